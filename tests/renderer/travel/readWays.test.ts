import { expect, test } from 'vitest';
import { pastedKinds, readKind } from '../../../renderer/travel/fleetText';
import { readWays } from '../../../renderer/travel/readWays';
import { proposedRoads } from '../../../shared/planning/ways';

const [wuhan, huanggang, shiyan] = ['42010001', '42110001', '42030001'];
const known = {
  from: wuhan!,
  warehouses: [
    { code: wuhan!, name: '武汉市备灾救灾仓库', shortName: '武汉市库', readings: 'WHSK' },
    { code: huanggang!, name: '黄冈市备灾救灾仓库', shortName: '黄冈市库', readings: 'HGSK' },
    { code: shiyan!, name: '十堰市备灾救灾仓库', shortName: '十堰市库', readings: 'SYSK' },
  ],
  straight: new Map([
    [huanggang!, 300],
    [shiyan!, 4000],
  ]),
  roads: proposedRoads,
  basis: '导航查询',
};

test('rows of a spreadsheet are ways; the class of road and the basis may be left out', () => {
  const rows = [
    ['仓库', '公里', '分钟', '道路等级', '依据'],
    ['黄冈市库', '78.5', '７０', '', ''],
    [shiyan!, '430', '330', '高速公路', '司机实测'],
  ];
  expect(readWays(rows, known)).toEqual({
    ways: [
      {
        to: huanggang,
        way: { roadClass: 'trunk', distance: 785, minutes: 70, basis: '导航查询' },
      },
      {
        to: shiyan,
        way: { roadClass: 'motorway', distance: 4300, minutes: 330, basis: '司机实测' },
      },
    ],
    faults: [],
  });
});

test('what can’t be read is told by its row, and the others are read', () => {
  const rows = [
    ['黄冈', '78', '70'],
    ['黄冈市库', '78', '70'],
    ['南昌市库', '300', '240'],
    ['武汉市库', '1', '5'],
    ['十堰市库', '四百', '330'],
    ['十堰市库', '430', '5小时'],
    ['十堰市库', '430', '330', '土路'],
    ['十堰市库', '430'],
  ];
  const { ways, faults } = readWays(rows, known);
  expect(ways.map(({ to }) => to)).toEqual([huanggang]);
  expect(faults.map(({ row }) => row)).toEqual([2, 3, 4, 5, 6, 7, 8]);
  expect(faults.map(({ says }) => says)).toEqual([
    '黄冈市库 出现两次',
    '没有仓库“南昌市库”',
    '出发和到达是同一个仓库',
    '公里“四百”不是数字',
    '分钟“5小时”不是整数',
    '道路等级“土路”不是高速、干线或县乡',
    '至少要有到达仓库、公里、分钟三列',
  ]);
});

test('a kind of lorry is read whole or not at all', () => {
  const typed = { key: 1, name: ' 依维柯 ', volume: '8.5', load: '１.5', count: '2' };
  expect(readKind(typed)).toEqual({ name: '依维柯', volume: 8_500_000, load: 1_500_000, count: 2 });
  for (const wrong of [{ name: '' }, { volume: '0' }, { load: '-1' }, { count: '2.5' }]) {
    expect(readKind({ ...typed, ...wrong })).toBe(null);
  }
  const rows = [
    ['车型', '容积', '载重', '辆数'],
    ['4.2 米', '12', '1.8', '4'],
  ];
  expect(pastedKinds(rows, 7)).toMatchObject([{ key: 8, name: '4.2 米', count: '4' }]);
  expect(pastedKinds([...rows, ['9.6 米', '44', '', '6']], 0)).toBe(null);
  expect(pastedKinds([['车型', '容积', '载重', '辆数']], 0)).toBe(null);
});
