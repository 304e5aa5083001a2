import { earliest } from '../../../shared/documents/kitting';
import { formatCount } from '../../../shared/format/money';
import type { DocumentSheet } from '../sheet';
import {
  amountColumn,
  binColumn,
  countColumn,
  goodsAre,
  lineColumn,
  lotColumns,
  noteColumn,
} from './columns';
import {
  approvedBy,
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
import { CapitalsLine, countText } from './figures';
import type { SheetProps } from './form';
import { type Field, LinesSheet } from './LinesSheet';
import type { Column } from './LineTable';
import { rowNumber, takenBy, takenCells, takesNothing } from './takenRows';

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
    const goods = goodsOf(view, line.item);
    const whole = { each: line.each, needed: line.each * (view.body.kits ?? 0) };
    const taken = takenBy(view, index + 1).map(takenCells);
    return (taken.length > 0 ? taken : [takesNothing]).map((part, position) => ({
      line: rowNumber(index + 1, position),
      ...goods,
      ...(position === 0 ? whole : { each: null, needed: null }),
      ...part,
      ...noteParts(position === 0 ? line.note : ''),
    }));
  });
}

const columns: Column<Row>[] = [
  lineColumn,
  ...goodsAre(44, 44, 17, '组件'),
  { head: '每套', width: 14, align: 'right', cell: ({ each }) => countText(each) },
  { head: '需用', width: 17, align: 'right', cell: ({ needed }) => countText(needed) },
  countColumn('取用', 'quantity'),
  amountColumn,
  ...lotColumns(28),
  binColumn(),
  noteColumn(14),
];
