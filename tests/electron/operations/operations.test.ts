import { rmSync } from 'node:fs';
import SQLite from 'better-sqlite3';
import { v4 } from 'uuid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sql } from '../../../electron/database/sql';
import { openStoreFile } from '../../../electron/store/openStoreFile';
import type { Input, Output } from '../../../shared/api';
import { uid as uidShape } from '../../../shared/fields';
import { operationState, operationsInForce } from '../../../shared/operations/inForce';
import { deedText } from '../../../shared/operations/timelineText';
import { oldStore } from '../../support/oldStore';
import {
  dispatchBody,
  dispatchLine,
  draft,
  namesAt,
  posted,
  receiptBody,
  receiptLine,
  submitted,
} from '../../support/papers';
import { requestHtml } from '../../support/sheetHtml';
import { type TestStore, testStore } from '../../support/testStore';

let store: TestStore;
const db = () => store.program.state.store!.db;

beforeEach(() => {
  // 10:00 on 2026-11-23 in Wuhan.
  store = testStore();
});
afterEach(() => store.close());

const flood = { kind: 'flood' as const, place: '黄梅县', startedOn: '2026-11-20' };
const open = async (more: Partial<Input<'operations.save'>> = {}) =>
  (await store.do('dispatcher', 'operations.save', { operation: v4(), ...flood, ...more }))
    .operation;
const read = (operation: string) => store.do('viewer', 'operations.read', { operation });

const at = (on: string, time: string | null = null) => ({ on, time });
const level = (
  operation: string,
  value: number | null,
  said = at('2026-11-20'),
  more: Partial<Input<'operations.setLevel'>> = {},
): Input<'operations.setLevel'> => ({
  ...{ operation, entry: v4(), said, body: 'provincialSociety', level: value, documentNumber: '' },
  ...more,
});
const note = (operation: string, text: string, said = at('2026-11-20')) => ({
  ...{ operation, entry: v4(), said, text },
  persons: [{ name: '刘队长', telephone: '13900001111' }],
});
const place = (
  operation: string,
  affected: number | null,
  more: Partial<Input<'operations.reportPlace'>> = {},
): Input<'operations.reportPlace'> => ({
  ...{ operation, entry: v4(), said: at('2026-11-20'), place: '孔垄镇', near: '42110001' },
  ...{ affected, resettled: null, evacuated: null, source: '县红十字会' },
  ...more,
});
const timeline = (operation: string, who = 'dispatcher') =>
  store.do(who, 'operations.timeline', { operation });
/** A paper that would bring quilts to the relief team for an operation. */
const quiltsFor = async (operation: string) => {
  const names = await namesAt(store);
  const asked = { count: 5, unit: '床', factor: 1 };
  await posted(
    store,
    receiptBody({
      ...{ source: names.party('中国红十字会总会'), owner: names.society },
      lines: [receiptLine({ item: names.item('A04'), bin: names.bin('A-01-01') })],
    }),
  );
  const to = { kind: 'team' as const, team: names.team('relief') };
  const lines = [dispatchLine({ item: names.item('A04'), asked })];
  return { names, body: dispatchBody({ to, operation, lines }) };
};
const told = ({ rows }: Output<'operations.timeline'>) => rows.map(({ deed }) => deedText(deed));

