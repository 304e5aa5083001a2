import { UnstyledButton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { formatCount } from '../../shared/format/money';
import { kindNames } from '../../shared/names';
import type { CompareBy, CompareFilter, CompareRow, Flow } from '../../shared/stock/compareApi';
import { MoneyText } from '../components/MoneyText';
import { Quantity } from '../components/Quantity';
import type { TableColumn } from '../components/tableModel';
import { compareWords } from '../messages/compare';
import { stockWords } from '../messages/stock';
import classes from './Stock.module.css';

const words = compareWords.columns;

/** A row of the comparison and which of its figures is asked about. */
export interface Asked {
  row: CompareRow;
  direction: 'in' | 'out' | undefined;
}

/** A filter that is this row of the comparison and nothing else. */
export function filterOf(
  { item, warehouse, lot, bin }: CompareRow,
  filter: CompareFilter,
): CompareFilter {
  return {
    ...filter,
    item: item.uid,
    ...(warehouse ? { warehouse: warehouse.code } : {}),
    ...(lot ? { lot: lot.uid } : {}),
    ...(bin ? { bin: bin.uid, where: 'shelf' as const } : {}),
  };
}

export function sumOf(flows: readonly Flow[]): number {
  return flows.reduce((sum, { quantity }) => sum + quantity, 0);
}

/** By which papers: `入库单 300、调拨单 40`. */
function flowsText(flows: readonly Flow[]): string {
  return flows
    .map(({ kind, quantity }) =>
      compareWords.flow(kindNames[kind as keyof typeof kindNames] ?? kind, formatCount(quantity)),
    )
    .join('、');
}

/**
 * The columns of 两日对比: each end leads to the stock of its day, what came and went to the papers
 * behind it.
 */
export function compareColumns(options: {
  by: CompareBy;
  from: string;
  to: string;
  filter: CompareFilter;
  shortName: (code: string) => string;
  onAsk: (asked: Asked) => void;
}): readonly TableColumn<CompareRow>[] {
  const { by, from, to, filter, shortName, onAsk } = options;
  const held = (id: 'before' | 'after', date: string): TableColumn<CompareRow> => ({
    id,
    header: words[id](date),
    cell: (row) => (
      <Link
        to="/stock/past"
        search={{ ...filterOf(row, filter), date, by: 'lot' }}
        title={compareWords.showStock(date)}
      >
        <Quantity count={row[id]} unit={row.item.unit} />
      </Link>
    ),
    sortBy: (row) => row[id],
    width: 122,
    align: 'right',
  });
  const moved = (id: 'received' | 'issued', direction: 'in' | 'out'): TableColumn<CompareRow> => ({
    id,
    header: words[id],
    cell: (row) => {
      const count = sumOf(row[id]);
      if (count === 0) return null;
      return (
        <UnstyledButton
          className={classes.figure}
          title={compareWords.showFlow(compareWords[direction], formatCount(count))}
          onClick={() => onAsk({ row, direction })}
        >
          {formatCount(count)}
        </UnstyledButton>
      );
    },
    sortBy: (row) => sumOf(row[id]),
    width: 84,
    align: 'right',
  });
  const flows = (id: 'received' | 'issued', header: string): TableColumn<CompareRow> => ({
    id: `${id}By`,
    header,
    cell: (row) => (
      <span className={classes.soft} title={flowsText(row[id])}>
        {flowsText(row[id])}
      </span>
    ),
    width: 140,
    grow: 2,
  });
  return [
    {
      id: 'code',
      header: stockWords.columns.code,
      cell: ({ item }) => item.code,
      sortBy: ({ item }) => item.code,
      width: 60,
    },
    {
      id: 'item',
      header: stockWords.columns.item,
      cell: ({ item }) => (
        <>
          {item.name} <span className={classes.soft}>{item.spec}</span>
        </>
      ),
      sortBy: ({ item }) => item.name,
      width: 170,
      grow: 2,
      fixed: true,
    },
    ...(by === 'item' ? [] : [keyColumn(by, shortName)]),
    held('before', from),
    moved('received', 'in'),
    flows('received', words.receivedBy),
    moved('issued', 'out'),
    flows('issued', words.issuedBy),
    held('after', to),
    {
      id: 'difference',
      header: words.difference,
      cell: ({ before, after }) => <Difference count={after - before} />,
      sortBy: ({ before, after }) => after - before,
      width: 84,
      align: 'right',
    },
    {
      id: 'worthBefore',
      header: words.worthBefore,
      cell: ({ worth }) => <MoneyText money={worth.before} />,
      sortBy: ({ worth }) => worth.before.known,
      width: 122,
      align: 'right',
      hidden: true,
    },
    {
      id: 'worthAfter',
      header: words.worthAfter,
      cell: ({ worth }) => <MoneyText money={worth.after} />,
      sortBy: ({ worth }) => worth.after.known,
      width: 122,
      align: 'right',
      hidden: true,
    },
  ];
}

/** What tells the rows of an item apart. */
function keyColumn(
  by: Exclude<CompareBy, 'item'>,
  shortName: (code: string) => string,
): TableColumn<CompareRow> {
  const text = ({ warehouse, lot, bin }: CompareRow) => {
    if (by === 'lot') return lot?.batchNumber ?? compareWords.noBatch;
    const at = warehouse ? shortName(warehouse.code) : '';
    return bin ? `${at} ${bin.code}` : at;
  };
  return {
    id: by,
    header: words[by],
    cell: (row) =>
      row.lot ? (
        <Link to="/stock/lot/$lot" params={{ lot: row.lot.uid }}>
          {text(row)}
        </Link>
      ) : (
        text(row)
      ),
    sortBy: text,
    width: by === 'bin' ? 152 : 110,
  };
}

/** + blue, − orange, as differences are everywhere. */
function Difference({ count }: { count: number }) {
  if (count === 0) return <span className={classes.soft}>0</span>;
  return (
    <strong className={count > 0 ? classes.more : classes.less}>
      {count > 0 ? '+' : '−'}
      {formatCount(Math.abs(count))}
    </strong>
  );
}
