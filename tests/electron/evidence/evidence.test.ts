import { v4 } from 'uuid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sql } from '../../../electron/database/sql';
import { seedUid } from '../../../seeds/seedUid';
import type { Input, Output } from '../../../shared/api';
import { seatFor } from '../../support/seat';
import { type TestStore, testStore, wuhan } from '../../support/testStore';

type Body = Input<'evidence.record'>['body'];
let store: TestStore;
const db = () => store.program.state.store!.db;

beforeEach(() => {
  store = testStore({ opening: '2026-08-01' });
});
afterEach(() => store.close());

const climate: Body = {
  ...{ kind: 'climate', temperature: 185, humidity: 620, zone: null, time: '08:30' },
  ...{ automatic: false, note: '' },
};
const inOrder = {
  stackGap: 'ok',
  wallGap: 'ok',
  pillarGap: 'ok',
  lampGap: 'ok',
  ceilingGap: 'ok',
  aisle: 'ok',
  stackArea: 'ok',
  extinguishers: 'ok',
  hydrants: 'ok',
  exits: 'ok',
  wiring: 'ok',
  flammables: 'ok',
} as const;
const faultyCheck: Body = {
  kind: 'fireCheck',
  points: { ...inOrder, lampGap: 'faulty' },
  mendBy: '2026-11-22',
  note: 'B 区',
};
const duty: Body = {
  ...{ kind: 'duty', through: '2026-11-29', shift: 'whole', manner: 'phone', note: '' },
};
const someone = [{ name: '周值班', telephone: '13900001111' }];

const entry = (body: Body, more: Partial<Input<'evidence.record'>> = {}) => ({
  ...{ warehouse: wuhan, record: v4(), doneOn: '2026-11-20', body },
  persons: body.kind === 'fireCheck' ? [{ name: '周检查', telephone: '' }] : [],
  ...more,
});
const enter = async (body: Body, more: Partial<Input<'evidence.record'>> = {}) =>
  (await store.do('keeper', 'evidence.record', entry(body, more))).record;
type Filter = Omit<Input<'evidence.list'>['filter'], 'warehouse'>;
const listed = (filter: Filter = {}, who = 'viewer') =>
  store.do(who, 'evidence.list', { filter: { warehouse: wuhan, ...filter } });
const linesOf = ({ rows }: Output<'evidence.list'>) => rows.map(({ line }) => line);
const dueAt = (warehouse = wuhan) => store.do('viewer', 'evidence.due', { warehouse });

describe('who works there', () => {
  const post: Body = {
    ...{ kind: 'staff', post: '保管员', employment: 'fullTime', certificate: '' },
    ...{ certificateNumber: '', validUntil: null, note: '' },
  };

  test('is there once; a namesake is told apart by his telephone', async () => {
    const persons = [{ name: '周保管', telephone: '13900001111' }];
    const record = await enter(post, { persons, doneOn: '2019-03-01' });
    const again = entry(post, { persons: [{ name: '周保管', telephone: '' }] });
    await store.refused('keeper', 'evidence.record', again, 'evidence.twice');
    await enter(post, { persons: [{ name: '周保管', telephone: '13900002222' }] });
    await store.do('keeper', 'evidence.end', {
      ...{ warehouse: wuhan, record, endedOn: '2026-11-20', note: '' },
    });
    await enter(post, { persons });
  });

  test('has no day until which nothing is good', async () => {
    const body = { ...post, validUntil: '2027-01-01' } as Body;
    const refused = await store.refused(
      ...(['keeper', 'evidence.record', entry(body, { persons: someone })] as const),
      'evidence.missing',
    );
    expect(refused).toMatchObject({ field: 'certificate' });
  });
});

