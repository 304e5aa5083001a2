import type { ReactNode } from 'react';
import { kindNames } from '../../../shared/names';
import type { CardRow } from '../../../shared/stock/api';
import { readWarehouse } from '../../context';
import { readCard } from '../../stock/readCard';
import { refuseTooLong } from '../gatherStock';
import type { Sheet } from '../sheet';
import { amountText, countText, MoneyText } from './figures';
import type { Form, SheetProps } from './form';
import { LinesSheet } from './LinesSheet';
import type { Column } from './LineTable';

/** A movement; above the first of them what was there before. */
type Row = { opening: number } | (CardRow & { line: number });

/** 物资台账: all that came and went of an item in the bins of a warehouse, with the balance after each. */
export const card: Form<'card'> = {
  gather: (context, { item, warehouse, from, to }) => {
    const answer = readCard(context, { item, warehouse, from, to });
    refuseTooLong(answer.rows.length);
    const place = readWarehouse(context.db, warehouse).name;
    return { ...answer, place, from: from ?? null, to: to ?? null };
  },
  named: ({ item, place, from, to }) =>
    [item.code, item.name, place, from, to].filter(Boolean).join(' '),
  Sheet: CardSheet,
};

function CardSheet({ sheet, pages }: SheetProps<Sheet<'card'>>) {
  const { item, opening, rows, closing, place, from, to } = sheet;
  return (
    <LinesSheet
      sheet={sheet}
      pages={pages}
      title="物资台账"
      number={`${item.code} ${item.name}`}
      place={place}
      day={[item.spec, item.unit].filter(Boolean).join(' ')}
      stamp={null}
      fields={[
        { label: '类别', value: item.category },
        { label: '期间', value: `${from ?? '启用'} 至 ${to ?? '今日'}` },
        { label: '进出', value: `${rows.length} 笔` },
      ]}
      columns={columns}
      rows={[{ opening: opening.quantity }, ...rows.map((row, at) => ({ ...row, line: at + 1 }))]}
      rowClass={(row) => ('opening' in row ? 'sum' : undefined)}
      closing={
        <p className="capitals">
          <b>期末结存</b>
          {countText(closing.quantity)} {item.unit}
          <span>
            <b>金额</b> <MoneyText money={closing.amount} inline />
          </span>
        </p>
      }
      signatures={[
        { label: '制表', name: sheet.printedBy },
        { label: '保管员', name: '' },
        { label: '复核', name: '' },
        { label: '负责人', name: '' },
      ]}
    />
  );
}

function ofMove(say: (row: CardRow & { line: number }) => ReactNode) {
  return (row: Row) => ('opening' in row ? null : say(row));
}

function flow(head: string, of: 'received' | 'issued'): Column<Row> {
  return {
    head,
    width: 18,
    align: 'right',
    cell: ofMove((row) => countText(row[of] || null)),
    total: (rows) =>
      countText(rows.reduce((sum, row) => sum + ('opening' in row ? 0 : row[of]), 0)),
  };
}

const balanceOf = (row: Row) => ('opening' in row ? row.opening : row.balance);

const columns: Column<Row>[] = [
  { head: '序号', width: 11, align: 'center', cell: ofMove(({ line }) => line) },
  { head: '日期', width: 21, align: 'date', cell: ofMove(({ businessDate }) => businessDate) },
  {
    head: '凭证号',
    width: 46,
    cell: (row) => ('opening' in row ? '期初结存' : row.number),
  },
  {
    head: '类型',
    width: 16,
    align: 'center',
    cell: ofMove(({ kind }) => nameOfKind(kind)),
  },
  { head: '往来单位', width: 40, cell: ofMove(({ party }) => party) },
  { head: '批号', width: 24, cell: ofMove(({ batchNumber }) => batchNumber) },
  { head: '货位', width: 21, align: 'center', cell: ofMove(({ bin }) => bin) },
  flow('收入', 'received'),
  flow('发出', 'issued'),
  {
    head: '结存',
    width: 19,
    align: 'right',
    cell: (row) => countText(balanceOf(row)),
    total: (rows) => {
      const last = rows.at(-1);
      return last ? countText(balanceOf(last)) : null;
    },
  },
  { head: '金额', width: 23, align: 'right', cell: ofMove(({ amount }) => amountText(amount)) },
  { head: '经手', width: 20, align: 'center', cell: ofMove(({ by }) => by) },
];

/** 入库 of 入库单: on a card the word 单 says nothing. */
function nameOfKind(kind: string): string {
  const names: Readonly<Record<string, string>> = kindNames;
  return (names[kind] ?? kind).replace(/单$/, '');
}
