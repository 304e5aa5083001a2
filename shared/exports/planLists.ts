import { formatInstant } from '../format/instant';
import { planStateNames, roadClassNames } from '../names';
import { arrivalsFrom } from '../planning/arrivals';
import { explain } from '../planning/explain';
import { loadsOf } from '../planning/loads';
import { namesOf } from '../planning/names';
import { becauseText, gapText, lorriesText } from '../planning/planText';
import { declareList, type Makers } from './declare';

export const plans = declareList({
  call: 'planning.list',
  title: '调运方案',
  rows: ({ rows }) => rows,
  columns: (c) => [
    c.text('方案号', 28, ({ number }) => number),
    c.text('名称', 30, ({ name }) => name),
    c.text('应急响应', 30, ({ operation }) => operation?.name ?? null),
    c.text('状态', 10, ({ state }) => planStateNames[state]),
    c.count('单据', ({ papers }) => papers),
    c.text('编制人', 12, ({ made }) => made.by.name),
    c.instant('编制时间', ({ made }) => made.at),
    c.text('审核人', 12, ({ approved }) => approved?.by.name ?? null),
    c.instant('审核时间', ({ approved }) => approved?.at ?? null),
  ],
});

interface Set {
  set: { by: { name: string }; at: string } | null;
}

/** Whether a figure is the province's own or proposed, and who said it when. */
function setBy<Row extends Set>(c: Makers<Row>, isOwn: (row: Row) => boolean) {
  return [
    c.text('性质', 10, (row) => (isOwn(row) ? '本省' : '建议值')),
    c.text('登记', 12, ({ set }) => set?.by.name ?? null),
    c.instant('登记时间', ({ set }) => set?.at ?? null),
  ];
}

/** 路程 from one warehouse to all others. */
export const ways = declareList({
  call: 'planning.ways',
  title: '路程',
  rows: ({ rows }) => rows,
  columns: (c) => [
    c.text('到', 30, ({ toName }) => toName),
    c.text('道路等级', 10, ({ roadClass }) => roadClassNames[roadClass]),
    c.measure('公里', ({ distance }) => distance / 10),
    c.count('时间（分钟）', ({ minutes }) => minutes),
    c.measure('直线公里', ({ straight }) => straight / 10),
    c.text('依据', 40, ({ basis }) => basis),
    ...setBy(c, ({ basis }) => basis !== null),
  ],
});

export const roads = declareList({
  call: 'planning.roads',
  title: '道路等级',
  rows: ({ rows }) => rows,
  columns: (c) => [
    c.text('道路等级', 10, ({ roadClass }) => roadClassNames[roadClass]),
    c.measure('绕行系数', ({ detour }) => detour / 100),
    c.count('时速（公里）', ({ speed }) => speed),
    c.text('依据', 40, ({ basis }) => basis),
    ...setBy(c, ({ basis }) => basis !== null),
  ],
});

export const fleets = declareList({
  call: 'planning.lorries',
  title: '可调车辆',
  rows: ({ rows }) => rows,
  columns: (c) => [
    c.text('仓库', 30, ({ warehouse }) => warehouse.name),
    c.text('可调车辆', 40, ({ lorries }) =>
      lorries.map(({ name, count }) => `${name}×${count}`).join('、'),
    ),
    c.count('装车时间（分钟）', ({ loadingMinutes }) => loadingMinutes),
    ...setBy(c, ({ isProposed }) => !isProposed),
  ],
});

/** 调运明细 of one plan: each line with the lorries that it rides on, when it is there and why. */
export const planLines = declareList({
  call: 'planning.read',
  title: '调运明细',
  about: ({ number, name, operation, state, approved, body }) => [
    ['方案', `${number} ${name}`],
    ['应急响应', operation?.name ?? ''],
    [
      '状态',
      approved === null
        ? planStateNames[state]
        : `${planStateNames[state]}：${approved.by.name} ${formatInstant(approved.at)}`,
    ],
    ['计算', gapText(body)],
  ],
  named: ({ number }) => [number],
  rows: ({ body, made }) => {
    const { problem, plan, asked } = body;
    const at = arrivalsFrom(body, made.at);
    const names = namesOf(problem);
    const numbers = new Map(asked.map(({ demand, number }) => [demand, number]));
    const lorries = new Map(
      loadsOf(problem, plan).map((load) => [
        `${load.warehouse} ${load.destination}`,
        lorriesText(load, names),
      ]),
    );
    return explain(problem, plan).map((line) => ({
      ...line,
      names,
      place: names.placeOf(line.demand),
      number: numbers.get(line.demand) ?? '',
      lorries: lorries.get(`${line.warehouse} ${names.placeOf(line.demand)}`) ?? '',
      at: at(line.arrives),
    }));
  },
  columns: (c) => [
    c.text('送往', 36, ({ names, place }) => names.place(place)),
    c.text('需求单', 28, ({ number }) => number),
    c.text('供货仓库', 20, ({ names, warehouse }) => names.warehouse(warehouse)),
    c.text('物资', 20, ({ names, item }) => names.item(item)),
    c.text('代替', 20, ({ names, item, demand }) => {
      const asked = names.asked(demand);
      return asked === item ? null : names.item(asked);
    }),
    c.count('数量', ({ quantity }) => quantity),
    c.text('单位', 8, ({ names, item }) => names.unit(item)),
    c.text('车辆', 30, ({ lorries }) => lorries),
    c.instant('预计到达', ({ at }) => at),
    c.count('晚到（分钟）', ({ late }) => late),
    c.text('为什么这样', 50, (line) => becauseText(line, line.names)),
  ],
});