describe('an operation', () => {
  test('is opened in three fields and named by them; who opened it is kept', async () => {
    const operation = await open({ startedTime: '03:10' });
    expect(await read(operation)).toMatchObject({
      name: '2026年11月黄梅县洪涝',
      startedTime: '03:10',
      endedOn: null,
      steps: [{ step: 'opened', by: { name: '测试dispatcher' } }],
    });
    await open({ operation, name: '黄梅抗洪', startedTime: '03:20' });
    expect(await read(operation)).toMatchObject({ name: '黄梅抗洪', startedTime: '03:20' });
    expect((await read(operation)).steps).toHaveLength(1);
  });

  test('is closed with its last words, for a reason where something is owed', async () => {
    const operation = await open();
    await store.do('dispatcher', 'operations.setLevel', level(operation, 3));
    const closing = { operation, endedOn: '2026-11-22', text: '水退', reason: null };
    const early = { ...closing, endedOn: '2026-11-19' };
    await store.refused('dispatcher', 'operations.close', early, 'operation.endsEarly');
    const late = { ...closing, endedOn: '2026-11-24' };
    await store.refused('dispatcher', 'operations.close', late, 'date.future');
    const owes = await store.refused('dispatcher', 'operations.close', closing, 'operation.owes');
    expect(owes.owed).toBe(1);
    await store.do('dispatcher', 'operations.close', { ...closing, reason: '文件后补' });
    const closed = await read(operation);
    expect(closed).toMatchObject({ endedOn: '2026-11-22' });
    expect(closed.steps.at(-1)).toMatchObject({ text: '水退', reason: '文件后补', owed: 1 });
    const again = { ...closing, reason: '再关一次' };
    await store.refused('dispatcher', 'operations.close', again, 'operation.closed');
  });

  test('that owes nothing needs no reason, and is opened again for one', async () => {
    const operation = await open();
    const reopening = { operation, reason: '水又涨了' };
    await store.refused('dispatcher', 'operations.reopen', reopening, 'operation.open');
    const closing = { operation, endedOn: '2026-11-22', text: '', reason: '不会留下' };
    await store.do('dispatcher', 'operations.close', closing);
    expect((await read(operation)).steps.at(-1)).toMatchObject({ owed: 0, reason: null });
    await store.do('dispatcher', 'operations.reopen', reopening);
    expect(await read(operation)).toMatchObject({ endedOn: null });
    expect(told(await timeline(operation))[0]).toBe('恢复响应，原因：水又涨了');
  });
});

describe('an operation that was opened by mistake', () => {
  const slip = { reason: '误启动' };

  test('is withdrawn for a reason: in force nowhere, on no day, and still on record', async () => {
    const right = await open({ place: '武穴市' });
    const operation = await open();
    await store.do('dispatcher', 'operations.withdraw', { operation, ...slip });
    const { rows } = await store.do('viewer', 'operations.list', {});
    expect(rows.map(({ uid, isWithdrawn }) => [uid, isWithdrawn])).toEqual([
      [right, false],
      [operation, true],
    ]);
    const inForce = (day: string) =>
      operationsInForce(rows, day, '2026-11-23').map(({ uid }) => uid);
    expect([inForce('2026-11-22'), inForce('2026-11-23')]).toEqual([[right], [right]]);
    expect(rows.map((row) => operationState(row, '2026-11-21'))).toEqual(['inForce', 'withdrawn']);
    expect(told(await timeline(operation))[0]).toBe('撤销响应，原因：误启动');
    const reopening = { operation, reason: '水又涨了' };
    await store.refused('dispatcher', 'operations.reopen', reopening, 'operation.withdrawn');
    const correcting = { operation, ...flood, place: '黄州区' };
    await store.refused('dispatcher', 'operations.save', correcting, 'operation.withdrawn');
    // The right one is opened in its place.
    await open();
  });

  test('takes no paper, also not one of the day before', async () => {
    const operation = await open();
    const { names, body } = await quiltsFor(operation);
    await store.do('dispatcher', 'operations.withdraw', { operation, ...slip });
    const { document, revision } = await draft(store, body, { businessDate: '2026-11-22' });
    const submitting = { document, revision };
    await store.refused('keeper', 'documents.submit', submitting, 'operation.ended');
    expect(names.item('A04')).not.toBe('');
  });

  test('is ended and not withdrawn once anything serves it, a draft too', async () => {
    const operation = await open();
    const { body } = await quiltsFor(operation);
    await draft(store, body);
    expect(await read(operation)).toMatchObject({ isServed: true });
    const refused = await store.refused(
      'dispatcher',
      'operations.withdraw',
      { operation, ...slip },
      'operation.served',
    );
    expect(refused.serving).toBe(1);
  });
});

