import type { BinCardGoods, MonthLine, Sheet } from '../../electron/printing/sheet';
import type { Money } from '../../shared/fields';
import type { MatrixColumn } from '../../shared/reports/matrixApi';
import type { CardRow, ItemStockRow } from '../../shared/stock/api';
import { gradingSheets } from './gradingSheets';
import { operationSummarySheet } from './operationSheets';
import { sendingOrderSheet, sourcingPlanSheet } from './planSheets';
import { printedTogether } from './sheets';
import { tripSheet } from './tripSheets';

/** Sheets of reports and cards made by hand: `rows` of them, and with names as long as they may be. */
interface Shape {
  rows?: number;
  long?: boolean;
}

const place = '武汉市备灾救灾物资仓库';
const money = (known: number, unpriced = 0): Money => ({ known, unpriced });
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

function itemAt(index: number, long: boolean): ItemStockRow['item'] {
  return {
    uid: `item${index}`,
    code: long ? 'LONG-CODE-0123456789' : `A${String(index + 1).padStart(2, '0')}`,
    name: long ? '特别长的物资名称'.repeat(10) : '棉被',
    spec: long ? '规格'.repeat(40) : '2.0×1.8m 真空压缩',
    unit: long ? '单位'.repeat(10) : '床',
    category: ['被服', '帐篷', '食品饮水'][index % 3] ?? '',
  };
}

/** The largest quantity and amount that a line of stock has to show. */
const largest = { quantity: 999_999_000, amount: 9_000_000_000_000_000 };

function itemRow(index: number, long: boolean): ItemStockRow {
  const onHand = long ? largest.quantity : 120;
  return {
    item: itemAt(index, long),
    warehouse: { code: `4201000${index % 2}`, name: long ? '仓库名称'.repeat(15) : place },
    onHand,
    available: onHand,
    spokenFor: 0,
    inCustody: long ? onHand : 3,
    onRoad: 0,
    expired: 0,
    notGood: long ? onHand : 0,
    amount: money(long ? largest.amount : 840_000, index % 2),
    firstExpiry: '2034-03-14',
    reserve: null,
  };
}

export function itemStockSheet<F extends 'stockByCategory' | 'stockByWarehouse'>(
  form: F,
  { rows = 3, long = false }: Shape = {},
): Sheet<F> {
  const all = numbers(rows)
    .map((index) => itemRow(index, long))
    .toSorted((a, b) => a.item.category.localeCompare(b.item.category));
  const known = all.reduce((sum, { amount }) => sum + amount.known, 0);
  const unpriced = all.reduce((sum, { amount }) => sum + amount.unpriced, 0);
  return {
    ...printedTogether,
    form,
    place,
    conditions: long ? [{ label: '查找', value: '词'.repeat(60) }] : [],
    rows: all,
    totals: {
      items: rows,
      lots: rows,
      ...money(known, unpriced),
      shelf: money(known, unpriced),
      custody: money(0),
      road: money(0),
    },
  } as unknown as Sheet<F>;
}

export function provinceSheet({
  rows = 3,
  long = false,
  warehouses = 18,
}: Shape & { warehouses?: number } = {}): Sheet<'province'> {
  const columns = numbers(warehouses).map(
    (index): MatrixColumn => ({
      code: String(42_010_000 + index),
      shortName: ['湖北', '武汉', '恩施州', '神农架'][index % 4] ?? '',
      keptHere: index % 5 !== 4,
      items: 1,
      below: 0,
      gaps: 0,
      value: money(0),
    }),
  );
  return {
    ...printedTogether,
    form: 'province',
    conditions: [],
    warehouses: columns,
    rows: numbers(rows).map((index) => ({
      item: itemAt(index, long),
      onHand: 1200,
      available: long ? largest.quantity : 1200,
      gap: 80,
      cells: columns
        .filter(({ keptHere }) => keptHere)
        .map(({ code }) => ({
          warehouse: code,
          onHand: 100,
          available: long ? largest.quantity : 100,
          value: money(long ? largest.amount : 1_234_567_00),
          reserve: { minimum: 120, standing: 180 },
          gap: long ? largest.quantity : 80,
        })),
    })),
  };
}

/** 100 before, 30 and 10 come, 40 go, 100 are left. */
function monthLine(index: number, long: boolean): MonthLine {
  const flow = (type: string, quantity: number) => ({
    type,
    quantity: long ? largest.quantity : quantity,
    money: money(long ? largest.amount : quantity * 70_00),
  });
  return {
    item: itemAt(index, long),
    before: long ? largest.quantity : 100,
    received: [flow('捐赠（定向）', 30), flow('采购（人道救助金）', 10)],
    issued: long
      ? [flow('救灾', 40), flow('冲销批次更正单', 40)]
      : index % 2 === 0
        ? [flow('救灾', 40)]
        : [],
    after: long ? largest.quantity : index % 2 === 0 ? 100 : 140,
    worth: {
      before: money(long ? largest.amount : 7000_00),
      after: money(long ? largest.amount : index % 2 === 0 ? 7000_00 : 9800_00),
    },
  };
}

