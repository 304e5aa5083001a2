import { v4 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Input } from '../../shared/api';
import { codeOf, type Seat, seatFor } from '../support/seat';
import { type TestStore, testStore, wuhan } from '../support/testStore';

let store: TestStore;
let now: Date;
beforeAll(() => {
  store = testStore();
  now = store.clock.now;
});
beforeEach(() => {
  store.clock.now = now;
});
afterAll(() => store.close());

type Given = Input<'users.save'>['grants'][number];

const saving = (seat: Seat, login: string, grants: Given[]): Input<'users.save'> => ({
  user: seat.uid,
  login,
  name: login,
  active: true,
  grants,
  password: null,
});

/** Business days turn at 16:00 UTC. */
const middayOf = (day: string) => new Date(`${day}T04:00:00Z`);

describe('a deputy', () => {
  const grant: Given = {
    role: 'approver',
    warehouse: wuhan,
    from: '2026-11-22',
    to: '2026-11-24',
  };
  let seat: Seat;
  beforeAll(async () => {
    seat = seatFor(store, 'deputy', []);
    await store.do('admin', 'users.save', saving(seat, 'deputy', [grant]));
  });

  test.each([
    ['the day before', '2026-11-21', 'role.missing', 0],
    ['on the first day', '2026-11-22', 'notFound', 1],
    ['on the last day', '2026-11-24', 'notFound', 1],
    ['the day after', '2026-11-25', 'role.missing', 0],
  ])('%s', async (_when, day, code, grants) => {
    store.clock.now = middayOf(day);
    const asked = { document: v4(), revision: 1 };
    expect(codeOf(await seat.ask('documents.approve', asked))).toBe(code);
    const session = await seat.ask('session.read', {});
    expect(session).toMatchObject({ value: { grants: Array(grants).fill({ role: 'approver' }) } });
  });

  test('is listed with the days, in force or not', async () => {
    store.clock.now = middayOf('2026-12-31');
    const { rows } = await store.do('admin', 'users.list', {});
    expect(rows.find(({ uid }) => uid === seat.uid)?.grants).toEqual([grant]);
  });

  test('has each of several times', async () => {
    const again = { ...grant, from: '2026-12-01', to: '2026-12-03' };
    await store.do('admin', 'users.save', saving(seat, 'deputy', [grant, again]));
    const twice = saving(seat, 'deputy', [grant, { ...grant }]);
    await store.refused('admin', 'users.save', twice, 'input.malformed');
  });

  test('does not end before he begins', async () => {
    const wrong = { ...grant, from: '2026-11-24', to: '2026-11-22' };
    await store.refused('admin', 'users.save', saving(seat, 'deputy', [wrong]), 'input.malformed');
  });
});

describe('the last administrator', () => {
  const admin: Given = { role: 'administrator', warehouse: null };
  test.each([
    ['whose days are over', { from: null, to: '2026-11-22' }],
    ['whose days will end', { from: null, to: '2099-12-31' }],
    ['whose days have not begun', { from: '2026-11-24', to: null }],
  ])('is not one %s', async (_who, days) => {
    const other = seatFor(store, `other${v4().slice(0, 8)}`, []);
    const { rows } = await store.do('admin', 'users.list', {});
    const login = rows.find(({ uid }) => uid === other.uid)!.login;
    await store.do('admin', 'users.save', saving(other, login, [{ ...admin, ...days }]));
    const last = rows.find((row) => row.login === 'admin')!;
    const leaving = { ...last, user: last.uid, password: null, grants: [] };
    const { uid: _, lockedUntil: __, ...input } = leaving;
    await store.refused('admin', 'users.save', input, 'lastAdministrator');
  });

  test('may go once another has begun and has no end', async () => {
    const other = seatFor(store, 'successor', []);
    const begun = { ...admin, from: '2026-11-23', to: null };
    await store.do('admin', 'users.save', saving(other, 'successor', [begun]));
    const { rows } = await store.do('admin', 'users.list', {});
    const { uid, login, name } = rows.find((row) => row.login === 'admin')!;
    const input = { user: uid, login, name, active: true, grants: [], password: null };
    await store.do('admin', 'users.save', input);
  });
});
