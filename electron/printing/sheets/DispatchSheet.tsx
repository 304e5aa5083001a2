import { dispatchTypeNames } from '../../../shared/names';
import type { DocumentSheet } from '../sheet';
import {
  approvedBy,
  headOf,
  madeBy,
  nameOf,
  noteUnder,
  signedBy,
  stampOf,
  stateField,
} from './documentParts';
import { amountText, CapitalsLine, countSumText, countText, priceText, SumText } from './figures';
import type { SheetProps } from './form';
import { type IssueRow, issueRows } from './issueRows';
import { type Field, LinesSheet } from './LinesSheet';
import type { Column } from './LineTable';

type Row = IssueRow;
type View = DocumentSheet<'dispatch'>['view'];

/** 出库单: what was asked for and what was given, from which lot and which bin, to whom. */
export function DispatchSheet({ sheet, pages }: SheetProps<DocumentSheet<'dispatch'>>) {
  const { view } = sheet;
  const rows = issueRows(view);
  return (
    <LinesSheet
      sheet={sheet}
      pages={pages}
      title="出库单"
      {...headOf(view)}
      stamp={stampOf(view)}
      fields={fieldsOf(view)}
      columns={columns}
      rows={rows}
      below={noteUnder}
      closing={<CapitalsLine amounts={rows.map(({ amount }) => amount)} />}
      signatures={[
        madeBy(view),
        approvedBy(view),
        signedBy(view, 'keeper', '保管员'),
        signedBy(view, 'collector', '提货人'),
        signedBy(view, 'carrier', '承运人'),
      ]}
    />
  );
}

function fieldsOf(view: View): Field[] {
  const { body } = view;
  const to = body.to?.kind === 'team' ? body.to.team : (body.to?.party ?? null);
  const order = body.ownerOrder;
  return [
    { label: '出库类型', value: dispatchTypeNames[body.dispatchType] },
    { label: '收货单位', value: nameOf(view, to) },
    { label: '应急响应', value: nameOf(view, body.operation) },
    { label: '用途', value: body.purpose },
    { label: '调拨令文号', value: body.basisNumber },
    { label: '定向用途', value: nameOf(view, body.earmark) },
    {
      label: '物权单位指令',
      value: order && `${nameOf(view, order.owner)} ${order.number}`.trim(),
    },
    { label: '车号', value: body.vehicle },
    ...(body.dueDate ? [{ label: '应还日期', value: body.dueDate }] : []),
    stateField(view),
    ...(body.note ? [{ label: '备注', value: body.note, wide: true }] : []),
  ];
}

const columns: Column<Row>[] = [
  { head: '序号', width: 11, align: 'center', cell: ({ line }) => line },
  { head: '物资编码', width: 15, cell: ({ code }) => code },
  { head: '品名', width: 42, cell: ({ name }) => name },
  { head: '规格型号', width: 40, cell: ({ spec }) => spec },
  { head: '单位', width: 10, align: 'center', cell: ({ unit }) => unit },
  {
    head: '应发',
    width: 17,
    align: 'right',
    cell: ({ asked }) => countText(asked),
    total: (rows) => countSumText(rows, ({ asked }) => asked),
  },
  {
    head: '实发',
    width: 17,
    align: 'right',
    cell: ({ quantity }) => countText(quantity),
    total: (rows) => countSumText(rows, ({ quantity }) => quantity),
  },
  { head: '单价', width: 18, align: 'right', cell: ({ price }) => priceText(price) },
  {
    head: '金额',
    width: 25,
    align: 'right',
    cell: ({ amount }) => amountText(amount),
    total: (rows) => <SumText amounts={rows.map(({ amount }) => amount)} />,
  },
  { head: '批号', width: 26, cell: ({ batch }) => batch },
  { head: '失效日期', width: 18, align: 'date', cell: ({ expiry }) => expiry },
  { head: '货位', width: 18, align: 'center', cell: ({ bin }) => bin },
  { head: '备注', width: 20, wideOnly: true, cell: ({ note }) => note },
];
