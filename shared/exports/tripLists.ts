import { documentState } from '../documents/documentState';
import {
  differenceAnswerNames,
  differenceNames,
  kindNames,
  stateNames,
  stopStateNames,
  tripStateNames,
} from '../names';
import { declareList } from './declare';

/** One row for each stop. Telephones are as the list shows them to whoever asks. */
export const trips = declareList({
  call: 'trips.list',
  title: '车次',
  rows: ({ rows }) => rows.flatMap((trip) => trip.stops.map((stop) => ({ trip, stop }))),
  columns: (c) => [
    c.text('出发仓库', 24, ({ trip }) => trip.warehouse.name),
    c.text('车牌号', 12, ({ trip }) => trip.plate),
    c.text('状态', 10, ({ trip }) => tripStateNames[trip.state]),
    c.text('晚点', 8, ({ stop }) => (stop.isLate ? '是' : '')),
    c.text('应急响应', 24, ({ trip }) => trip.operation?.name ?? null),
    c.text('司机、押运人', 26, ({ trip }) => peopleText(trip.people)),
    c.text('运单号', 16, ({ trip }) => trip.waybillNumber),
    c.text('封签号', 12, ({ trip }) => trip.sealNumber),
    c.instant('计划发车', ({ trip }) => trip.leavesAt),
    c.instant('装车', ({ trip }) => trip.loadedAt),
    c.instant('发车', ({ trip }) => trip.leftAt),
    c.count('站', ({ stop }) => stop.stop),
    c.text('地点', 24, ({ stop }) => stop.place),
    c.text('到货', 10, ({ stop }) => stopStateNames[stop.state]),
    c.instant('应到', ({ stop }) => stop.dueAt),
    c.instant('到达', ({ stop }) => stop.arrivedAt),
    c.instant('签收', ({ stop }) => stop.signedAt),
    c.text('签收人', 20, ({ stop }) => peopleText(stop.people)),
    c.text('单据', 50, ({ stop }) => stop.papers.map(({ number }) => number).join('、')),
    c.text('备注', 24, ({ trip }) => trip.note),
  ],
});

function peopleText(people: readonly { name: string; telephone: string }[]): string {
  return people.map(({ name, telephone }) => `${name} ${telephone}`.trim()).join('、');
}

/** 待装车: the papers that wait for a lorry. */
export const toLoad = declareList({
  call: 'trips.toLoad',
  title: '待装车',
  rows: ({ rows }) => rows,
  columns: (c) => [
    c.text('单号', 26, ({ number }) => number),
    c.text('类型', 10, ({ kind }) => kindNames[kind]),
    c.text('状态', 10, ({ axes }) => stateNames[documentState(axes)]),
    c.day('日期', ({ businessDate }) => businessDate),
    c.text('收货方', 24, ({ to }) => to),
    c.instant('要求送达', ({ dueAt }) => dueAt),
    c.text('物资', 30, ({ items }) => items),
    c.text('应急响应', 22, ({ operation }) => operation),
  ],
});

export const deliveryDifferences = declareList({
  call: 'trips.differences',
  title: '签收差异',
  rows: ({ rows }) => rows,
  columns: (c) => [
    c.text('单号', 26, ({ number }) => number),
    c.text('仓库', 24, ({ warehouse }) => warehouse.name),
    c.text('收货方', 24, ({ to }) => to),
    c.count('行', ({ line }) => line),
    c.text('品名', 20, ({ item }) => item),
    c.text('差异', 8, ({ what }) => differenceNames[what]),
    c.count('数量', ({ quantity }) => quantity),
    c.text('单位', 8, ({ unit }) => unit),
    c.text('说明', 30, ({ note }) => note),
    c.text('车牌号', 12, ({ plate }) => plate),
    c.instant('登记时间', ({ stated }) => stated.at),
    c.text('登记人', 12, ({ stated }) => stated.by.name),
    c.count('未答复', ({ open }) => open),
    c.text('答复', 30, ({ answers, unit }) =>
      answers
        .map(({ answer, quantity }) => `${differenceAnswerNames[answer]} ${quantity} ${unit}`)
        .join('；'),
    ),
    c.text('答复原因', 30, ({ answers }) => answers.map(({ reason }) => reason).join('；')),
    c.text('更正单据', 26, ({ answers }) =>
      answers.flatMap(({ paper }) => paper?.number ?? []).join('、'),
    ),
    c.instant('答复时间', ({ answers }) => answers.at(-1)?.at ?? null),
    c.text('答复人', 12, ({ answers }) =>
      [...new Set(answers.map(({ by }) => by.name))].join('、'),
    ),
  ],
});
