import { ActionIcon, Button, Group, Select, TextInput } from '@mantine/core';
import { IconBarcode, IconTrash } from '@tabler/icons-react';
import { barcodeKind, plainBarcode } from '../../shared/items/barcodes';
import { newUid } from '../api';
import { takesScans } from '../app/scanner';
import { itemWords } from '../messages/items';
import classes from './Items.module.css';
import type { ItemDraft, ItemProblems } from './itemDraft';

const words = itemWords.barcode;

/** 条码 of the smallest unit and of the packs; what a code is, is said beside it. */
export function BarcodeRows(props: {
  barcodes: ItemDraft['barcodes'];
  /** The smallest unit and the packs. */
  units: readonly string[];
  problems: ItemProblems;
  onChange: (barcodes: ItemDraft['barcodes']) => void;
}) {
  const { barcodes, units, problems, onChange } = props;
  const set = (index: number, part: Partial<ItemDraft['barcodes'][number]>) =>
    onChange(barcodes.map((each, at) => (at === index ? { ...each, ...part } : each)));
  const named = [...new Set(units.filter((unit) => unit !== ''))];
  return (
    <div className={classes.rows}>
      <span className={classes.soft}>
        {barcodes.length === 0 && words.none}
        {words.hint}
      </span>
      {barcodes.map(({ key, barcode, unit }, index) => {
        const plain = plainBarcode(barcode);
        const problem = problems[`barcodes.${index}`];
        return (
          <div key={key} className={classes.row}>
            <TextInput
              {...takesScans}
              w={220}
              aria-label={words.of(index + 1)}
              placeholder={words.code}
              maxLength={80}
              spellCheck={false}
              autoFocus={barcode === ''}
              leftSection={<IconBarcode size={16} aria-hidden />}
              value={barcode}
              error={problem}
              onChange={(event) => set(index, { barcode: event.currentTarget.value })}
            />
            <Select
              w={90}
              aria-label={words.unitOf(index + 1)}
              data={named.includes(unit) || unit === '' ? named : [...named, unit]}
              value={unit}
              onChange={(chosen) => set(index, { unit: chosen ?? '' })}
            />
            <ActionIcon
              mt={4}
              variant="subtle"
              aria-label={words.remove(index + 1)}
              onClick={() => onChange(barcodes.filter((_each, at) => at !== index))}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
            {plain.length >= 4 && !problem && (
              <span className={classes.soft}>{words.kinds[barcodeKind(plain)]}</span>
            )}
          </div>
        );
      })}
      <Group>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconBarcode size={14} aria-hidden />}
          disabled={named.length === 0 || barcodes.length >= 50}
          onClick={() =>
            onChange([...barcodes, { key: newUid(), barcode: '', unit: named[0] ?? '' }])
          }
        >
          {words.add}
        </Button>
      </Group>
    </div>
  );
}
