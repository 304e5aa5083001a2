import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newSession, openProgram, type Program } from '../../electron/program';
import { splitByShares } from '../../seeds/demonstration/figures';
import { planDemonstration } from '../../seeds/demonstration/plan';
import { demonstrationUid } from '../../seeds/demonstration/things';
import { referenceData } from '../../seeds/referenceData';
import { seeds } from '../../seeds/seeds';
import { seedUid } from '../../seeds/seedUid';
import type { CallName, Input, Output } from '../../shared/api';
import type { DocumentView } from '../../shared/documents/api';
import { documentState } from '../../shared/documents/documentState';
import { kinds } from '../../shared/documents/kinds';
import { missingOf } from '../../shared/planning/missing';
import { silentLog } from '../support/silentLog';

const now = new Date('2026-11-23T02:00:00Z');
const session = newSession();
let folder: string;
let program: Program;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'beizaiku-'));
  program = openProgram({ dataFolder: folder, clock: () => now, log: silentLog, seeds });
  const nobody = { warehouses: [], administrator: null, openingDate: null };
  await ask('store.setUp', { kind: 'demonstration', ...nobody });
  await ask('session.signIn', { login: 'sddy', password: seeds.demonstration.password });
}, 300_000);

afterAll(() => {
  program.close();
  rmSync(folder, { recursive: true, force: true });
});

async function ask<N extends CallName>(call: N, input: Input<N>): Promise<Output<N>> {
  const answer = await program.answer(session, { call, input });
  if (!answer.ok) throw new Error(`${call}: ${JSON.stringify(answer)}`);
  return answer.value as Output<N>;
}

const papers = async (filter: Input<'documents.list'>['filter']) => {
  const { rows } = await ask('documents.list', { filter, limit: 1000 });
  return Promise.all(rows.map(({ uid }) => ask('documents.read', { document: uid })));
};

/** How many units of an item the papers move, by item code. */
function moved(documents: DocumentView[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { postings, labels } of documents)
    for (const { item, quantity } of postings.flatMap((each) => each.movements)) {
      const code = labels[item]?.code ?? item;
      sums[code] = (sums[code] ?? 0) + quantity;
    }
  return sums;
}

test('the books prove', async () => {
  const proof = await ask('ledger.prove', {});
  expect(proof.findings).toEqual([]);
  expect(proof.movements).toBeGreaterThan(500);
});

test('a few hundred papers, in every state that a paper can be in', async () => {
  const { rows } = await ask('documents.list', { filter: {}, limit: 1000 });
  expect(rows.length).toBeGreaterThan(250);
  expect(rows.length).toBeLessThan(500);
  expect(new Set(rows.map(({ axes }) => documentState(axes)))).toEqual(
    new Set(['draft', 'waiting', 'declined', 'approved', 'posted', 'reversed', 'cancelled']),
  );
  for (const { businessDate } of rows) expect(businessDate < '2026-11-23').toBe(true);
});

describe('the floods are those of the records', () => {
  test('July 2016: what the province sent to nine cities', async () => {
    const sent = await papers({
      operation: demonstrationUid('operation', 'flood-2016'),
      warehouse: '42000001',
    });
    const own = sent.filter(({ body }) => body.kind === 'dispatch' && body.earmark === null);
    expect(moved(own)).toEqual({ A01: 3000, A10: 1050, A04: 8000 });
    expect(own).toHaveLength(9);
    for (const { businessDate } of sent) expect(businessDate).toMatch(/^2016-07-/);
    const macau = sent.filter(({ body }) => body.kind === 'dispatch' && body.earmark !== null);
    expect(moved(macau)).toEqual({ A01: 1000 });
    expect(macau.reduce((sum, { totals }) => sum + totals.known, 0)).toBe(30_000_000);
  });

  test('July 2016 is told to its end: who signed, who was served, what was missed and answered', async () => {
    const operation = demonstrationUid('operation', 'flood-2016');
    const { given, owed } = await ask('operations.figures', { operation });
    expect(given).toMatchObject([{ households: 40, people: 127 }]);
    // Of the one paper by hand nobody has shown a picture.
    expect(owed.map(({ what }) => what)).toEqual(['photos']);
    const { rows } = await ask('trips.differences', { filter: { warehouse: '42000001' } });
    expect(rows).toMatchObject([
      { quantity: 10, open: 0, answers: [{ quantity: 6 }, { quantity: 4 }] },
    ]);
    const { lacksSignature } = await ask('dashboard.read', {});
    expect(lacksSignature).toBe(0);
  });

  test('July 2020: what the national society and its foundation gave', async () => {
    const from = (code: string) =>
      papers({ party: seedUid('party', code), from: '2020-07-01', to: '2020-07-31' });
    expect(moved(await from('CRCS'))).toEqual({
      A10: 600,
      A02: 3800,
      A05: 10_000,
      A04: 5200,
      A09: 2000,
    });
    expect(moved(await from('CRCF'))).toEqual({ A02: 1000 });
    const counties = await Promise.all(['RC421127', 'RC420222'].map(from));
    expect(moved(counties.flat())).toEqual({ A10: 200 });
  });

  test('each paper says what of it is invented', async () => {
    for (const { body } of await papers({ kinds: ['receipt', 'dispatch'] }))
      expect(body.kind !== 'reversal' && body.note).toMatch(/虚构/);
  });
});

