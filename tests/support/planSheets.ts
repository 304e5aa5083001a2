import type { PlannedGoods, PlannedPlace } from '../../electron/printing/gatherPlan';
import type { Sheet } from '../../electron/printing/sheet';
import { printedTogether } from './sheets';

/** How many lines each destination gets, of how many destinations, and with names as long as they may be. */
interface Shape {
  rows?: number;
  places?: number;
  long?: boolean;
}

const words = (text: string, length: number) =>
  text.repeat(Math.ceil(length / text.length)).slice(0, length);
const by = (name: string) => ({ uid: name, name });
const wuhan = '42010001';

/** What the papers of a plan don't say of a lot. */
const kept = {
  ...{ condition: 'good' as const, productionDate: null, source: null },
  receivedOn: '2026-11-01',
};

function goodsAt(index: number, long: boolean): PlannedGoods {
  const quantity = long ? 999_999_999 : 120 + index;
  return {
    item: {
      uid: `item${index}`,
      code: long ? 'LONG-CODE-0123456789' : 'A04',
      name: long ? words('特别长的物资名称', 80) : '棉被',
      spec: long ? words('规格', 80) : '2.0×1.8m',
      unit: long ? words('单位', 20) : '床',
    },
    insteadOf: long ? words('被代替的物资名称', 80) : index % 3 === 1 ? '毛毯' : '',
    warehouse: wuhan,
    from: long ? words('仓库名称', 60) : '武汉市库',
    quantity,
    lots: [
      {
        ...{ lot: `lot${index}`, serialNumber: null, owner: '武汉市红十字会', earmark: null },
        batchNumber: long ? words('Ｗ', 60) : `B23${index}`,
        expiry: { kind: 'date', date: '2034-03-14' },
        ...{ bin: 'bin1', binCode: long ? words('A-01-03', 20) : 'A-01-03' },
        ...{ ...kept, quantity: quantity - 20 },
      },
      {
        ...{ lot: `other${index}`, serialNumber: null, owner: '武汉市红十字会', earmark: null },
        ...{ batchNumber: null, expiry: { kind: 'unknown' }, bin: 'bin2', binCode: 'A-01-04' },
        ...{ ...kept, quantity: 15 },
      },
    ],
    short: index % 2 === 0 ? 5 : 0,
    onPaper: index % 2 === 0 ? null : quantity - 5,
    arrives: '2026-11-23T09:20:00.000Z',
    late: index % 2 === 1 ? 75 : 0,
    because: long ? words('某某市库、', 100) : '黄冈市库 已给完；先用临期',
  };
}

function placeAt(index: number, rows: number, long: boolean): PlannedPlace {
  return {
    key: `place${index}`,
    name: long ? words('送达地点的名称', 160) : '黄冈市红十字会 黄梅县小池镇',
    near: '按就近仓库（黄冈市红十字会）的位置计，未填坐标',
    ...{ priority: 'urgent', wantedBy: '2026-11-23T08:00:00.000Z' },
    past: long ? '制定方案时已过 999 小时 59 分' : '',
    people: long ? words('受灾 9,999 人，', 60) : '受灾 1,250 人，需安置 286 人',
    contact: long ? words('联系人 ', 90) : '王演示 139****4567',
    requisitions: 'XQ-42010001-20261123-0001',
    goods: Array.from({ length: rows }, (_none, line) => goodsAt(line, long)),
    missing: [
      {
        what: long ? `${words('物资', 80)} 999,999,999 ${words('单位', 20)}` : '单帐篷 70 顶',
        closers: long ? words('某某市库动用最低储备 99；', 200) : '武汉市库动用最低储备 30',
      },
    ],
  };
}

function facts({ rows = 2, places = 2, long = false }: Shape) {
  const all = Array.from({ length: places }, (_none, index) => placeAt(index, rows, long));
  const name = long ? words('方案的名称', 80) : '黄梅转移安置';
  return {
    ...printedTogether,
    paper: 'a4' as const,
    plan: {
      ...{ plan: '018f4a2e-1111-7222-8333-444455557777', revision: 2, papers: 0, name },
      number: 'FA-42010001-20261123-0001',
      warehouse: {
        code: wuhan,
        name: long ? words('仓库名称', 60) : '武汉市备灾救灾物资仓库',
      },
      operation: {
        uid: 'operation',
        name: long ? words('应急响应名称', 80) : '2026年11月黄梅县洪涝',
      },
      state: 'approved' as const,
      made: { by: by('许志远'), at: '2026-11-23T06:00:00.000Z' },
      approved: { by: by('吴建国'), at: '2026-11-23T06:30:00.000Z' },
    },
    released: long ? [words('仓库名称', 60), words('仓库名称', 60)] : ['武汉市库'],
    earmark: long ? words('定向用途', 80) : '',
    ownerOrder: long ? `${words('货主', 100)} ${words('文号', 80)}` : '',
    places: all,
    legs: all.map(({ key, name: to }) => ({
      ...{ warehouse: wuhan, destination: key, loadingMinutes: 60, minutes: 140, distance: 1423 },
      ...{ from: long ? words('仓库名称', 60) : '武汉市库', to },
      lorries: long ? words('九米六厢式货车×9、', 120) : '9.6 米厢式货车×1',
      load: '体积 12.40 m³（28%），载重 2100.0 kg（21%）',
      ...{ arrives: '2026-11-23T09:20:00.000Z', papers: 'CK-42010001-20261123-0009' },
    })),
    compared: [
      { what: '全部满足的需求行', plan: '3 / 4', simple: '2 / 4' },
      { what: '各行平均满足率', plan: '94.6%', simple: '83.9%' },
      { what: '车次', plan: '4', simple: '6' },
      { what: '单程车时（小时）', plan: '9.3', simple: '14.0' },
    ],
    gap: '已证明没有更好的方案',
    measures: {
      item0: {
        packs: [{ unit: '包', factor: 10 }],
        ...{ parcels: null, weightG: 2000, volumeCm3: 12_000 },
      },
    },
  };
}

/** 调运方案 made by hand. */
export function sourcingPlanSheet(shape: Shape = {}): Sheet<'sourcingPlan'> {
  return { ...facts(shape), form: 'sourcingPlan' };
}

/** 调拨令 made by hand. */
export function sendingOrderSheet(shape: Shape = {}): Sheet<'sendingOrder'> {
  const made = facts(shape);
  const name = shape.long ? words('仓库名称', 60) : '武汉市备灾救灾物资仓库';
  const warehouse = { code: wuhan, name, printedBefore: 0 };
  return { ...made, form: 'sendingOrder', warehouse, orders: [warehouse] };
}
