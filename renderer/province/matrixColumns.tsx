import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formatCount } from '../../shared/format/money';
import {
  isBelow,
  type MatrixCell,
  type MatrixColumn,
  type MatrixRow,
} from '../../shared/reports/matrixApi';
import { MoneyText } from '../components/MoneyText';
import { Quantity } from '../components/Quantity';
import type { TableColumn } from '../components/tableModel';
import { common } from '../messages/common';
import { matrixWords as words } from '../messages/matrix';
import classes from './Province.module.css';

/** The item, its total over all, and a column for each warehouse. */
export function matrixColumns(
  warehouses: readonly MatrixColumn[],
): readonly TableColumn<MatrixRow>[] {
  return [
    {
      id: 'item',
      header: words.item,
      cell: ({ item }) => (
        <>
          {item.name} <span className={classes.soft}>{item.spec}</span>
        </>
      ),
      sortBy: ({ item }) => item.code,
      width: 200,
      fixed: true,
      pinned: true,
    },
    {
      id: 'total',
      header: words.total,
      cell: ({ available, item }) => (
        <strong>
          <Quantity count={available} unit={item.unit} />
        </strong>
      ),
      sortBy: ({ available }) => available,
      width: 100,
      align: 'right',
    },
    {
      id: 'gap',
      header: words.gap,
      cell: ({ gap }) => gap > 0 && words.short(formatCount(gap)),
      sortBy: ({ gap }) => gap,
      width: 92,
      align: 'right',
    },
    ...warehouses.map(
      ({ code, shortName, keptHere }): TableColumn<MatrixRow> => ({
        id: code,
        header: shortName,
        cell: (row) => {
          if (!keptHere) return <span title={words.notKept}>{common.dash}</span>;
          const cell = cellOf(row, code);
          return cell && <Cell cell={cell} row={row} />;
        },
        sortBy: (row) => cellOf(row, code)?.available ?? null,
        // As wide as the worth of a whole warehouse below it.
        width: 130,
        align: 'right',
      }),
    ),
  ];
}

function cellOf({ cells }: MatrixRow, code: string): MatrixCell | undefined {
  return cells.find(({ warehouse }) => warehouse === code);
}

/** What can be handed out, and in words what is missing; it leads to the lots that lie there. */
function Cell({ cell, row: { item } }: { cell: MatrixCell; row: MatrixRow }) {
  const { warehouse, available, reserve, gap } = cell;
  const count = formatCount(available);
  const title = reserve
    ? words.cell(count, formatCount(reserve.minimum), formatCount(reserve.standing), item.unit)
    : words.noReserve(count, item.unit);
  const below = isBelow(cell);
  return (
    <Link
      to="/stock"
      search={{ by: 'lot', warehouse, item: item.uid }}
      title={title}
      className={classes.matrixCell}
    >
      {count}
      {gap > 0 && (
        <span className={below ? classes.below : classes.warn}>
          {' '}
          {below ? words.below(formatCount(gap)) : words.short(formatCount(gap))}
        </span>
      )}
    </Link>
  );
}

/** Under each warehouse: of how many items something lies there, of how many something is missing. */
export function matrixTotals(
  warehouses: readonly MatrixColumn[],
  rows: number,
): Record<string, ReactNode> {
  return {
    item: words.rows(formatCount(rows)),
    ...Object.fromEntries(
      warehouses
        .filter(({ keptHere }) => keptHere)
        .map(({ code, items, gaps, value }) => [
          code,
          <span key={code} title={words.sums(formatCount(items), formatCount(gaps))}>
            {words.sums(formatCount(items), formatCount(gaps))} <MoneyText money={value} />
          </span>,
        ]),
    ),
  };
}