describe('the province today', () => {
  test('every warehouse has stock, some items are below their reserve', async () => {
    const { rows, totals } = await ask('province.read', {});
    expect(rows).toHaveLength(18);
    for (const { value, items } of rows) {
      expect(value.known).toBeGreaterThan(0);
      expect(items).toBeGreaterThan(10);
    }
    expect(totals.belowReserve).toBeGreaterThan(5);
    expect(totals.belowReserve).toBeLessThan(60);
  });

  test('there are lots in every expiry band, in every condition, and without a price', async () => {
    const { expiry, value } = await ask('dashboard.read', {});
    for (const { band, lots } of expiry) expect(lots, band).toBeGreaterThan(0);
    expect(value.unpriced).toBeGreaterThan(0);
    for (const condition of ['pending', 'held', 'damaged'] as const) {
      const { totals } = await ask('stock.lots', { filter: { condition } });
      expect(totals.lots, condition).toBeGreaterThan(0);
    }
  });

  test('others’ goods and earmarked goods lie with our own', async () => {
    const ofOthers = await ask('stock.lots', {
      filter: { owner: seedUid('party', 'CRCS'), warehouse: '42000001' },
    });
    expect(ofOthers.rows.length).toBeGreaterThan(0);
    const { rows } = await ask('stock.lots', {
      filter: { earmark: seedUid('earmark', 'DQ421100') },
    });
    expect(rows.map(({ quantity }) => quantity)).toEqual([300]);
  });

  test('the four provincial teams hold their kits, but for what one has yet to fetch', async () => {
    const { rows } = await ask('teams.list', {});
    const provincial = rows.filter(({ tier }) => tier === 'province');
    expect(provincial).toHaveLength(4);
    // One of them has half of what it uses up still to fetch, so that both ways of 出动 can be tried.
    const lacking = provincial.flatMap(({ code, kit }) =>
      kit
        .filter(({ held, quantity }) => held < quantity)
        .map(({ item, held, quantity }) => [code, item.name, held, quantity]),
    );
    expect(lacking).toEqual([['420000JH', '医用防护服', 25, 50]]);
  });

  test('one operation is in force', async () => {
    const { rows } = await ask('operations.list', {});
    expect(rows.filter(({ endedOn }) => endedOn === null)).toHaveLength(1);
    expect(rows.length).toBeGreaterThan(3);
  });
});

describe('there is something to see on every page', () => {
  const warehouse = '42010001';

  test('a posted paper of every kind', async () => {
    const { rows } = await ask('documents.list', { filter: {}, limit: 1000 });
    const posted = rows.filter(({ axes }) => axes.posting === 'posted' || axes.posting === 'part');
    expect([...new Set(posted.map(({ kind }) => kind))].sort()).toEqual(Object.keys(kinds).sort());
  });

  test('在途: one due, one late, a difference answered, goods that wait for their paper', async () => {
    const { rows } = await ask('transfers.onTheRoad', { warehouse });
    expect(rows.map(({ isOverdue }) => isOverdue)).toEqual([true, false]);
    const [short] = await papers({ kinds: ['transfer'], to: '2026-10-27', from: '2026-10-25' });
    expect(short?.postings.map(({ movements }) => movements.map((each) => each.quantity))).toEqual([
      [60],
      [58],
      [2],
    ]);
    const awaiting = await ask('transfers.awaiting', { warehouse });
    expect(awaiting.rows.map(({ lots }) => lots.map(({ unmatched }) => unmatched))).toEqual([[40]]);
  });

  test('在外: a report is late, another was made by its roster, a piece came back broken', async () => {
    const { totals } = await ask('custody.list', { filter: { warehouse } });
    expect(totals.reportsOverdue).toBe(1);
    const [report] = await papers({ kinds: ['useReport'] });
    const numbers = Object.entries(report?.persons ?? {}).flatMap(([role, each]) =>
      role.startsWith('roster:') ? [each?.identityNumber] : [],
    );
    expect(numbers).toHaveLength(4);
    const damaged = await ask('stock.lots', { filter: { warehouse, condition: 'damaged' } });
    expect(damaged.rows.map(({ item, quantity }) => [item.code, quantity])).toEqual([['A12', 1]]);
  });

  test('盘点: one missed, a whole count on which 交接班 rests, a blind one half done', async () => {
    const { rows } = await ask('stocktakes.accuracy', { warehouse });
    expect(rows.map(({ scope, wrong }) => [scope, wrong])).toEqual([
      ['full', 0],
      ['cycle', 1],
    ]);
    const handovers = await ask('handovers.list', { warehouse });
    expect(handovers.rows.map(({ from, to }) => from.name !== to.name)).toEqual([true]);
    const counts = await papers({ kinds: ['stocktake'] });
    const blind = counts.find(({ body }) => body.kind === 'stocktake' && body.blind);
    expect(blind?.axes.posting).toBe('none');
  });

  test('组套: packs lie ready and more can be made', async () => {
    const { rows } = await ask('kits.possible', { warehouse });
    const packs = rows.find(({ item }) => item.code === 'A01');
    expect(packs?.ready).toBeGreaterThan(0);
    expect(packs?.kits).toBeGreaterThan(0);
  });

  test('入库通知: one that came, one that is late, one that is awaited', async () => {
    const { rows } = await ask('arrivals.list', { warehouse, show: 'all' });
    expect(rows.map(({ state, overdue }) => (overdue ? 'late' : state)).sort()).toEqual([
      'arrived',
      'late',
      'open',
    ]);
  });

  test('养护: some was done, some is due', async () => {
    const { totals } = await ask('care.due', { warehouse });
    expect(totals.restack).toBeGreaterThan(0);
    const { rows } = await ask('stock.lots', {
      filter: { warehouse, where: 'shelf' },
      limit: 1000,
    });
    const records = await Promise.all(rows.map(({ lot }) => ask('care.list', { lot })));
    const done = new Set(records.flatMap((each) => each.rows.map(({ kind }) => kind)));
    expect(done).toEqual(new Set(['restack', 'qualityTest']));
  });

  test('仓库记录: kept daily, a fault that nobody has mended, and what nobody has done', async () => {
    const { rows } = await ask('evidence.list', { filter: { warehouse }, limit: 1000 });
    expect(new Set(rows.map(({ body }) => body.kind)).size).toBe(8);
    const due = (await ask('evidence.due', { warehouse })).rows;
    const stateOf = (what: string) => due.find((row) => row.what.startsWith(what))?.state;
    expect(stateOf('温湿度')).toBe('due');
    expect(stateOf('整改')).toBe('overdue');
    expect(stateOf('证书到期')).toBe('due');
    expect(stateOf('调运演练')).toBe('overdue');
    const good = await ask('evidence.due', { warehouse: '42000001' });
    expect(good.totals.due).toBeLessThan(due.filter(({ state }) => state !== 'later').length);
  });

  test('月结: closed up to two months ago', async () => {
    const { rows } = await ask('closings.list', { warehouse });
    const last = rows.find(({ state }) => state === 'closed');
    expect(last?.month).toBe('2026-09');
  });
});

