import { kindNames } from '../../../shared/names';
import type { DocumentSheet, Sheet } from '../sheet';
import {
  approvedBy,
  binText,
  expiryText,
  goodsOf,
  headOf,
  madeBy,
  stampOf,
  stateField,
} from './documentParts';
import { amountText, CapitalsLine, countSumText, countText, SumText } from './figures';
import type { SheetProps } from './forms';
import { LinesSheet } from './LinesSheet';
import type { Column } from './LineTable';

type Row = ReturnType<typeof rowsOf>[number];
type View = DocumentSheet['view'];

/** What any document has moved, lot by lot: from where, to where, how much. */
export function GeneralSheet({ sheet, pages }: SheetProps<DocumentSheet>) {
  const { view } = sheet;
  const rows = rowsOf(view);
  return (
    <LinesSheet
      sheet={sheet as Sheet}
      pages={pages}
      title={kindNames[view.kind]}
      {...headOf(view)}
      stamp={stampOf(view)}
      fields={[stateField(view)]}
      columns={columns}
      rows={rows}
      closing={<CapitalsLine amounts={rows.map(({ amount }) => amount)} />}
      signatures={[madeBy(view), approvedBy(view)]}
    />
  );
}

function rowsOf(view: View) {
  return view.postings
    .flatMap(({ movements }) => movements)
    .map(({ line, item, lot, from, to, quantity, amount }) => ({
      line,
      ...goodsOf(view, item),
      batch: [lot.batchNumber, lot.serialNumber].filter(Boolean).join(' '),
      expiry: expiryText(lot.expiry),
      from: binText(view, from),
      to: binText(view, to),
      quantity,
      amount,
    }));
}

const columns: Column<Row>[] = [
  { head: '序号', width: 11, align: 'center', cell: ({ line }) => line },
  { head: '物资编码', width: 18, cell: ({ code }) => code },
  { head: '品名', width: 46, cell: ({ name }) => name },
  { head: '规格型号', width: 42, cell: ({ spec }) => spec },
  { head: '单位', width: 12, align: 'center', cell: ({ unit }) => unit },
  { head: '批号', width: 30, cell: ({ batch }) => batch },
  { head: '失效日期', width: 20, align: 'date', cell: ({ expiry }) => expiry },
  { head: '调出', width: 24, align: 'center', cell: ({ from }) => from },
  { head: '调入', width: 24, align: 'center', cell: ({ to }) => to },
  {
    head: '数量',
    width: 20,
    align: 'right',
    cell: ({ quantity }) => countText(quantity),
    total: (rows) => countSumText(rows, ({ quantity }) => quantity),
  },
  {
    head: '金额',
    width: 28,
    align: 'right',
    cell: ({ amount }) => amountText(amount),
    total: (rows) => <SumText amounts={rows.map(({ amount }) => amount)} />,
  },
];
