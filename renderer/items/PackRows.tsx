import { ActionIcon, Button, Group, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { newUid } from '../api';
import { CountInput } from '../components/QuantityInput';
import { itemWords } from '../messages/items';
import classes from './Items.module.css';
import type { ItemDraft, ItemProblems } from './itemDraft';

const words = itemWords.pack;

/** 包装: whole multiples of the smallest unit. Those in which papers count are text. */
export function PackRows(props: {
  packs: ItemDraft['packs'];
  unit: string;
  fixed: readonly string[];
  problems: ItemProblems;
  onChange: (packs: ItemDraft['packs']) => void;
}) {
  const { packs, unit, fixed, problems, onChange } = props;
  const set = (index: number, part: Partial<ItemDraft['packs'][number]>) =>
    onChange(packs.map((pack, at) => (at === index ? { ...pack, ...part } : pack)));
  return (
    <div className={classes.rows}>
      {packs.length === 0 && <span className={classes.soft}>{words.none}</span>}
      {packs.map((pack, index) => {
        const isFixed = fixed.includes(pack.unit);
        return (
          <div key={pack.key}>
            <div className={classes.row}>
              <span>1</span>
              {isFixed ? (
                <span title={itemWords.hints.fixed}>{pack.unit}</span>
              ) : (
                <TextInput
                  w={90}
                  aria-label={words.of(index + 1)}
                  placeholder={words.unit}
                  maxLength={10}
                  value={pack.unit}
                  error={problems[`packs.${index}`] !== undefined}
                  onChange={(event) => set(index, { unit: event.currentTarget.value })}
                />
              )}
              <span>=</span>
              {isFixed ? (
                <span>{pack.factor}</span>
              ) : (
                <CountInput
                  w={110}
                  aria-label={words.factorOf(index + 1)}
                  value={pack.factor}
                  error={problems[`packs.${index}`] !== undefined}
                  onChange={(factor) => set(index, { factor })}
                />
              )}
              <span>{unit}</span>
              {!isFixed && (
                <ActionIcon
                  mt={4}
                  variant="subtle"
                  aria-label={words.remove(index + 1)}
                  onClick={() => onChange(packs.filter((_pack, at) => at !== index))}
                >
                  <IconTrash size={16} aria-hidden />
                </ActionIcon>
              )}
            </div>
            {problems[`packs.${index}`] && (
              <div role="alert" className={classes.problem}>
                {problems[`packs.${index}`]}
              </div>
            )}
          </div>
        );
      })}
      {problems.packs && (
        <div role="alert" className={classes.problem}>
          {problems.packs}
        </div>
      )}
      <Group>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={14} aria-hidden />}
          disabled={packs.length >= 10}
          onClick={() => onChange([...packs, { key: newUid(), unit: '', factor: null }])}
        >
          {words.add}
        </Button>
      </Group>
    </div>
  );
}
