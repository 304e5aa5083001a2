import { v4 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from '../../electron/database/sql';
import { contentHash, linkHash } from '../../electron/ledger/chain';
import { hashPassword } from '../../electron/session/passwords';
import { writeUser } from '../../electron/session/writeUser';
import type { Output } from '../../shared/api';
import type { AuditFilter, AuditRow } from '../../shared/audit/api';
import { closed } from '../support/closings';
import {
  draft,
  type Names,
  namesAt,
  posted,
  receiptBody,
  receiptLine,
  signed,
  submitted,
} from '../support/papers';
import { seatOf } from '../support/seat';
import { type TestStore, testStore, wuhan } from '../support/testStore';

let store: TestStore;
let names: Names;
beforeAll(async () => {
  store = testStore();
  names = await namesAt(store);
});
afterAll(() => store.close());

const db = () => store.program.state.store!.db;
const list = async (filter: AuditFilter = {}, by = 'admin') =>
  (await store.do(by, 'audit.list', { filter })).rows;
const latest = async (filter: AuditFilter): Promise<AuditRow> => (await list(filter))[0]!;
const gift = () =>
  receiptBody({
    source: names.party('中国红十字会总会'),
    owner: names.society,
    lines: [receiptLine({ item: names.item('A04'), bin: names.bin('A-01-01') })],
  });

describe('a line of the audit says who, in which role, where, what, before and after', () => {
  test('of a record that was changed', async () => {
    const earmark = v4();
    const first = { earmark, name: '黄梅安置', nature: 'place' as const };
    await store.do('keeper', 'earmarks.save', first);
    const made = await latest({ call: 'earmarks.save' });
    expect(made).toMatchObject({
      by: { name: '测试keeper' },
      atPlaceOf: null,
      grants: [{ role: 'keeper', warehouse: null }],
      subject: earmark,
      subjectName: '黄梅安置',
      refusal: null,
      before: null,
      after: { name: '黄梅安置', nature: 'place' },
    });
    expect(made.station).not.toBe('');
    await store.do('dispatcher', 'earmarks.save', { ...first, nature: 'event' });
    expect(await latest({ call: 'earmarks.save' })).toMatchObject({
      grants: [{ role: 'dispatcher' }],
      before: { name: '黄梅安置', nature: 'place' },
      after: { name: '黄梅安置', nature: 'event' },
    });
  });

  test('of a user: his grants with their days, and never a password', async () => {
    const user = v4();
    const input = { user, login: 'zhou', name: '周静', active: true, password: 'beizaiku-2026' };
    const keeper = { role: 'keeper' as const, warehouse: wuhan };
    await store.do('admin', 'users.save', { ...input, grants: [keeper] });
    const deputy = { ...keeper, role: 'approver' as const, from: '2026-11-23', to: '2026-11-30' };
    await store.do('admin', 'users.save', { ...input, password: null, grants: [deputy] });
    const row = await latest({ call: 'users.save', subject: user });
    expect(row).toMatchObject({
      subjectName: '周静',
      before: { login: 'zhou', active: true, grants: [{ ...keeper, from: null, to: null }] },
      after: { login: 'zhou', grants: [deputy], passwordChanged: false },
    });
    const kept = JSON.stringify(db().all(sql`SELECT detail FROM audit`));
    expect(kept).not.toContain('beizaiku-2026');
    expect(kept).not.toContain('argon2');
  });

  test('of an operation, a bin, a party, a warehouse that goes live', async () => {
    const operation = v4();
    const flood = {
      operation,
      name: '洪湖抗洪',
      kind: 'flood' as const,
      place: '洪湖',
      startedOn: '2026-07-01',
    };
    await store.do('dispatcher', 'operations.save', flood);
    await store.do('dispatcher', 'operations.save', { ...flood, startedTime: '03:10' });
    expect(await latest({ call: 'operations.save' })).toMatchObject({
      before: { startedTime: null },
      after: { startedTime: '03:10' },
    });
    const ending = { operation, endedOn: '2026-07-20', text: '水退', reason: null };
    await store.do('dispatcher', 'operations.close', ending);
    expect(await latest({ call: 'operations.close' })).toMatchObject({
      subjectName: '洪湖抗洪',
      before: { endedOn: null },
      after: { endedOn: '2026-07-20' },
    });
    const bin = { warehouse: wuhan, bin: v4(), zone: 'A' };
    await store.do('admin', 'bins.save', { ...bin, code: 'A-98-01' });
    await store.do('admin', 'bins.save', { ...bin, code: 'A-98-02' });
    expect(await latest({ call: 'bins.save' })).toMatchObject({
      subjectName: 'A-98-02',
      before: { code: 'A-98-01' },
      after: { code: 'A-98-02' },
    });
    const person = { party: v4(), nature: 'person' as const };
    await store.do('keeper', 'parties.save', { ...person, name: '王小二', roles: ['donor'] });
    await store.do('keeper', 'parties.save', { ...person, name: '王老二', roles: ['recipient'] });
    const party = await latest({ call: 'parties.save' });
    const unnamed = { nature: 'person', code: null, active: true, personalDataChanged: false };
    expect(party.before).toEqual({ ...unnamed, roles: ['donor'] });
    expect(party.after).toEqual({
      nature: 'person',
      roles: ['recipient'],
      personalDataChanged: true,
    });
    await store.do('finance', 'warehouses.goLive', { warehouse: wuhan, openingDate: '2026-02-01' });
    expect(await latest({ subject: wuhan })).toMatchObject({
      call: 'warehouses.goLive',
      before: { openingDate: '2026-01-01' },
      after: { openingDate: '2026-02-01' },
    });
    const { closing } = await closed(store, '2026-02');
    expect(await latest({ call: 'closings.close' })).toMatchObject({
      subject: closing,
      subjectName: expect.stringMatching(/^武汉市.* 2026-02$/),
    });
  });

  test('of a paper: each step with where it stood, its content as a hash alone', async () => {
    const { document, number } = await posted(store, gift());
    const rows = await list({ subject: document }, 'approver');
    expect(rows.map(({ call }) => call)).toEqual([
      'documents.post',
      'documents.approve',
      'documents.submit',
      'documents.save',
    ]);
    expect(rows[0]).toMatchObject({
      document: { uid: document, kind: 'receipt', number },
      before: { number, axes: { approval: 'given', posting: 'none' } },
      after: { number, axes: { posting: 'posted' } },
    });
    expect(rows[3]?.after).toMatchObject({ body: contentHash(gift()), warehouse: wuhan });
    expect(JSON.stringify(rows)).not.toMatch(/张三|13812345678/);
  });

  test('of a draft that was changed: the hash before and after', async () => {
    const { document, revision } = await draft(store, gift());
    const other = { ...gift(), note: '另一批' };
    const part = { warehouse: wuhan, businessDate: '2026-11-21', persons: signed('receipt') };
    await store.do('keeper', 'documents.save', { document, revision, ...part, body: other });
    expect(await latest({ subject: document })).toMatchObject({
      before: { body: contentHash(gift()), businessDate: '2026-11-20' },
      after: { body: contentHash(other), businessDate: '2026-11-21' },
    });
  });

  test('of what was refused for want of a role', async () => {
    await store.refused('viewer', 'users.list', {}, 'role.missing');
    expect(await latest({ refused: true })).toMatchObject({
      by: { name: '测试viewer' },
      call: 'users.list',
      refusal: { code: 'role.missing', roles: ['administrator'] },
      before: null,
      after: {},
    });
  });

  test('of 换人审核: who acted, and in whose session', async () => {
    const { state } = store.program;
    const uid = state.random.uid(store.clock.now);
    const passwordHash = await hashPassword('beizaiku-2026');
    const grants = [{ role: 'approver' as const, warehouse: wuhan }];
    writeUser(db(), { uid, login: 'wu', name: '吴建国', active: true, grants, passwordHash });
    const { document, revision } = await submitted(store, gift());
    const seat = seatOf(store, 'keeper');
    const as = { login: 'wu', password: 'beizaiku-2026' };
    expect(await seat.ask('documents.approve', { document, revision }, as)).toHaveProperty('value');
    expect(await latest({ subject: document })).toMatchObject({
      by: { name: '吴建国' },
      atPlaceOf: { name: '测试keeper' },
      grants: [{ role: 'approver', warehouse: wuhan }],
    });
  });
});

describe('the list', () => {
  test('goes on from page to page without a gap, newest first', async () => {
    const whole = await list();
    const ids: number[] = [];
    for (let cursor: string | null = null, first = true; first || cursor !== null; first = false) {
      const page: Output<'audit.list'> = await store.do('admin', 'audit.list', {
        filter: {},
        cursor,
        limit: 7,
      });
      ids.push(...page.rows.map(({ id }) => id));
      cursor = page.cursor;
    }
    expect(ids).toEqual(whole.map(({ id }) => id));
    expect(ids).toEqual([...ids].sort((a, b) => b - a));
    expect(ids.at(-1)).toBe(1);
  });

  test('is narrowed by person, day and words', async () => {
    const { rows: people } = await store.do('finance', 'audit.people', {});
    const keeper = people.find(({ name }) => name === '测试keeper')!.uid;
    const his = await list({ person: keeper });
    expect(his.length).toBeGreaterThan(3);
    expect(his.every(({ by, atPlaceOf }) => [by?.uid, atPlaceOf?.uid].includes(keeper))).toBe(true);
    expect(await list({ from: '2026-11-24' })).toEqual([]);
    expect(await list({ to: '2026-11-22' })).toEqual([]);
    expect(await list({ from: '2026-11-23', to: '2026-11-23' })).toEqual(await list());
    expect((await list({ search: '黄梅安置' })).map(({ call }) => call)).toEqual([
      'earmarks.save',
      'earmarks.save',
    ]);
    expect((await list({ search: 'A-98-02' }))[0]?.call).toBe('bins.save');
    expect(await list({ search: '%' })).toEqual([]);
  });
});

describe('X17: the chain of the audit', () => {
  test('holds over lines that were written before roles and former values were kept', async () => {
    const { hash: previous } = db().read<{ hash: string }>(
      sql`SELECT hash FROM audit ORDER BY id DESC LIMIT 1`,
    );
    const old = {
      at: '2026-11-23T02:00:00.000Z',
      user: null,
      atPlaceOf: null,
      station: 'old',
      call: 'bins.save',
      subject: 'b',
      detail: { asked: { code: 'A-01-09' }, value: { bin: 'b' } },
    };
    db().run(sql`
      INSERT INTO audit (at, user_id, at_place_of_user_id, station, call, subject, detail,
        previous_hash, hash)
      VALUES (${old.at}, NULL, NULL, ${old.station}, ${old.call}, ${old.subject},
        ${JSON.stringify(old.detail)}, ${previous}, ${linkHash(previous, contentHash(old))})`);
    await store.do('keeper', 'earmarks.save', { earmark: v4(), name: '后来', nature: 'event' });
    expect((await store.do('viewer', 'ledger.prove', {})).findings).toEqual([]);
    expect(await latest({ call: 'bins.save' })).toMatchObject({
      by: null,
      grants: [],
      before: null,
      after: { code: 'A-01-09' },
    });
  });
});
