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
import { amountText, CapitalsLine, countSumText, countText, SumText } from './figures';
import type { SheetProps } from './form';
import { heldRow } from './heldRows';
import { type Field, LinesSheet } from './LinesSheet';
import type { Column } from './LineTable';

type Row = ReturnType<typeof rowsOf>[number];
export type UseReportView = DocumentSheet<'useReport'>['view'];

/** 核销单: what a team gave out of what it held, to whom and where, and how many were helped. */
export function UseReportSheet({ sheet, pages }: SheetProps<DocumentSheet<'useReport'>>) {
  const { view } = sheet;
  const { body } = view;
  const rows = rowsOf(view);
  return (
    <LinesSheet
      sheet={sheet}
      pages={pages}
      title="核销单"
      {...headOf(view)}
      stamp={stampOf(view)}
      fields={[
        ...givenOutFields(view),
        { label: '户数', value: body.households },
        { label: '人数', value: body.people },
        { label: '花名册', value: body.roster.length > 0 ? `${body.roster.length} 户，另附` : '' },
        stateField(view),
        ...(body.note ? [{ label: '备注', value: body.note, wide: true }] : []),
      ]}
      columns={columns}
      rows={rows}
      below={noteUnder}
      closing={<CapitalsLine amounts={rows.map(({ amount }) => amount)} />}
      signatures={distributedBy(view)}
    />
  );
}

/** Who gave out what where, as 核销单 and 花名册 say it. */
export function givenOutFields(view: UseReportView): Field[] {
  const { body } = view;
  return [
    { label: '救援队', value: nameOf(view, body.team) },
    { label: '接收单位', value: nameOf(view, body.recipient) },
    { label: '发放地点', value: body.place },
    { label: '应急响应', value: nameOf(view, body.operation) },
    { label: '依据文号', value: body.basisNumber },
  ];
}

export function distributedBy(view: UseReportView) {
  return [
    madeBy(view),
    signedBy(view, 'distributor1', '发放人（一）'),
    signedBy(view, 'distributor2', '发放人（二）'),
    signedBy(view, 'supervisor', '监督人'),
    approvedBy(view),
  ];
}

function rowsOf(view: UseReportView) {
  return view.body.lines.map((line, index) => ({
    ...heldRow(view, line, index),
    quantity: line.quantity,
  }));
}

const columns: Column<Row>[] = [
  { head: '序号', width: 11, align: 'center', cell: ({ line }) => line },
  { head: '物资编码', width: 18, cell: ({ code }) => code },
  { head: '品名', width: 48, cell: ({ name }) => name },
  { head: '规格型号', width: 48, cell: ({ spec }) => spec },
  { head: '单位', width: 12, align: 'center', cell: ({ unit }) => unit },
  { head: '批号', width: 34, cell: ({ batch }) => batch },
  { head: '失效日期', width: 20, align: 'date', cell: ({ expiry }) => expiry },
  {
    head: '发放数量',
    width: 22,
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
  { head: '备注', width: 36, wideOnly: true, cell: ({ note }) => note },
];
