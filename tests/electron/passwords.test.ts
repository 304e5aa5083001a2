import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from '../../electron/database/sql';
import { newSession, openProgram, type Program, type Session } from '../../electron/program';
import { hashPassword } from '../../electron/session/passwords';
import { writeUser } from '../../electron/session/writeUser';
import type { Answer } from '../../shared/answer';
import type { Role } from '../../shared/roles';
import { namesAt, receiptBody, receiptLine, submitted } from '../support/papers';
import { codeOf, seatOf } from '../support/seat';
import { silentLog } from '../support/silentLog';
import { type TestStore, testStore } from '../support/testStore';

const password = '洪湖抗洪-2026';
let store: TestStore;
let hash: string;

beforeAll(async () => {
  store = testStore();
  hash = await hashPassword(password);
});
afterAll(() => store.close());

const db = () => store.program.state.store!.db;

/** A user with the password of this file. */
function addUser(login: string, role: Role = 'keeper') {
  const uid = store.program.state.random.uid(store.clock.now);
  const grants = [{ role, warehouse: null }];
  writeUser(db(), { uid, login, name: login, active: true, grants, passwordHash: hash });
  return uid;
}

const signIn = (
  login: string,
  given: string,
  {
    program = store.program,
    session = newSession(),
  }: { program?: Program; session?: Session } = {},
): Promise<Answer> =>
  program.answer(session, { call: 'session.signIn', input: { login, password: given } });

const refusalOf = (answer: Answer) => (answer as { refusal?: unknown }).refusal;

