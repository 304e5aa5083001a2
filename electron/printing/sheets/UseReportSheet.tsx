import { onRoster, servedBy } from '../../../shared/operations/served';
import type { DocumentSheet } from '../sheet';
import { amountColumn, countColumn, goodsAre, lineColumn, lotColumns, noteColumn } from './columns';
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
import { CapitalsLine } from './figures';
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
  const served = servedBy(body);
  const { households } = onRoster(body.roster);
  return (
    <LinesSheet
      sheet={sheet}
      pages={pages}
      title="核销单"
      {...headOf(view)}
      stamp={stampOf(view)}
      fields={[
        ...givenOutFields(view),
        { label: '户数', value: served.households },
        { label: '人数', value: served.people },
        { label: '花名册', value: households === null ? '' : `${households} 户，另附` },
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
  lineColumn,
  ...goodsAre(48, 48, 18),
  ...lotColumns(34, 20),
  countColumn('发放数量', 'quantity', 22),
  amountColumn,
  noteColumn(36),
];
