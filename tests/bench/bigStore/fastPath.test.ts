import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import canonicalize from 'canonicalize';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from '../../../electron/database/sql';
import { newSession, openProgram, type Program } from '../../../electron/program';
import type { CallName } from '../../../shared/api';
import type { Proof } from '../../../shared/ledger/api';
import { silentLog } from '../../support/silentLog';
import { makeBenchStore, seedsWith } from './benchStore';
import { fillStore } from './bigStore';
import { seededRandom } from './draws';
import { type Paper, stepSeconds } from './plan';

/**
 * The same papers on the same days with the same randomness, once by the fast path and once through
 * the door, call by call. Uids, moments and salts are the same on both sides, so nothing has to be
 * normalised: the hashes themselves must agree.
 */
const sizes = { movements: 1500, lots: 300, items: 120 };
const folders = ['fast', 'door'].map((name) => mkdtempSync(join(tmpdir(), `beizaiku-${name}-`)));
const [fastFolder = '', doorFolder = ''] = folders;
let papers: Paper[];

beforeAll(async () => {
  papers = [...fillStore(fastFolder, sizes)];
  const clock = { now: new Date(0) };
  const seeds = seedsWith(sizes.items);
  const random = seededRandom(1);
  makeBenchStore(doorFolder, seeds, random).db.close();
  const program = openProgram({
    dataFolder: doorFolder,
    clock: () => clock.now,
    log: silentLog,
    seeds,
    random,
  });
  for (const paper of papers) await takeThrough(program, clock, paper);
  program.close();
}, 120_000);
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** The whole way of a paper through the contract. */
async function takeThrough(
  program: Program,
  clock: { now: Date },
  { at, document, persons, body, warehouse, businessDate }: Paper,
) {
  const draft = { revision: 0, warehouse, businessDate, persons, body };
  const calls: [CallName, login: string, input: object][] = [
    ['documents.save', 'keeper', draft],
    ['documents.submit', 'keeper', { revision: 1 }],
    ['documents.approve', 'approver', { revision: 2 }],
    ['documents.post', 'keeper', { revision: 3 }],
  ];
  for (const [step, [call, login, input]] of calls.entries()) {
    clock.now = new Date(at.getTime() + step * stepSeconds * 1000);
    const session = Object.assign(newSession(), { userUid: userOf(program, login) });
    const key = `${document.slice(0, -4)}${String(step).padStart(4, '0')}`;
    const answer = await program.answer(session, { call, input: { document, ...input }, key });
    if (!answer.ok) throw new Error(`${call} ${body.kind}: ${JSON.stringify(answer)}`);
  }
}

function userOf(program: Program, login: string): string {
  const { db } = program.state.store!;
  return db.read<{ uid: string }>(sql`SELECT uid FROM user WHERE login = ${login}`).uid;
}

/**
 * Remembered for a week only; which journal lies beside the open store; housekeeping of SQLite. The
 * journal is written anew, from the chain, by the first program that opens the store.
 */
const passing = ['request', 'setting', 'sqlite_stat1', 'sqlite_stat4'];

/** Every row of a table, texts of JSON in their canonical form. */
function rowsOf(raw: SQLite.Database, table: string): string[] {
  const rows = raw.prepare(`SELECT * FROM "${table}"`).all() as Row[];
  return rows.map((row) => JSON.stringify(table === 'audit' ? ofAudit(row) : plain(row))).sort();
}

type Row = Record<string, unknown>;

function plain(row: Row): Row {
  const columns = Object.entries(row).map(([column, value]) => [
    column,
    typeof value === 'string' && /^[{[]/.test(value) ? canonicalize(JSON.parse(value)) : value,
  ]);
  return Object.fromEntries(columns);
}

/** How things were before is read back by the program alone, so the audit's hashes are its own. */
function ofAudit({ detail, hash: _hash, previous_hash: _previous, ...row }: Row): Row {
  const { was: _was, ...told } = JSON.parse(String(detail));
  return { ...row, detail: canonicalize(told) };
}

test('the plan has every kind of paper in it, and goods with teams', () => {
  const kinds = papers.map(({ body }) => body.kind);
  expect(new Set(kinds)).toEqual(new Set(['receipt', 'dispatch', 'reversal']));
  const raw = new SQLite(join(fastFolder, 'store.sqlite'), { readonly: true });
  const custody = raw.prepare(`
    SELECT count(*) FROM stock JOIN place ON place.id = place_id WHERE kind = 'custody'`);
  expect(custody.pluck().get()).toBeGreaterThan(0);
  raw.close();
});

test('the fast path leaves the same rows in every table as posting does', () => {
  const [fast, door] = folders.map(
    (folder) => new SQLite(join(folder, 'store.sqlite'), { readonly: true }),
  ) as [SQLite.Database, SQLite.Database];
  const tables = door
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`)
    .pluck()
    .all() as string[];
  for (const table of tables.filter((name) => !passing.includes(name))) {
    const [ours, theirs] = [rowsOf(fast, table), rowsOf(door, table)];
    const differs = ours.findIndex((row, index) => row !== theirs[index]);
    expect([table, ours.length, ours[differs]]).toEqual([table, theirs.length, theirs[differs]]);
  }
  fast.close();
  door.close();
});

test('the proof finds nothing wrong in what the fast path wrote', async () => {
  const program = openProgram({
    dataFolder: fastFolder,
    clock: () => new Date('2026-11-23T02:00:00.000Z'),
    log: silentLog,
    seeds: seedsWith(sizes.items),
  });
  const session = Object.assign(newSession(), { userUid: userOf(program, 'viewer') });
  const answer = await program.answer(session, { call: 'ledger.prove', input: {} });
  program.close();
  expect(answer).toMatchObject({ ok: true, value: { ok: true, findings: [] } });
  expect((answer as { value: Proof }).value.movements).toBeGreaterThanOrEqual(sizes.movements);
});
