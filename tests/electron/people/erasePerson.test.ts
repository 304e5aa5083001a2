import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { v4 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { attachmentFile, sha256Of } from '../../../electron/attachments/attachmentFiles';
import type { Background } from '../../../electron/background/background';
import { openDatabase } from '../../../electron/database/database';
import { sql } from '../../../electron/database/sql';
import { newSession } from '../../../electron/program';
import { hashPassword } from '../../../electron/session/passwords';
import { writeUser } from '../../../electron/session/writeUser';
import type { DispatchBody } from '../../../shared/documents/dispatch';
import type { Person, PersonRole } from '../../../shared/documents/persons';
import { pdf } from '../../support/files';
import {
  dispatchBody,
  dispatchLine,
  type Names,
  namesAt,
  posted,
  receiptBody,
  receiptLine,
} from '../../support/papers';
import { codeOf, seatFor } from '../../support/seat';
import { type TestStore, testStore, wuhan } from '../../support/testStore';

let store: TestStore;
let names: Names;
beforeAll(async () => {
  store = testStore();
  names = await namesAt(store);
  await posted(
    store,
    receiptBody({
      source: names.party('中国红十字会总会'),
      owner: names.society,
      lines: [
        receiptLine({
          item: names.item('A04'),
          bin: names.bin('A-01-01'),
          entered: { count: 1000, unit: '床', factor: 1 },
        }),
      ],
    }),
  );
});
afterAll(() => store.close());

/** Nobody twice: every test has a person of its own. */
let count = 0;
let person: Person;
beforeEach(() => {
  count += 1;
  person = {
    name: `欧阳${'甲乙丙丁戊己庚辛壬癸'[count]}山`,
    telephone: `1397777${1000 + count}`,
    identityNumber: `E42011119${1000 + count}`,
  };
});

const read = (document: string, by = 'keeper') => store.do(by, 'documents.read', { document });
const prove = async () => (await store.do('viewer', 'ledger.prove', {})).findings;

/** A paper whose goods the person collects, brought as far as is said. */
async function handedTo(
  whom: Person,
  {
    until = 'posted' as 'posted' | 'submitted' | 'cancelled',
    role = 'collector' as PersonRole,
    to = { kind: 'team', team: names.team('relief') } as DispatchBody['to'],
  } = {},
) {
  const document = v4();
  const saved = await store.do('keeper', 'documents.save', {
    document,
    revision: 0,
    warehouse: wuhan,
    businessDate: '2026-11-20',
    persons: { collector: { name: '别人', telephone: '', identityNumber: '' }, [role]: whom },
    body: dispatchBody({
      to,
      lines: [
        dispatchLine({ item: names.item('A04'), asked: { count: 1, unit: '床', factor: 1 } }),
      ],
    }),
  });
  let at = await store.do('keeper', 'documents.submit', { document, revision: saved.revision });
  if (until === 'submitted') return document;
  if (until === 'cancelled') {
    await store.do('keeper', 'documents.cancel', {
      document,
      revision: at.revision,
      reason: '写错',
    });
    return document;
  }
  at = await store.do('approver', 'documents.approve', { document, revision: at.revision });
  await store.do('keeper', 'documents.post', { document, revision: at.revision });
  return document;
}

const erase = (document: string, everywhere: boolean, role: PersonRole = 'collector') =>
  store.do('admin', 'people.erase', {
    whose: { kind: 'onPaper', document, role },
    everywhere,
    reason: '本人申请',
  });

/** Files of the data folder in which a text stands. */
function filesWith(text: string, folder = store.folder): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesWith(text, path);
    return readFileSync(path).includes(text) ? [name] : [];
  });
}

/** Begins a sweep that goes on when it is told to, and keeps writers from the file until then. */
async function heldSweep(document: string) {
  const { state } = store.program;
  const { background } = state;
  let goOn = () => {};
  const mayGoOn = new Promise<void>((resume) => {
    goOn = resume;
  });
  let begin = () => {};
  const begun = new Promise<void>((resume) => {
    begin = resume;
  });
  const held: Background['run'] = (name, input, options) => {
    const lock = openDatabase(state.storeFile);
    lock.execute('BEGIN IMMEDIATE');
    begin();
    return mayGoOn.then(() => {
      lock.abandon();
      return background.run(name, input, options);
    });
  };
  state.background = { ...background, run: held };
  const erasing = erase(document, false);
  await begun;
  const finish = async () => {
    goOn();
    expect(await erasing).toEqual({ erased: 1, open: 0, swept: true, drills: [] });
    state.background = background;
  };
  return { finish };
}

