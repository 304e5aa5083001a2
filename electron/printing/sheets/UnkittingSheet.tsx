import { formatCount } from '../../../shared/format/money';
import type { DocumentSheet } from '../sheet';
import {
  approvedBy,
  binText,
  expiryText,
  goodsOf,
  headOf,
  madeBy,
  noteParts,
  noteUnder,
  signedBy,
  stampOf,
  stateField,
} from './documentParts';
import {
  amountText,
  CapitalsLine,
  countSumText,
  countText,
  type RowAmount,
  SumText,
} from './figures';
import type { SheetProps } from './form';
import { type Field, LinesSheet } from './LinesSheet';
import type { Column } from './LineTable';

type Row = ReturnType<typeof rowsOf>[number];
type View = DocumentSheet<'unkitting'>['view'];

/** 拆分单: which kits were opened and why, and what came out of them. */
export function UnkittingSheet({ sheet, pages }: SheetProps<DocumentSheet<'unkitting'>>) {
  const { view } = sheet;
  const rows = rowsOf(view);
  return (
    <LinesSheet
      sheet={sheet}
      pages={pages}
      title="拆分单"
      {...headOf(view)}
      stamp={stampOf(view)}
      fields={fieldsOf(view)}
      columns={columns}
      rows={rows}
      below={noteUnder}
      closing={<CapitalsLine amounts={rows.map(({ amount }) => amount)} />}
      signatures={[madeBy(view), approvedBy(view), signedBy(view, 'keeper', '保管员')]}
    />
  );
}

function fieldsOf(view: View): Field[] {
  const { body } = view;
  const kit = body.item === null ? null : goodsOf(view, body.item);
  const lot = body.lot === null ? undefined : view.lots[body.lot];
  const from = body.bin && { kind: 'bin' as const, bin: body.bin, condition: body.condition };
  return [
    { label: '套件', value: kit && `${kit.code} ${kit.name}` },
    { label: '套数', value: body.kits === null ? '' : `${formatCount(body.kits)} ${kit?.unit}` },
    { label: '批号', value: lot?.batchNumber ?? '' },
    { label: '失效日期', value: lot ? expiryText(lot.expiry) : '' },
    { label: '货位', value: from ? binText(view, from) : '' },
    { label: '拆分原因', value: body.reason },
    stateField(view),
    ...(body.note ? [{ label: '备注', value: body.note, wide: true }] : []),
  ];
}

function rowsOf(view: View) {
  return view.body.lines.map((line, index) => {
    const lot = line.lot === null ? undefined : view.lots[line.lot];
    const place = line.bin && { kind: 'bin' as const, bin: line.bin, condition: line.condition };
    return {
      line: index + 1,
      ...goodsOf(view, line.item),
      quantity: line.quantity,
      amount: amountOf(view, index + 1),
      batch: lot
        ? [lot.batchNumber, lot.serialNumber].filter(Boolean).join(' ')
        : line.batchNumber || '新批次',
      expiry: expiryText(lot?.expiry ?? line.expiry),
      bin: place ? binText(view, place) : '',
      ...noteParts(line.note),
    };
  });
}

/** What a line's parts were worth as posted; the movement of the kits themselves is not of it. */
function amountOf({ postings }: View, line: number): RowAmount {
  return postings[0]?.movements.find(
    (movement) => movement.line === line && movement.to.kind === 'bin',
  )?.amount;
}

const columns: Column<Row>[] = [
  { head: '序号', width: 11, align: 'center', cell: ({ line }) => line },
  { head: '物资编码', width: 18, cell: ({ code }) => code },
  { head: '品名', width: 46, cell: ({ name }) => name },
  { head: '规格型号', width: 46, cell: ({ spec }) => spec },
  { head: '单位', width: 11, align: 'center', cell: ({ unit }) => unit },
  {
    head: '数量',
    width: 20,
    align: 'right',
    cell: ({ quantity }) => countText(quantity),
    total: (rows) => countSumText(rows, ({ quantity }) => quantity),
  },
  {
    head: '金额',
    width: 27,
    align: 'right',
    cell: ({ amount }) => amountText(amount),
    total: (rows) => <SumText amounts={rows.map(({ amount }) => amount)} />,
  },
  { head: '批号', width: 30, cell: ({ batch }) => batch },
  { head: '失效日期', width: 20, align: 'date', cell: ({ expiry }) => expiry },
  { head: '放入货位', width: 24, align: 'center', cell: ({ bin }) => bin },
  { head: '备注', width: 24, wideOnly: true, cell: ({ note }) => note },
];