test('whoever told a note has a telephone that can be dialled, or none', async () => {
  const operation = await open();
  const told = {
    ...note(operation, '水退了'),
    persons: [{ name: '刘队长', telephone: '１３９０００１' }],
  };
  await store.refused('dispatcher', 'operations.note', told, 'telephone.mistyped');
  const landline = { ...told, persons: [{ name: '刘队长', telephone: '0713-8881234 转 12' }] };
  await store.do('dispatcher', 'operations.note', landline);
});

test('another name is given for a reason, also once papers serve it, and told in the timeline', async () => {
  const operation = await open({ name: '2026年12月洪涝' });
  const { body } = await quiltsFor(operation);
  await submitted(store, body);
  const correcting = { operation, ...flood, name: '黄梅抗洪' };
  await store.refused('dispatcher', 'operations.save', correcting, 'record.fixed');
  const renaming = { operation, name: ' 黄梅抗洪 ', reason: '月份写错' };
  await store.do('dispatcher', 'operations.rename', renaming);
  expect(await read(operation)).toMatchObject({ name: '黄梅抗洪' });
  expect(told(await timeline(operation))).toContain(
    '改名，2026年12月洪涝 → 黄梅抗洪，原因：月份写错',
  );
});

test('is not opened by a slip: nowhere and without a name, or of a time to come', async () => {
  const nowhere = { operation: v4(), ...flood, place: ' ', name: '' };
  await store.refused('dispatcher', 'operations.save', nowhere, 'operation.saysNothing');
  await open({ place: '', name: '长江汛情' });
  // It is ten in the morning of the 23rd.
  for (const when of [
    { startedOn: '2026-12-24' },
    { startedOn: '2026-11-23', startedTime: '10:01' },
  ]) {
    const later = { operation: v4(), ...flood, ...when };
    await store.refused('dispatcher', 'operations.save', later, 'operation.future');
  }
  await open({ startedOn: '2026-11-23', startedTime: '10:00' });
});

test('a second of one kind, place and time is refused while the first is open', async () => {
  await open({ startedTime: '03:10' });
  const again = { operation: v4(), ...flood, name: '又一次', startedTime: '03:10' };
  await store.refused('dispatcher', 'operations.save', again, 'operation.twice');
  // Where one of the two has no time nobody knows that it is another.
  const timeless = { operation: v4(), ...flood };
  await store.refused('dispatcher', 'operations.save', timeless, 'operation.twice');
  await open({ startedTime: '18:00' });
  await open({ place: '武穴市' });
  const timed = { operation: v4(), ...flood, place: '武穴市', startedTime: '03:00' };
  await store.refused('dispatcher', 'operations.save', timed, 'operation.twice');
});

test('the opening stands in the timeline at the alarm, and not when it was entered', async () => {
  const operation = await open({ startedTime: '03:10' });
  const { rows } = await timeline(operation);
  expect(rows.at(-1)?.at).toBe('2026-11-19T19:10:00.000Z');
  expect(rows.at(-1)?.deed).toMatchObject({ said: { on: '2026-11-20', time: '03:10' } });
});

test('after the closing no body sets a level of a later day', async () => {
  const operation = await open();
  const closing = { operation, endedOn: '2026-11-21', text: '', reason: null };
  await store.do('dispatcher', 'operations.close', closing);
  const later = level(operation, 3, at('2026-11-22'));
  await store.refused('dispatcher', 'operations.setLevel', later, 'operation.closed');
});

