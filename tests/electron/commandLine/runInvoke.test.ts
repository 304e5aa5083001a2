import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openProgram } from '../../../electron/program';
import { seeds } from '../../../seeds/seeds';
import { api } from '../../../shared/api';
import { invoke } from '../../support/invoke';
import { silentLog } from '../../support/silentLog';

const env = { BEIZAIKU_PASSWORD: 'correct-horse' };
let folder: string;
let data: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'beizaiku-'));
  data = join(folder, 'data');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const init = (...more: string[]) => invoke(['--data', data, '--init', ...more], { env });
const call = (...args: string[]) => invoke(['--data', data, ...args], { env });
const batch = async (lines: unknown[], ...more: string[]) => {
  const stdin = lines.map((each) => (typeof each === 'string' ? each : JSON.stringify(each)));
  const run = await invoke(['--data', data, ...more, '--batch', '-'], {
    env,
    stdin: stdin.join('\n'),
  });
  const answers = run.out.split('\n').filter((line) => line !== '');
  return { ...run, answers: answers.map((line) => JSON.parse(line)) };
};

describe('a new store', () => {
  test('is a test store without stock that keeps the whole province, with one administrator', async () => {
    expect(await init()).toMatchObject({ code: 0, err: '' });
    const { answers } = await batch(
      [
        { call: 'store.read' },
        { call: 'warehouses.list' },
        { call: 'users.list' },
        { call: 'stock.items', input: { filter: {} } },
      ],
      '--as',
      'admin',
    );
    const [store, warehouses, users, stock] = answers.map(({ value }) => value);
    expect(store.store.kind).toBe('test');
    expect(warehouses.rows).toHaveLength(18);
    for (const { keptHere, openingDate } of warehouses.rows)
      expect({ keptHere, openingDate }).toEqual({ keptHere: true, openingDate: null });
    expect(users.rows).toMatchObject([
      { login: 'admin', grants: [{ role: 'administrator', warehouse: null }] },
    ]);
    expect(stock.rows).toEqual([]);
  });

  test('keeps only the warehouses that are named, live from the day that is named', async () => {
    await init('--warehouse', '42010001', '--warehouse', '42000001', '--opening', '2026-01-01');
    const { answers } = await batch([{ as: 'admin', call: 'warehouses.list' }]);
    const kept = answers[0].value.rows.filter((row: { keptHere: boolean }) => row.keptHere);
    expect(kept.map((row: { code: string }) => row.code).sort()).toEqual(['42000001', '42010001']);
    for (const { openingDate } of kept) expect(openingDate).toBe('2026-01-01');
  });

  test('needs a folder of its own, and touches no other', async () => {
    mkdirSync(data);
    writeFileSync(join(data, 'letters.txt'), 'dear all');
    const { code, err } = await init();
    expect(code).toBe(1);
    expect(err).toContain('not empty');
    expect(readdirSync(data)).toEqual(['letters.txt']);
  });

  test('is not made twice, but may be made after a refused attempt', async () => {
    const short = await invoke(['--data', data, '--init'], { env: { BEIZAIKU_PASSWORD: 'short' } });
    expect(short.code).toBe(1);
    expect(JSON.parse(short.out).refusal.code).toBe('input.malformed');
    expect((await init()).code).toBe(0);
    expect((await init()).code).toBe(1);
  });

  test('needs a password', async () => {
    const { code, err } = await invoke(['--data', data, '--init']);
    expect(code).toBe(2);
    expect(err).toContain('BEIZAIKU_PASSWORD');
  });
});

test('the demonstration store is played, and its users have the password that is given', async () => {
  const made = await invoke(['--data', data, '--demo', '--now', '2026-11-23T02:00:00Z'], { env });
  expect(made).toMatchObject({ code: 0, err: '' });
  const { answers, code } = await batch(
    [
      { call: 'store.read' },
      { as: 'sddy', call: 'documents.list', input: { filter: {} } },
      { as: 'sddy', call: 'ledger.prove' },
    ],
    '--now',
    '2026-11-23T03:00:00Z',
  );
  const [store, list, proof] = answers.map(({ value }) => value);
  expect(store.store.kind).toBe('demonstration');
  expect(list.totals.documents).toBeGreaterThan(250);
  expect(proof.findings).toEqual([]);
  expect(code).toBe(0);
}, 60_000);

