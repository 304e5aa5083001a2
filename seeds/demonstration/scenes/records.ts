import type { Input } from '../../../shared/api';
import { addDays } from '../calendar';
import type { Desk } from '../desk';
import { pickNumber } from '../figures';
import { centre } from '../floodPapers';
import { demonstrationUid, userAt } from '../things';
import { city, type Scene } from './scene';

/** 孝感市库, which keeps less of a record than the other two. */
const smallCity = '42090001';

type Body = Input<'evidence.record'>['body'];
type Named = Input<'evidence.record'>['persons'];

/**
 * 仓库记录, since the last gradings but one: the centre keeps all of them, 武汉 most with something
 * overdue, 孝感 hardly any.
 */
export const records: Scene[] = [
  { on: -185, play: furnish },
  { on: -184, play: staffUp },
  { on: -180, play: (desk) => teach(desk, centre, '灭火器和消火栓的使用') },
  { on: -170, play: (desk) => teach(desk, city, '灭火器的使用') },
  { on: -30, play: (desk) => teach(desk, city, '仓库用电安全') },
  { on: -150, play: (desk) => drillFire(desk, centre) },
  { on: -148, play: (desk) => drillFire(desk, city) },
  { on: -110, play: drillLoading },
  { on: -60, play: drillLoading },
  { on: -41, play: (desk) => teach(desk, centre, '火灾疏散和报警') },
  ...[-94, -65, -36, -7].map((on) => ({ on, play: (desk: Desk) => checkFire(desk, centre, []) })),
  ...[-67, -36, -6].map((on) => ({ on, play: (desk: Desk) => checkFire(desk, city, []) })),
  { on: -38, play: (desk) => checkFire(desk, smallCity, ['lampGap', 'exits']) },
  { on: -12, play: checkPieces },
  ...[-50, -43, -36, -29, -22, -15, -8].map((on) => ({ on, play: roster })),
  ...Array.from({ length: 45 }, (_none, day) => ({ on: day - 45, play: readClimate })),
];

/** Enters a record of the day at a warehouse; the key says which it is. */
function enter({ ask, on }: Desk, at: string, key: string, body: Body, persons: Named = []) {
  return ask(userAt('keeper', at), 'evidence.record', {
    warehouse: at,
    record: demonstrationUid('evidence', `${at} ${on} ${key}`),
    doneOn: on,
    body,
    persons,
  });
}

type Piece = Omit<Input<'equipment.save'>, 'warehouse' | 'equipment' | 'note'>;

const pieces: Readonly<Record<string, Readonly<Record<string, Piece>>>> = {
  [centre]: {
    fork1: { kind: 'forklift', name: '3 吨内燃叉车', number: '场内 001', quantity: 1 },
    fork2: { kind: 'forklift', name: '2 吨电动叉车', number: '场内 002', quantity: 1 },
    power: { kind: 'generator', name: '50 千瓦柴油发电机', number: 'FD-01', quantity: 1 },
    light: { kind: 'lighting', name: '移动照明灯塔', number: '', quantity: 2 },
    out: { kind: 'extinguisher', name: '4 公斤干粉灭火器', number: 'M-01 至 M-40', quantity: 40 },
    warm: { kind: 'thermometer', name: '温湿度自动记录仪', number: 'WS-01', quantity: 6 },
  },
  [city]: {
    fork1: { kind: 'forklift', name: '2 吨电动叉车', number: '场内 001', quantity: 1 },
    truck: { kind: 'handPalletTruck', name: '手动液压车', number: '', quantity: 3 },
    light: { kind: 'lighting', name: '应急照明灯', number: '', quantity: 4 },
    out: { kind: 'extinguisher', name: '4 公斤干粉灭火器', number: 'M-01 至 M-16', quantity: 16 },
  },
  [smallCity]: {
    truck: { kind: 'handPalletTruck', name: '手动液压车', number: '', quantity: 2 },
    out: { kind: 'extinguisher', name: '4 公斤干粉灭火器', number: '', quantity: 8 },
  },
};

const pieceUid = (at: string, key: string) => demonstrationUid('equipment', `${at} ${key}`);

async function furnish({ ask }: Desk) {
  for (const [warehouse, there] of Object.entries(pieces)) {
    for (const [key, piece] of Object.entries(there)) {
      const equipment = pieceUid(warehouse, key);
      const input = { warehouse, equipment, ...piece, note: '演示设备' };
      await ask(userAt('keeper', warehouse), 'equipment.save', input);
    }
  }
}

/** Posts, with the days from today until which a certificate is good. */
const posts: Readonly<
  Record<string, readonly [string, string, 'fullTime' | 'partTime' | 'reserve', string, number][]>
> = {
  [centre]: [
    ['孟凡明', '库主任', 'fullTime', '', 0],
    ['宋佳慧', '保管员', 'fullTime', '', 0],
    ['郭志远', '保管员', 'fullTime', '', 0],
    ['夏国强', '叉车司机', 'fullTime', '叉车司机证（N1）', 410],
    ['鲁思源', '安全员', 'fullTime', '消防设施操作员证', 730],
  ],
  [city]: [
    ['康美玲', '保管员', 'fullTime', '', 0],
    ['乔建军', '叉车司机', 'partTime', '叉车司机证（N1）', 18],
  ],
};

