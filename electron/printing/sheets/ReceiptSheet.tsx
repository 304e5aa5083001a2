import { receiptTypeNames } from '../../../shared/names';
import type { DocumentSheet } from '../sheet';
import {
  approvedBy,
  binText,
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
import { goodsColumns, goodsRow } from './goodsRows';
import { LinesSheet } from './LinesSheet';
import type { Column } from './LineTable';

type Row = ReturnType<typeof rowsOf>[number];

/** 入库单: what was announced and what came, with its origin, price, life and place. */
export function ReceiptSheet({ sheet, pages }: SheetProps<DocumentSheet<'receipt'>>) {
  const { view } = sheet;
  const { body } = view;
  const rows = rowsOf(sheet);
  return (
    <LinesSheet
      sheet={sheet}
      pages={pages}
      title="入库单"
      {...headOf(view)}
      stamp={stampOf(view)}
      fields={[
        { label: '入库类型', value: receiptTypeNames[body.receiptType] },
        { label: '来源单位', value: nameOf(view, body.source) },
        { label: '物权单位', value: nameOf(view, body.owner) },
        { label: '定向用途', value: nameOf(view, body.earmark) },
        { label: '依据文号', value: body.basisNumber },
        { label: '验收单号', value: body.inspectionNumber },
        { label: '票据号', value: body.ticketNumber },
        { label: '证书号', value: body.certificateNumber },
        stateField(view),
        ...(body.note ? [{ label: '备注', value: body.note, wide: true }] : []),
      ]}
      columns={columns}
      rows={rows}
      below={noteUnder}
      closing={<CapitalsLine amounts={rows.map(({ amount }) => amount)} />}
      signatures={[
        madeBy(view),
        signedBy(view, 'deliverer', '交货人'),
        signedBy(view, 'acceptor1', '验收人（一）'),
        signedBy(view, 'acceptor2', '验收人（二）'),
        signedBy(view, 'keeper', '保管员'),
        approvedBy(view),
      ]}
    />
  );
}

function rowsOf({ view }: DocumentSheet<'receipt'>) {
  return view.body.lines.map((line, index) => ({
    ...goodsRow(view, line, index),
    bin:
      line.bin === null
        ? ''
        : binText(view, { kind: 'bin', bin: line.bin, condition: line.condition }),
  }));
}

const columns: Column<Row>[] = [
  ...goodsColumns,
  { head: '货位', width: 17, align: 'center', cell: ({ bin }) => bin },
  { head: '备注', width: 18, wideOnly: true, cell: ({ note }) => note },
];
