import { baseQuantity } from '../../../shared/documents/entered';
import type { ReceiptLine } from '../../../shared/documents/receipt';
import { formatCount, formatUnitPrice } from '../../../shared/format/money';
import { receiptTypeNames } from '../../../shared/names';
import { lineAmount, unitPrice } from '../../../shared/stock/money';
import type { DocumentSheet } from '../sheet';
import {
  approvedBy,
  binText,
  expiryText,
  goodsOf,
  headOf,
  madeBy,
  nameOf,
  noteParts,
  signedBy,
  stampOf,
  stateField,
} from './documentParts';
import { amountText, CapitalsLine, countSumText, countText, priceText, SumText } from './figures';
import type { SheetProps } from './forms';
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
      below={({ noteBelow }) => noteBelow}
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
  return view.body.lines.map((line, index) => {
    const quantity = line.entered && baseQuantity(line.entered);
    const amount = line.entered ? lineAmount(line.price, line.entered.count) : null;
    return {
      line: index + 1,
      ...goodsOf(view, line.item),
      expected: line.expected,
      quantity,
      packs: packsOf(line),
      price: quantity ? unitPrice(amount, quantity) : null,
      amount,
      batch: [line.batchNumber, line.serialNumber].filter(Boolean).join(' '),
      productionDate: line.productionDate,
      expiry: expiryText(line.expiry),
      bin:
        line.bin === null
          ? ''
          : binText(view, { kind: 'bin', bin: line.bin, condition: line.condition }),
      ...noteParts(line.note),
    };
  });
}

/** How it was counted, when that was not by the smallest unit: 5 箱 × 24, and the price of a pack. */
function packsOf({ entered, price }: ReceiptLine) {
  if (entered === null || entered.factor === 1) return null;
  return {
    count: `${formatCount(entered.count)} ${entered.unit}×${entered.factor}`,
    price: price?.per === 'unit' ? `${formatUnitPrice(price.price)}/${entered.unit}` : '',
  };
}

const columns: Column<Row>[] = [
  { head: '序号', width: 9, align: 'center', cell: ({ line }) => line },
  { head: '物资编码', width: 15, cell: ({ code }) => code },
  { head: '品名', width: 37, cell: ({ name }) => name },
  { head: '规格型号', width: 35, cell: ({ spec }) => spec },
  { head: '单位', width: 10, align: 'center', cell: ({ unit }) => unit },
  {
    head: '应收',
    width: 14,
    align: 'right',
    cell: ({ expected }) => countText(expected),
  },
  {
    head: '实收',
    width: 19,
    align: 'right',
    cell: ({ quantity, packs }) => (
      <>
        {countText(quantity)}
        {packs && <small>{packs.count}</small>}
      </>
    ),
    total: (rows) => countSumText(rows, ({ quantity }) => quantity),
  },
  {
    head: '单价',
    width: 18,
    align: 'right',
    cell: ({ price, packs }) => (
      <>
        {priceText(price)}
        {packs?.price && <small>{packs.price}</small>}
      </>
    ),
  },
  {
    head: '金额',
    width: 24,
    align: 'right',
    cell: ({ amount }) => amountText(amount),
    total: (rows) => <SumText amounts={rows.map(({ amount }) => amount)} />,
  },
  { head: '批号', width: 25, cell: ({ batch }) => batch },
  { head: '生产日期', width: 18, align: 'date', cell: ({ productionDate }) => productionDate },
  { head: '失效日期', width: 18, align: 'date', cell: ({ expiry }) => expiry },
  { head: '货位', width: 17, align: 'center', cell: ({ bin }) => bin },
  { head: '备注', width: 18, cell: ({ note }) => note },
];