describe('a level', () => {
  test('of a version before is kept, from the day on which its operation began', () => {
    const { folder, file } = oldStore();
    const raw = new SQLite(file);
    raw.exec(`
      INSERT INTO operation (uid, node_id, name, kind, place, started_on, ended_on)
      SELECT uid, id, '梁子湖洪水', 'flood', '梁子湖区', '2026-07-10', '2026-07-20' FROM node;
      INSERT INTO operation_level (operation_id, body, level)
      SELECT id, 'state', 4 FROM operation UNION ALL
      SELECT id, 'provincialSociety', 2 FROM operation`);
    raw.close();
    const { db: opened } = openStoreFile(file);
    const rows = opened.all<{ uid: string }>(sql`
      SELECT operation_level.uid, name, body, level, document_number AS document, said_on AS said,
        said_time AS time, operation_level.at, by_user_id AS who, struck_at AS struck
      FROM operation_level JOIN operation ON operation.id = operation_id ORDER BY body`);
    const said = { name: '梁子湖洪水', document: '', said: '2026-07-10', time: null };
    const same = { ...said, at: '2026-07-09T16:00:00.000Z', who: null, struck: null };
    expect(rows).toMatchObject([
      { ...same, body: 'provincialSociety', level: 2 },
      { ...same, body: 'state', level: 4 },
    ]);
    for (const { uid } of rows) expect(uidShape.safeParse(uid).success).toBe(true);
    expect(new Set(rows.map(({ uid }) => uid)).size).toBe(2);
    opened.close();
    rmSync(folder, { recursive: true });
  });

  test('is what people said last, by the time at which it was said and not entered', async () => {
    const operation = await open();
    const raised = level(operation, 2, at('2026-11-21', '09:00'), {
      documentNumber: '鄂红发〔2026〕18号',
    });
    await store.do('dispatcher', 'operations.setLevel', raised);
    await store.do('dispatcher', 'operations.setLevel', level(operation, 4));
    expect((await read(operation)).levels).toEqual([
      { body: 'provincialSociety', society: null, level: 2 },
    ]);
    await store.do('dispatcher', 'operations.setLevel', level(operation, null, at('2026-11-22')));
    expect((await read(operation)).levels).toEqual([]);
    expect(told(await timeline(operation))).toEqual([
      '省红十字会终止响应',
      '省红十字会启动Ⅱ级响应（鄂红发〔2026〕18号）',
      '省红十字会启动Ⅳ级响应',
      '启动应急响应',
    ]);
  });

  test('of the society of each city stands for itself', async () => {
    const operation = await open();
    const city = (society: string, value: number | null, on = at('2026-11-20')) =>
      store.do(
        'dispatcher',
        'operations.setLevel',
        level(operation, value, on, { body: 'citySociety', society }),
      );
    await city('42110001', 2);
    await city('42100001', 4);
    const named = async () =>
      (await read(operation)).levels.map(({ society, level: of }) => `${society?.name} ${of}`);
    expect((await named()).sort()).toEqual(['荆州市红十字会 4', '黄冈市红十字会 2']);
    await city('42110001', null, at('2026-11-22'));
    expect(await named()).toEqual(['荆州市红十字会 4']);
    expect(told(await timeline(operation))[0]).toBe('黄冈市红十字会终止响应');
    const never = level(operation, null, at('2026-11-22'), {
      ...{ body: 'citySociety', society: '42090001' },
    });
    await store.refused('dispatcher', 'operations.setLevel', never, 'operation.noLevel');
  });

  test('of a day without a time is said after what was entered of that day before it', async () => {
    const operation = await open({ startedTime: '08:00' });
    await store.do(
      'dispatcher',
      'operations.setLevel',
      level(operation, 4, at('2026-11-20', '10:00')),
    );
    await store.do('dispatcher', 'operations.setLevel', level(operation, 2, at('2026-11-20')));
    expect((await read(operation)).levels).toEqual([
      { body: 'provincialSociety', society: null, level: 2 },
    ]);
    // It may also be ended without a time, and a time before that changes nothing of it.
    await store.do(
      'dispatcher',
      'operations.setLevel',
      level(operation, 3, at('2026-11-20', '09:00')),
    );
    expect((await read(operation)).levels).toEqual([
      { body: 'provincialSociety', society: null, level: 2 },
    ]);
    await store.do('dispatcher', 'operations.setLevel', level(operation, null, at('2026-11-20')));
    expect((await read(operation)).levels).toEqual([]);
    // Nor does it stand before the alarm.
    expect(told(await timeline(operation)).at(-1)).toBe('启动应急响应');
  });

  test('of the day of the alarm, neither with a time, stands after the alarm', async () => {
    const operation = await open({ startedOn: '2026-11-20' });
    const said = level(operation, 4, at('2026-11-20'));
    await store.do('dispatcher', 'operations.setLevel', said);
    expect(told(await timeline(operation)).at(-1)).toBe('启动应急响应');
  });

  test('is not ended by who has not set it, nor said of a time to come', async () => {
    const operation = await open();
    const before = level(operation, null);
    await store.refused('dispatcher', 'operations.setLevel', before, 'operation.noLevel');
    const later = level(operation, 3, at('2026-11-23', '10:01'));
    await store.refused('dispatcher', 'operations.setLevel', later, 'operation.future');
    const tomorrow = level(operation, 3, at('2026-11-24'));
    await store.refused('dispatcher', 'operations.setLevel', tomorrow, 'date.future');
    await store.do(
      'dispatcher',
      'operations.setLevel',
      level(operation, 3, at('2026-11-23', '10:00')),
    );
  });

  test('stays as it was said: in the file itself nothing of it can be changed or deleted', async () => {
    const operation = await open();
    const { entry } = await store.do('dispatcher', 'operations.setLevel', level(operation, 3));
    expect(() => db().run(sql`UPDATE operation_level SET level = 1`)).toThrow('never changed');
    expect(() => db().run(sql`DELETE FROM operation_level`)).toThrow('never deleted');
    const striking = { operation, entry, of: 'level' as const, reason: '写错机构' };
    await store.do('dispatcher', 'operations.strike', striking);
    expect(await read(operation)).toMatchObject({
      levels: [],
      entries: [{ level: 3, struck: { reason: '写错机构', by: { name: '测试dispatcher' } } }],
    });
    await store.refused('dispatcher', 'operations.strike', striking, 'evidence.over');
    expect(() => db().run(sql`UPDATE operation_level SET struck_reason = '别的'`)).toThrow();
  });
});

