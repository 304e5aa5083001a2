import { formatInstant } from '../../../shared/format/instant';
import { formatCount } from '../../../shared/format/money';
import type { LotOfLine } from '../../../shared/planning/api';
import { refuse } from '../../../shared/refusals';
import { codeText } from '../../../shared/search/codes';
import { gatherPlan, type PlannedGoods, type PlannedLeg } from '../gatherPlan';
import { countPrints } from '../prints';
import type { Sheet } from '../sheet';
import { blankColumn, countColumn, goodsNamed, lotColumns, ofGoods } from './columns';
import { expiryText } from './documentParts';
import type { Form, SheetProps } from './form';
import { type Field, LinesSheet } from './LinesSheet';
import type { Column } from './LineTable';
import { measureColumns, measured } from './packages';
import { placeText, timesText } from './SourcingPlanSheet';
import { rowNumber } from './takenRows';

type Facts = Sheet<'sendingOrder'>;
type Goods = ReturnType<typeof rowsOfLine>[number];
type Row = { kind: 'head' | 'words'; text: string } | ({ kind: 'goods' } & Goods);

/**
 * 调拨令: what one warehouse is to send by an approved plan, to whom and on which lorries. Of a plan that
 * nobody approved there is no order: whoever holds the paper would take it for one.
 */
export const sendingOrder: Form<'sendingOrder'> = {
  gather: (context, { plan: uid, warehouse: asked }) => {
    const facts = gatherPlan(context, uid);
    if (facts.plan.state !== 'approved') refuse('plan.noOrder', { because: 'state' });
    const goods = facts.places.flatMap((place) => place.goods);
    const giving = new Map(goods.map(({ warehouse, from }) => [warehouse, from]));
    const orders = [...giving]
      .filter(([code]) => asked === null || code === asked)
      .sort(([one], [other]) => one.localeCompare(other))
      .map(([code, name]) => {
        const of = { plan: uid, warehouse: code };
        return { code, name, printedBefore: countPrints(context.db, of, 'sendingOrder') };
      });
    const [first] = orders;
    if (first === undefined) return refuse('plan.noOrder', { because: 'warehouse' });
    return { ...facts, warehouse: first, orders };
  },
  each: ({ orders, ...sheet }) =>
    orders.map((warehouse) => ({
      ...{ ...sheet, warehouse, orders: [warehouse] },
      printedBefore: warehouse.printedBefore,
    })),
  named: ({ plan, warehouse, orders }) =>
    `${plan.number} ${orders.length > 1 ? `全部 ${orders.length} 库` : warehouse.name}`,
  Sheet: SendingOrderSheet,
};

function SendingOrderSheet({ sheet, pages }: SheetProps<Facts>) {
  const { plan, warehouse, head } = sheet;
  const { approved } = plan;
  return (
    <LinesSheet
      sheet={sheet}
      pages={pages}
      title="调拨令"
      number={plan.number}
      place={`令 ${warehouse.name}`}
      day={approved === null ? '' : `审核 ${formatInstant(approved.at)}`}
      code={codeText({ kind: 'plan', number: plan.number, head })}
      stamp={null}
      fields={fieldsOf(sheet)}
      columns={columns}
      rows={rowsOf(sheet)}
      rowClass={({ kind }) => (kind === 'head' ? 'sum' : undefined)}
      heads={({ kind }) => kind === 'head'}
      across={(row) => (row.kind === 'goods' ? null : row.text)}
      closing={
        <p className="capitals">
          <b>说明</b>
          请按本令开出出库单或调拨单并装车；实发与本令不同的，在“实发”栏写明并告知调度。批号在单据提交后以单据为准，之前按打印时的库存先到期先出推算。
        </p>
      }
      signatures={[
        {
          label: '审核',
          name: approved?.by.name ?? '',
          detail: approved === null ? '' : formatInstant(approved.at),
        },
        { label: '调度', name: plan.made.by.name, detail: formatInstant(plan.made.at) },
        { label: '发货保管员', name: '' },
        { label: '承运人', name: '' },
      ]}
    />
  );
}

