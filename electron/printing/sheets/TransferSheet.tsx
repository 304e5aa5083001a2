import { vehicleOn } from '../../../shared/documents/vehicle';
import { formatInstant } from '../../../shared/format/instant';
import type { AskedDelivery, DocumentSheet } from '../sheet';
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
import { issueRows } from './issueRows';
import { type Field, groupHash, LinesSheet } from './LinesSheet';
import type { Column } from './LineTable';

type View = DocumentSheet<'transfer'>['view'];
type Row = ReturnType<typeof rowsOf>[number];

/** 调拨单: what was sent from which bin, and what of it was received; signed at both ends. */
export function TransferSheet({ sheet, pages }: SheetProps<DocumentSheet<'transfer'>>) {
  const { view } = sheet;
  const rows = rowsOf(view);
  return (
    <LinesSheet
      sheet={sheet}
      pages={pages}
      title="调拨单"
      {...headOf(view)}
      stamp={stampOf(view)}
      fields={fieldsOf(sheet)}
      columns={columns}
      rows={rows}
      below={noteUnder}
      closing={<CapitalsLine amounts={rows.map(({ amount }) => amount)} />}
      signatures={[
        madeBy(view),
        approvedBy(view),
        signedBy(view, 'keeper', '调出保管员'),
        signedBy(view, 'carrier', '承运人'),
        { label: '调入签收人', name: receiverOf(view) },
      ]}
    />
  );
}

/** Whoever received the last part, as the program knows him. */
function receiverOf({ postings }: View): string {
  const last = postings.findLast(({ act, reversedBy }) => act === 'receive' && !reversedBy);
  return last?.postedBy.name ?? '';
}

function fieldsOf({ view, asked }: DocumentSheet<'transfer'>): Field[] {
  const { body } = view;
  const order = body.ownerOrder;
  return [
    { label: '调出库', value: view.warehouse.name },
    { label: '调入库', value: nameOf(view, body.to) },
    { label: '应急响应', value: nameOf(view, body.operation) },
    ...requisitionOn(view, body.requisition, asked),
    { label: '用途', value: body.purpose },
    { label: '调拨令文号', value: body.basisNumber },
    { label: '定向用途', value: nameOf(view, body.earmark) },
    {
      label: '物权单位指令',
      value: order && `${nameOf(view, order.owner)} ${order.number}`.trim(),
    },
    { label: '要求到达', value: wantedText(body.wantedOn, asked) },
    { label: '车号', value: vehicleOn(body.vehicle, view) },
    ...(view.postings.length === 0 ? [stateField(view)] : view.postings.map(postingField)),
    ...(body.note ? [{ label: '备注', value: body.note, wide: true }] : []),
  ];
}

/** The day that the paper says, with the hour of its 需求单 where that is the same day. */
function wantedText(wantedOn: string | null, asked: AskedDelivery | undefined): string {
  const wantedBy = asked?.wantedBy ? formatInstant(asked.wantedBy) : '';
  return wantedOn !== null && wantedBy.startsWith(wantedOn) ? wantedBy : (wantedOn ?? '');
}

const actNames = { post: '发出', receive: '签收', settle: '差异处理', match: '匹配' } as const;
const statementNames = {
  short: '短少',
  damaged: '损毁',
  refused: '拒收',
  rejected: '驳回',
} as const;

/** Each act has its own line: when, by whom, what was stated, and its place in the chain. */
function postingField(posting: View['postings'][number]): Field {
  const {
    act,
    postedAt,
    postedBy,
    approvedBy: signer,
    sequence,
    hash,
    statements,
    reversedBy,
  } = posting;
  const stated = statements
    .map(({ what, quantity, note }) => `，${statementNames[what]} ${quantity}${note && ` ${note}`}`)
    .join('');
  const reversed = reversedBy ? `，已由 ${reversedBy.number} 冲销` : '';
  return {
    label: actNames[act],
    value:
      `${formatInstant(postedAt)} ${postedBy.name}${signer ? `，报损批准 ${signer.name}` : ''}${stated}，` +
      `账链第 ${sequence} 号 ${groupHash(hash)}${reversed}`,
    wide: true,
  };
}

/** As sent; what of a lot was received, and what not, stands in the first of its rows. */
function rowsOf(view: View) {
  const told = new Set<string>();
  return issueRows(view).map((row) => {
    const isFirst = row.lot !== null && !told.has(row.lot);
    if (row.lot !== null) told.add(row.lot);
    const road = isFirst ? view.road.find(({ lot }) => lot === row.lot) : undefined;
    const missing = road ? road.returned + road.lost + road.stated : 0;
    const isTold = road !== undefined && road.received + missing > 0;
    return {
      ...row,
      received: isTold ? road.received : null,
      difference: isTold ? missing : null,
    };
  });
}

const columns: Column<Row>[] = [
  lineColumn,
  ...goodsAre(38, 34),
  countColumn('应发', 'asked'),
  countColumn('实发', 'quantity'),
  countColumn('实收', 'received'),
  countColumn('差异', 'difference'),
  amountColumn,
  ...lotColumns(22),
  binColumn(),
  noteColumn(18),
];