describe('signing in', () => {
  test('with the right password opens the session, and the audit keeps it', async () => {
    const uid = addUser('anna');
    const session = newSession();
    const answer = await signIn('anna', password, { session });
    expect(answer).toMatchObject({
      ok: true,
      value: { user: { uid, login: 'anna' }, grants: [{ role: 'keeper', warehouse: null }] },
    });
    expect(session.userUid).toBe(uid);
    const last = db().read(sql`SELECT call, subject FROM audit ORDER BY id DESC LIMIT 1`);
    expect(last).toEqual({ call: 'session.signIn', subject: uid });
  });

  test('keeps a password as argon2id with its own salt, and nowhere as it was typed', async () => {
    const [one, other] = await Promise.all([hashPassword(password), hashPassword(password)]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(other);
    const everything = db()
      .all<{ name: string }>(sql`SELECT name FROM sqlite_schema WHERE type = 'table'`)
      .map(({ name }) => JSON.stringify(db().all({ text: `SELECT * FROM ${name}`, values: [] })));
    expect(everything.join()).not.toContain(password);
  });

  test('takes a password however its letters were composed on the keyboard', async () => {
    writeUser(db(), {
      uid: store.program.state.random.uid(store.clock.now),
      login: 'composed',
      name: 'composed',
      active: true,
      grants: [],
      passwordHash: await hashPassword('cafe\u0301-2026'),
    });
    expect(codeOf(await signIn('composed', 'caf\u00e9-2026'))).toBe('ok');
  });

  test('answers an unknown login like a known one with wrong passwords, the lock too', async () => {
    addUser('bo');
    const unknown = await signIn('nobody.here', password);
    expect(refusalOf(unknown)).toEqual({ code: 'session.wrongPassword', triesLeft: 4 });
    expect(refusalOf(await signIn('bo', 'wrong'))).toEqual(refusalOf(unknown));
    for (const triesLeft of [3, 2, 1]) {
      const again = await signIn('nobody.here', password);
      expect(refusalOf(again)).toEqual({ code: 'session.wrongPassword', triesLeft });
    }
    const last = await signIn('nobody.here', password);
    expect(refusalOf(last)).toMatchObject({ code: 'session.locked' });
  });

  test('is closed to a user who is no longer active', async () => {
    addUser('gone');
    db().run(sql`UPDATE user SET active = 0 WHERE login = 'gone'`);
    expect(refusalOf(await signIn('gone', password))).toEqual({
      code: 'session.wrongPassword',
      triesLeft: 4,
    });
  });

  test('a wrong try leaves the session as it was', async () => {
    addUser('sitting');
    const session = newSession();
    await signIn('sitting', password, { session });
    const { userUid } = session;
    await signIn('sitting', 'wrong', { session });
    expect(session.userUid).toBe(userUid);
  });
});

describe('X06: guessing', () => {
  test('locks the account for 15 minutes at the fifth wrong try, the right password too', async () => {
    const uid = addUser('carl');
    const answers = [];
    for (let i = 0; i < 5; i += 1) answers.push(refusalOf(await signIn('carl', 'wrong')));
    const until = '2026-11-23T02:15:00.000Z';
    expect(answers).toEqual([
      ...[4, 3, 2, 1].map((triesLeft) => ({ code: 'session.wrongPassword', triesLeft })),
      { code: 'session.locked', until },
    ]);
    expect(refusalOf(await signIn('carl', password))).toEqual({ code: 'session.locked', until });
    const kept = db().read<{ tries: number }>(
      sql`SELECT count(*) AS tries FROM audit WHERE subject = ${uid} AND user_id IS NULL`,
    );
    expect(kept.tries).toBe(5);

    store.clock.now = new Date('2026-11-23T02:14:59.999Z');
    expect(codeOf(await signIn('carl', password))).toBe('session.locked');
    store.clock.now = new Date(until);
    expect(codeOf(await signIn('carl', password))).toBe('ok');
    store.clock.now = new Date('2026-11-23T02:00:00.000Z');
  });

  test('a right password in between begins the count again', async () => {
    addUser('dora');
    for (let i = 0; i < 4; i += 1) await signIn('dora', 'wrong');
    await signIn('dora', password);
    expect(refusalOf(await signIn('dora', 'wrong'))).toMatchObject({ triesLeft: 4 });
  });

  test('twenty tries at one moment are still five', async () => {
    addUser('eve');
    const tries = Array.from({ length: 20 }, (_, i) =>
      signIn('eve', i === 12 ? password : 'wrong'),
    );
    const codes = (await Promise.all(tries)).map(codeOf);
    expect(codes.filter((code) => code === 'session.wrongPassword')).toHaveLength(4);
    expect(codes.filter((code) => code === 'session.locked')).toHaveLength(16);
  });

  test('a restart of the program does not clear the count nor the lock', async () => {
    const other = testStore();
    const keep = (login: string) =>
      writeUser(other.program.state.store!.db, {
        uid: other.program.state.random.uid(other.clock.now),
        login,
        name: login,
        active: true,
        grants: [],
        passwordHash: hash,
      });
    keep('four');
    keep('five');
    let { program } = other;
    const restart = () => {
      program.close();
      program = openProgram({
        dataFolder: other.folder,
        clock: () => other.clock.now,
        log: silentLog,
        seeds: other.program.state.seeds,
      });
    };
    for (let i = 0; i < 5; i += 1) {
      if (i < 4) await signIn('four', 'wrong', { program });
      await signIn('five', 'wrong', { program });
      restart();
    }
    expect(codeOf(await signIn('five', password, { program }))).toBe('session.locked');
    expect(codeOf(await signIn('four', 'wrong', { program }))).toBe('session.locked');
    program.close();
    other.close();
  });

  test('a clock that is set back does not open a lock', async () => {
    addUser('fay');
    for (let i = 0; i < 5; i += 1) await signIn('fay', 'wrong');
    store.clock.now = new Date('2020-01-01T00:00:00.000Z');
    expect(codeOf(await signIn('fay', password))).toBe('session.locked');
    store.clock.now = new Date('2026-11-23T02:00:00.000Z');
  });
});

describe('换人审核: a second person’s password at the place of the first', () => {
  let paper: () => Promise<{ document: string; revision: number }>;
  beforeAll(async () => {
    const names = await namesAt(store);
    paper = async () => {
      const { document, revision } = await submitted(
        store,
        receiptBody({
          source: names.party('中国红十字会总会'),
          owner: names.society,
          lines: [receiptLine({ item: names.item('A04'), bin: names.bin('A-01-01') })],
        }),
      );
      return { document, revision };
    };
    addUser('lead', 'approver');
  });

  test('approves at the keeper’s place, and the audit knows both', async () => {
    const keeper = seatOf(store, 'keeper');
    const input = await paper();
    const answer = await keeper.ask('documents.approve', input, { login: 'lead', password });
    expect(answer).toMatchObject({ ok: true, value: { axes: { approval: 'given' } } });
    const names = db().read(sql`
      SELECT (SELECT login FROM user WHERE id = user_id) AS who,
        (SELECT login FROM user WHERE id = at_place_of_user_id) AS at
      FROM audit ORDER BY id DESC LIMIT 1`);
    expect(names).toEqual({ who: 'lead', at: 'keeper' });
    const { userUid } = keeper.session;
    expect(userUid).toBe(keeper.uid);
  });

  test('does not help the maker: his own password is refused for his own paper', async () => {
    const uid = addUser('both', 'keeper');
    writeUser(db(), {
      uid,
      login: 'both',
      name: 'both',
      active: true,
      grants: [
        { role: 'keeper', warehouse: null },
        { role: 'approver', warehouse: null },
      ],
      passwordHash: hash,
    });
    const names = await namesAt(store);
    const both = seatOf(store, 'both');
    const document = store.program.state.random.uid(store.clock.now);
    const step = (revision: number) => ({ document, revision });
    const body = receiptBody({
      source: names.party('中国红十字会总会'),
      owner: names.society,
      lines: [receiptLine({ item: names.item('A04'), bin: names.bin('A-01-01') })],
    });
    const someone = (name: string) => ({ name, telephone: '', identityNumber: '' });
    await both.ask('documents.save', {
      ...step(0),
      warehouse: '42010001',
      businessDate: '2026-11-20',
      persons: { acceptor1: someone('王一'), acceptor2: someone('李二') },
      body,
    });
    expect(codeOf(await both.ask('documents.submit', step(1)))).toBe('ok');
    const refused = { code: 'document.step', step: 'approve', because: 'maker' };
    expect(refusalOf(await both.ask('documents.approve', step(2)))).toEqual(refused);
    const own = { login: 'both', password };
    expect(refusalOf(await both.ask('documents.approve', step(2), own))).toEqual(refused);
    // Nor from a window of somebody else.
    const keeper = seatOf(store, 'keeper');
    expect(refusalOf(await keeper.ask('documents.approve', step(2), own))).toEqual(refused);
  });

  test('asks for the role of the second person, not of the first', async () => {
    addUser('helper', 'viewer');
    const input = await paper();
    const as = { login: 'helper', password };
    const answer = await seatOf(store, 'approver').ask('documents.approve', input, as);
    expect(codeOf(answer)).toBe('role.missing');
  });

  test('X06: counts a wrong password and locks like signing in does', async () => {
    addUser('target', 'approver');
    const keeper = seatOf(store, 'keeper');
    const input = await paper();
    const codes = [];
    for (let i = 0; i < 6; i += 1) {
      const as = { login: 'target', password: i === 5 ? password : 'wrong' };
      codes.push(codeOf(await keeper.ask('documents.approve', input, as)));
    }
    expect(codes.slice(3)).toEqual(['session.wrongPassword', 'session.locked', 'session.locked']);
    expect(codeOf(await signIn('target', password))).toBe('session.locked');
  });

  test('is for one call: the next is the first person’s again', async () => {
    const keeper = seatOf(store, 'keeper');
    await keeper.ask('documents.approve', await paper(), { login: 'lead', password });
    expect(codeOf(await keeper.ask('documents.approve', await paper()))).toBe('role.missing');
  });

  test('does not work where nobody is signed in', async () => {
    const answer = await store.program.answer(newSession(), {
      call: 'documents.approve',
      input: await paper(),
      key: store.program.state.random.uid(store.clock.now),
      as: { login: 'lead', password },
    });
    expect(codeOf(answer)).toBe('session.none');
  });
});

describe('changing passwords', () => {
  test('asks for the old one, and the new one opens from then on', async () => {
    addUser('gus');
    const gus = seatOf(store, 'gus');
    const input = { old: 'wrong', new: '新的密码-2027' };
    expect(codeOf(await gus.ask('users.changePassword', input))).toBe('session.wrongPassword');
    expect(codeOf(await gus.ask('users.changePassword', { ...input, old: password }))).toBe('ok');
    expect(codeOf(await signIn('gus', password))).toBe('session.wrongPassword');
    expect(codeOf(await signIn('gus', '新的密码-2027'))).toBe('ok');
  });

  test('a short one is not of the contract’s form', async () => {
    const viewer = seatOf(store, 'viewer');
    const answer = await viewer.ask('users.changePassword', { old: password, new: '1234567' });
    expect(codeOf(answer)).toBe('input.malformed');
  });

  test('by an administrator opens a locked account', async () => {
    const uid = addUser('hal');
    for (let i = 0; i < 5; i += 1) await signIn('hal', 'wrong');
    const user = { user: uid, login: 'hal', name: '哈尔', active: true, grants: [] };
    await store.do('admin', 'users.save', { ...user, password: '管理员设的-2026' });
    expect(codeOf(await signIn('hal', '管理员设的-2026'))).toBe('ok');
  });

  test('the audit says that it was changed, never to what', async () => {
    const rows = db().all<{ detail: string }>(
      sql`SELECT detail FROM audit WHERE call IN ('users.changePassword', 'users.save')`,
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toMatch(/2026|2027|argon2/);
  });
});

describe('users', () => {
  const admin = () => seatOf(store, 'admin');
  const self = (changes: object) => ({
    user: admin().uid,
    login: 'admin',
    name: '管理员',
    active: true,
    grants: [{ role: 'administrator' as const, warehouse: null }],
    password: null,
    ...changes,
  });

  test.each([
    ['to be inactive', { active: false }],
    ['without the role', { grants: [] }],
    [
      'with the role at one warehouse',
      { grants: [{ role: 'administrator', warehouse: '42010001' }] },
    ],
  ])('the last administrator is never saved %s', async (_what, changes) => {
    const answer = await admin().ask('users.save', self(changes));
    expect(codeOf(answer)).toBe('lastAdministrator');
    expect(codeOf(await admin().ask('users.save', self({})))).toBe('ok');
  });

  test('a login is taken once', async () => {
    addUser('ida');
    const answer = await admin().ask('users.save', {
      ...self({}),
      user: store.program.state.random.uid(store.clock.now),
      login: 'ida',
      password,
    });
    expect(refusalOf(answer)).toEqual({ code: 'login.taken', login: 'ida' });
  });

  test('a new user needs a password, and a grant names a warehouse that there is', async () => {
    const user = store.program.state.random.uid(store.clock.now);
    const fresh = self({ user, login: 'jan' });
    expect(codeOf(await admin().ask('users.save', fresh))).toBe('input.malformed');
    const nowhere = {
      ...fresh,
      password,
      grants: [{ role: 'keeper' as const, warehouse: '99999999' }],
    };
    expect(codeOf(await admin().ask('users.save', nowhere))).toBe('notFound');
    const there = db().find(sql`SELECT 1 FROM user WHERE login = 'jan'`);
    expect(there).toBeUndefined();
  });
});