describe('a report of a place', () => {
  test('says at least one number, and its last one holds', async () => {
    const operation = await open();
    const none = place(operation, null);
    await store.refused('dispatcher', 'operations.reportPlace', none, 'operation.noFigure');
    await store.do('dispatcher', 'operations.reportPlace', place(operation, 1000));
    const later = place(operation, 1200, { said: at('2026-11-21', '08:00'), resettled: 310 });
    await store.do('dispatcher', 'operations.reportPlace', later);
    const { reports } = await read(operation);
    expect(reports.map(({ affected }) => affected)).toEqual([1000, 1200]);
    expect(reports[1]?.near).toEqual({ code: '42110001', shortName: '黄冈市库' });
    expect(told(await timeline(operation))).toContain(
      '孔垄镇 受灾 1,200 人，需安置 310 人，来源：县红十字会',
    );
  });
});

describe('a note', () => {
  test('stays, with who told it; telephones are masked for who only reads', async () => {
    const operation = await open();
    await store.do('dispatcher', 'operations.note', note(operation, '堤上缺照明'));
    const peopleSeen = async (who: string) => {
      const { rows, masked } = await timeline(operation, who);
      return [masked, rows.flatMap(({ deed }) => (deed.what === 'note' ? deed.people : []))];
    };
    expect(await peopleSeen('keeper')).toEqual([
      false,
      [{ name: '刘队长', telephone: '13900001111' }],
    ]);
    expect(await peopleSeen('viewer')).toEqual([
      true,
      [{ name: '刘队长', telephone: '139****1111' }],
    ]);
  });

  test('its words and people can be erased, and that it was there stays', async () => {
    const operation = await open();
    const { entry } = await store.do(
      'dispatcher',
      'operations.note',
      note(operation, '王小二被困'),
    );
    const erasing = {
      whose: { kind: 'operationEntry' as const, entry },
      ...{ everywhere: false, reason: '本人要求' },
    };
    expect(await store.do('admin', 'people.erase', erasing)).toMatchObject({ erased: 1 });
    const { rows } = await timeline(operation);
    const [gone] = rows.filter(({ deed }) => deed.what === 'note');
    expect(gone?.deed).toMatchObject({ text: '', people: [] });
    expect(JSON.stringify(db().all(sql`SELECT * FROM operation_note`))).not.toContain('王小二');
    await store.refused('admin', 'people.erase', erasing, 'person.none');
  });

  test('a key is entered once', async () => {
    const operation = await open();
    const entered = note(operation, '雨停');
    await store.do('dispatcher', 'operations.note', entered);
    await store.refused('dispatcher', 'operations.note', entered, 'evidence.over');
  });
});

