import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { api, type CallName } from '../../shared/api';
import type { Call } from '../../shared/call';
import { draft, namesAt, posted, receiptBody, receiptLine } from '../support/papers';
import { fc } from '../support/properties';
import { type Samples, samplesFor } from '../support/samples';
import { type TestStore, testStore } from '../support/testStore';

const calls = Object.entries<Call>(api) as [CallName, Call][];

describe('the contract', () => {
  test.each(calls)(
    '%s is named noun.verb and says in one line what it is for',
    (name, { what }) => {
      expect(name).toMatch(/^[a-z]+(?:[A-Z][a-z]+)*\.[a-z]+(?:[A-Z][a-z]+)*$/);
      expect(what).toMatch(/^[A-Z][^\n]+\.$/);
    },
  );

  // A transform, a date or a bigint has no JSON Schema: making one throws.
  test.each(calls)('%s has a JSON Schema of what goes in and what comes back', (_name, call) => {
    const goesIn = z.toJSONSchema(call.input, { io: 'input' });
    const comesBack = z.toJSONSchema(call.output);
    expect(goesIn.type).toBe('object');
    expect(comesBack.type).toBe('object');
  });

  test.each(calls)('X02: %s takes no unknown key at any depth', (_name, { input }) => {
    expect(openObjects(z.toJSONSchema(input, { io: 'input' }))).toEqual([]);
  });

  test('a call that anybody may make is a job, since there may be no store yet', () => {
    for (const [name, { type, who }] of calls)
      if (who === 'anyone') expect([name, type]).toEqual([name, 'job']);
  });

  test('a call that only some may make, and no other, changes something, works out what they will save, reads what they enter or who may enter', () => {
    const byRole = calls.filter(([, { who }]) => typeof who !== 'string').map(([name]) => name);
    // What everybody keeps for himself is no work of a role; whoever is in a drill may remark on it.
    const isOwn = (name: string) => /^(filters|me)\.|^drills\.note$/.test(name);
    const commands = calls
      .filter(([name, { type }]) => type === 'command' && !isOwn(name))
      .map(([name]) => name);
    expect(byRole.sort()).toEqual(
      [
        ...commands,
        ...['attachments.add', 'attachments.read', 'audit.list', 'audit.people'],
        ...['people.erase', 'people.onPaper'],
        ...calls.map(([name]) => name).filter((name) => /^imports\.(?!template|list)/.test(name)),
        ...calls.map(([name]) => name).filter((name) => /^backup\.(?!status)/.test(name)),
        ...['drills.begin', 'drills.end', 'drills.resume', 'drills.setClock', 'drills.stop'],
        ...['ledger.goOn', 'photos.add', 'assessments.addPhoto', 'evidence.addPhoto'],
        ...['planning.problem', 'planning.progress', 'planning.solve', 'planning.stop'],
        ...['quick.collectors', 'quick.unfinished', 'users.list', 'users.save'],
      ].sort(),
    );
  });
});

/** The paths of objects in a JSON Schema that would let an unknown key through. */
function openObjects(schema: unknown, path = ''): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { type, additionalProperties, propertyNames } = schema as Record<string, unknown>;
  // A record is closed by the names that its keys may have.
  const closed = additionalProperties === false || propertyNames !== undefined;
  return [
    ...(type === 'object' && !closed ? [path] : []),
    ...Object.entries(schema).flatMap(([key, value]) => openObjects(value, `${path}/${key}`)),
  ];
}

