import type { Expiry, Money } from '../fields';
import { conditionNames, expiryNames, kindNames } from '../names';
import type { ItemOnDateRow, ItemStockRow, LotOnDateRow, LotStockRow } from '../stock/api';
import type { CompareRow, Flow } from '../stock/compareApi';
import { declareList, makersFor } from './declare';

/** 失效日期 in words where it is no date. */
export function expiryText(expiry: Expiry): string {
  return expiry.kind === 'date' ? expiry.date : expiryNames[expiry.kind];
}

const ofItem = makersFor<{ item: ItemOnDateRow['item'] }>();
const itemColumns = [
  ofItem.text('物资编码', 12, ({ item }) => item.code),
  ofItem.text('品名', 18, ({ item }) => item.name),
  ofItem.text('规格型号', 24, ({ item }) => item.spec),
  ofItem.text('品类', 12, ({ item }) => item.category),
  ofItem.text('单位', 8, ({ item }) => item.unit),
];
const ofPlace = makersFor<Pick<ItemOnDateRow, 'warehouse'>>();
const warehouse = ofPlace.text('仓库', 22, (row) => row.warehouse?.name ?? '全部');

const ofPast = makersFor<ItemOnDateRow>();
const pastFigures = [
  ofPast.count('在库', ({ onHand }) => onHand),
  ofPast.count('在外', ({ inCustody }) => inCustody),
  ofPast.count('在途', ({ onRoad }) => onRoad),
  ofPast.count('过期', ({ expired }) => expired),
  ofPast.count('非完好', ({ notGood }) => notGood),
  ofPast.day('最早到期', ({ firstExpiry }) => firstExpiry),
  ofPast.fen('金额（元）', ({ amount }) => amount.known),
  ofPast.count('未计价批次', ({ amount }) => amount.unpriced),
];

const ofLot = makersFor<LotOnDateRow>();
const lotColumns = [
  ofLot.text('货位', 12, ({ bin, team, transfer }) => bin?.code ?? team ?? transfer?.number ?? ''),
  ofLot.text('批号', 16, ({ batchNumber }) => batchNumber),
  ofLot.text('序列号', 14, ({ serialNumber }) => serialNumber),
  ofLot.day('生产日期', ({ productionDate }) => productionDate),
  ofLot.text('失效日期', 12, ({ expiry }) => expiryText(expiry)),
  ofLot.text('状态', 8, ({ condition }) => condition && conditionNames[condition]),
  ofLot.text('物权单位', 22, ({ owner }) => owner),
  ofLot.text('定向用途', 18, ({ earmark }) => earmark),
  ofLot.day('入库日期', ({ receivedOn }) => receivedOn),
  ofLot.count('数量', ({ quantity }) => quantity),
  ofLot.price('单价（元）', ({ unitPrice }) => unitPrice),
  ofLot.fen('金额（元）', ({ amount }) => amount),
];

const money = ({ totals }: { totals: Money }) => ({
  '金额（元）': totals.known,
  未计价批次: totals.unpriced,
});
const known = ({ totals }: { totals: Money }) => ({ '金额（元）': totals.known });
const rows = <Row>({ rows }: { rows: readonly Row[] }) => rows;

export const stockItems = declareList({
  call: 'stock.items',
  title: '库存（按物资）',
  rows: rows<ItemStockRow>,
  columns: (c) => [
    ...itemColumns,
    warehouse,
    c.count('在库', ({ onHand }) => onHand),
    c.count('可用', ({ available }) => available),
    c.count('预占', ({ spokenFor }) => spokenFor),
    ...pastFigures.slice(1, -2),
    c.fen('金额（含在外，元）', ({ amount }) => amount.known),
    c.count('未计价批次', ({ amount }) => amount.unpriced),
    c.count('最低储备', ({ reserve }) => reserve?.minimum ?? null),
    c.count('常备储备', ({ reserve }) => reserve?.standing ?? null),
  ],
  totals: ({ totals }) => ({
    '金额（含在外，元）': totals.known,
    未计价批次: totals.unpriced,
  }),
});

export const stockLots = declareList({
  call: 'stock.lots',
  title: '库存（按批次货位）',
  rows: rows<LotStockRow>,
  columns: (c) => [
    ...itemColumns,
    warehouse,
    ...lotColumns,
    c.count('预占', ({ spokenFor }) => spokenFor),
  ],
  totals: known,
});

export const pastItems = declareList({
  call: 'stock.itemsOnDate',
  title: '往日库存（按物资）',
  rows: rows<ItemOnDateRow>,
  columns: () => [...itemColumns, warehouse, ...pastFigures],
  totals: money,
});

export const pastLots = declareList({
  call: 'stock.onDate',
  title: '往日库存（按批次货位）',
  rows: rows<LotOnDateRow>,
  columns: () => [...itemColumns, warehouse, ...lotColumns],
  totals: known,
});

/** How much came or went in all, and by which papers: `入库单 300、调拨单 40`. */
const sumOf = (flows: readonly Flow[]) => flows.reduce((sum, { quantity }) => sum + quantity, 0);
const byKind = (flows: readonly Flow[]) =>
  flows
    .map(
      ({ kind, quantity }) => `${(kindNames as Record<string, string>)[kind] ?? kind} ${quantity}`,
    )
    .join('、');

export const compare = declareList({
  call: 'stock.compare',
  title: '两日对比',
  rows: rows<CompareRow>,
  columns: (c) => [
    ...itemColumns,
    warehouse,
    c.text('货位', 12, ({ bin }) => bin?.code ?? null),
    c.text('批号', 16, ({ lot }) => lot?.batchNumber ?? null),
    c.count('起日结存', ({ before }) => before),
    c.count('收入', ({ received }) => sumOf(received)),
    c.text('收入构成', 24, ({ received }) => byKind(received)),
    c.count('发出', ({ issued }) => sumOf(issued)),
    c.text('发出构成', 24, ({ issued }) => byKind(issued)),
    c.count('止日结存', ({ after }) => after),
    c.count('增减', ({ before, after }) => after - before),
    c.fen('起日金额（元）', ({ worth }) => worth.before.known),
    c.fen('止日金额（元）', ({ worth }) => worth.after.known),
  ],
  totals: ({ totals }) => ({
    '起日金额（元）': totals.before.known,
    '止日金额（元）': totals.after.known,
  }),
});

export const stockCard = declareList({
  call: 'stock.card',
  title: '台账',
  rows: ({ rows, item }) => rows.map((row) => ({ ...row, item })),
  columns: (c) => [
    c.text('物资编码', 12, ({ item }) => item.code),
    c.text('品名', 18, ({ item }) => item.name),
    c.day('日期', ({ businessDate }) => businessDate),
    c.text('单号', 26, ({ number }) => number),
    c.text('类型', 10, ({ kind }) => (kindNames as Record<string, string>)[kind] ?? kind),
    c.text('往来单位', 24, ({ party }) => party),
    c.text('批号', 16, ({ batchNumber }) => batchNumber),
    c.text('货位', 12, ({ bin }) => bin),
    c.count('收入', ({ received }) => received),
    c.count('发出', ({ issued }) => issued),
    c.count('结存', ({ balance }) => balance),
    c.fen('金额（元）', ({ amount }) => amount),
    c.text('经手', 10, ({ by }) => by),
    c.instant('过账时间', ({ postedAt }) => postedAt),
  ],
  totals: ({ closing }) => ({ 结存: closing.quantity }),
});
