import { ActionIcon, Button, Group, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { newUid } from '../api';
import { ItemSelect } from '../components/ItemSelect';
import { itemWords } from '../messages/items';
import classes from './Items.module.css';
import type { ItemDraft, ItemProblems } from './itemDraft';

const words = itemWords.substitute;

/** 替代物资: what may be given where this item is short. */
export function SubstituteRows(props: {
  substitutes: ItemDraft['substitutes'];
  /** The items that this one stands in for, by name. */
  reverse: readonly string[];
  problems: ItemProblems;
  onChange: (substitutes: ItemDraft['substitutes']) => void;
}) {
  const { substitutes, reverse, problems, onChange } = props;
  const set = (index: number, part: Partial<ItemDraft['substitutes'][number]>) =>
    onChange(substitutes.map((each, at) => (at === index ? { ...each, ...part } : each)));
  return (
    <div className={classes.rows}>
      <span className={classes.soft}>
        {substitutes.length === 0 && words.none}
        {words.hint}
        {reverse.length > 0 && words.reverse(reverse.join('、'))}
      </span>
      {substitutes.map(({ key, item, note }, index) => (
        <div key={key} className={classes.row}>
          <ItemSelect
            w={300}
            aria-label={words.of(index + 1)}
            chosen={item?.name ?? null}
            error={problems[`substitutes.${index}`]}
            onChoose={(chosen) =>
              set(index, { item: chosen && { uid: chosen.uid, name: chosen.name } })
            }
          />
          <TextInput
            w={280}
            aria-label={words.noteOf(index + 1)}
            placeholder={words.note}
            maxLength={200}
            value={note}
            onChange={(event) => set(index, { note: event.currentTarget.value })}
          />
          <ActionIcon
            mt={4}
            variant="subtle"
            aria-label={words.remove(index + 1)}
            onClick={() => onChange(substitutes.filter((_each, at) => at !== index))}
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <Group>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={14} aria-hidden />}
          disabled={substitutes.length >= 20}
          onClick={() => onChange([...substitutes, { key: newUid(), item: null, note: '' }])}
        >
          {words.add}
        </Button>
      </Group>
    </div>
  );
}