describe('a record', () => {
  test('is entered and read back as it was said, the newest day on top', async () => {
    await enter(climate);
    await enter({ ...climate, temperature: 361 }, { doneOn: '2026-11-21' });
    const { rows, totals } = await listed();
    expect(rows).toMatchObject([
      { doneOn: '2026-11-21', line: '36.1 ℃，62.0%，08:30', marks: ['温度过高'] },
      { doneOn: '2026-11-20', body: climate, marks: [], by: { name: '测试keeper' }, struck: null },
    ]);
    expect(totals).toEqual({ records: 2, struck: 0 });
  });

  test('the lists can be narrowed by kind, day, words, and what is wrong', async () => {
    await enter(climate);
    await enter({ ...climate, humidity: 800 }, { doneOn: '2026-11-22' });
    await enter(faultyCheck);
    await enter(duty, { persons: someone, doneOn: '2026-11-23' });
    expect((await listed({ kind: 'climate' })).totals.records).toBe(2);
    expect(linesOf(await listed({ from: '2026-11-23' }))).toEqual([
      '至 2026-11-29，全天，电话值守',
    ]);
    expect((await listed({ to: '2026-11-20' })).totals.records).toBe(2);
    expect(linesOf(await listed({ search: '灯距' }))).toEqual(['1 项不符合：灯距 ≥ 0.5 米；B 区']);
    expect((await listed({ search: '周值班' })).totals.records).toBe(1);
    expect((await listed({ search: '13900001111' })).totals.records).toBe(0);
    expect((await listed({ show: 'marked' })).totals.records).toBe(1);
    expect((await listed({ show: 'open' })).totals.records).toBe(1);
    const page = await store.do('viewer', 'evidence.list', {
      filter: { warehouse: wuhan },
      limit: 3,
    });
    const rest = await store.do('viewer', 'evidence.list', {
      filter: { warehouse: wuhan },
      cursor: page.cursor,
    });
    expect([page.rows.length, rest.rows.length]).toEqual([3, 1]);
  });

  test('is refused on a day to come, without what belongs to it, and of what is not there', async () => {
    const refused = (body: Body, code: Parameters<TestStore['refused']>[3], more = {}) =>
      store.refused('keeper', 'evidence.record', entry(body, more), code);
    await refused(climate, 'date.future', { doneOn: '2026-11-24' });
    await refused(duty, 'date.future', { doneOn: '2027-03-01', persons: someone });
    expect(await refused(duty, 'evidence.missing')).toMatchObject({ field: 'persons' });
    const open = { ...faultyCheck, mendBy: null } as Body;
    expect(await refused(open, 'evidence.missing')).toMatchObject({ field: 'mendBy' });
    await refused({ ...faultyCheck, points: inOrder } as Body, 'evidence.missing');
    const unsigned = await refused(faultyCheck, 'evidence.missing', { persons: [] });
    expect(unsigned).toMatchObject({ field: 'persons' });
    await refused({ kind: 'postedRules', posted: [], note: '' }, 'evidence.missing');
    const drill = { kind: 'drill', topic: 'transfer', title: '装车', result: '' } as const;
    for (const [hours, people, loadedMinutes] of [
      [0, 12, 90],
      [10, 0, 90],
      [10, 12, 0],
    ] as const) {
      await refused({ ...drill, hours, people, loadedMinutes }, 'evidence.missing');
    }
    await refused(climate, 'evidence.longAgo', { doneOn: '1990-11-20' });
    await refused({ ...climate, zone: 'XX' } as Body, 'notFound');
    const check = { kind: 'equipmentCheck', state: 'good', mendBy: null, note: '' } as const;
    await refused({ ...check, equipment: v4() }, 'notFound', { persons: someone });
    await refused({ ...climate, humidity: 1001 } as Body, 'input.malformed');
    expect((await listed()).totals.records).toBe(0);
  });

  test('a check keeps what its piece was called, whatever becomes of the piece', async () => {
    const forklift = {
      warehouse: wuhan,
      equipment: v4(),
      kind: 'forklift',
      name: '三吨叉车',
      number: '鄂A-0021',
      quantity: 1,
      note: '',
    } as const;
    await store.do('keeper', 'equipment.save', forklift);
    const { equipment } = forklift;
    const good = {
      kind: 'equipmentCheck',
      equipment,
      state: 'good',
      mendBy: null,
      note: '',
    } as const;
    // That it is 完好 stands there before anybody looked: who did is asked.
    expect(
      await store.refused('keeper', 'evidence.record', entry(good), 'evidence.missing'),
    ).toMatchObject({ field: 'persons' });
    await enter(good, { persons: someone });
    await store.do('keeper', 'equipment.remove', { warehouse: wuhan, equipment });
    expect(linesOf(await listed())).toEqual(['三吨叉车 鄂A-0021，完好']);
  });

  test('is struck out once, with who and why, and stays', async () => {
    const record = await enter(climate);
    const strike = { warehouse: wuhan, record, reason: '看错了表' };
    await store.do('keeper', 'evidence.strike', strike);
    expect(await store.refused('keeper', 'evidence.strike', strike, 'evidence.over')).toMatchObject(
      { because: 'struck' },
    );
    const { rows, totals } = await listed({ show: 'struck' });
    expect(rows).toMatchObject([{ struck: { reason: '看错了表', by: { name: '测试keeper' } } }]);
    expect(totals).toEqual({ records: 1, struck: 1 });
    expect((await dueAt()).rows.find(({ kind }) => kind === 'climate')).toMatchObject({
      last: null,
    });
  });

  test('a fault is mended once, not before it was found and not where there is none', async () => {
    const record = await enter(faultyCheck);
    const end = (more: object) => ({
      warehouse: wuhan,
      record,
      endedOn: '2026-11-22',
      ...more,
      note: '',
    });
    await store.refused(
      'keeper',
      'evidence.end',
      end({ endedOn: '2026-11-19' }),
      'evidence.endsEarly',
    );
    await store.refused('keeper', 'evidence.end', end({ endedOn: '2026-11-24' }), 'date.future');
    expect((await dueAt()).rows.find((row) => row.record === record)).toMatchObject({
      state: 'overdue',
      by: '2026-11-22',
    });
    await store.do('keeper', 'evidence.end', end({}));
    await store.refused('keeper', 'evidence.end', end({}), 'evidence.over');
    expect((await dueAt()).rows.find((row) => row.record === record)).toBeUndefined();
    const plain = await enter(climate);
    await store.refused('keeper', 'evidence.end', end({ record: plain }), 'evidence.noEnd');
  });

  test('of another warehouse is not found', async () => {
    const record = await enter(climate);
    const strike = { warehouse: '42000001', record, reason: '不对' };
    await store.refused('keeper', 'evidence.strike', strike, 'notFound');
  });

  test('can be neither deleted nor changed in the store, nor struck out anew', async () => {
    const record = await enter(faultyCheck);
    await store.do('keeper', 'evidence.strike', { warehouse: wuhan, record, reason: '重复' });
    expect(() => db().run(sql`DELETE FROM evidence`)).toThrow('never deleted');
    for (const change of [
      sql`UPDATE evidence SET done_on = '2026-11-01'`,
      sql`UPDATE evidence SET body = '{}'`,
      sql`UPDATE evidence SET struck_reason = '别的'`,
      sql`UPDATE evidence SET struck_reason = NULL, struck_at = NULL, struck_by = NULL`,
    ]) {
      expect(() => db().run(change)).toThrow('never changed');
    }
  });
});

