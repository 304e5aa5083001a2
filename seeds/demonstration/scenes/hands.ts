import type { DispatchBody } from '../../../shared/documents/dispatch';
import { rosterPart } from '../../../shared/documents/persons';
import { seedUid } from '../../seedUid';
import { addDays } from '../calendar';
import { type Desk, inventedNote, someone } from '../desk';
import { partyUid } from '../things';
import { type Amounts, binAt, issueLines } from './goods';
import { city, type Scene } from './scene';

const team = seedUid('team', '420000GS');

/** Nobody's: the numbers are of a region 999999 that does not exist; their last signs are right. */
const households = [
  { name: '演示户甲', identityNumber: '999999190001010015', people: 4, got: 6 },
  { name: '演示户乙', identityNumber: '999999190002020020', people: 3, got: 4 },
  { name: '演示户丙', identityNumber: '999999190003030036', people: 5, got: 7 },
  { name: '演示户丁', identityNumber: '999999190004040041', people: 2, got: 3 },
];

/** 在外: handed to a team, given out by roster, not yet reported, and lent and brought back. */
export const hands: Scene[] = [
  { on: -44, play: (desk) => issue(desk, 'h-given', { A16: 20 }, '暴雨转移安置群众照明') },
  { on: -36, play: report },
  { on: -34, play: (desk) => issue(desk, 'h-unreported', { A17: 60 }, '入户排险发放雨衣') },
  {
    on: -33,
    play: (desk) => issue(desk, 'h-lent', { A12: 10 }, '安置点搭设演练', addDays(desk.on, 30)),
  },
  { on: -18, play: bringBack },
];

function issue(
  desk: Desk,
  key: string,
  amounts: Amounts,
  purpose: string,
  dueDate: string | null = null,
) {
  const body: DispatchBody = {
    kind: 'dispatch',
    dispatchType: dueDate === null ? 'humanitarian' : 'teamLoan',
    to: { kind: 'team', team },
    operation: null,
    requisition: null,
    earmark: null,
    ownerOrder: null,
    basisNumber: '',
    purpose,
    dueDate,
    vehicle: '',
    note: inventedNote,
    lines: issueLines(amounts),
  };
  return desk.write({ key, at: city, body });
}

/** What the team holds here of an item. */
async function held({ ask }: Desk, code: string) {
  const item = seedUid('item', code);
  const { rows } = await ask('ck', 'custody.list', { filter: { warehouse: city, team, item } });
  return rows.map(({ lot, outstanding }) => ({ item, lot, outstanding }));
}

/** 核销 of all lamps, the first lot of them by a roster of the households. */
async function report(desk: Desk) {
  const lamps = await held(desk, 'A16');
  const isOneLot = lamps.length === 1;
  const roster = isOneLot ? households : [];
  await desk.write({
    key: 'h-report',
    at: city,
    persons: Object.fromEntries(
      roster.map(({ name, identityNumber }, index) => [
        rosterPart(index + 1),
        someone(name, identityNumber),
      ]),
    ),
    body: {
      kind: 'useReport',
      team,
      recipient: partyUid('RC421127'),
      operation: null,
      place: '黄梅县集中安置点（演示）',
      basisNumber: '',
      households: households.length,
      people: households.reduce((sum, { people }) => sum + people, 0),
      note: inventedNote,
      lines: lamps.map(({ item, lot, outstanding }) => ({
        item,
        lot,
        quantity: outstanding,
        note: '',
      })),
      roster: roster.map(({ got, people }) => ({ line: 1, quantity: got, people })),
    },
  });
}

/** 归还: one of the beds is broken. */
async function bringBack(desk: Desk) {
  const beds = await held(desk, 'A12');
  await desk.write({
    key: 'h-return',
    at: city,
    body: {
      kind: 'return',
      from: { kind: 'team', team },
      operation: null,
      note: inventedNote,
      lines: beds.map(({ item, lot, outstanding }, index) => ({
        item,
        lot,
        good: outstanding - (index === 0 ? 1 : 0),
        pending: 0,
        damaged: index === 0 ? 1 : 0,
        missing: 0,
        bin: binAt(city, 'B-03-03'),
        note: index === 0 ? '1张床架断裂' : '',
      })),
    },
  });
}
