import type { Input } from '../../../shared/api';
import { usualSkills } from '../../../shared/teams/members';
import { seedUid } from '../../seedUid';
import { addDays } from '../calendar';
import type { Desk } from '../desk';
import { centre } from '../floodPapers';
import { demonstrationUid, userAt } from '../things';
import type { Scene } from './scene';

/**
 * 备勤 of the four provincial teams: members with skills and certificates, trainings and drills, and
 * the service of their equipment. Names are invented and say so. One certificate ends soon, one has
 * ended, somebody is away, and one generator is overdue for service.
 */
export const outfits: Scene[] = [
  { on: -190, play: joinUp },
  { on: -185, play: (desk) => serve(desk, '420000GS', { D03: 175, D09: 365, D02: 365 }) },
  { on: -183, play: (desk) => serve(desk, '420000JH', { C08: 365, C09: 200, D34: 365 }) },
  { on: -96, play: (desk) => practise(desk, 'training', '装备展开与撤收', 35) },
  { on: -40, play: (desk) => practise(desk, 'drill', '全省防汛救援队联合演练', 80) },
  { on: -20, play: takeLeave },
  { on: -3, play: goOut },
];

interface Crew {
  certificate: string;
  /** Places in the list of usual skills. */
  skills: readonly number[];
  members: readonly [name: string, duty: string][];
}

const crews: Readonly<Record<string, Crew>> = {
  '420000GS': {
    certificate: '供水救援队员证',
    skills: [0, 1, 8, 12],
    members: [
      ['彭净川', '队长'],
      ['蔡水生', '副队长'],
      ['易澄清', '水质化验员'],
      ['龚大江', '净水技师'],
      ['柳长河', '净水技师'],
      ['阮思源', '净水技师'],
      ['夏雨霖', '电工'],
      ['江一舟', '驾驶员'],
      ['鲁春溪', '后勤'],
      ['祝海涛', '通信'],
      ['童学泉', '后勤'],
    ],
  },
  '420000ZJ': {
    certificate: '赈济救援队员证',
    skills: [2, 3, 4, 5],
    members: [
      ['舒文婷', '队长'],
      ['鄢志刚', '副队长'],
      ['万晓芸', '评估员'],
      ['余长路', '物流'],
      ['詹佳怡', '登记员'],
      ['邹本固', '发放员'],
      ['华月明', '发放员'],
      ['费承宗', '通信'],
      ['滕玉兰', '后勤'],
      ['孟凡青', '无人机驾驶员'],
    ],
  },
  '420000XL': {
    certificate: '心理救援队员证',
    skills: [14, 9],
    members: [
      ['宋佳宁', '队长'],
      ['郭安然', '心理咨询师'],
      ['夏静怡', '心理咨询师'],
      ['鲁思齐', '心理咨询师'],
      ['康美玲', '社工'],
      ['乔建平', '后勤'],
      ['邓文心', '社工'],
      ['魏小满', '心理咨询师'],
    ],
  },
  '420000JH': {
    certificate: '应急救护师资证',
    skills: [9, 10, 11, 12, 13],
    members: [
      ['顾长安', '队长'],
      ['沈立医', '医师'],
      ['方子护', '护士'],
      ['陆平安', '驾驶员'],
      ['钱稳行', '驾驶员'],
      ['石担当', '担架员'],
      ['白若兰', '护士'],
      ['秦守信', '医师'],
      ['谭健行', '担架员'],
      ['杨快达', '驾驶员'],
      ['葛宁远', '担架员'],
      ['汪明理', '护士'],
    ],
  },
};

const dispatcher = userAt('dispatcher', centre);
const teamUid = (code: string) => seedUid('team', code);
const memberUid = (code: string, at: number) => demonstrationUid('member', `${code} ${at}`);

/** Days from today until which the certificate of the nth member of a team is good. */
const goodFor: Readonly<Record<string, number>> = { '420000GS 2': 25, '420000ZJ 4': -12 };

function memberOf(desk: Desk, code: string, at: number): Input<'teams.saveMember'> | null {
  const crew = crews[code];
  const found = crew?.members[at];
  if (!crew || !found) return null;
  const [name, duty] = found;
  const good = goodFor[`${code} ${at}`] ?? 400 + at * 20;
  return {
    team: teamUid(code),
    member: memberUid(code, at),
    name: `${name}（虚构）`,
    duty,
    telephone: `1390000${String(1000 + at)}`,
    active: true,
    skills: crew.skills
      .filter((_skill, place) => (at + place) % 2 === 0)
      .flatMap((place) => usualSkills[place] ?? []),
    away: null,
    certificates: [
      {
        name: crew.certificate,
        number: `演示${code}${String(at + 1).padStart(3, '0')}`,
        issuedOn: addDays(desk.today, good - 1095),
        expiresOn: addDays(desk.today, good),
      },
    ],
  };
}

async function joinUp(desk: Desk) {
  for (const [code, { members }] of Object.entries(crews)) {
    for (const at of members.keys()) {
      const member = memberOf(desk, code, at);
      if (member) await desk.ask(dispatcher, 'teams.saveMember', member);
    }
  }
}

/** Somebody of the water team is on leave for two weeks more. */
async function takeLeave(desk: Desk) {
  const member = memberOf(desk, '420000GS', 4);
  if (member === null) return;
  const away = { until: addDays(desk.today, 14) };
  await desk.ask(dispatcher, 'teams.saveMember', { ...member, revision: 1, away });
}

/** The relief team has all of its kit with it and goes to the slide: no paper is needed. */
async function goOut(desk: Desk) {
  const uid = (key: string) => demonstrationUid('deployment', key);
  await desk.ask(dispatcher, 'readiness.deploy', {
    ...{ team: teamUid('420000ZJ'), operation: demonstrationUid('operation', 'slide-now') },
    ...{ deployment: uid('slide-now'), loan: uid('loan'), supplies: uid('supplies') },
    ...{ dueDate: addDays(desk.today, 14), collector: null },
  });
}

/** Serves one piece of each item that the team holds; due again so many days after. */
async function serve(desk: Desk, code: string, items: Readonly<Record<string, number>>) {
  const filter = { team: teamUid(code), warehouse: centre };
  const { rows } = await desk.ask(dispatcher, 'custody.list', { filter });
  for (const [item, days] of Object.entries(items)) {
    const piece = rows.find((row) => row.item.code === item);
    if (piece === undefined) throw new Error(`${code} holds no ${item}`);
    await desk.ask(dispatcher, 'service.record', {
      warehouse: centre,
      lots: [piece.lot],
      kind: 'maintenance',
      doneOn: desk.on,
      nextDue: addDays(desk.on, days),
      persons: [{ name: '维保公司（虚构）' }],
      note: '演示数据',
    });
  }
}

async function practise(desk: Desk, kind: 'training' | 'drill', subject: string, hours: number) {
  for (const [code, { members }] of Object.entries(crews)) {
    await desk.ask(dispatcher, 'teamRecords.enter', {
      team: teamUid(code),
      record: demonstrationUid('teamRecord', `${code} ${kind}`),
      kind,
      doneOn: desk.on,
      subject,
      hours,
      people: members.length - 1,
      note: '演示数据，姓名为虚构',
      persons: members.slice(0, 3).map(([name]) => ({ name: `${name}（虚构）` })),
    });
  }
}
