import { Checkbox, Group, MultiSelect, NumberInput, Stack, Text } from '@mantine/core';
import type { PlanOrder } from '../../shared/planning/api';
import { useWarehouse } from '../app/warehouse';
import { Panel } from '../components/Page';
import { RefusalAlert } from '../components/RefusalAlert';
import { planningWords as words } from '../messages/planning';
import { useCall } from '../queries';

/** Which open requisitions are planned, and by what settings. */
export function AskedFields({
  order,
  onChange,
}: {
  order: PlanOrder;
  onChange: (order: PlanOrder) => void;
}) {
  const { warehouses } = useWarehouse();
  const { data, error } = useCall('requisitions.list', {
    filter: { standing: 'open' },
    limit: 200,
  });
  const { settings } = order;
  const set = (part: Partial<PlanOrder['settings']>) =>
    onChange({ ...order, settings: { ...settings, ...part } });
  const minutes = (label: string, field: 'loadingMinutes' | 'lorryMinutes') => (
    <NumberInput
      label={label}
      value={settings[field]}
      min={0}
      max={10_000}
      allowDecimal={false}
      clampBehavior="strict"
      onChange={(value) => typeof value === 'number' && set({ [field]: value })}
    />
  );
  return (
    <Panel title={words.asked}>
      <RefusalAlert error={error} />
      {data?.rows.length === 0 && <Text>{words.noAsked}</Text>}
      <Checkbox.Group
        aria-label={words.asked}
        value={order.requisitions}
        onChange={(requisitions) => onChange({ ...order, requisitions, locks: [], bans: [] })}
      >
        <Stack gap={4}>
          {data?.rows.map(({ requisition, number, to, place, items }) => (
            <Checkbox
              key={requisition}
              value={requisition}
              label={words.choose(
                number ?? '',
                [to?.name, place, items].filter(Boolean).join('　'),
              )}
            />
          ))}
        </Stack>
      </Checkbox.Group>
      <Group align="flex-end" mt={8}>
        {minutes(words.loading, 'loadingMinutes')}
        {minutes(words.lorryMinutes, 'lorryMinutes')}
        <MultiSelect
          label={words.released}
          data={warehouses
            .filter(({ keptHere }) => keptHere)
            .map(({ code, name }) => ({ value: code, label: name }))}
          value={settings.released}
          onChange={(released) => set({ released })}
          searchable
          clearable
        />
      </Group>
    </Panel>
  );
}
