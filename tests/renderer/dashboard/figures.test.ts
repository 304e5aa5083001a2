import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newSession, openProgram, type Program } from '../../../electron/program';
import { alertsOf, type Beside, type Figure, needsOf } from '../../../renderer/dashboard/figures';
import { seeds } from '../../../seeds/seeds';
import type { CallName, Input, Output } from '../../../shared/api';
import { lastDayOf } from '../../../shared/closings/months';
import {
  approved,
  dispatchBody,
  dispatchLine,
  draft,
  type Hands,
  namesAt,
  submitted,
} from '../../support/papers';
import { silentLog } from '../../support/silentLog';
import { centre, wuhan } from '../../support/testStore';

/** Every number of 工作台 against the list that it leads to, at the demonstration province. */

const now = new Date('2026-11-23T02:00:00Z');
const session = newSession();
let folder: string;
let program: Program;
let key = 0;

async function ask<N extends CallName>(call: N, input: Input<N>): Promise<Output<N>> {
  key += 1;
  const request = { call, input, key: `00000000-0000-4000-8000-${String(key).padStart(12, '0')}` };
  const answer = await program.answer(session, request);
  if (!answer.ok) throw new Error(`${call}: ${JSON.stringify(answer)}`);
  return answer.value as Output<N>;
}

const signIn = (login: string) =>
  ask('session.signIn', { login, password: seeds.demonstration.password });

/** Papers made by the keeper and signed by the approver, one after the other at this window. */
const hands: Hands = {
  clock: { now } as Hands['clock'],
  async do(who, call, input) {
    await signIn(who === 'approver' ? 'whsh' : 'whbg');
    return ask(call, input);
  },
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'beizaiku-'));
  program = openProgram({ dataFolder: folder, clock: () => now, log: silentLog, seeds });
  const nobody = { warehouses: [], administrator: null, openingDate: null };
  await ask('store.setUp', { kind: 'demonstration', ...nobody });
  await signIn('whbg');
  const names = await namesAt(hands);
  const body = dispatchBody({
    to: { kind: 'team', team: names.team('relief') },
    lines: [dispatchLine({ item: names.item('A04'), asked: { count: 1, unit: '床', factor: 1 } })],
  });
  const on = { businessDate: '2026-11-23' };
  await draft(hands, body, on);
  await submitted(hands, body, on);
  await approved(hands, body, on);
  await signIn('whbg');
}, 300_000);

afterAll(() => {
  program.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What the list at the end of a link counts. */
async function countAt({ name, link }: Figure): Promise<number> {
  const {
    scope: _scope,
    show,
    view,
    kind,
    by: _by,
    ...filter
  } = (link.search ?? {}) as Record<string, never>;
  const at = filter as { warehouse?: string };
  switch (link.to) {
    case '/documents':
      return (await ask('documents.list', { filter })).totals.documents;
    case '/stock':
      return (await ask('stock.lots', { filter: { ...filter, where: 'shelf' } })).totals.lots;
    case '/custody':
      return view
        ? (await ask('custody.toRecover', { filter: { ...at, overdue: true } })).totals.papers
        : (await ask('custody.list', { filter })).totals.papers;
    case '/transfers':
      return name === 'toMatch'
        ? (await ask('transfers.awaiting', at)).rows.length
        : (await ask('transfers.onTheRoad', { ...at, show })).rows.length;
    case '/trips':
      return view
        ? (await ask('trips.differences', { filter: { ...at, show: 'open' } })).rows.length
        : (await ask('trips.list', { filter: { ...at, show } })).totals.late;
    case '/arrivals':
      return (await ask('arrivals.list', at)).totals.open;
    case '/stock/care':
      if (view) {
        const { overdue, soon } = (await ask('service.list', at)).totals;
        return overdue + soon;
      }
      return (await ask('care.due', { ...at, kind })).totals.lots;
    case '/teams':
      return (await ask('teams.certificates', {})).rows.length;
    case '/evidence':
      return (await ask('evidence.due', { warehouse: at.warehouse ?? '' })).totals.due;
    case '/planning':
      return (await ask('planning.list', { filter })).rows.length;
    case '/province':
      return (await ask('province.read', {})).totals.belowReserve;
    case '/settings/reserves':
      return (await ask('reserves.list', { warehouse: at.warehouse ?? '' })).rows.filter(
        ({ reserve, available }) => reserve !== null && available < reserve.minimum,
      ).length;
    default:
      throw new Error(`nothing counts ${link.to}`);
  }
}

async function figuresAt(at: { warehouse?: string }): Promise<Figure[]> {
  const dashboard = await ask('dashboard.read', at);
  const beside: Beside = {
    arrivals: (await ask('arrivals.list', at)).totals,
    care: (await ask('care.due', at)).totals,
    ...('warehouse' in at && at.warehouse
      ? {
          evidence: (await ask('evidence.due', { warehouse: at.warehouse })).totals,
          service: (await ask('service.list', at)).totals,
        }
      : {}),
    plans: (await ask('planning.list', { filter: { approvable: true } })).totals,
    certificates: (await ask('teams.certificates', {})).rows.length,
    trips: (await ask('trips.list', { filter: at })).totals,
    differences: (await ask('trips.differences', { filter: at })).totals,
    toRecover: (await ask('custody.toRecover', { filter: { ...at, overdue: true } })).totals,
  };
  return [...needsOf(dashboard, at, beside), ...alertsOf(dashboard, at, beside)];
}

test.each([
  ['Wuhan', { warehouse: wuhan }],
  ['the centre', { warehouse: centre }],
  ['all', {}],
])('each number leads to a list of as many: %s', async (_where, at) => {
  const figures = await figuresAt(at);
  const counts = await Promise.all(figures.map(async (each) => [each.name, await countAt(each)]));
  expect(Object.fromEntries(counts)).toEqual(
    Object.fromEntries(figures.map(({ name, count }) => [name, count])),
  );
});

test('drafts are those of whoever asks, and what is approved is to be picked', async () => {
  const count = async (name: Figure['name']) =>
    (await figuresAt({ warehouse: wuhan })).find((each) => each.name === name)?.count;
  expect(await count('toPick')).toBeGreaterThan(0);
  expect(await count('drafts')).toBeGreaterThan(0);
  await signIn('whsh');
  expect(await count('drafts')).toBe(0);
  await signIn('whbg');
});

test('the goods of a month are those of its list of receipts, and of dispatches', async () => {
  for (const at of [{ warehouse: wuhan }, {}]) {
    let papers = 0;
    for (const month of ['2026-08', '2026-10', '2026-11']) {
      const goods = await ask('dashboard.month', { ...at, month });
      for (const kind of ['receipt', 'dispatch'] as const) {
        const days = { from: `${month}-01`, to: lastDayOf(month) };
        const filter = { ...at, ...days, kinds: [kind], state: 'posted' as const };
        const { documents, known, unpriced } = (await ask('documents.list', { filter })).totals;
        expect(goods[kind]).toEqual({ papers: documents, known, unpriced });
        papers += documents;
      }
    }
    expect(papers).toBeGreaterThan(0);
  }
});