describe('telephones in what is said of an operation', () => {
  /** Each in the words of another thing: from whom, why struck out, and of the end. */
  const said = async () => {
    const operation = await open();
    const source = '村支书王建国 13812340001';
    const report = place(operation, 1200, { source });
    const told = note(operation, '缺水');
    const set = level(operation, 3);
    await store.do('dispatcher', 'operations.reportPlace', report);
    await store.do('dispatcher', 'operations.note', told);
    await store.do('dispatcher', 'operations.setLevel', set);
    const reason = '重复，问李四 13812340002';
    for (const [of, { entry }] of [
      ['place', report] as const,
      ['note', told] as const,
      ['level', set] as const,
    ]) {
      await store.do('dispatcher', 'operations.strike', { operation, entry, of, reason });
    }
    const closing = {
      operation,
      endedOn: '2026-11-23',
      text: '联系张三 13812340003',
      reason: null,
    };
    await store.do('dispatcher', 'operations.close', closing);
    await store.do('dispatcher', 'operations.reopen', {
      operation,
      reason: '赵六 13812340004 来电',
    });
    const again = { ...closing, text: '又联系张三 13812340003' };
    await store.do('dispatcher', 'operations.close', again);
    return { operation, entries: [report, told, set].map(({ entry }) => entry) };
  };
  const seen = async (operation: string, who: string) =>
    JSON.stringify([
      await store.do(who, 'operations.read', { operation }),
      await timeline(operation, who),
      requestHtml(store, { form: 'operationSummary', operation }, who),
    ]);

  test('are masked for who only reads, on screen and paper, and stand in no audit', async () => {
    const { operation } = await said();
    const working = await seen(operation, 'keeper');
    for (const end of [1, 2, 3, 4]) expect(working).toContain(`1381234000${end}`);
    const reading = await seen(operation, 'viewer');
    expect(reading).not.toContain('1381234');
    expect(reading).toContain('138****0003');
    const audit = JSON.stringify(db().all(sql`SELECT detail FROM audit`));
    expect(audit).not.toMatch(/1381234|王建国|李四|张三|赵六/);
  });

  test('are erased with the words, and what was said of figures and of the end stays', async () => {
    const { operation, entries } = await said();
    const before = await read(operation);
    const erase = (whose: Input<'people.erase'>['whose']) =>
      store.do('admin', 'people.erase', { whose, everywhere: false, reason: '本人要求' });
    for (const entry of entries) await erase({ kind: 'operationEntry', entry });
    expect(await erase({ kind: 'operation', operation })).toMatchObject({ erased: 3 });
    const after = await seen(operation, 'dispatcher');
    expect(after).not.toMatch(/1381234|王建国|李四|张三|赵六/);
    const { reports, entries: levels, steps } = await read(operation);
    expect(reports).toMatchObject([{ affected: 1200, source: '', struck: { reason: '' } }]);
    expect(levels).toMatchObject([{ level: 3, struck: { reason: '' } }]);
    expect(steps.map(({ step, at: when }) => [step, when])).toEqual(
      before.steps.map(({ step, at: when }) => [step, when]),
    );
    const other = sql`UPDATE operation_step SET reason = '别的' WHERE step = 'reopened'`;
    expect(() => db().run(other)).toThrow('never changed');
  });
});

