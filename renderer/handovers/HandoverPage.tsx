import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { formatInstant } from '../../shared/format/instant';
import type { HandoverRow } from '../../shared/handovers/api';
import { useWarehouse } from '../app/warehouse';
import { DataTable } from '../components/DataTable';
import { ExportButton } from '../components/ExportButton';
import { MoneyText } from '../components/MoneyText';
import { Page } from '../components/Page';
import { RefusalAlert } from '../components/RefusalAlert';
import type { TableColumn } from '../components/tableModel';
import { closingWords } from '../messages/closings';
import { handoverWords as words } from '../messages/handovers';
import { useCall } from '../queries';
import { HandoverNow } from './HandoverNow';

const uidOf = ({ uid }: HandoverRow) => uid;

/** 交接班: what is handed over with the warehouse now, and who handed it to whom before. */
export function HandoverPage() {
  const { warehouse } = useWarehouse();
  const { data, error } = useCall('handovers.list', { warehouse: warehouse.code });
  return (
    <Page
      title={words.title}
      beside={warehouse.name}
      actions={<ExportButton list="handovers" asked={{ warehouse: warehouse.code }} />}
      scrolls
    >
      <Text c="var(--ink-soft)" maw={820}>
        {words.explain}
      </Text>
      {warehouse.keptHere ? (
        <HandoverNow key={warehouse.code} warehouse={warehouse.code} />
      ) : (
        <Text>{closingWords.notKept}</Text>
      )}
      <RefusalAlert error={error} />
      <DataTable
        name="handovers"
        label={words.history}
        columns={columns}
        rows={data?.rows}
        rowKey={uidOf}
        fit={8}
        empty={words.empty}
      />
    </Page>
  );
}

const columns: readonly TableColumn<HandoverRow>[] = [
  {
    id: 'at',
    header: words.columns.at,
    cell: ({ at }) => formatInstant(at),
    sortBy: ({ at }) => at,
    width: 136,
    fixed: true,
  },
  { id: 'from', header: words.columns.from, cell: ({ from }) => from.name, width: 90 },
  { id: 'to', header: words.columns.to, cell: ({ to }) => to.name, width: 90 },
  {
    id: 'count',
    header: words.columns.count,
    cell: ({ count }) => (
      <Link to="/documents/$uid" params={{ uid: count.document }}>
        {count.number}
      </Link>
    ),
    width: 196,
  },
  ...(['shelf', 'custody', 'road'] as const).map(
    (id): TableColumn<HandoverRow> => ({
      id,
      header: words.columns[id],
      cell: ({ totals }) => <MoneyText money={totals[id]} />,
      width: 100,
      grow: 1,
      align: 'right',
    }),
  ),
  {
    id: 'openPapers',
    header: words.columns.openPapers,
    cell: ({ openPapers }) => openPapers,
    width: 70,
    align: 'right',
  },
  { id: 'note', header: words.columns.note, cell: ({ note }) => note, width: 100, grow: 1 },
  {
    id: 'sequence',
    header: words.columns.sequence,
    cell: ({ sequence }) => `#${sequence}`,
    width: 70,
    align: 'right',
    hidden: true,
  },
];
