import { earliest } from '../../../shared/documents/kitting';
import { formatCount } from '../../../shared/format/money';
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
type View = DocumentSheet<'kitting'>['view'];

/** 组装单: which kits are made, and from which lots and bins their parts are taken. */
export function KittingSheet({ sheet, pages }: SheetProps<DocumentSheet<'kitting'>>) {
  const { view } = sheet;
  const rows = rowsOf(view);
  return (
    <LinesSheet
      sheet={sheet}
      pages={pages}
      title="组装单"
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
  return [
    { label: '套件', value: kit && `${kit.code} ${kit.name}` },
    { label: '套数', value: body.kits === null ? '' : `${formatCount(body.kits)} ${kit?.unit}` },
    { label: '物权单位', value: nameOf(view, body.owner) },
    { label: '定向用途', value: nameOf(view, body.earmark) },
    { label: '放入货位', value: nameOf(view, body.bin) },
    { label: '套件批号', value: body.batchNumber },
    { label: '套件失效日期', value: resultingExpiry(view) },
    stateField(view),
    ...(body.note ? [{ label: '备注', value: body.note, wide: true }] : []),
  ];
}

/** That of the lot that was made, or will be once every part is there. */
function resultingExpiry({ postings, allocations, body }: View): string {
  const made = postings[0]?.movements.find(({ item }) => item === body.item);
  if (made) return expiryText(made.lot.expiry);
  const isWhole = allocations.length > 0 && allocations.every(({ short }) => short === 0);
  return isWhole ? expiryText(earliest(allocations.flatMap(({ picks }) => picks))) : '';
}

/** One row for each lot and bin of a part; what the part as a whole says stands in its first. */
function rowsOf(view: View) {
  return view.body.lines.flatMap((line, index) => {
    const number = index + 1;
    const parts = partsOf(view, number);
    const goods = goodsOf(view, line.item);
    const whole = { each: line.each, needed: line.each * (view.body.kits ?? 0) };
    const rows = parts.map((part, position) => ({
      line: position === 0 ? `${number}` : `${number}-${position + 1}`,
      ...goods,
      ...(position === 0 ? whole : { each: null, needed: null }),
      ...part,
      ...noteParts(position === 0 ? line.note : ''),
    }));
    const nothing = { quantity: 0, amount: undefined, batch: '', expiry: '', bin: '' };
    if (rows.length > 0) return rows;
    return [{ line: `${number}`, ...goods, ...whole, ...nothing, ...noteParts(line.note) }];
  });
}

/** What a part takes of each lot: as posted, else as it is to be taken. */
function partsOf(view: View, line: number) {
  const posting = view.postings[0];
  const taken = posting
    ? posting.movements.filter((movement) => movement.line === line)
    : (view.allocations.find((allocation) => allocation.line === line)?.picks ?? []).map(
        (pick) => ({
          lot: pick,
          from: { kind: 'bin' as const, bin: pick.bin, condition: pick.condition },
          quantity: pick.quantity,
          amount: undefined as RowAmount,
        }),
      );
  return taken.map(({ lot, from, quantity, amount }) => ({
    quantity,
    amount: amount as RowAmount,
    batch: [lot.batchNumber, lot.serialNumber].filter(Boolean).join(' '),
    expiry: expiryText(lot.expiry),
    bin: binText(view, from),
  }));
}

const columns: Column<Row>[] = [
  { head: '序号', width: 11, align: 'center', cell: ({ line }) => line },
  { head: '物资编码', width: 17, cell: ({ code }) => code },
  { head: '组件', width: 44, cell: ({ name }) => name },
  { head: '规格型号', width: 44, cell: ({ spec }) => spec },
  { head: '单位', width: 10, align: 'center', cell: ({ unit }) => unit },
  { head: '每套', width: 14, align: 'right', cell: ({ each }) => countText(each) },
  { head: '需用', width: 17, align: 'right', cell: ({ needed }) => countText(needed) },
  {
    head: '取用',
    width: 17,
    align: 'right',
    cell: ({ quantity }) => countText(quantity),
    total: (rows) => countSumText(rows, ({ quantity }) => quantity),
  },
  {
    head: '金额',
    width: 25,
    align: 'right',
    cell: ({ amount }) => amountText(amount),
    total: (rows) => <SumText amounts={rows.map(({ amount }) => amount)} />,
  },
  { head: '批号', width: 28, cell: ({ batch }) => batch },
  { head: '失效日期', width: 18, align: 'date', cell: ({ expiry }) => expiry },
  { head: '货位', width: 18, align: 'center', cell: ({ bin }) => bin },
  { head: '备注', width: 14, wideOnly: true, cell: ({ note }) => note },
];
