import { Link, useNavigate } from '@tanstack/react-router';
import { formatCount } from '../../shared/format/money';
import { DataTable } from '../components/DataTable';
import { EmptyState } from '../components/EmptyState';
import type { TableColumn } from '../components/tableModel';
import { common } from '../messages/common';
import { operationWords } from '../messages/operation';
import type { OperationFigures } from './OperationPage';

const words = operationWords.given;
type Given = OperationFigures['given'][number];

const keyOf = ({ document }: Given) => document;

/** 发放情况: each 核销单 with whom it reached; Enter opens it. */
export function GivenTable({ figures }: { figures: OperationFigures | undefined }) {
  const navigate = useNavigate();
  return (
    <DataTable
      name="operation.given"
      label={operationWords.view.given}
      columns={columns}
      rows={figures?.given}
      rowKey={keyOf}
      onOpen={({ document }) => void navigate({ to: '/documents/$uid', params: { uid: document } })}
      summary={
        figures && figures.given.length > 0
          ? words.sum(
              formatCount(figures.served.households),
              formatCount(figures.served.people),
              figures.served.unsaid,
            )
          : null
      }
      empty={<EmptyState title={words.empty} explain={words.emptyExplain} />}
      autoFocus
    />
  );
}

const heads = (id: 'households' | 'people'): TableColumn<Given> => ({
  id,
  header: words[id],
  cell: (row) => {
    const count = row.countedFor === null ? row[id] : null;
    return count === null ? common.dash : formatCount(count);
  },
  sortBy: (row) => (row.countedFor === null ? row[id] : null),
  width: 76,
  align: 'right',
});

const columns: readonly TableColumn<Given>[] = [
  { id: 'on', header: words.on, cell: ({ on }) => on, sortBy: ({ on }) => on, width: 100 },
  {
    id: 'place',
    header: words.place,
    cell: ({ place, countedFor }) => (
      <>
        {place}
        {countedFor && (
          <Link to="/operations/$uid" params={{ uid: countedFor.uid }}>
            （{words.countedFor(countedFor.name)}）
          </Link>
        )}
      </>
    ),
    sortBy: ({ place }) => place,
    width: 260,
    grow: 2,
    fixed: true,
  },
  { id: 'team', header: words.team, cell: ({ team }) => team, width: 130, grow: 1 },
  heads('households'),
  heads('people'),
  { id: 'number', header: words.number, cell: ({ number }) => number, width: 196 },
];