test('调运方案: one is approved, from several warehouses, and says what is missing', async () => {
  const { rows } = await ask('planning.list', { filter: {} });
  expect(rows.map(({ state, papers: made }) => [state, made])).toEqual([['approved', 0]]);
  const { body } = await ask('planning.read', { plan: rows[0]!.plan });
  expect(new Set(body.plan.lines.map(({ warehouse }) => warehouse)).size).toBeGreaterThan(1);
  const nameOf = (uid: string) => body.problem.items.find((item) => item.uid === uid)?.name;
  const missing = missingOf(body.problem, body.plan).map(({ demand, closers }) => [
    nameOf(body.problem.demands.find(({ key }) => key === demand)!.item),
    closers.map(({ by }) => by),
  ]);
  expect(missing).toEqual([['移动照明灯', []]]);
  const instead = body.problem.demands.find(({ item }) => nameOf(item) === '冬季家庭包');
  const given = body.plan.lines.filter(({ demand }) => demand === instead?.key);
  expect(given.map(({ item }) => nameOf(item))).toContain('赈济家庭包');
});

describe('the plan', () => {
  test('holds on any day of the year, also where the clock of the machine is wrong', () => {
    for (const wanted of ['2000-01-01', '2025-02-28', '2028-02-29', '2031-12-31']) {
      const { today, happenings } = planDemonstration(wanted);
      const days = happenings.map(({ on }) => on);
      expect(days[0]! >= seeds.demonstration.openingDate).toBe(true);
      expect(days.at(-1)! < today).toBe(true);
    }
  });

  test('names each paper once', () => {
    const keys = planDemonstration('2026-11-23').happenings.flatMap((each) =>
      each.what === 'paper' ? [each.paper.key] : [],
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('splits a recorded sum without losing a unit', () => {
    expect(splitByShares(8000, [15, 22, 14, 11, 13, 5, 7, 6, 7])).toHaveLength(9);
    expect(splitByShares(10, [1, 1, 1])).toEqual([4, 3, 3]);
    expect(referenceData.floods[0]!.records[0]!.receivers).toHaveLength(9);
  });
});

test('the centre and two cities are graded and signed, the centre over time; one is in work', async () => {
  const { rows } = await ask('assessments.list', {});
  const signed = rows.filter((row) => row.signed !== null).map(({ warehouse }) => warehouse.code);
  expect(signed.filter((code) => code === '42000001')).toHaveLength(3);
  expect(new Set(signed)).toEqual(new Set(['42000001', '42010001', '42050001']));
  const open = rows.filter((row) => row.signed === null);
  expect(open).toHaveLength(1);
  expect(open[0]?.open).toBeGreaterThan(0);
  for (const { standard } of rows) expect(standard.official).toBe(false);
});
