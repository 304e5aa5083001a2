import { useNavigate } from '@tanstack/react-router';
import type { DrillReportRow } from '../../shared/drills/api';
import { tallyText } from '../../shared/drills/score';
import { formatInstant } from '../../shared/format/instant';
import { DataTable } from '../components/DataTable';
import { EmptyState } from '../components/EmptyState';
import { RefusalAlert } from '../components/RefusalAlert';
import { Tag } from '../components/Tag';
import type { TableColumn } from '../components/tableModel';
import { drillWords as words } from '../messages/drills';
import { useCall } from '../queries';

/** So many rows are seen without scrolling in the table; the page scrolls to it. */
const mostAtOnce = 12;

const keyOf = ({ drill }: DrillReportRow) => drill;

/** 演练报告: every drill that was ended, the last one on top. */
export function ReportsTable() {
  const { data, error } = useCall('drills.list', {});
  const navigate = useNavigate();
  return (
    <>
      <RefusalAlert error={error} />
      <DataTable
        name="drills"
        label={words.reports}
        columns={columns}
        rows={data?.rows}
        rowKey={keyOf}
        fit={mostAtOnce}
        onOpen={({ drill }) => void navigate({ to: '/drills/$uid', params: { uid: drill } })}
        summary={data && words.totals(data.rows.length)}
        empty={<EmptyState title={words.empty} explain={words.emptyExplain} />}
      />
    </>
  );
}

const columns: readonly TableColumn<DrillReportRow>[] = [
  {
    id: 'title',
    header: words.columns.title,
    cell: ({ title }) => title,
    sortBy: ({ title }) => title,
    width: 220,
    grow: 2,
    fixed: true,
  },
  {
    id: 'begunAt',
    header: words.columns.begunAt,
    cell: ({ begunAt }) => formatInstant(begunAt),
    sortBy: ({ begunAt }) => begunAt,
    width: 140,
  },
  {
    id: 'endedAt',
    header: words.columns.endedAt,
    cell: ({ endedAt }) => formatInstant(endedAt),
    sortBy: ({ endedAt }) => endedAt,
    width: 140,
  },
  {
    id: 'begunBy',
    header: words.columns.begunBy,
    cell: ({ begunBy }) => begunBy,
    sortBy: ({ begunBy }) => begunBy,
    width: 100,
    grow: 1,
  },
  {
    id: 'milestones',
    header: words.columns.milestones,
    cell: tallyText,
    sortBy: ({ inTime }) => inTime,
    width: 200,
  },
  {
    id: 'books',
    header: words.columns.books,
    cell: ({ untouched }) => (
      <Tag tone={untouched ? 'green' : 'red'}>{untouched ? words.untouched : words.touched}</Tag>
    ),
    sortBy: ({ untouched }) => (untouched ? 1 : 0),
    width: 110,
  },
];
