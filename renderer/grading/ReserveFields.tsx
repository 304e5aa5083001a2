import { Group, Pill, Select, TextInput } from '@mantine/core';
import type { Criterion } from '../../shared/grading/kinds';
import { ItemSelect } from '../components/ItemSelect';
import { standardFormWords as words } from '../messages/gradingStandards';
import { useCall } from '../queries';
import type { KindProps } from './criterionDraft';
import { ThresholdFields } from './ThresholdFields';

/** Which items or which category a reserve counts, whose, and how many each level asks. */
export function ReserveFields({
  draft,
  wrong,
  onChange,
}: KindProps<Extract<Criterion, { kind: 'reserve' }>>) {
  const categories = useCall('categories.list', {}).data?.rows ?? [];
  const { label, category, ...rest } = draft;
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
          onChoose={(item) =>
            item &&
            !draft.items.includes(item.code) &&
            onChange({ ...draft, items: [...draft.items, item.code] })
          }
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
              {code}
            </Pill>
          ))}
        </Pill.Group>
      </Group>
      <ThresholdFields
        thresholds={draft.thresholds}
        wrong={wrong}
        onChange={(thresholds) => onChange({ ...draft, thresholds })}
      />
    </>
  );
}