export function monthSheet({ rows = 3, long = false }: Shape = {}): Sheet<'month'> {
  const lines = numbers(rows).map((index) => monthLine(index, long));
  const shelf = money(lines.reduce((sum, { worth }) => sum + worth.after.known, 0));
  const totals = {
    ...shelf,
    lots: rows,
    balances: rows,
    shelf,
    custody: money(210_00),
    road: money(0, 2),
  };
  return {
    ...printedTogether,
    form: 'month',
    place: long ? '仓库名称'.repeat(15) : place,
    month: '2026-10',
    through: '2026-10-31',
    lines,
    closing: {
      uid: 'closing',
      at: '2026-11-02T06:05:00.000Z',
      by: { uid: 'finance', name: '周静' },
      totals,
      sequence: 120,
      hash: printedTogether.head.hash,
      reopened: null,
    },
    ends: totals,
  };
}

function cardRow(index: number, long: boolean): CardRow {
  const quantity = long ? largest.quantity : 10;
  return {
    businessDate: '2026-10-08',
    postedAt: '2026-10-08T06:05:00.000Z',
    sequence: index + 1,
    document: 'document',
    number: `RK-42010001-20261008-${String(index + 1).padStart(4, '0')}`,
    kind: 'receipt',
    party: long ? '来源单位'.repeat(15) : '湖北省红十字会',
    lot: 'lot',
    batchNumber: long ? 'Ｗ'.repeat(60) : `B${index + 1}`,
    bin: 'A-01-03',
    received: quantity,
    issued: 0,
    balance: long ? quantity : (index + 1) * 10,
    amount: long ? largest.amount : 70_000,
    by: long ? '姓名'.repeat(10) : '李秀兰',
  };
}

export function cardSheet({ rows = 3, long = false }: Shape = {}): Sheet<'card'> {
  return {
    ...printedTogether,
    form: 'card',
    place,
    from: '2026-10-01',
    to: '2026-10-31',
    item: itemAt(0, long),
    opening: { quantity: 0 },
    rows: numbers(rows).map((index) => cardRow(index, long)),
    closing: { quantity: rows * 10, amount: money(rows * 70_000) },
  };
}

export function binCardSheet({ rows = 3, long = false }: Shape = {}): Sheet<'binCard'> {
  const goods = (index: number): BinCardGoods => ({
    item: itemAt(index, long),
    owners: long ? ['物权单位'.repeat(15), '另一单位'.repeat(15)] : ['湖北省红十字会'],
    opening: 5,
    moves: numbers(rows).map((at) => {
      const { businessDate, number, batchNumber, by, received } = cardRow(at, long);
      const balance = long ? received : 5 + (at + 1) * 10;
      return { businessDate, number, batchNumber, by, received, issued: 0, balance };
    }),
    lies: [
      { condition: 'good', quantity: long ? largest.quantity : rows * 10 },
      { condition: 'damaged', quantity: 5 },
    ],
  });
  return {
    ...printedTogether,
    form: 'binCard',
    place,
    bin: {
      uid: '018f4a2e-1111-7222-8333-444455556666',
      code: long ? 'A-01-03-'.repeat(2) : 'A-01-03',
    },
    zone: 'A 被服区',
    since: '2025-11-23',
    goods: [goods(0), goods(1)],
  };
}

export function blankRosterSheet({ rows = 40, long = false }: Shape = {}): Sheet<'blankRoster'> {
  return {
    ...printedTogether,
    form: 'blankRoster',
    place,
    number: 'CK-42010001-20261123-0007',
    operation: long ? '应急响应名称'.repeat(10) : '',
    goods: numbers(long ? 4 : 2).map((index) => itemAt(index, long)),
    households: rows,
  };
}

/** Every report and card, of so many rows. */
export const reportSheets = (shape?: Shape): Sheet[] => [
  itemStockSheet('stockByCategory', shape),
  itemStockSheet('stockByWarehouse', shape),
  provinceSheet(shape),
  provinceSheet({ ...shape, warehouses: 30 }),
  monthSheet(shape),
  cardSheet(shape),
  binCardSheet(shape),
  blankRosterSheet(shape),
  ...gradingSheets(shape),
  operationSummarySheet(shape),
  tripSheet(shape),
  sourcingPlanSheet(shape),
  sendingOrderSheet(shape),
];