describe('who dispatches for one city', () => {
  /** A dispatcher of 黄冈 alone. */
  const cityDispatcher = async () => {
    const { user } = await store.do('admin', 'users.save', {
      ...{ user: v4(), login: 'hgdd', name: '黄冈调度', password: 'long enough 2026' },
      ...{ active: true, grants: [{ role: 'dispatcher', warehouse: '42110001' }] },
    } as never);
    return user;
  };

  test('opens, reports and notes, and says the level of his own society', async () => {
    const user = await cityDispatcher();
    const operation = v4();
    expect((await store.askAs(user, 'operations.save', { operation, ...flood })).ok).toBe(true);
    // What he opened he may correct.
    const corrected = { operation, ...flood, startedTime: '03:05' };
    expect((await store.askAs(user, 'operations.save', corrected)).ok).toBe(true);
    const city = level(operation, 4, at('2026-11-20'), {
      ...{ body: 'citySociety', society: '42110001' },
    });
    const another = level(operation, 4, at('2026-11-20'), {
      ...{ body: 'citySociety', society: '42100001' },
    });
    expect(await store.askAs(user, 'operations.setLevel', another)).toMatchObject({
      ...{ ok: false, refusal: { code: 'operation.direct' } },
    });
    const nobody = level(operation, 4, at('2026-11-20'), { body: 'citySociety' });
    expect(await store.askAs(user, 'operations.setLevel', nobody)).toMatchObject({
      ...{ ok: false, refusal: { code: 'operation.noSociety' } },
    });
    expect((await store.askAs(user, 'operations.setLevel', city)).ok).toBe(true);
    expect((await store.askAs(user, 'operations.note', note(operation, '水退了'))).ok).toBe(true);
    const own = { operation, entry: city.entry, of: 'level' as const, reason: '写错' };
    expect((await store.askAs(user, 'operations.strike', own)).ok).toBe(true);
  });

  test('neither closes, reopens nor corrects what others opened, nor touches the level of the province', async () => {
    const user = await cityDispatcher();
    const operation = await open();
    const province = level(operation, 3);
    await store.do('dispatcher', 'operations.setLevel', province);
    const refused = { ok: false, refusal: { code: 'operation.direct' } };
    const closing = { operation, endedOn: '2026-11-22', text: '', reason: '结束' };
    expect(await store.askAs(user, 'operations.close', closing)).toMatchObject(refused);
    const reopening = { operation, reason: '误关' };
    expect(await store.askAs(user, 'operations.reopen', reopening)).toMatchObject(refused);
    const renaming = { operation, name: '别的名字', reason: '更正' };
    expect(await store.askAs(user, 'operations.rename', renaming)).toMatchObject(refused);
    const withdrawing = { operation, reason: '误启动' };
    expect(await store.askAs(user, 'operations.withdraw', withdrawing)).toMatchObject(refused);
    const correcting = { operation, ...flood, place: '武穴市' };
    expect(await store.askAs(user, 'operations.save', correcting)).toMatchObject(refused);
    expect(await store.askAs(user, 'operations.setLevel', level(operation, 1))).toMatchObject(
      refused,
    );
    const striking = { operation, entry: province.entry, of: 'level' as const, reason: '不对' };
    expect(await store.askAs(user, 'operations.strike', striking)).toMatchObject(refused);
    expect(await store.askAs(user, 'operations.read', { operation })).toMatchObject({
      value: { directs: false, corrects: false },
    });
    expect(await store.do('dispatcher', 'operations.read', { operation })).toMatchObject({
      ...{ directs: true, corrects: true },
    });
  });
});
