import { Group, Pill, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { unitOfReserve } from '../../shared/grading/demands';
import type { Criterion } from '../../shared/grading/kinds';
import type { CountedItem } from '../../shared/grading/standardsApi';
import { ItemSelect } from '../components/ItemSelect';
import { standardFormWords as words } from '../messages/gradingStandards';
import { callQuery, useCall } from '../queries';
import type { KindProps } from './criterionDraft';
import { ThresholdFields } from './ThresholdFields';

/** Which items or which category a reserve counts, whose, and how many each level asks. */
export function ReserveFields({
  draft,
  catalogue,
  wrong,
  onChange,
}: KindProps<Extract<Criterion, { kind: 'reserve' }>> & {
  /** What the standard counted when it was read. */
  catalogue: readonly CountedItem[];
}) {
  const [added, add] = useState<readonly CountedItem[]>([]);
  const categories = useCall('categories.list', {}).data?.rows ?? [];
  const { label, category, ...rest } = draft;
  const known = [...catalogue, ...added, ...useItemsOf(category, categories)];
  return (
    <>
      <Group align="flex-end" gap={8}>
        <TextInput
          style={{ flex: 1 }}
          label={words.reserveLabel}
          maxLength={60}
          value={label ?? ''}
          error={wrong.label}
          onChange={(event) => {
            const next = event.currentTarget.value;
            onChange({
              ...rest,
              ...(category ? { category } : {}),
              ...(next === '' ? {} : { label: next }),
            });
          }}
        />
        <Select
          w={170}
          label={words.category}
          value={category ?? ''}
          allowDeselect={false}
          data={[
            { value: '', label: words.noCategory },
            ...categories.map(({ code, name }) => ({ value: code, label: name })),
          ]}
          onChange={(next) =>
            onChange({ ...rest, ...(label ? { label } : {}), ...(next ? { category: next } : {}) })
          }
        />
        <Select
          w={150}
          label={words.owners}
          allowDeselect={false}
          value={draft.owners}
          data={Object.entries(words.ownersOf).map(([value, said]) => ({ value, label: said }))}
          onChange={(owners) => onChange({ ...draft, owners: owners === 'any' ? 'any' : 'own' })}
        />
      </Group>
      <Group gap={8} align="flex-end">
        <ItemSelect
          w={240}
          label={words.items}
          placeholder={words.addItem}
          chosen={null}
          onChoose={(item) => {
            if (!item || draft.items.includes(item.code)) return;
            const { code, name, unit } = item;
            add([...added, { code, name, unit, category: '' }]);
            onChange({ ...draft, items: [...draft.items, code] });
          }}
        />
        <Pill.Group>
          {draft.items.map((code) => (
            <Pill
              key={code}
              withRemoveButton
              removeButtonProps={{ 'aria-label': words.dropItem(code) }}
              onRemove={() =>
                onChange({ ...draft, items: draft.items.filter((each) => each !== code) })
              }
            >
              {code} {known.find((each) => each.code === code)?.name}
            </Pill>
          ))}
        </Pill.Group>
      </Group>
      <ThresholdFields
        thresholds={draft.thresholds}
        unit={unitOfReserve(draft, known)}
        wrong={wrong}
        onChange={(thresholds) => onChange({ ...draft, thresholds })}
      />
    </>
  );
}

/** What a category counts, of which a standard that has not been saved with it does not know. */
function useItemsOf(
  code: string | undefined,
  categories: readonly { uid: string; code: string }[],
): CountedItem[] {
  const uid = categories.find((each) => each.code === code)?.uid;
  const { data } = useQuery({
    ...callQuery('items.list', {
      filter: { state: 'active', ...(uid ? { category: uid } : {}) },
      limit: 1000,
    }),
    enabled: uid !== undefined,
  });
  if (code === undefined || !data) return [];
  return data.rows
    .filter(({ provisional }) => !provisional)
    .map(({ code: item, name, unit }) => ({ code: item, name, unit, category: code }));
}
