import type { DocumentSheet } from '../sheet';
import {
  approvedBy,
  headOf,
  madeBy,
  nameOf,
  noteUnder,
  requisitionOn,
  signedBy,
  stampOf,
  stateField,
} from './documentParts';
import { CapitalsLine } from './figures';
import type { SheetProps } from './form';
import { type GoodsRow, goodsColumns, goodsRow } from './goodsRows';
import { LinesSheet } from './LinesSheet';
import type { Column } from './LineTable';

/** 直达单: goods that were counted where they are needed, from whom, to whom and where. */
export function DirectDeliverySheet({ sheet, pages }: SheetProps<DocumentSheet<'directDelivery'>>) {
  const { view } = sheet;
  const { body } = view;
  const rows = body.lines.map((line, index) => goodsRow(view, line, index));
  return (
    <LinesSheet
      sheet={sheet}
      pages={pages}
      title="直达单"
      {...headOf(view)}
      stamp={stampOf(view)}
      fields={[
        { label: '来源单位', value: nameOf(view, body.source) },
        { label: '物权单位', value: nameOf(view, body.owner) },
        { label: '接收单位', value: nameOf(view, body.recipient) },
        { label: '交付地点', value: body.place },
        { label: '应急响应', value: nameOf(view, body.operation) },
        ...requisitionOn(view, body.requisition),
        { label: '定向用途', value: nameOf(view, body.earmark) },
        { label: '依据文号', value: body.basisNumber },
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
        { label: '接收单位', name: nameOf(view, body.recipient) },
        approvedBy(view),
      ]}
    />
  );
}

const columns: Column<GoodsRow>[] = [
  ...goodsColumns,
  { head: '备注', width: 35, wideOnly: true, cell: ({ note }) => note },
];
