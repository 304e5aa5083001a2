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
import { CapitalsLine, type RowAmount } from './figures';
import type { SheetProps } from './form';
import { type Field, LinesSheet } from './LinesSheet';
import type { Column } from './LineTable';
import { lotCells } from './takenRows';

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
      ...(lot
        ? lotCells(lot)
        : { batch: line.batchNumber || '新批次', expiry: expiryText(line.expiry) }),
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
  lineColumn,
  ...goodsAre(46, 46, 18),
  countColumn('数量', 'quantity', 20),
  amountColumn,
  ...lotColumns(30, 20),
  binColumn('放入货位', 24),
  noteColumn(24),
];
