import { Group, SegmentedControl } from '@mantine/core';
import type { ArrivalRow } from '../../shared/arrivals/api';
import { formatCount } from '../../shared/format/money';
import { DataTable } from '../components/DataTable';
import { EmptyState } from '../components/EmptyState';
import { RefusalAlert } from '../components/RefusalAlert';
import type { TableColumn } from '../components/tableModel';
import { usePages } from '../components/usePages';
import { WarehouseFilter } from '../components/WarehouseFilter';
import { Whole } from '../components/Whole';
import { arrivalWords as words } from '../messages/arrivals';
import { ArrivalTag } from './ArrivalTag';

type Show = keyof typeof words.shows;

const keyOf = ({ arrival }: ArrivalRow) => arrival;

/** The announcements of a warehouse, the first expected on top, overdue ones marked. */
export function ArrivalTable({
  warehouse,
  show,
  onOpen,
  onNarrow,
}: {
  warehouse: string;
  show: Show;
  onOpen: (arrival: string) => void;
  onNarrow: (part: { warehouse?: string | undefined; show?: Show }) => void;
}) {
  const { rows, totals, error, more } = usePages('arrivals.list', { warehouse, show });
  return (
    <>
      <Group gap={6}>
        <WarehouseFilter
          value={warehouse}
          everywhere={false}
          onChange={(code) => onNarrow({ warehouse: code })}
        />
        <SegmentedControl
          size="xs"
          aria-label={words.show}
          value={show}
          data={Object.entries(words.shows).map(([value, label]) => ({ value, label }))}
          onChange={(value) => onNarrow({ show: value as Show })}
        />
      </Group>
      <RefusalAlert error={error} />
      <DataTable
        name="arrivals"
        label={words.title}
        columns={columns}
        rows={rows}
        rowKey={keyOf}
        autoFocus
        onMore={more}
        onOpen={({ arrival }) => onOpen(arrival)}
        summary={
          totals &&
          words.totals(
            formatCount(totals.arrivals),
            formatCount(totals.open),
            formatCount(totals.overdue),
          )
        }
        empty={<EmptyState title={words.empty} explain={words.emptyExplain} />}
      />
    </>
  );
}

const columns: readonly TableColumn<ArrivalRow>[] = [
  {
    id: 'number',
    header: words.columns.number,
    cell: ({ number }) => <Whole text={number} />,
    sortBy: ({ number }) => number,
    width: 200,
    fixed: true,
  },
  {
    id: 'state',
    header: words.columns.state,
    cell: (row) => <ArrivalTag arrival={row} />,
    sortBy: ({ state, overdue }) => `${state} ${overdue ? 0 : 1}`,
    width: 110,
  },
  {
    id: 'expectedOn',
    header: words.columns.expectedOn,
    cell: ({ expectedOn }) => expectedOn,
    sortBy: ({ expectedOn }) => expectedOn,
    width: 100,
  },
  {
    id: 'source',
    header: words.columns.source,
    cell: ({ source }) => source.name,
    sortBy: ({ source }) => source.name,
    width: 160,
    grow: 2,
  },
  {
    id: 'items',
    header: words.columns.items,
    cell: ({ items }) => items,
    width: 180,
    grow: 3,
  },
  {
    id: 'lines',
    header: words.columns.lines,
    cell: ({ openLines, lines }) => words.openOf(openLines, lines),
    sortBy: ({ openLines }) => openLines,
    width: 80,
    align: 'right',
  },
  {
    id: 'basisNumber',
    header: words.columns.basisNumber,
    cell: ({ basisNumber }) => basisNumber,
    sortBy: ({ basisNumber }) => basisNumber,
    width: 140,
    grow: 1,
  },
  {
    id: 'madeBy',
    header: words.columns.madeBy,
    cell: ({ made }) => made.by.name,
    sortBy: ({ made }) => made.by.name,
    width: 84,
  },
];