function fieldsOf({ plan, released, warehouse, earmark, ownerOrder, legs }: Facts): Field[] {
  const here = legs.filter((leg) => leg.warehouse === warehouse.code);
  return [
    { label: '发货仓库', value: warehouse.name },
    { label: '去向', value: `${here.length} 处` },
    { label: '最低储备', value: released.includes(warehouse.name) ? '可以动用' : '不得动用' },
    { label: '方案', value: plan.name, wide: true },
    { label: '应急响应', value: plan.operation?.name, wide: true },
    ...(earmark ? [{ label: '定向用途', value: earmark, wide: true }] : []),
    ...(ownerOrder ? [{ label: '货主指令', value: ownerOrder, wide: true }] : []),
  ];
}

/** Destination by destination: whom to call, what it gets, which lorries bring it. */
function rowsOf({ places, legs, warehouse, measures }: Facts): Row[] {
  let line = 0;
  const words = (text: string): Row => ({ kind: 'words', text });
  return places.flatMap((place): Row[] => {
    const goods = place.goods.filter((each) => each.warehouse === warehouse.code);
    if (goods.length === 0) return [];
    const leg = legs.find(
      (each) => each.warehouse === warehouse.code && each.destination === place.key,
    );
    return [
      { kind: 'head', text: placeText(place) },
      words(`需求单 ${place.requisitions}　收货联系人 ${place.contact || '—'}`),
      ...(leg === undefined ? [] : [words(legText(leg))]),
      ...goods.flatMap((each) => {
        line += 1;
        return [
          ...rowsOfLine(each, line, measures).map((row): Row => ({ kind: 'goods', ...row })),
          ...changedText(each).map(words),
        ];
      }),
    ];
  });
}

function legText(leg: PlannedLeg): string {
  return [`车辆 ${leg.lorries}`, leg.load, timesText(leg), `单据 ${leg.papers || '未生成'}`].join(
    '　',
  );
}

/** A keeper's paper may give more or fewer than was planned; it is he who knows why. */
function changedText({ item, quantity, onPaper }: PlannedGoods): string[] {
  if (onPaper === null || onPaper === quantity) return [];
  const unit = `${formatCount(onPaper)} ${item.unit}`;
  return [`${item.name}：方案 ${formatCount(quantity)} ${item.unit}，单据开 ${unit}`];
}

/** A line as its lots are picked: each has its own row, and what no lot is there for as well. */
function rowsOfLine(goods: PlannedGoods, line: number, measures: Facts['measures']) {
  const { item, insteadOf, lots, short } = goods;
  const measure = measures[item.uid];
  const rows: { lot: LotOfLine | null; quantity: number }[] = [
    ...lots.map((lot) => ({ lot, quantity: lot.quantity })),
    ...(short > 0 ? [{ lot: null, quantity: short }] : []),
  ];
  return rows.map(({ lot, quantity }, position) => ({
    line: rowNumber(line, position),
    ...item,
    name: insteadOf === '' ? item.name : `${item.name}（替代 ${insteadOf}）`,
    quantity,
    ...measured(item, quantity, null, measure),
    batch:
      lot === null ? '库存已不足' : [lot.batchNumber, lot.serialNumber].filter(Boolean).join(' '),
    expiry: lot === null ? '' : expiryText(lot.expiry),
    bin: lot?.binCode ?? '',
  }));
}

const goodsColumns: Column<Goods>[] = [
  { head: '序号', width: 13, align: 'center', cell: ({ line }) => line },
  ...goodsNamed(48, 40, 12),
  countColumn('数量', 'quantity', 22),
  { head: '包装', width: 36, cell: ({ packing }) => packing },
  ...measureColumns,
  ...lotColumns(30, 24),
  { head: '货位', width: 22, align: 'center', cell: ({ bin }) => bin },
  blankColumn('实发', 20),
];

const columns: Column<Row>[] = goodsColumns.map((each) => ofGoods<Goods, Row>(each));
