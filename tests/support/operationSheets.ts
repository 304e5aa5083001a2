import type { Sheet } from '../../electron/printing/sheet';
import { nothingAccepted } from '../../shared/trips/accepted';
import { printedTogether } from './sheets';

/** How much stands on it, and whether names are as long as they may be. */
interface Shape {
  rows?: number;
  long?: boolean;
}

const words = (text: string, length: number) =>
  text.repeat(Math.ceil(length / text.length)).slice(0, length);
const by = { uid: 'dispatcher', name: '许志远' };
const said = { on: '2026-07-02', time: '03:10' };

/** 应急响应总结 made by hand: so many rows of what went where. */
export function operationSummarySheet({
  rows = 3,
  long = false,
}: Shape = {}): Sheet<'operationSummary'> {
  const name = long ? words('应急响应名称', 80) : '2026年7月黄梅县洪涝';
  const quantity = long ? 999_999_000 : 120;
  const goods = [{ name: long ? words('物资', 60) : '棉被', unit: '床', quantity }];
  return {
    ...printedTogether,
    form: 'operationSummary',
    teams: [],
    operation: {
      uid: '018f4a2e-1111-7222-8333-444455556666',
      ...{ name, kind: 'flood', place: long ? words('地点', 80) : '黄梅县' },
      ...{ startedOn: '2026-07-02', startedTime: '03:10', endedOn: '2026-07-20' },
      ...{ levels: [], isDrill: false, isFixed: true, directs: true, corrects: true },
      ...{ isWithdrawn: false, isServed: true },
      entries: [
        {
          ...{ entry: 'level', said, by, enteredAt: '2026-07-01T19:20:00.000Z', struck: null },
          ...{ body: 'provincialSociety', society: null, level: 2 },
          documentNumber: '鄂红发〔2026〕18号',
        },
      ],
      reports: [
        {
          ...{ entry: 'place', said, by, enteredAt: '2026-07-01T19:20:00.000Z', struck: null },
          ...{ place: long ? words('地点', 80) : '孔垄镇', near: null, source: '' },
          ...{ affected: quantity, resettled: null, evacuated: 0 },
        },
      ],
      steps: [
        {
          ...{ step: 'closed', at: '2026-07-20T08:00:00.000Z', by, owed: 1 },
          ...{ text: long ? words('结束语。', 1000) : '水退人安。', reason: '文件后补' },
        },
      ],
    },
    figures: {
      went: Array.from({ length: rows }, (_none, index) => ({
        item: {
          uid: `item${index}`,
          code: long ? 'LONG-CODE-0123456789' : 'A04',
          name: long ? words('特别长的物资名称', 80) : '棉被',
          spec: long ? words('规格', 80) : '2.0×1.8m',
          unit: long ? words('单位', 20) : '床',
        },
        to: {
          kind: 'party',
          uid: `party${index}`,
          name: long ? words('单位', 100) : '黄冈市红十字会',
        },
        ...{ sent: quantity, arrived: quantity, back: 0, lost: 0 },
        accepted:
          index % 3 === 1
            ? { short: long ? quantity : 2, damaged: 1, replaced: 0 }
            : nothingAccepted,
        value: { known: long ? 9_000_000_000_000_000 : 840_000, unpriced: index % 2 },
      })),
      value: { known: 840_000, unpriced: 1 },
      given: [
        {
          ...{ document: 'given', number: 'HX-42000001-20260710-0001', on: '2026-07-10' },
          ...{ team: '赈济救援队', place: '孔垄镇', households: 90, people: null },
          countedFor: null,
        },
      ],
      ...{ served: { households: 90, people: 0, unsaid: 1 }, kitPeople: 480 },
      owed: [
        {
          ...{
            what: 'report',
            document: 'paper',
            requisition: null,
            plan: { uid: 'plan', number: 'FA-42000001-20260701-0001' },
            kind: 'dispatch',
            number: 'CK-42000001-20260702-0001',
          },
          ...{ who: '赈济救援队', goods, due: '2026-07-23', isOverdue: true },
        },
      ],
      papers: { posted: 4, onTheWay: 1, drafts: 0, reversed: 1 },
    },
    said: [
      {
        ...{ key: 'note 1', at: '2026-07-01T19:10:00.000Z', by },
        deed: {
          ...{ what: 'note', entry: 'note', said, people: [], struck: null },
          text: long ? words('情况，', 1000) : '堤上缺照明',
        },
      },
    ],
  };
}