test('X16: while the file is written anew, nobody who signs in or may not do something is kept waiting', async () => {
  const { state } = store.program;
  const uid = state.random.uid(store.clock.now);
  const password = '洪湖抗洪-2026';
  writeUser(state.store!.db, {
    ...{ uid, login: 'inhaste', name: '急', active: true },
    grants: [{ role: 'keeper', warehouse: null }],
    passwordHash: await hashPassword(password),
  });
  const signIn = async (given: string) =>
    codeOf(
      await store.program.answer(newSession(), {
        call: 'session.signIn',
        input: { login: 'inhaste', password: given },
      }),
    );
  const looker = seatFor(store, 'looker', [{ role: 'viewer', warehouse: null }]);
  const { finish } = await heldSweep(await handedTo(person));
  const began = performance.now();
  expect(await signIn(password)).toBe('store.sweeping');
  expect(await signIn('wrong')).toBe('store.sweeping');
  expect(codeOf(await looker.ask('users.list', {}))).toBe('role.missing');
  expect(performance.now() - began).toBeLessThan(3000);
  await finish();
  const kept = () =>
    state.store!.db.all(sql`SELECT call FROM audit ORDER BY id DESC LIMIT 2`) as { call: string }[];
  await expect.poll(() => kept().map(({ call }) => call)).toContain('users.list');
  expect(await signIn(password)).toBe('ok');
});

test('X16: while the file is written anew, all can be read, and a change is refused at once', async () => {
  const document = await handedTo(person);
  const { finish } = await heldSweep(document);
  expect((await read(document)).persons.collector?.name).toBe('（已删除）');
  const paper = {
    document: v4(),
    revision: 0,
    warehouse: wuhan,
    businessDate: '2026-11-20',
    persons: {},
    body: dispatchBody({ to: null, lines: [] }),
  };
  await store.refused('keeper', 'documents.save', paper, 'store.sweeping');
  await finish();
  await store.do('keeper', 'documents.save', paper);
});

