import type { Input } from '../../../shared/api';
import { addDays } from '../calendar';
import type { Desk } from '../desk';
import { centre } from '../floodPapers';
import type { Day } from '../schema';
import { demonstrationUid, userAt } from '../things';
import type { Scene } from './scene';

type Level = Pick<Input<'operations.setLevel'>, 'body' | 'society' | 'level' | 'documentNumber'>;
type Place = Pick<
  Input<'operations.reportPlace'>,
  'place' | 'near' | 'affected' | 'resettled' | 'evacuated' | 'source'
>;
type Said = { time: string | null } & (
  | { level: Level }
  | { place: Place }
  | { note: string; told?: { name: string; telephone: string } }
);

/** Something that was said of an operation on a day; it is entered the morning after. */
function said(operation: string, on: Day, entries: readonly Said[]): Scene {
  const dayAfter = typeof on === 'number' ? on + 1 : addDays(on, 1);
  return { on: dayAfter as Day, play: (desk) => enter(desk, operation, entries) };
}

async function enter(desk: Desk, key: string, entries: readonly Said[]) {
  const day = addDays(desk.on, -1);
  for (const [index, entry] of entries.entries()) {
    const named = {
      operation: demonstrationUid('operation', key),
      entry: demonstrationUid('operationEntry', `${key} ${day} ${index}`),
      said: { on: day, time: entry.time },
    };
    const who = userAt('dispatcher', centre);
    if ('level' in entry) {
      await desk.ask(who, 'operations.setLevel', { ...named, ...entry.level });
    } else if ('place' in entry) {
      await desk.ask(who, 'operations.reportPlace', { ...named, ...entry.place });
    } else {
      const persons = entry.told ? [entry.told] : [];
      await desk.ask(who, 'operations.note', { ...named, text: entry.note, persons });
    }
  }
}

const level = (
  body: Level['body'],
  value: number | null,
  documentNumber = '',
  time: string | null = null,
  society: string | null = null,
): Said => ({ time, level: { body, society, level: value, documentNumber } });

const place = (
  name: string,
  near: string,
  [affected, resettled, evacuated]: readonly [number | null, number | null, number | null],
  time: string | null = null,
): Said => ({
  time,
  place: { place: name, near, affected, resettled, evacuated, source: '市红十字会（演示数据）' },
});

const note = (time: string, text: string, told?: { name: string; telephone: string }): Said => ({
  time,
  note: `${text}（演示数据）`,
  ...(told ? { told } : {}),
});

/**
 * What was said in the floods and in what is going on now. That 总会 raised its level for Hubei to Ⅰ
 * on 2016-07-06 is on record; times, document numbers, numbers of people and words are invented.
 */
export const operations: readonly Scene[] = [
  said('flood-2016', '2016-07-02', [
    level('provincialSociety', 4, '演示文号〔2016〕7号', '09:30'),
    place('黄冈市麻城市', '42110001', [42_000, 3100, 2600], '18:00'),
    note('21:10', '举水多处漫堤，请求帐篷和棉被', { name: '演示联络员', telephone: '13900000001' }),
  ]),
  said('flood-2016', '2016-07-04', [
    level('provincialGovernment', 2, '', '17:00'),
    level('provincialSociety', 2, '演示文号〔2016〕9号', '19:20'),
    place('武汉市新洲区', '42010001', [31_000, 4200, 4200], '20:00'),
    place('黄冈市麻城市', '42110001', [58_000, 4800, 4300], '20:30'),
  ]),
  said('flood-2016', '2016-07-06', [
    level('nationalSociety', 1),
    place('荆州市监利市', '42100001', [26_000, 1900, null], '16:00'),
    note('22:00', '9市分配方案定稿：家庭包3000、单帐篷1050、棉被8000'),
  ]),
  said('flood-2016', '2016-07-11', [note('15:40', '末批车辆抵荆门，9市均已签收')]),
  said('flood-2016', '2016-08-10', [
    level('nationalSociety', null),
    level('provincialGovernment', null),
    level('provincialSociety', null, '演示文号〔2016〕14号'),
  ]),
  said('flood-2020', '2020-07-08', [
    level('provincialSociety', 3, '演示文号〔2020〕11号', '20:00'),
    place('黄冈市黄梅县', '42110001', [36_000, 2700, 2700], '12:00'),
    place('黄石市阳新县', '42020001', [19_000, 900, 1100], '17:30'),
    note('06:40', '黄梅大河镇山体滑坡，转移群众安置在学校', {
      name: '演示联络员',
      telephone: '13900000002',
    }),
  ]),
  said('flood-2020', '2020-07-12', [
    level('provincialSociety', 2, '演示文号〔2020〕12号', '10:00'),
    note('18:20', '总会调来的单帐篷600顶卸车完毕'),
  ]),
  said('flood-2020', '2020-08-18', [level('provincialSociety', null, '演示文号〔2020〕15号')]),
  said('flood-summer', -148, [
    level('provincialGovernment', 4, '', '08:00'),
    level('provincialSociety', 4, '', '10:30'),
    place('黄冈市蕲春县', '42110001', [8600, 420, 600], '14:00'),
  ]),
  said('flood-summer', -113, [
    level('provincialGovernment', null),
    level('provincialSociety', null),
  ]),
  said('slide-now', -4, [
    level('citySociety', 3, '', '04:30', '42280001'),
    level('provincialSociety', 4, '', '06:00'),
    place('恩施州建始县', '42280001', [1250, 310, 310], '09:00'),
    note('02:20', '建始县一处山体滑坡，两个组的群众连夜转移到镇小学', {
      name: '演示联络员',
      telephone: '13900000003',
    }),
    note('11:40', '安置点缺被褥和照明，请州库先发'),
  ]),
  said('slide-now', -2, [
    place('恩施州建始县', '42280001', [1250, 286, 310], '17:00'),
    note('17:20', '24人投亲离开安置点'),
  ]),
];