describe('the door', () => {
  let store: TestStore;
  let samples: Samples;
  /** Somebody who may make the call, so that the door gets as far as its input. */
  const asker = (call: CallName) => {
    const { who } = api[call];
    if (typeof who === 'string') return 'viewer';
    return who.includes('administrator') ? 'admin' : who[0]!;
  };
  const trace = () =>
    store.program.state.store!.db.read({
      text: 'SELECT count(*) AS deeds, (SELECT count(*) FROM document) AS papers FROM audit',
      values: [],
    });

  beforeAll(async () => {
    store = testStore();
    const names = await namesAt(store);
    const gift = receiptBody({
      source: names.party('中国红十字会总会'),
      owner: names.society,
      lines: [receiptLine({ item: names.item('A04'), bin: names.bin('A-01-01') })],
    });
    await posted(store, gift);
    samples = samplesFor(names, (await draft(store, gift)).document);
  });
  afterAll(() => store.close());

  test.each(calls)('%s: its sample is of the contract’s form', (name, { input }) => {
    expect(input.safeParse(samples[name]).error).toBeUndefined();
  });

  test.each(calls.filter(([, { type }]) => type === 'command'))(
    'D25: %s is refused without an idempotency key, or with one that is not a UUID',
    async (name) => {
      const before = trace();
      const without = await store.ask(asker(name), name, samples[name], '');
      expect(without).toMatchObject({ ok: false, refusal: { code: 'input.malformed' } });
      const none = await store.program.answer(
        { id: 'x', userUid: userOf(store, asker(name)) },
        { call: name, input: samples[name] },
      );
      expect(none).toEqual({ ok: false, refusal: { code: 'key.missing', call: name } });
      expect(trace()).toEqual(before);
    },
  );

  test.each(calls)('X02: %s refuses what is not of its form, and nothing happens', async (name) => {
    const before = trace();
    const whole = samples[name] as Record<string, unknown>;
    const bad: unknown[] = [
      null,
      'text',
      7,
      [],
      { ...whole, user: 'admin' },
      { ...whole, ['x'.repeat(100_000)]: 1 },
      JSON.parse(
        `{"__proto__": {"polluted": true}, ${JSON.stringify(whole).slice(1)}`.replace(', }', '}'),
      ),
      ...Object.keys(whole).flatMap((key) =>
        [null, 12.5, 'x'.repeat(1_000_000), { $ne: 1 }, [[[]]], true].map((value) => ({
          ...whole,
          [key]: value,
        })),
      ),
    ];
    for (const input of bad) {
      if (api[name].input.safeParse(input ?? {}).success) continue;
      const answer = await store.ask(asker(name), name, input as never);
      expect(answer).toMatchObject({ ok: false, refusal: { code: 'input.malformed' } });
    }
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    expect(trace()).toEqual(before);
  });

  test.each([
    null,
    undefined,
    '',
    [],
    {},
    { call: 7 },
    { call: 'documents.post', input: {}, user: 'admin' },
    { call: 'session.read', input: {}, session: 'x' },
    { call: 'session.read', key: 'not a uuid' },
    { call: 'session.read', as: { login: 'admin' } },
    { call: 'x'.repeat(1000) },
  ])('X02: an envelope like %j is refused', async (envelope) => {
    const answer = await store.program.answer({ id: 'x', userUid: null }, envelope);
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'input.malformed' } });
  });

  test.each(['nothing', 'constructor', '__proto__', 'toString', 'documents.post '])(
    'X02: there is no call named %s',
    async (call) => {
      const answer = await store.program.answer({ id: 'x', userUid: null }, { call, input: {} });
      expect(answer).toEqual({ ok: false, refusal: { code: 'call.unknown', call } });
    },
  );

  test.each(['x', '-1', '2026-11-20 99999999999999999999', '9'.repeat(200)])(
    'X02: a list goes on from no cursor that it never gave, like %s',
    async (cursor) => {
      const { rows } = await store.do('viewer', 'documents.list', { filter: {}, cursor });
      expect(rows.length).toBeGreaterThan(0);
      await store.do('viewer', 'stock.lots', { filter: {}, cursor });
      await store.do('viewer', 'stock.items', { filter: {}, cursor });
    },
  );

  test('X02: no JSON in the place of any part of an input is ever a bug', async () => {
    const cheap = calls
      .map(([name]) => name)
      .filter((name) => !/^(backup|users|session|store)\./.test(name));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...cheap),
        fc.oneof(fc.jsonValue({ maxDepth: 3, stringUnit: 'binary' }), fc.constantFrom(...nasty)),
        fc.nat(),
        async (name, json, at) => {
          const answer = await store.ask(
            asker(name),
            name,
            replaceAt(samples[name], json, at) as never,
          );
          expect(answer).not.toHaveProperty('bug');
        },
      ),
      { numRuns: 600 },
    );
    const { findings } = await store.do('viewer', 'ledger.prove', {});
    expect(findings).toEqual([]);
  });
});

function userOf(store: TestStore, login: string): string {
  const { uid } = store.program.state.store!.db.read<{ uid: string }>({
    text: 'SELECT uid FROM user WHERE login = ?',
    values: [login],
  });
  return uid;
}

/** Values that fit somewhere and are at the edge there. */
const nasty = [
  ...['0000-01-01', '0001-01-01', '2026-02-29', '2028-02-29', '9999-12-31', '2026-13-01'],
  ...[0, -0, -1, 0.1, 1_000_000_000, 1_000_000_000_000, 2 ** 53 - 1, 2 ** 53, 1e308],
  ...[
    "' OR 1=1--",
    '%',
    '_',
    '\\',
    '"',
    '*',
    'a\u0000b',
    '\ud800',
    '\u202e',
    '𠮷䶮㛃',
    '１２',
    ' ',
  ],
  ...[[], {}, null, true, 'constructor', '__proto__', '42000001', '99999999'],
];

/** The same JSON with its n-th node exchanged for another; nodes are counted round and round. */
function replaceAt(whole: unknown, other: unknown, n: number): unknown {
  const copy = { root: structuredClone(whole) };
  const nodes: [Record<string, unknown>, string][] = [];
  const visit = (parent: Record<string, unknown>, key: string) => {
    nodes.push([parent, key]);
    const value = parent[key];
    if (typeof value === 'object' && value !== null) {
      for (const child of Object.keys(value)) visit(value as Record<string, unknown>, child);
    }
  };
  visit(copy as Record<string, unknown>, 'root');
  const [parent, key] = nodes[n % nodes.length]!;
  parent[key] = other;
  return copy.root;
}
