import { priceBasisNames } from '../../../shared/names';
import type { Sheet } from '../sheet';
import {
  amountColumn,
  countColumn,
  goodsAre,
  lineColumn,
  lotColumns,
  noteColumn,
  priceColumn,
} from './columns';
import { headOf, nameOf, noteUnder, signedBy, stampOf, stateField } from './documentParts';
import { CapitalsLine } from './figures';
import type { SheetProps } from './form';
import { goodsRow } from './goodsRows';
import { LinesSheet } from './LinesSheet';
import type { Column } from './LineTable';

type Row = ReturnType<typeof rowsOf>[number];

/** 捐赠物资接收登记: what a donor gave, what for, and what its prices rest on. */
export function GiftRegisterSheet({ sheet, pages }: SheetProps<Sheet<'giftRegister'>>) {
  const { view, donor } = sheet;
  const { body } = view;
  const rows = rowsOf(sheet);
  return (
    <LinesSheet
      sheet={sheet}
      pages={pages}
      title="捐赠物资接收登记"
      {...headOf(view)}
      stamp={stampOf(view)}
      fields={[
        { label: '捐赠方', value: nameOf(view, body.source) },
        { label: '联系人', value: donor.contact },
        { label: '联系电话', value: donor.telephone },
        { label: '接收单位', value: sheet.society },
        { label: '意向', value: body.earmark === null ? '非定向' : '定向' },
        { label: '定向用途', value: nameOf(view, body.earmark) },
        { label: '函号', value: body.basisNumber },
        { label: '物权单位', value: nameOf(view, body.owner) },
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
        signedBy(view, 'deliverer', '捐赠方代表'),
        signedBy(view, 'acceptor1', '接收人（一）'),
        signedBy(view, 'acceptor2', '接收人（二）'),
      ]}
    />
  );
}

function rowsOf({ view }: Sheet<'giftRegister'>) {
  return view.body.lines.map((line, index) => ({
    ...goodsRow(view, line, index),
    basis: line.price !== null && line.priceBasis ? priceBasisNames[line.priceBasis] : '',
  }));
}

const columns: Column<Row>[] = [
  lineColumn,
  ...goodsAre(44, 44),
  countColumn('数量', 'quantity', 20),
  priceColumn,
  amountColumn,
  { head: '计价依据', width: 24, cell: ({ basis }) => basis },
  ...lotColumns(30, 20),
  noteColumn(20),
];