describe('the clock', () => {
  test('of a test store is handed in', async () => {
    await init();
    const { out } = await call('--now', '2026-11-23T16:30:00Z', 'session.read');
    expect(JSON.parse(out).value).toMatchObject({
      now: '2026-11-23T16:30:00.000Z',
      today: '2026-11-24',
    });
  });

  test('of a real store is its machine’s', async () => {
    expect((await init('--real', '--now', '2026-11-23T16:30:00Z')).code).toBe(1);
    expect(existsSync(data)).toBe(false);
    expect((await init('--real')).code).toBe(0);
    const { code, answers } = await batch([
      { call: 'session.read', now: '2026-11-23T16:30:00Z' },
      { call: 'store.read' },
    ]);
    expect(answers[0]).toMatchObject({ ok: false, refusal: { code: 'store.clockRefused' } });
    expect(answers[1].value.store.kind).toBe('real');
    expect(code).toBe(1);
  });
});

describe('a batch', () => {
  beforeEach(() => init());

  test('goes on after lines that can’t be read, and passes over blank ones', async () => {
    const { code, answers } = await batch([
      '{ "call": ',
      '',
      '   ',
      { call: 'session.read', wibble: 1 },
      { call: 'no.such.call' },
      { call: 'session.read', input: { wibble: 1 } },
      { call: 'session.read' },
    ]);
    expect(answers.map(({ ok, refusal }) => ok || refusal.code)).toEqual([
      'input.malformed',
      'input.malformed',
      'call.unknown',
      'input.malformed',
      true,
    ]);
    for (const { ms } of answers) expect(ms).toBeTypeOf('number');
    expect(code).toBe(1);
  });

  test('signs each user in once; whoever can’t is told so and does nothing', async () => {
    const { answers } = await batch([
      { as: 'admin', call: 'session.read' },
      { as: 'nobody', call: 'session.read' },
      { call: 'session.read' },
      { call: 'users.list' },
    ]);
    expect(answers[0].value.user.login).toBe('admin');
    expect(answers[1].refusal.code).toBe('session.wrongPassword');
    expect(answers[2].value.user).toBeNull();
    expect(answers[3].refusal.code).toBe('session.none');
  });

  test('does a thing once for each key', async () => {
    const goLive = (openingDate: string, key: string) => ({
      as: 'admin',
      call: 'warehouses.goLive',
      key,
      input: { warehouse: '42010001', openingDate },
    });
    const key = '0199a000-0000-7000-8000-000000000001';
    const { answers } = await batch([
      goLive('2026-01-01', key),
      goLive('2026-01-01', key),
      goLive('2026-02-01', key),
    ]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, false]);
    expect(answers[2].refusal.code).toBe('key.reused');
  });

  test('refuses what needs a window', async () => {
    const { answers } = await batch([
      {
        as: 'admin',
        call: 'sheets.print',
        input: { sheet: { form: 'stock', filter: { warehouse: '42010001' } } },
      },
    ]);
    expect(answers[0].refusal.code).toBe('window.needed');
  });
});

describe('a folder', () => {
  test('that another program holds is left alone, and its holder is named', async () => {
    await init();
    const held = openProgram({ dataFolder: data, clock: () => new Date(), log: silentLog, seeds });
    const { code, err, out } = await call('store.read');
    held.close();
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/in use by 备灾库 of \S+/);
    expect(existsSync(join(data, 'logs'))).toBe(false);
  });

  test('that is not there is not made by a call', async () => {
    expect((await call('store.read')).code).toBe(1);
    expect(existsSync(data)).toBe(false);
  });
});

test('--list has every call with the schemas of what goes in and comes back', async () => {
  const { code, out } = await invoke(['--list']);
  const calls = JSON.parse(out);
  expect(code).toBe(0);
  expect(calls.map((each: { call: string }) => each.call)).toEqual(Object.keys(api));
  for (const { what, type, who, input, output } of calls) {
    expect(what).toMatch(/\w+ \w+/);
    expect(['query', 'command', 'job']).toContain(type);
    expect(who).toBeDefined();
    expect(input).toMatchObject({ type: 'object', additionalProperties: false });
    expect(output).toMatchObject({ type: 'object' });
  }
  const goLive = calls.find((each: { call: string }) => each.call === 'warehouses.goLive');
  expect(Object.keys(goLive.input.properties)).toEqual(['warehouse', 'openingDate']);
});

test.each([
  [[]],
  [['session.read']],
  [['--data', 'x', '--wibble']],
  [['--data', 'x', '--init', '--as', 'admin']],
  [['--list', 'store.read']],
  [['--data', 'x', 'session.read', '{}', 'more']],
  [['--data', 'x', 'session.read', '{']],
  [['--data', 'x', '--now', 'yesterday', 'session.read']],
])('%j is wrong usage', async (args) => {
  const { code, err, out } = await invoke(args, { env });
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain('Usage:');
});