describe('people', () => {
  test('their telephones are masked for who only reads, and none of them is in the audit', async () => {
    const record = await enter(duty, { persons: someone });
    expect((await listed()).rows[0]?.people).toEqual([
      { name: '周值班', telephone: '139****1111' },
    ]);
    expect((await listed({}, 'dispatcher')).rows[0]?.people).toEqual(someone);
    const { rows } = await store.do('admin', 'audit.list', { filter: { subject: wuhan } });
    const deed = rows.find(({ call }) => call === 'evidence.record');
    expect(deed?.after).toMatchObject({ record, doneOn: '2026-11-20' });
    const kept = db().all<{ detail: string }>(sql`SELECT detail FROM audit`);
    expect(JSON.stringify(kept)).not.toContain('周值班');
  });

  test('are erased, and the record stays', async () => {
    const record = await enter(duty, { persons: someone });
    await store.do('admin', 'people.erase', {
      whose: { kind: 'evidence', record },
      everywhere: false,
      reason: '本人要求',
    });
    const [row] = (await listed({}, 'keeper')).rows;
    expect(row).toMatchObject({
      line: '至 2026-11-29，全天，电话值守',
      people: [{ name: '（已删除）', telephone: '' }],
    });
    await store.refused(
      'admin',
      'people.erase',
      { whose: { kind: 'evidence', record }, everywhere: false, reason: '再一次' },
      'person.none',
    );
  });
});

