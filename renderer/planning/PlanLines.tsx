import { Button, Group, SegmentedControl, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { minutesText } from '../../shared/format/minutes';
import { formatCount } from '../../shared/format/money';
import type { PlanOrder } from '../../shared/planning/api';
import { type Explained, explain } from '../../shared/planning/explain';
import type { PlanLine } from '../../shared/planning/plan';
import { becauseText } from '../../shared/planning/planText';
import { Beneath } from '../components/Beneath';
import { DataTable } from '../components/DataTable';
import { Panel } from '../components/Page';
import type { TableColumn } from '../components/tableModel';
import { LotTags } from '../documents/LotTags';
import { planningWords as words } from '../messages/planning';
import { useCall } from '../queries';
import { BanList } from './BanList';
import { LorryTable } from './LorryTable';
import { PlaceCell } from './PlaceCell';
import type { Solved } from './useEditing';
import { useNames } from './useNames';

const keyOf = ({ demand, warehouse, item }: PlanLine) => `${demand} ${warehouse} ${item}`;
const hours = (minutes: number) => (minutes / 60).toFixed(1);

type View = keyof typeof words.views;

interface Props {
  solved: Solved;
  order: PlanOrder;
  /** Of a saved one: its papers name their lots. */
  plan: string | null;
  onChange?: (order: PlanOrder) => void;
}

/** The plan line by line, by where it goes or by who gives; or lorry by lorry. */
export function PlanLines(props: Props) {
  const { order, onChange } = props;
  const [view, setView] = useState<View>('place');
  const names = useNames(props.solved.problem);
  return (
    <Panel
      title={words.lines}
      aside={
        <Group gap={8}>
          <SegmentedControl
            size="xs"
            aria-label={words.view}
            value={view}
            data={Object.entries(words.views).map(([value, label]) => ({ value, label }))}
            onChange={(next) => setView(next as View)}
          />
        </Group>
      }
    >
      {onChange && <BanList order={order} names={names} onChange={onChange} />}
      {view === 'lorry' ? (
        <LorryTable solved={props.solved} />
      ) : (
        <LineTable {...props} view={view} />
      )}
    </Panel>
  );
}

/** Each line with its lots and reasons; locked or forbidden by hand. */
function LineTable({ solved, order, plan: saved, onChange, view }: Props & { view: View }) {
  const { problem, plan } = solved;
  const names = useNames(problem);
  const { data } = useCall('planning.lots', {
    settings: order.settings,
    lines: plan.lines,
    plan: saved,
  });
  const lots = useMemo(
    () => new Map(plan.lines.map((line, at) => [keyOf(line), data?.rows[at]])),
    [plan, data],
  );
  const rows = useMemo(() => {
    const group = ({ demand, warehouse }: Explained) =>
      view === 'place' ? names.placeOf(demand) : warehouse;
    return explain(problem, plan).toSorted((a, b) => group(a).localeCompare(group(b)));
  }, [problem, plan, view, names]);
  const to: TableColumn<Explained> = {
    id: 'to',
    header: words.lineColumns.to,
    cell: ({ demand }) => <PlaceCell {...names.placeApart(names.placeOf(demand))} />,
    sortBy: ({ demand }) => names.place(names.placeOf(demand)),
    width: 170,
    grow: 2,
  };
  const from: TableColumn<Explained> = {
    id: 'from',
    header: words.lineColumns.from,
    cell: ({ warehouse }) => names.warehouse(warehouse),
    sortBy: ({ warehouse }) => names.warehouse(warehouse),
    width: 90,
    grow: 1,
  };
  const columns: TableColumn<Explained>[] = [
    ...(view === 'place' ? [to, from] : [from, to]),
    {
      id: 'item',
      header: words.lineColumns.item,
      cell: ({ item }) => names.item(item),
      sortBy: ({ item }) => names.item(item),
      width: 110,
      grow: 1,
    },
    {
      id: 'quantity',
      header: words.lineColumns.quantity,
      cell: ({ quantity, item }) => `${formatCount(quantity)} ${names.unit(item)}`,
      sortBy: ({ quantity }) => quantity,
      width: 90,
      align: 'right',
    },
    {
      id: 'lots',
      header: words.lineColumns.lots,
      cell: (line) => {
        const of = lots.get(keyOf(line));
        if (of === undefined) return null;
        return (
          <>
            <LotTags picks={of.lots} linked />
            {of.short > 0 && (
              <Text span c="var(--warn)">
                {words.missingLots(formatCount(of.short))}
              </Text>
            )}
            {of.onPaper !== null && of.onPaper !== line.quantity && (
              <Text span c="var(--warn)">
                {words.onPaper(formatCount(of.onPaper))}
              </Text>
            )}
          </>
        );
      },
      width: 210,
      grow: 2,
    },
    {
      id: 'arrives',
      header: words.lineColumns.arrives,
      cell: ({ arrives, late }) => (
        <>
          {words.hours(hours(arrives))}
          {late > 0 && <Beneath color="var(--warn)">{words.late(minutesText(late))}</Beneath>}
        </>
      ),
      sortBy: ({ arrives }) => arrives,
      width: 120,
    },
    {
      id: 'because',
      header: words.lineColumns.because,
      cell: (line) => becauseText(line, names),
      width: 200,
      grow: 3,
    },
  ];
  if (onChange) columns.push({ ...byHand(order, onChange, names.placeOf), id: 'byHand' });
  return (
    <DataTable
      name="planLines"
      label={words.lines}
      columns={columns}
      rows={rows}
      rowKey={keyOf}
      fit={12}
      grows
      empty={words.noLines}
      plain
    />
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
      const bans = order.bans.filter(
        (each) =>
          each.warehouse !== ban.warehouse ||
          each.destination !== ban.destination ||
          (each.item !== null && each.item !== item),
      );
      const isBanned = bans.length < order.bans.length;
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
            variant={isBanned ? 'filled' : 'default'}
            color={isBanned ? 'red' : undefined}
            onClick={() =>
              onChange(
                isBanned ? { ...order, bans } : { ...order, locks: others, bans: [...bans, ban] },
              )
            }
          >
            {isBanned ? words.unban : words.ban}
          </Button>
        </Group>
      );
    },
  };
}
