import { amountText, countSumText, countText, priceText, type RowAmount, SumText } from './figures';
import type { Column } from './LineTable';

/**
 * The columns that sheets have in common, each as wide as the sheet has room for it: what they are
 * called, how they stand and what stands under them is said here alone.
 */

/** The number of the line: `2`, and `2-3` for the third lot of it. */
export const lineColumn: Column<{ line: string | number }> = {
  head: '序号',
  width: 11,
  align: 'center',
  cell: ({ line }) => line,
};

interface Goods {
  code: string;
  name: string;
  spec: string;
  unit: string;
}

/** What the goods are. `name` and `spec` are the widths of the two columns that names need. */
export function goodsAre(name: number, spec: number, code = 15, head = '品名'): Column<Goods>[] {
  return [
    { head: '物资编码', width: code, cell: (row) => row.code },
    ...goodsNamed(name, spec, 10, head),
  ];
}

/** As {@link goodsAre}, without the code, for those who don't know it. */
export function goodsNamed(
  name: number,
  spec: number,
  unitWidth: number,
  head = '品名',
): Column<Omit<Goods, 'code'>>[] {
  return [
    { head, width: name, cell: (row) => row.name },
    { head: '规格型号', width: spec, cell: (row) => row.spec },
    { head: '单位', width: unitWidth, align: 'center', cell: ({ unit }) => unit },
  ];
}

type Counted<Key extends string> = Record<Key, number | null> & { unit: string };

/** A quantity, summed where all rows are counted in one unit. */
export function countColumn<Key extends string>(
  head: string,
  key: Key,
  width = 17,
): Column<Counted<Key>> {
  return {
    head,
    width,
    align: 'right',
    cell: (row) => countText(row[key]),
    total: (rows) => countSumText(rows, (row) => row[key]),
  };
}

export const priceColumn: Column<{ price: number | null | undefined }> = {
  head: '单价',
  width: 18,
  align: 'right',
  cell: ({ price }) => priceText(price),
};

/** What a row is worth, with the sum of those that have a price. */
export const amountColumn: Column<{ amount: RowAmount }> = {
  head: '金额',
  width: 25,
  align: 'right',
  cell: ({ amount }) => amountText(amount),
  total: (rows) => <SumText amounts={rows.map(({ amount }) => amount)} />,
};

interface OfLot {
  batch: string;
  expiry: string;
}

/** Which lot a row is of, and until when it lives. */
export function lotColumns(batch: number, expiry = 18): [Column<OfLot>, Column<OfLot>] {
  return [
    { head: '批号', width: batch, cell: (row) => row.batch },
    { head: '失效日期', width: expiry, align: 'date', cell: (row) => row.expiry },
  ];
}

export function binColumn(head = '货位', width = 18): Column<{ bin: string }> {
  return { head, width, align: 'center', cell: ({ bin }) => bin };
}

/** The note of a line, on paper that is wide enough; elsewhere it goes under its line. */
export function noteColumn(width: number): Column<{ note: string }> {
  return { head: '备注', width, wideOnly: true, cell: ({ note }) => note };
}

/** Room to write by hand. */
export function blankColumn(head: string, width: number): Column<unknown> {
  return { head, width, cell: () => null };
}

/**
 * A column of the goods on a sheet whose rows are not all goods: what is said across the page has no
 * cell in it and stands in no sum.
 */
export function ofGoods<Of, Row extends { kind: string }>(column: Column<Of>): Column<Row> {
  const isGoods = (row: Row) => row.kind === 'goods';
  const { cell, total, ...rest } = column;
  return {
    ...rest,
    cell: (row) => (isGoods(row) ? cell(row as unknown as Of) : null),
    ...(total
      ? { total: (rows: readonly Row[]) => total(rows.filter(isGoods) as unknown as Of[]) }
      : {}),
  };
}
