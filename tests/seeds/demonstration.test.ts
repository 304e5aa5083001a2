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
}, 60_000);

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

  test('the four provincial teams hold their kits', async () => {
    const { rows } = await ask('teams.list', {});
    const provincial = rows.filter(({ tier }) => tier === 'province');
    expect(provincial).toHaveLength(4);
    for (const { kit } of provincial)
      for (const { held, quantity, item } of kit) expect(held, item.name).toBe(quantity);
  });

  test('one operation is in force', async () => {
    const { rows } = await ask('operations.list', {});
    expect(rows.filter(({ endedOn }) => endedOn === null)).toHaveLength(1);
    expect(rows.length).toBeGreaterThan(3);
  });
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
