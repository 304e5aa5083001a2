import { Link } from '@tanstack/react-router';
import type { WentRow } from '../../shared/operations/storyApi';
import { acceptedText } from '../../shared/trips/accepted';
import { Beneath } from '../components/Beneath';
import { DataTable } from '../components/DataTable';
import { EmptyState } from '../components/EmptyState';
import { MoneyText } from '../components/MoneyText';
import { Quantity } from '../components/Quantity';
import type { TableColumn } from '../components/tableModel';
import { formatFen } from '../format/money';
import { operationWords } from '../messages/operation';
import type { OperationFigures } from './OperationPage';

const words = operationWords.went;

/** What tells a row of the table from the others. */
const keyOf = ({ item, to }: WentRow) =>
  `${item.uid} ${to.kind === 'warehouse' ? to.code : to.uid}`;

/** 物资去向: item by item and destination by destination, reversals left out. */
export function WentTable({ figures }: { figures: OperationFigures | undefined }) {
  return (
    <DataTable
      name="operation.went"
      label={operationWords.view.went}
      columns={columns}
      rows={figures?.went}
      rowKey={keyOf}
      summary={
        figures && figures.went.length > 0
          ? `${words.sum(formatFen(figures.value.known))} ${words.explain}`
          : null
      }
      empty={<EmptyState title={words.empty} explain={words.emptyExplain} />}
      autoFocus
    />
  );
}

function countColumn(id: 'sent' | 'arrived' | 'back' | 'lost', width = 96): TableColumn<WentRow> {
  return {
    id,
    header: words[id],
    cell: (row) => (row[id] === 0 ? '' : <Quantity count={row[id]} unit={row.item.unit} />),
    sortBy: (row) => row[id],
    width,
    align: 'right',
  };
}

/** What left, and beneath it what is accepted to have been short or damaged of it. */
function Sent({ row: { sent, item, accepted } }: { row: WentRow }) {
  const beside = acceptedText(accepted);
  return (
    <>
      {sent === 0 ? '' : <Quantity count={sent} unit={item.unit} />}
      {beside && <Beneath color="var(--warn)">{beside}</Beneath>}
    </>
  );
}

const columns: readonly TableColumn<WentRow>[] = [
  {
    id: 'item',
    header: words.item,
    cell: ({ item }) => (
      <Link to="/stock/card/$item" params={{ item: item.uid }}>
        {item.name} {item.spec}
      </Link>
    ),
    sortBy: ({ item }) => item.name,
    width: 170,
    grow: 2,
    fixed: true,
  },
  {
    id: 'to',
    header: words.to,
    cell: ({ to }) => to.name,
    sortBy: ({ to }) => to.name,
    width: 150,
    grow: 2,
  },
  { ...countColumn('sent', 150), cell: (row) => <Sent row={row} /> },
  countColumn('arrived', 100),
  countColumn('back', 76),
  countColumn('lost', 76),
  {
    id: 'value',
    header: words.value,
    cell: ({ value }) => <MoneyText money={value} />,
    sortBy: ({ value }) => value.known,
    width: 120,
    align: 'right',
  },
];