describe('X16: an erasure', () => {
  test('takes name, telephone and identity number off a posted paper; ledger and chain hold', async () => {
    const document = await handedTo(person);
    const before = await read(document);
    expect(before.persons.collector).toEqual(person);
    expect(await erase(document, false)).toEqual({ erased: 1, open: 0, swept: true, drills: [] });
    const after = await read(document);
    expect(after.persons.collector).toEqual({
      name: '（已删除）',
      telephone: '',
      identityNumber: '',
    });
    expect({ ...after, persons: {} }).toEqual({ ...before, persons: {} });
    expect(await prove()).toEqual([]);
  });

  test('leaves nothing of the person in any file of the data folder', async () => {
    const papers: string[] = [];
    for (let i = 0; i < 12; i += 1) papers.push(await handedTo(person));
    papers.push(await handedTo(person, { role: 'carrier' }));
    papers.push(await handedTo(person, { until: 'cancelled' }));
    for (const text of Object.values(person)) expect(filesWith(text)).not.toEqual([]);
    expect(await erase(papers[0]!, true)).toEqual({ erased: 14, open: 0, swept: true, drills: [] });
    for (const text of Object.values(person)) expect(filesWith(text)).toEqual([]);
    expect(await prove()).toEqual([]);
  });

  test('of one paper leaves the others, unless all are asked for', async () => {
    const [one, two] = [await handedTo(person), await handedTo(person)];
    const other = await handedTo({ ...person, telephone: '' });
    const { rows } = await store.do('admin', 'people.onPaper', { document: one });
    expect(rows).toContainEqual({
      whose: { kind: 'onPaper', document: one, role: 'collector' },
      name: person.name,
      papers: 2,
    });
    await erase(one, false);
    expect((await read(two)).persons.collector).toEqual(person);
    await erase(two, true);
    expect((await read(two)).persons.collector?.name).toBe('（已删除）');
    // Another telephone may be another person of the same name.
    expect((await read(other)).persons.collector?.name).toBe(person.name);
  });

  test('leaves papers on their way, which need the name until they are done, and counts them', async () => {
    const done = await handedTo(person);
    const open = await handedTo(person, { until: 'submitted' });
    expect(await erase(done, true)).toMatchObject({ erased: 1, open: 1 });
    expect((await read(open)).persons.collector).toEqual(person);
    await store.refused(
      'admin',
      'people.erase',
      {
        whose: { kind: 'onPaper', document: open, role: 'collector' },
        everywhere: false,
        reason: '本人申请',
      },
      'person.none',
    );
  });

  test('of a party that is a person takes its name off all papers and off the party', async () => {
    const party = v4();
    const { name } = person;
    await store.do('keeper', 'parties.save', {
      party,
      name,
      nature: 'person',
      roles: ['recipient'],
    });
    const to = { kind: 'party' as const, party };
    const papers = [
      await handedTo({ ...person, name: '某人' }, { to }),
      await handedTo({ ...person, name: '某人' }, { to }),
    ];
    const input = {
      whose: { kind: 'party' as const, party },
      everywhere: true,
      reason: '本人申请',
    };
    expect(await store.do('admin', 'people.erase', input)).toMatchObject({
      erased: 2,
      swept: true,
    });
    for (const document of papers) {
      expect((await read(document)).labels[party]?.name).toBe('（已删除）');
    }
    expect(filesWith(name)).toEqual([]);
    expect(await prove()).toEqual([]);
    await store.refused('admin', 'people.erase', input, 'person.none');
  });

  test('is not for a body, whose name is no personal data', async () => {
    const whose = { kind: 'party', party: names.party('黄冈市红十字会') };
    const input = { whose, everywhere: true, reason: '误点' };
    await store.refused('admin', 'people.erase', input, 'person.none');
  });

  test('of a comment and of an attachment leaves that they were there, and the proof agrees', async () => {
    const document = await handedTo(person);
    const other = await handedTo({ ...person, name: '别人' });
    const comment = v4();
    const bytes = pdf(person.identityNumber);
    const attach = (at: string) =>
      store.do('keeper', 'attachments.add', {
        document: at,
        attachment: v4(),
        fileName: `${person.name}.pdf`,
        base64: bytes.toString('base64'),
      });
    const text = `${person.name}代领`;
    await store.do('keeper', 'comments.add', { document, comment, text });
    const { attachment } = await attach(document);
    await attach(other);
    const { rows } = await store.do('admin', 'people.onPaper', { document });
    const beside = rows.filter(({ whose }) => whose.kind !== 'onPaper');
    expect(beside).toMatchObject([
      { whose: { kind: 'attachment', attachment }, name: `${person.name}.pdf`, papers: 2 },
      { whose: { kind: 'comment', comment }, name: text, papers: 1 },
    ]);
    for (const { whose } of [...beside, rows[0]!]) {
      await store.do('admin', 'people.erase', { whose, everywhere: true, reason: '本人申请' });
    }
    await erase(other, false);
    for (const words of [person.name, person.identityNumber]) expect(filesWith(words)).toEqual([]);
    expect(existsSync(attachmentFile(store.folder, sha256Of(bytes)))).toBe(false);
    const after = await read(document);
    expect(after.comments).toMatchObject([{ uid: comment, text: '（已删除）' }]);
    expect(after.attachments).toMatchObject([
      { uid: attachment, name: '（已删除）', erased: true, sha256: sha256Of(bytes) },
    ]);
    await store.refused('keeper', 'attachments.read', { document, attachment }, 'notFound');
    expect(await prove()).toEqual([]);
    for (const { whose } of beside) {
      const again = { whose, everywhere: true, reason: '本人申请' };
      await store.refused('admin', 'people.erase', again, 'person.none');
    }
  });

  test('is for administrators of the whole store', async () => {
    const document = await handedTo(person);
    const local = seatFor(store, 'local', [{ role: 'administrator', warehouse: wuhan }]);
    const whose = { kind: 'onPaper' as const, document, role: 'collector' as const };
    const answer = await local.ask('people.erase', { whose, everywhere: false, reason: '试' });
    expect(codeOf(answer)).toBe('role.missing');
    expect((await read(document)).persons.collector).toEqual(person);
  });

  test('is kept in the audit with its reason, without the person', async () => {
    const document = await handedTo(person);
    await erase(document, false);
    const { rows } = await store.do('admin', 'audit.list', { filter: { call: 'people.erase' } });
    expect(rows[0]).toMatchObject({ by: { name: '测试admin' }, after: { reason: '本人申请' } });
    expect(
      JSON.stringify(store.program.state.store!.db.all(sql`SELECT * FROM audit`)),
    ).not.toContain(person.name);
  });
});
