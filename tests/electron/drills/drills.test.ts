import { cpSync, existsSync, linkSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { v4 } from 'uuid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listCopies } from '../../../electron/backup/copies';
import { putBack } from '../../../electron/backup/putBack';
import { watchCopies } from '../../../electron/backup/watchCopies';
import { openReadOnly } from '../../../electron/database/database';
import { sql } from '../../../electron/database/sql';
import { listDrills, writeRecord } from '../../../electron/drills/record';
import type { Desk } from '../../../electron/printing/desk';
import type { Program } from '../../../electron/program';
import { newSession } from '../../../electron/program';
import { DrillStore, openStoreFile } from '../../../electron/store/openStoreFile';
import { hashNow } from '../../../electron/store/seal';
import { copyNow, openAgain, postReceipts } from '../../support/copies';
import {
  beginDrill,
  differencesIn,
  drillFolders,
  sendTents,
  stockTents,
} from '../../support/drills';
import { namesAt } from '../../support/papers';
import { requisitionDraft, savedRequisition } from '../../support/requisitions';
import { codeOf, seatFor, seatOf } from '../../support/seat';
import { centre, type TestStore, testStore, wuhan } from '../../support/testStore';

let store: TestStore;
let opened: Program[];
let folders: string[];
beforeEach(() => {
  store = testStore({ kind: 'real' });
  opened = [];
  folders = [];
});
afterEach(() => {
  for (const program of opened) program.close();
  store.close();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const file = () => join(store.folder, 'store.sqlite');
const numbers = (program = store.program) =>
  program.state
    .store!.db.all<{ number: string }>(sql`SELECT number FROM document ORDER BY number`)
    .map(({ number }) => number);
const later = (minutes: number) => {
  store.clock.now = new Date(store.clock.now.getTime() + minutes * 60_000);
};
/** The data folder as it lies now, as after a power cut, opened by another program. */
function afterCrash(): Program {
  const folder = mkdtempSync(join(tmpdir(), 'beizaiku-crash-'));
  folders.push(folder);
  cpSync(store.folder, folder, {
    recursive: true,
    filter: (from) => !/lock\.sqlite|held-by/.test(from),
  });
  const program = openAgain(store, folder);
  opened.push(program);
  return program;
}
async function askOf(program: Program, login: string, call: string, input: object = {}) {
  const user = program.state.store!.db.read<{ uid: string }>(
    sql`SELECT uid FROM user WHERE login = ${login}`,
  );
  const session = Object.assign(newSession(), { userUid: user.uid });
  const answer = await program.answer(session, { call, input, key: v4() });
  if (!answer.ok) throw new Error(`${call}: ${JSON.stringify(answer)}`);
  return answer.value as never;
}

describe('a drill full of work', () => {
  test('leaves the real file as it was, bit by bit, and its report proves it', async () => {
    await stockTents(store, 150);
    const real = numbers();
    const drill = await beginDrill(store);
    expect(store.program.state.storeFile).not.toBe(file());
    expect(existsSync(`${file()}-wal`) && readFileSync(`${file()}-wal`).length > 0).toBe(false);
    const sha256 = hashNow(file());

    later(10);
    const names = await sendTents(store, '42110001', 100, '2026-11-23');
    expect(names.number).toMatch(/-1001$/);
    await postReceipts(store, 3);
    await store.refused('viewer', 'documents.save', {}, 'role.missing');
    // The program asks this by itself, and nobody else.
    await store.refused('admin', 'backup.status', {}, 'drill.notHere');
    await store.do('keeper', 'needs.ratios', {});
    await store.do('keeper', 'drills.note', { event: 'rain', note: '已转各市' });
    expect(numbers().length).toBe(real.length + 4);
    expect(hashNow(file())).toBe(sha256);

    await store.do('dispatcher', 'drills.end', { drill });
    expect(numbers()).toEqual(real);
    const report = await store.do('viewer', 'drills.report', { drill });
    expect(differencesIn(report.books.stretches)).toEqual([[]]);
    expect(report.books.stretches[0]?.after?.sha256).toBe(sha256);
    expect(report.books.proofBefore).toEqual(report.books.proofAfter);
    expect(report.books.proofAfter.ok).toBe(true);
    expect(report).toMatchObject({ kind: 'real', minutes: 10, begunBy: '测试dispatcher' });
    expect(report.supply.find(({ warehouse }) => warehouse === '42110001')).toMatchObject({
      itemName: '单帐篷',
      quantity: 100,
      sent: 100,
    });
    expect(report.refusals).toEqual([{ code: 'role.missing', count: 1 }]);
    const computed = report.milestones.find(({ name }) => name === 'needsComputed');
    expect(computed?.minutes).toBeNull();
    expect(report.events[0]).toMatchObject({
      given: true,
      noted: { minutes: 10, note: '已转各市' },
    });
    expect(report.milestones.find(({ name }) => name === 'lorryLeft')).toMatchObject({
      minutes: 10,
    });
    expect((await store.do('viewer', 'drills.list', {})).rows).toMatchObject([
      { drill, untouched: true, inTime: 1, due: 1, notDue: 6 },
    ]);
    // The copy is gone, with all that is personal in it.
    expect(drillFolders(store.folder)).toEqual([]);
    expect((await store.do('viewer', 'ledger.prove', {})).findings).toEqual([]);
    // The next paper goes on where the real ones ended.
    expect((await postReceipts(store, 1))[0]).not.toMatch(/-1\d{3}$/);
  });

  test('says so when the real file was changed meanwhile', async () => {
    const drill = await beginDrill(store);
    const foreign = new SQLite(file());
    foreign.exec(`INSERT INTO setting (name, value) VALUES ('foreign', '1')`);
    foreign.close();
    await store.do('dispatcher', 'drills.end', { drill });
    const report = await store.do('viewer', 'drills.report', { drill });
    expect(differencesIn(report.books.stretches)).toEqual([['setting', 'file']]);
    expect((await store.do('viewer', 'drills.list', {})).rows[0]?.untouched).toBe(false);
  });

  test('is a life of its own: its chain can’t be taken for the real one, and proves', async () => {
    await postReceipts(store, 2);
    const before = await store.do('viewer', 'ledger.head', {});
    await beginDrill(store);
    await postReceipts(store, 2);
    const proof = await store.do('viewer', 'ledger.prove', {});
    expect(proof.findings).toEqual([]);
    expect(proof.head.sequence).toBe(before.head.sequence + 3);
  });
});

describe('who is where', () => {
  test('people stay signed in, there and back; whom only the copy knew is signed out', async () => {
    const drill = await beginDrill(store);
    const user = v4();
    await store.do('admin', 'users.save', {
      user,
      login: 'helper',
      name: '帮手',
      active: true,
      grants: [{ role: 'administrator', warehouse: null }],
      password: 'beizaiku-2026',
    });
    expect((await store.askAs(user, 'drills.end', { drill })).ok).toBe(true);
    expect(await store.askAs(user, 'drills.list', {})).toMatchObject({
      refusal: { code: 'session.none' },
    });
    const report = await store.do('keeper', 'drills.report', { drill });
    expect(report).toMatchObject({ endedBy: null, begunBy: '测试dispatcher' });
  });

  test('copies, restores and erasures wait for earnest', async () => {
    await postReceipts(store, 1);
    const copies = watchCopies(store.program, () => store.clock.now);
    expect(await copies.isNeeded()).toBe(true);
    await beginDrill(store);
    await postReceipts(store, 1);
    const by = seatOf(store, 'admin');
    for (const call of ['backup.make', 'backup.list', 'backup.status'] as const) {
      expect(codeOf(await by.ask(call, { check: false } as never))).toBe('drill.notHere');
    }
    expect(await copies.isNeeded()).toBe(false);
    await copies.byClock();
    expect(existsSync(join(store.program.state.dataFolder, 'backups'))).toBe(false);
    copies.stop();
  });

  test('one at a time, and only a known script', async () => {
    await store.refused('dispatcher', 'drills.begin', { drill: v4(), script: 'none' }, 'notFound');
    const drill = await beginDrill(store);
    const again = { drill: v4(), script: 'flood-2020' };
    await store.refused('admin', 'drills.begin', again, 'drill.underWay');
    await store.refused('admin', 'drills.resume', { drill }, 'drill.underWay');
    await store.refused('admin', 'drills.end', { drill: v4() }, 'drill.underWay');
    await store.refused('admin', 'drills.note', { event: 'more', note: '' }, 'notFound');
  });
});

describe('who begins it, and when', () => {
  test('who decides for the province, and nobody of one city', async () => {
    const script = { script: 'flood-2020' };
    const city = seatFor(store, 'only.wuhan', [{ role: 'dispatcher', warehouse: wuhan }]);
    const admin = seatFor(store, 'admin.wuhan', [{ role: 'administrator', warehouse: wuhan }]);
    const overviewOf = async (seat: typeof city) =>
      ((await seat.ask('drills.overview', {})) as { value: { mayLead: boolean } }).value.mayLead;
    for (const seat of [city, admin]) {
      expect(await overviewOf(seat)).toBe(false);
      expect(codeOf(await seat.ask('drills.begin', { drill: v4(), ...script }))).toBe(
        'province.only',
      );
    }
    const province = seatFor(store, 'only.centre', [{ role: 'dispatcher', warehouse: centre }]);
    expect(await overviewOf(province)).toBe(true);
    const drill = v4();
    expect(codeOf(await province.ask('drills.begin', { drill, ...script }))).toBe('ok');
    expect(codeOf(await city.ask('drills.setClock', { factor: 60, toNext: false }))).toBe(
      'province.only',
    );
    expect(codeOf(await city.ask('drills.end', { drill }))).toBe('province.only');
    expect(store.program.state.drill).toMatchObject({ drill });
    expect(codeOf(await province.ask('drills.end', { drill }))).toBe('ok');
  });

  test('not unasked while an operation is in force', async () => {
    const operation = v4();
    await store.do('dispatcher', 'operations.save', {
      ...{ operation, kind: 'flood', place: '黄梅县', startedOn: '2026-11-20' },
    });
    const asked = { drill: v4(), script: 'flood-2020' };
    const answer = await store.ask('dispatcher', 'drills.begin', asked);
    expect(answer).toMatchObject({
      refusal: { code: 'drill.inForce', operations: [expect.stringContaining('黄梅')] },
    });
    expect(drillFolders(store.folder)).toEqual([]);
    later(1);
    await store.do('dispatcher', 'drills.begin', { ...asked, besideOperation: true });
    // In it the real one is told from what is opened for practice.
    await store.do('dispatcher', 'operations.save', {
      ...{ operation: v4(), kind: 'flood', place: '阳新县', startedOn: '2026-11-23' },
    });
    expect((await store.do('viewer', 'drills.read', {})).drill?.realOperations).toEqual([
      operation,
    ]);
    await store.do('dispatcher', 'drills.end', { drill: asked.drill });
    await store.do('dispatcher', 'operations.close', {
      ...{ operation, endedOn: '2026-11-22', text: '', reason: null },
    });
    await beginDrill(store);
  });
});

describe('the clock of the script', () => {
  test('runs at its pace, jumps to the next event, and is left behind in the end', async () => {
    const began = store.clock.now.getTime();
    const drill = await beginDrill(store);
    const read = async () => (await store.do('keeper', 'drills.read', {})).drill!;
    expect(await read()).toMatchObject({ minutes: 0, factor: 1, next: { minutes: 5 } });
    await store.do('dispatcher', 'drills.setClock', { factor: 15 });
    later(1);
    const later15 = await read();
    expect(later15.minutes).toBe(15);
    expect(later15.events.map(({ code }) => code)).toEqual(['huangmei', 'people', 'rain']);
    await store.do('dispatcher', 'drills.setClock', { factor: 1, toNext: true });
    expect(await read()).toMatchObject({ minutes: 30, factor: 1 });
    expect(Date.parse((await store.do('keeper', 'session.read', {})).now)).toBe(
      began + 30 * 60_000,
    );
    for (let left = 4; left > 0; left -= 1) {
      await store.do('dispatcher', 'drills.setClock', { factor: null, toNext: true });
    }
    await store.refused(
      'dispatcher',
      'drills.setClock',
      { factor: 1, toNext: true },
      'drill.noNext',
    );
    await store.do('dispatcher', 'drills.end', { drill });
    expect(Date.parse((await store.do('keeper', 'session.read', {})).now)).toBe(began + 60_000);
    await store.refused('dispatcher', 'drills.setClock', { factor: 1 }, 'drill.none');
    expect(await store.do('keeper', 'drills.read', {})).toEqual({ drill: null });
  });
});

test('a remark stands under the name of who took note, and nobody else writes it anew', async () => {
  const drill = await beginDrill(store);
  later(10);
  await store.do('keeper', 'drills.note', { event: 'rain', note: '已转办' });
  const other = { event: 'rain', note: '没人管' };
  expect(await store.refused('viewer', 'drills.note', other, 'drill.noted')).toMatchObject({
    by: '测试keeper',
  });
  await store.do('keeper', 'drills.note', { event: 'rain', note: '已转办，黄冈已回' });
  const { events } = (await store.do('viewer', 'drills.read', {})).drill!;
  expect(events.find(({ code }) => code === 'rain')?.noted).toMatchObject({
    by: '测试keeper',
    note: '已转办，黄冈已回',
  });
  await store.do('dispatcher', 'drills.end', { drill });
});

describe('what is personal', () => {
  const erase = (whose: object) => ({ whose, everywhere: true, reason: '本人要求' }) as never;

  test('in a remark is masked for who reads, and erased from the report; nothing else is', async () => {
    const drill = await beginDrill(store);
    later(10);
    await store.do('keeper', 'drills.note', { event: 'rain', note: '已转告张三 13912345678' });
    const remarks = (await store.do('viewer', 'drills.read', {})).drill!.events.map(
      ({ noted }) => noted?.note,
    );
    expect(remarks).toContain('已转告张三 139****5678');
    await store.do('dispatcher', 'drills.end', { drill });
    const read = (by: string) => store.do(by, 'drills.report', { drill });
    expect(JSON.stringify(await read('viewer'))).not.toContain('13912345678');
    const before = await read('keeper');
    const { db } = store.program.state.store!;
    const attempts = ['另写', null].map(
      (note) => sql`
        UPDATE drill_report SET report = json_set(report, '$.events[0].noted.note', ${note})`,
    );
    attempts.push(sql`UPDATE drill_report SET report = json_set(report, '$.minutes', 1)`);
    attempts.push(sql`UPDATE drill_report SET report = json_remove(report, '$.events[0]')`);
    for (const attempt of attempts) expect(() => db.run(attempt), attempt.text).toThrow('stays');
    await store.do('admin', 'people.erase', erase({ kind: 'drillReport', drill }));
    const after = await read('keeper');
    expect(JSON.stringify(after)).toBe(
      JSON.stringify(before).replace('已转告张三 13912345678', ''),
    );
    await store.refused(
      'admin',
      'people.erase',
      erase({ kind: 'drillReport', drill }),
      'person.none',
    );
  });

  test('stays in the copy of a drill that was left, and whoever erases hears of it', async () => {
    const names = await namesAt(store);
    const { requisition } = await savedRequisition(store, requisitionDraft(names));
    const drill = await beginDrill(store);
    store.program.close();
    const program = openAgain(store);
    opened.push(program);
    const whose = { kind: 'requisition', requisition };
    expect(await askOf(program, 'admin', 'people.erase', erase(whose))).toMatchObject({
      drills: ['2020年7月黄梅、阳新洪涝'],
    });
    await askOf(program, 'admin', 'drills.end', { drill });
    const again = { kind: 'requisition', requisition: v4() };
    await askOf(program, 'dispatcher', 'requisitions.save', {
      ...{ requisition: again.requisition, revision: 0, draft: requisitionDraft(names) },
    });
    expect(await askOf(program, 'admin', 'people.erase', erase(again))).toMatchObject({
      drills: [],
    });
  });
});

describe('a drill that does not begin', () => {
  test('since somebody posted meanwhile: the copy would lack it', async () => {
    const begun = store.ask('dispatcher', 'drills.begin', { drill: v4(), script: 'flood-2020' });
    const [number] = await postReceipts(store, 1);
    expect(await begun).toMatchObject({ refusal: { code: 'drill.workWentOn' } });
    expect(drillFolders(store.folder)).toEqual([]);
    expect(numbers()).toEqual([number]);
    await beginDrill(store);
  });

  test('since somebody reads the file: work goes on in the real store', async () => {
    await postReceipts(store, 1);
    const reader = openReadOnly(file());
    reader.hold();
    const asked = { drill: v4(), script: 'flood-2020' };
    await postReceipts(store, 1);
    await store.refused('dispatcher', 'drills.begin', asked, 'drill.busy');
    expect(drillFolders(store.folder)).toEqual([]);
    expect(store.program.state.storeFile).toBe(file());
    await postReceipts(store, 1);
    reader.close();
    await beginDrill(store);
  });

  test('nor ends, while something else is being answered: it would end in the other store', async () => {
    const drill = await beginDrill(store);
    let release = () => {};
    store.program.state.desk = {
      preview: () =>
        new Promise((resolve) => {
          release = () =>
            resolve({ address: 'app://sheet/x', pages: 1, paper: { width: 1, height: 1 } });
        }),
    } as unknown as Desk;
    const asked = store.ask('keeper', 'sheets.preview', { sheet: { form: 'ruler' } });
    await store.refused('dispatcher', 'drills.end', { drill }, 'drill.busy');
    expect(store.program.state.drill).not.toBeNull();
    release();
    expect((await asked).ok).toBe(true);
    await store.do('dispatcher', 'drills.end', { drill });
  });

  test('since it was stopped', async () => {
    const begun = store.ask('dispatcher', 'drills.begin', { drill: v4(), script: 'flood-2020' });
    await new Promise(setImmediate);
    expect((await store.do('dispatcher', 'drills.overview', {})).beginning).not.toBeNull();
    expect(await store.do('dispatcher', 'drills.stop', {})).toEqual({ stopped: true });
    // In this thread a job hears of it when it next tells how far it is.
    store.program.state.background.close();
    expect(await begun).toMatchObject({ refusal: { code: 'drill.stopped' } });
    expect(drillFolders(store.folder)).toEqual([]);
    expect(store.program.state.drill).toBeNull();
  });
});

describe('a program that ends inside of a drill', () => {
  test('opens the real store again, says that a drill was left, and can end it', async () => {
    await stockTents(store, 50);
    const real = numbers();
    const drill = await beginDrill(store);
    later(20);
    await sendTents(store, '42020001', 40, '2026-11-23');
    const program = afterCrash();
    expect(program.state.drill).toBeNull();
    expect(numbers(program)).toEqual(real);
    expect(await askOf(program, 'keeper', 'drills.overview')).toMatchObject({
      left: [{ drill, begunBy: '测试dispatcher' }],
    });
    await askOf(program, 'admin', 'drills.end', { drill });
    const report = (await askOf(program, 'viewer', 'drills.report', { drill })) as {
      books: { stretches: never[] };
      supply: object[];
    };
    expect(report).toMatchObject({ minutes: 20, endedBy: '测试admin' });
    expect(differencesIn(report.books.stretches)).toEqual([[]]);
    expect(report.supply).toContainEqual(
      expect.objectContaining({ warehouse: '42020001', quantity: 100, sent: 40 }),
    );
    expect(drillFolders(program.state.dataFolder)).toEqual([]);
  });

  test('goes on with it where it was left; real work between is no difference', async () => {
    const drill = await beginDrill(store);
    later(20);
    await store.do('keeper', 'drills.note', { event: 'rain', note: '' });
    store.program.close();
    later(600);
    const program = openAgain(store);
    opened.push(program);
    const real = v4();
    await askOf(program, 'dispatcher', 'operations.save', {
      operation: real,
      ...{ name: '真的', kind: 'flood', place: '武汉', startedOn: '2026-11-23' },
    });
    // Nobody walks out of a disaster in earnest by a press of one button.
    await expect(askOf(program, 'dispatcher', 'drills.resume', { drill })).rejects.toThrow(
      'drill.inForce',
    );
    await askOf(program, 'dispatcher', 'drills.resume', { drill, besideOperation: true });
    expect(await askOf(program, 'keeper', 'drills.read')).toMatchObject({ drill: { minutes: 20 } });
    later(5);
    expect(await askOf(program, 'keeper', 'drills.read')).toMatchObject({ drill: { minutes: 25 } });
    await askOf(program, 'dispatcher', 'drills.end', { drill });
    const report = (await askOf(program, 'viewer', 'drills.report', { drill })) as {
      books: { stretches: never[] };
    };
    expect(report).toMatchObject({ minutes: 25 });
    expect(differencesIn(report.books.stretches)).toEqual([[], []]);
  });

  test('sweeps up what never became a drill, and one whose report is kept', async () => {
    const drill = await beginDrill(store);
    const folder = store.program.state.drill!.folder;
    const kept = mkdtempSync(join(tmpdir(), 'beizaiku-kept-'));
    folders.push(kept);
    cpSync(folder, kept, { recursive: true });
    await store.do('dispatcher', 'drills.end', { drill });
    cpSync(kept, folder, { recursive: true });
    cpSync(kept, `${folder}-2.partial`, { recursive: true });
    // Nobody is told of it, since it was ended; the next start removes both.
    expect((await store.do('keeper', 'drills.overview', {})).left).toEqual([]);
    store.program.close();
    opened.push(openAgain(store));
    expect(drillFolders(store.folder)).toEqual([]);
  });

  test('before the copy was first opened, it is there to be begun', async () => {
    const drill = await beginDrill(store);
    const { folder } = store.program.state.drill!;
    const [{ record } = { record: null }] = listDrills(store.folder);
    writeRecord(folder, { ...record!, stretches: [] });
    const program = afterCrash();
    await askOf(program, 'dispatcher', 'drills.resume', { drill });
    expect(program.state.drill).toMatchObject({ drill });
  });
});

describe('a copy stays a drill', () => {
  test('put in the place of the store it is refused, and not touched', async () => {
    await beginDrill(store);
    const copy = store.program.state.storeFile;
    store.program.close();
    const folder = mkdtempSync(join(tmpdir(), 'beizaiku-as-real-'));
    folders.push(folder);
    const put = join(folder, 'store.sqlite');
    linkSync(copy, put);
    const sha256 = hashNow(put);
    expect(() => openAgain(store, folder)).toThrow(DrillStore);
    expect(() => openStoreFile(put)).toThrow(DrillStore);
    expect(hashNow(put)).toBe(sha256);
  });

  test('its mark can’t be taken away or changed', async () => {
    await beginDrill(store);
    const { db } = store.program.state.store!;
    expect(() => db.run(sql`DELETE FROM drill`)).toThrow('a drill stays a drill');
    expect(() => db.run(sql`UPDATE drill SET uid = 'x'`)).toThrow('a drill stays a drill');
  });

  test('it is not put back as a backup', async () => {
    const elsewhere = testStore();
    await beginDrill(store);
    const { state } = store.program;
    // A copy that somebody made of it by other means, with a manifest of its own.
    const target = join(state.dataFolder, 'backups');
    await state.background.run('backup.copy', {
      storeFile: state.storeFile,
      dataFolder: state.dataFolder,
      target,
      name: 'beizaiku-000001-20261123T020000Z',
      ordinal: 1,
      at: store.clock.now.toISOString(),
      reason: 'byHand',
    });
    const [copy] = (await listCopies(target, 'found')).copies;
    await expect(
      putBack(elsewhere.program.state, copy!, {
        now: store.clock.now,
        today: '2026-11-23',
        call: 'backup.restore',
        ...{ by: null, atPlaceOf: null },
        reason: 'takeover',
      }),
    ).rejects.toThrow('drill.copy');
    expect(numbers(elsewhere.program)).toEqual([]);
    elsewhere.close();
  });

  test('of a demonstration it is a demonstration, too, before and after', async () => {
    store.close();
    store = testStore({ kind: 'demonstration' });
    const drill = await beginDrill(store);
    expect(await store.do('keeper', 'store.read', {})).toMatchObject({
      store: { kind: 'demonstration', isDrill: true },
    });
    await store.do('admin', 'drills.end', { drill });
    expect(await store.do('keeper', 'store.read', {})).toMatchObject({
      store: { kind: 'demonstration', isDrill: false },
    });
    expect(await store.do('keeper', 'drills.report', { drill })).toMatchObject({
      kind: 'demonstration',
    });
  });

  test('a copy of the real store holds the reports, and two drills after another leave two', async () => {
    for (const login of ['dispatcher', 'admin']) {
      const drill = await beginDrill(store, login);
      await postReceipts(store, 1);
      await store.do(login, 'drills.end', { drill });
    }
    const { rows } = await store.do('viewer', 'drills.list', {});
    expect(rows.map(({ begunBy, untouched }) => [begunBy, untouched])).toEqual([
      ['测试admin', true],
      ['测试dispatcher', true],
    ]);
    expect(numbers()).toEqual([]);
    const { folder } = await copyNow(store);
    const copy = openReadOnly(join(folder, 'store.sqlite'));
    expect(copy.read<{ n: number }>(sql`SELECT count(*) AS n FROM drill_report`).n).toBe(2);
    copy.close();
  });
});
