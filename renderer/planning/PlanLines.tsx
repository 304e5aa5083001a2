import { Button, Group } from '@mantine/core';
import { useMemo } from 'react';
import { formatCount } from '../../shared/format/money';
import type { PlanOrder } from '../../shared/planning/api';
import { type Explained, explain } from '../../shared/planning/explain';
import { becauseText } from '../../shared/planning/planText';
import { DataTable } from '../components/DataTable';
import { Panel } from '../components/Page';
import type { TableColumn } from '../components/tableModel';
import { planningWords as words } from '../messages/planning';
import type { Solved } from './PlanEditor';
import { useNames } from './useNames';

const keyOf = ({ demand, warehouse, item }: Explained) => `${demand} ${warehouse} ${item}`;
const hours = (minutes: number) => (minutes / 60).toFixed(1);

/** Each line with its reasons; locked or forbidden by hand. */
export function PlanLines({
  solved,
  order,
  onChange,
}: {
  solved: Solved;
  order: PlanOrder;
  onChange?: (order: PlanOrder) => void;
}) {
  const { problem, plan } = solved;
  const names = useNames(problem);
  const rows = useMemo(() => explain(problem, plan), [problem, plan]);
  const columns: TableColumn<Explained>[] = [
    {
      id: 'to',
      header: words.lineColumns.to,
      cell: ({ demand }) => names.place(names.placeOf(demand)),
      sortBy: ({ demand }) => names.place(names.placeOf(demand)),
      width: 170,
      grow: 1,
    },
    {
      id: 'from',
      header: words.lineColumns.from,
      cell: ({ warehouse }) => names.warehouse(warehouse),
      sortBy: ({ warehouse }) => names.warehouse(warehouse),
      width: 170,
      grow: 1,
    },
    {
      id: 'item',
      header: words.lineColumns.item,
      cell: ({ item }) => names.item(item),
      sortBy: ({ item }) => names.item(item),
      width: 120,
      grow: 1,
    },
    {
      id: 'quantity',
      header: words.lineColumns.quantity,
      cell: ({ quantity, item }) => `${formatCount(quantity)} ${names.unit(item)}`,
      sortBy: ({ quantity }) => quantity,
      width: 100,
      align: 'right',
    },
    {
      id: 'arrives',
      header: words.lineColumns.arrives,
      cell: ({ arrives, late }) =>
        [words.hours(hours(arrives)), ...(late > 0 ? [words.late(hours(late))] : [])].join('，'),
      sortBy: ({ arrives }) => arrives,
      width: 150,
    },
    {
      id: 'because',
      header: words.lineColumns.because,
      cell: ({ because }) => becauseText(because, names),
      width: 220,
      grow: 3,
    },
  ];
  if (onChange) columns.push({ ...byHand(order, onChange, names.placeOf), id: 'byHand' });
  return (
    <Panel
      title={words.lines}
      aside={
        onChange &&
        order.bans.length > 0 && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => onChange({ ...order, bans: [] })}
          >
            {words.bans(order.bans.length)}
          </Button>
        )
      }
    >
      <DataTable
        name="planLines"
        label={words.lines}
        columns={columns}
        rows={rows}
        rowKey={keyOf}
        fit={12}
        empty={words.nobody}
        plain
      />
    </Panel>
  );
}

function byHand(
  order: PlanOrder,
  onChange: (order: PlanOrder) => void,
  placeOf: (demand: string) => string,
): Omit<TableColumn<Explained>, 'id'> {
  return {
    header: words.lineColumns.byHand,
    width: 130,
    cell: (line) => {
      const { demand, warehouse, item, quantity } = line;
      const isSame = (each: PlanOrder['locks'][number]) =>
        each.demand === demand && each.warehouse === warehouse && each.item === item;
      const isLocked = order.locks.some(isSame);
      const others = order.locks.filter((each) => !isSame(each));
      const locks = isLocked ? others : [...others, { demand, warehouse, item, quantity }];
      const ban = { warehouse, destination: placeOf(demand), item };
      return (
        <Group gap={4} wrap="nowrap">
          <Button
            size="compact-xs"
            variant={isLocked ? 'filled' : 'default'}
            onClick={() => onChange({ ...order, locks })}
          >
            {isLocked ? words.unlock : words.lock}
          </Button>
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => onChange({ ...order, locks: others, bans: [...order.bans, ban] })}
          >
            {words.ban}
          </Button>
        </Group>
      );
    },
  };
}
