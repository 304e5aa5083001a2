import { Button, Group } from '@mantine/core';
import type { PlanOrder } from '../../shared/planning/api';
import type { PlanNames } from '../../shared/planning/names';
import { planningWords as words } from '../messages/planning';

interface Props {
  order: PlanOrder;
  names: PlanNames;
  onChange: (order: PlanOrder) => void;
}

/** What is forbidden, one by one: each can be taken back, also when its line has gone from the plan. */
export function BanList({ order, names, onChange }: Props) {
  const { bans } = order;
  if (bans.length === 0) return null;
  return (
    <Group gap={4} p="xs">
      {bans.map((ban) => {
        const { warehouse, destination, item } = ban;
        const what = item === null ? words.everything : names.item(item);
        return (
          <Button
            key={`${warehouse} ${destination} ${item}`}
            size="compact-xs"
            variant="default"
            onClick={() => onChange({ ...order, bans: bans.filter((each) => each !== ban) })}
          >
            {words.unbanOf(names.warehouse(warehouse), names.place(destination), what)}
          </Button>
        );
      })}
      {bans.length > 1 && (
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => onChange({ ...order, bans: [] })}
        >
          {words.bans(bans.length)}
        </Button>
      )}
    </Group>
  );
}