async function staffUp(desk: Desk) {
  for (const [at, there] of Object.entries(posts)) {
    for (const [name, post, employment, certificate, good] of there) {
      const body: Body = {
        kind: 'staff',
        post,
        employment,
        certificate,
        certificateNumber: certificate === '' ? '' : `演示${at}`,
        validUntil: certificate === '' ? null : addDays(desk.today, good),
        note: '演示数据，姓名为虚构',
      };
      await enter(desk, at, `staff ${name}`, body, [{ name, telephone: '' }]);
    }
  }
  const all = ['receipt', 'dispatch', 'keeping', 'stocktake', 'safety', 'duty', 'emergency'];
  const rules = (posted: string[]) => ({ kind: 'postedRules', posted, note: '' }) as Body;
  await enter(desk, centre, 'rules', rules(all));
  await enter(desk, city, 'rules', rules(all.slice(0, 6)));
}

function teach(desk: Desk, at: string, title: string) {
  return enter(desk, at, 'training', {
    ...{ kind: 'training', topic: 'fire', title, hours: 20 },
    ...{ people: 9, result: '全员实操' },
  });
}

function drillFire(desk: Desk, at: string) {
  return enter(desk, at, 'fire drill', {
    ...{ kind: 'drill', topic: 'fire', title: '库区初起火灾扑救和疏散', hours: 15 },
    ...{ people: 14, loadedMinutes: null, result: '3 分 40 秒撤离完毕' },
  });
}

function drillLoading(desk: Desk) {
  return enter(desk, centre, 'loading drill', {
    ...{ kind: 'drill', topic: 'transfer', title: '夜间装运家庭包 300 个', hours: 40 },
    ...{ people: 26, loadedMinutes: 215, result: '叉车两台、志愿者 18 人' },
  });
}

const inOrder = {
  stackGap: 'ok',
  wallGap: 'ok',
  pillarGap: 'ok',
  lampGap: 'ok',
  ceilingGap: 'ok',
  aisle: 'ok',
  stackArea: 'ok',
  extinguishers: 'ok',
  hydrants: 'ok',
  exits: 'ok',
  wiring: 'ok',
  flammables: 'ok',
} as const;

/** What is faulty is to be mended in ten days. */
function checkFire(desk: Desk, at: string, faulty: readonly (keyof typeof inOrder)[]) {
  const isFaulty = faulty.length > 0;
  const body = {
    kind: 'fireCheck',
    points: { ...inOrder, ...Object.fromEntries(faulty.map((point) => [point, 'faulty'])) },
    mendBy: isFaulty ? addDays(desk.on, 10) : null,
    note: isFaulty ? 'C 区第 2 垛距灯 0.3 米；东侧门口堆有空托盘' : '',
  } as Body;
  const name = at === centre ? '鲁思源' : at === city ? '康美玲' : '葛春生';
  return enter(desk, at, 'fire', body, [{ name, telephone: '' }]);
}

async function checkPieces(desk: Desk) {
  for (const key of ['fork1', 'fork2', 'power', 'light', 'out', 'warm']) {
    const equipment = pieceUid(centre, key);
    const note = key === 'power' ? '试机 15 分钟，油量四分之三' : '';
    const body = { kind: 'equipmentCheck', equipment, state: 'good', mendBy: null, note } as const;
    await enter(desk, centre, `check ${key}`, body, [{ name: '鲁思源', telephone: '' }]);
  }
  const worn: Body = {
    ...{ kind: 'equipmentCheck', equipment: pieceUid(city, 'fork1'), state: 'faulty' },
    ...{ mendBy: addDays(desk.on, 10), note: '左前轮磨损，已约厂家' },
  };
  await enter(desk, city, 'check fork1', worn, [{ name: '康美玲', telephone: '' }]);
}

/** A week from tomorrow on: on the spot at the centre, by telephone in the city. */
async function roster(desk: Desk) {
  for (const [at, manner, name] of [
    [centre, 'onSite', '郭志远'],
    [city, 'phone', '康美玲'],
  ] as const) {
    const body = { kind: 'duty', through: addDays(desk.on, 7), shift: 'whole', manner } as const;
    await enter(desk, at, 'duty', { ...body, note: '' }, [{ name, telephone: '13900000000' }]);
  }
}

/** By a recorder at the centre; by hand and not quite every day in the cities. */
async function readClimate(desk: Desk) {
  for (const [at, often] of [
    [centre, 100],
    [city, 93],
    [smallCity, 30],
  ] as const) {
    if (pickNumber(`climate ${at} ${desk.on}`, 100) >= often) continue;
    await enter(desk, at, 'climate', {
      kind: 'climate',
      temperature: 120 + pickNumber(`warm ${at} ${desk.on}`, 90),
      humidity: 520 + pickNumber(`damp ${at} ${desk.on}`, 250),
      zone: null,
      time: '08:40',
      automatic: at === centre,
      note: '',
    });
  }
}
