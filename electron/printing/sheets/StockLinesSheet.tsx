import type { Bodies } from '../../../shared/documents/kinds';
import { conditionNames, disposalReasonNames, kindNames } from '../../../shared/names';
import { unitPrice } from '../../../shared/stock/money';
import type { DocumentSheet, Sheet } from '../sheet';
import {
  amountColumn,
  binColumn,
  countColumn,
  goodsAre,
  lineColumn,
  lotColumns,
  noteColumn,
  priceColumn,
} from './columns';
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
import { CapitalsLine } from './figures';
import type { SheetProps } from './form';
import { type Field, LinesSheet, type Signature } from './LinesSheet';
import type { Column } from './LineTable';
import { lotCells } from './takenRows';

/** The kinds whose lines name what lies where. */
type Kind = 'relocation' | 'disposal' | 'returnToSource' | 'lotCorrection';
type View = DocumentSheet<Kind>['view'];
type Row = ReturnType<typeof rowsOf>[number];

/** 移位单, 报废单, 退货单, 批次更正单: which lot from which shelf, and what becomes of it. */
export function StockLinesSheet({ sheet, pages }: SheetProps<DocumentSheet<Kind>>) {
  const { view } = sheet;
  const rows = rowsOf(view);
  return (
    <LinesSheet
      sheet={sheet as Sheet}
      pages={pages}
      title={kindNames[view.kind]}
      {...headOf(view)}
      stamp={stampOf(view)}
      fields={[...fieldsOf(view), stateField(view)]}
      columns={columnsOf(view)}
      rows={rows}
      below={noteUnder}
      closing={<CapitalsLine amounts={rows.map(({ amount }) => amount)} />}
      signatures={signaturesOf(view)}
    />
  );
}

function fieldsOf(view: View): Field[] {
  const { body } = view;
  const note = body.note ? [{ label: '备注', value: body.note, wide: true }] : [];
  switch (body.kind) {
    case 'relocation':
      return [{ label: '原因', value: body.reason, wide: true }, ...note];
    case 'disposal':
      return [
        {
          label: '报废原因',
          value: body.disposalReason && disposalReasonNames[body.disposalReason],
        },
        { label: '物权单位', value: ownersOf(view) },
        { label: '物权单位指令', value: orderOf(view, body) },
        { label: '依据文号', value: body.basisNumber },
        { label: '处置方式', value: body.method },
        { label: '残值处理', value: body.salvage },
        { label: '鉴定意见', value: body.opinion, wide: true },
        ...note,
      ];
    case 'returnToSource':
      return [
        { label: '退往单位', value: nameOf(view, body.to) },
        { label: '物权单位指令', value: orderOf(view, body) },
        { label: '依据文号', value: body.basisNumber },
        { label: '原因', value: body.reason, wide: true },
        ...note,
      ];
    case 'lotCorrection':
      return [
        { label: '依据文号', value: body.basisNumber },
        { label: '原因', value: body.reason, wide: true },
        ...note,
      ];
  }
}

function orderOf(view: View, { ownerOrder: order }: Bodies['disposal'] | Bodies['returnToSource']) {
  return order && `${nameOf(view, order.owner)} ${order.number}`.trim();
}

/** Whose goods they are. */
function ownersOf(view: View): string {
  const owners = view.body.lines.map(({ lot }) => view.lots[lot]?.owner ?? '');
  return [...new Set(owners)].filter(Boolean).join('、');
}

/** 鉴定 by experts is that of five and more (facts.md §7.1): with the appraiser, these. */
const experts: readonly Signature[] = ['二', '三', '四', '五'].map((nth) => ({
  label: `鉴定专家（${nth}）`,
  name: '',
}));