describe('what is due', () => {
  test('says what is overdue, due today, and later', async () => {
    await enter(climate, { doneOn: '2026-11-22' });
    await enter({ ...faultyCheck, points: inOrder, mendBy: null } as Body);
    const { rows, totals } = await dueAt();
    const state = (what: string) => rows.find((row) => row.what === what)?.state;
    expect([state('温湿度'), state('消防检查'), state('值班表')]).toEqual([
      'due',
      'later',
      'overdue',
    ]);
    expect(totals.due).toBe(rows.filter((row) => row.state !== 'later').length);
  });

  test('nothing at a warehouse that is not live', async () => {
    db().run(sql`UPDATE warehouse SET opening_date = NULL WHERE code = ${wuhan}`);
    expect(await dueAt()).toEqual({ rows: [], totals: { due: 0 } });
  });

  test('is written by the keeper of the warehouse and no other', async () => {
    const other = seatFor(store, 'elsewhere', [{ role: 'keeper', warehouse: '42000001' }]);
    expect(await other.ask('evidence.record', entry(climate))).toMatchObject({
      refusal: { code: 'role.missing' },
    });
  });
});

describe('a grading', () => {
  const standard = seedUid('standard', 'reference-2026/2');
  const measured = async (judgedOn = '2026-11-23') => {
    const { assessment } = await store.do('assessor', 'assessments.begin', {
      ...{ assessment: v4(), warehouse: wuhan, standard, targetLevel: 4, judgedOn },
    });
    const whole = await store.do('viewer', 'assessments.read', { assessment });
    return (code: string) =>
      whole.measured
        .find(({ criterion }) => criterion === code)
        ?.readings.map(({ value, unknown }) => value ?? unknown);
  };

  test('says not entered where there are no records, and measures those that there are as of its day', async () => {
    const before = await measured();
    for (const code of ['T3', 'M4', 'M5', 'S1', 'S4', 'L8', 'M3']) {
      expect(new Set(before(code))).toEqual(new Set(['notEntered']));
    }
    const check = await enter(faultyCheck);
    await enter(climate, { doneOn: '2026-11-21' });
    await enter(duty, { persons: someone });
    const drill = { kind: 'drill', title: '装车', hours: 30, people: 12, result: '' } as const;
    await enter({ ...drill, topic: 'transfer', loadedMinutes: 500 });
    await enter({ ...drill, topic: 'fire', loadedMinutes: null });
    const taught = { title: '消防', hours: 10, people: 9, result: '' };
    await enter({ kind: 'training', topic: 'fire', ...taught });
    await enter({ kind: 'postedRules', posted: ['receipt', 'duty'], note: '' });
    await store.do('keeper', 'evidence.end', {
      ...{ warehouse: wuhan, record: check, endedOn: '2026-11-22', note: '' },
    });
    const now = await measured();
    expect(now('T3')).toEqual([33, 0]);
    expect(now('M4')).toEqual([3, 0]);
    expect(now('M5')).toEqual([1, 1]);
    expect(now('S1')).toEqual([133, 0]);
    expect(now('S4')).toEqual([1]);
    expect(now('L8')).toEqual([9]);
    expect(now('M3')).toEqual([2]);
    const earlier = await measured('2026-11-20');
    expect(earlier('M4')).toEqual([0, 1]);
    expect(earlier('T3')).toEqual(['notEntered', 'notEntered']);
  });

  test('staff on the list count before what 仓库概况 says, and a piece out of use not at all', async () => {
    const forklift = v4();
    await store.do('keeper', 'equipment.save', {
      ...{
        warehouse: wuhan,
        equipment: forklift,
        kind: 'forklift',
        name: '',
        quantity: 1,
        note: '',
      },
    });
    expect((await measured())('T1')).toEqual([1, 0]);
    const state = { state: 'unusable', mendBy: '2026-12-01', note: '' } as const;
    const broken = await enter(
      { kind: 'equipmentCheck', equipment: forklift, ...state },
      { persons: someone },
    );
    expect((await measured())('T1')).toEqual([0, 0]);
    await store.do('keeper', 'evidence.end', {
      ...{ warehouse: wuhan, record: broken, endedOn: '2026-11-23', note: '' },
    });
    expect((await measured())('T1')).toEqual([1, 0]);
    const post = { kind: 'staff', post: '保管员', certificate: '', certificateNumber: '' } as const;
    const rest = { validUntil: null, note: '' };
    await enter({ ...post, ...rest, employment: 'fullTime' }, { persons: someone });
    await enter(
      { ...post, ...rest, employment: 'reserve' },
      { persons: [{ name: '吴替补', telephone: '' }] },
    );
    expect((await measured())('M2')).toEqual([2, 1]);
  });
});