function signaturesOf(view: View): Signature[] {
  const keeper = signedBy(view, 'keeper', '保管员');
  switch (view.body.kind) {
    case 'disposal':
      return [
        { ...madeBy(view), label: '申请' },
        signedBy(view, 'appraiser', '技术鉴定'),
        ...experts,
        keeper,
        signedBy(view, 'finance', '财务'),
        { ...approvedBy(view), label: '批准' },
        signedBy(view, 'leader', '负责人'),
      ];
    case 'returnToSource':
      return [
        madeBy(view),
        approvedBy(view),
        keeper,
        signedBy(view, 'collector', '提货人'),
        signedBy(view, 'carrier', '承运人'),
      ];
    default:
      return [madeBy(view), approvedBy(view), keeper];
  }
}

/** A row for each line; once it is posted with what the goods were, or became, worth. */
function rowsOf(view: View) {
  const movements = view.postings.at(-1)?.movements;
  return view.body.lines.map((line, index) => {
    const lot = view.lots[line.lot];
    const moved = movements?.filter((movement) => movement.line === index + 1).at(-1);
    const amount = moved?.amount;
    return {
      line: index + 1,
      ...goodsOf(view, line.item),
      receivedOn: lot?.receivedOn ?? '',
      ...lotCells(lot),
      bin: binText(view, { kind: 'bin', bin: line.bin, condition: line.condition }),
      becomes: becomes(view, index),
      quantity: line.quantity,
      price:
        amount === undefined || line.quantity === null
          ? undefined
          : unitPrice(amount, line.quantity),
      amount,
      ...noteParts(line.note),
    };
  });
}

/** Where a line leads, or what of its lot is put right; the other kinds lead out of the house. */
function becomes(view: View, index: number): string {
  const { body } = view;
  if (body.kind === 'relocation') {
    const line = body.lines[index];
    if (!line?.toBin) return '';
    const isSame = line.toCondition === line.condition;
    return [nameOf(view, line.toBin), isSame ? '' : conditionNames[line.toCondition]]
      .filter(Boolean)
      .join(' ');
  }
  const line = body.kind === 'lotCorrection' ? body.lines[index] : undefined;
  const lot = line && view.lots[line.lot];
  if (!line || !lot) return '';
  const { right } = line;
  const said: [string, string, string][] = [
    [
      '物资',
      nameOf(view, line.item),
      right.item === null ? nameOf(view, line.item) : catalogueName(view, right.item),
    ],
    ['批号', lot.batchNumber ?? '', right.batchNumber],
    ['生产日期', lot.productionDate ?? '', right.productionDate ?? ''],
    ['失效日期', expiryText(lot.expiry), expiryText(right.expiry)],
    ['物权', lot.owner, nameOf(view, right.owner)],
    ['定向', lot.earmark ?? '', nameOf(view, right.earmark)],
    ['序列号', lot.serialNumber ?? '', right.serialNumber],
  ];
  return [
    ...said
      .filter(([, was, is]) => was !== is)
      .map(([label, was, is]) => `${label} ${was || '无'}→${is || '无'}`),
    ...(line.amount === null ? [] : ['补定金额']),
  ].join('；');
}

function catalogueName(view: View, item: string): string {
  const { code, name } = goodsOf(view, item);
  return `${code} ${name}`.trim();
}

/** 入库日期, which a disposal has to say. */
const received: Column<Row> = {
  head: '入库日期',
  width: 19,
  align: 'date',
  cell: ({ receivedOn }) => receivedOn,
};

function columnsOf({ kind }: View): Column<Row>[] {
  const heads: Partial<Record<string, string>> = { relocation: '移入', lotCorrection: '更正为' };
  const head = heads[kind];
  const isScrapped = kind === 'disposal';
  const [batch, expiry] = lotColumns(28, 19);
  return [
    lineColumn,
    ...goodsAre(40, head ? 30 : isScrapped ? 32 : 44, 16),
    batch,
    ...(isScrapped ? [received] : []),
    expiry,
    binColumn('货位', 22),
    ...(head
      ? [
          {
            head,
            width: kind === 'lotCorrection' ? 46 : 22,
            cell: ({ becomes: to }: Row) => to,
          },
        ]
      : []),
    countColumn('数量', 'quantity', 18),
    priceColumn,
    { ...amountColumn, ...(isScrapped ? { head: '原价值' } : {}) },
    noteColumn(20),
  ];
}
