import { v4 } from 'uuid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sql } from '../../../electron/database/sql';
import { seedUid } from '../../../seeds/seedUid';
import type { Input, Output } from '../../../shared/api';
import { exportLists } from '../../../shared/exports/lists';
import { gapText } from '../../../shared/grading/gaps';
import { closed } from '../../support/closings';
import { answerTo, except, yesAt } from '../../support/grading';
import {
  countLine,
  dispatchBody,
  dispatchLine,
  type Names,
  namesAt,
  onDay,
  posted,
  stocktakeBody,
} from '../../support/papers';
import { codeOf, seatFor, seatOf } from '../../support/seat';
import { doTogether } from '../../support/secondPerson';
import { shelve } from '../../support/shelf';
import { victimOf } from '../../support/tamper';
import { type TestStore, testStore, wuhan } from '../../support/testStore';

const standard = seedUid('standard', 'reference-2026/2');
let store: TestStore;
let names: Names;
const db = () => store.program.state.store!.db;

beforeEach(async () => {
  store = testStore({ opening: '2026-08-01' });
  names = await namesAt(store);
});
afterEach(() => store.close());

type Whole = Output<'assessments.read'>;
const read = (assessment: string) => store.do('viewer', 'assessments.read', { assessment });

async function begun(more: Partial<Input<'assessments.begin'>> = {}): Promise<Whole> {
  const { assessment } = await store.do('assessor', 'assessments.begin', {
    ...{ assessment: v4(), warehouse: wuhan, standard, targetLevel: 4, judgedOn: '2026-11-23' },
    ...more,
  });
  return read(assessment);
}

const figureOf = ({ measured }: Whole, code: string) =>
  measured.find(({ criterion }) => criterion === code)?.readings[0];
const quilts = (count: number, more: object = {}) =>
  shelve(store, names, { entered: { count, unit: '床', factor: 1 }, ...more });

/** What only the assessor knows, for 四级. */
const said = () =>
  except(
    yesAt(4),
    answerTo('L1', { figures: [{ measure: 'storageArea', value: 250 }] }),
    answerTo('L8', { figures: [{ measure: 'dispatchHours', value: 10 }] }),
    answerTo('T1', { figures: [{ measure: 'handPalletTrucks', value: 2 }] }),
    answerTo('T3', { figures: [{ measure: 'climateDaysLogged', value: 900 }] }),
    answerTo('T5', { figures: [{ measure: 'lighting', value: 2 }] }),
    answerTo('M4', {
      figures: [
        { measure: 'fireCheckAgeDays', value: 20 },
        { measure: 'fireFaultsOpen', value: 0 },
      ],
    }),
    answerTo('S1', { figures: [{ measure: 'dutyDaysCovered', value: 1000 }] }),
    answerTo('I2', { figures: [{ measure: 'binCardCoverage', value: 900 }] }),
    answerTo('I5', { figures: [{ measure: 'disclosuresOnTime', value: 1000 }] }),
    answerTo('M2', { figures: [{ measure: 'staff', value: 2 }] }),
    answerTo('M3', { figures: [{ measure: 'postedRules', value: 5 }] }),
    answerTo('M5', {
      figures: [
        { measure: 'fireDrillsLast12Months', value: 1 },
        { measure: 'fireTrainingsLast12Months', value: 2 },
      ],
    }),
    answerTo('S2', { figures: [{ measure: 'loadingVolunteers', value: 5 }] }),
    answerTo('S4', { figures: [{ measure: 'transferDrillsLast12Months', value: 1 }] }),
  );

async function answered(whole: Whole): Promise<Whole> {
  const { assessment, revision } = whole;
  await store.do('assessor', 'assessments.answer', { assessment, revision, answers: said() });
  return read(assessment);
}

describe('what can be measured', () => {
  test('of a reserve only what is good, in life, own and not spoken for', async () => {
    await quilts(100);
    await quilts(7, { bin: names.bin('A-01-02'), condition: 'held' });
    await quilts(9, { expiry: { kind: 'date', date: '2026-11-22' } });
    await quilts(3, { expiry: { kind: 'date', date: '2026-11-23' } });
    await shelve(
      store,
      names,
      { entered: { count: 40, unit: '床', factor: 1 } },
      { owner: names.party('中国红十字会总会') },
    );
    const figure = figureOf(await begun(), 'L4');
    expect(figure).toMatchObject({
      ...{ label: '棉被', unit: '床', value: 103 },
      behind: { items: [{ code: 'A04', own: 103, others: 40 }] },
    });
  });

  test('is measured as of the day', async () => {
    await quilts(100);
    await posted(
      store,
      dispatchBody({
        to: { kind: 'team', team: names.team('relief') },
        lines: [dispatchLine({ item: names.item('A04') })],
        dueDate: '2026-12-20',
      }),
      { businessDate: '2026-11-20' },
    );
    expect(figureOf(await begun(), 'L4')?.value).toBe(90);
    expect(figureOf(await begun({ judgedOn: '2026-11-19' }), 'L4')?.value).toBe(100);
    expect(figureOf(await begun({ judgedOn: '2026-11-09' }), 'L4')?.value).toBe(0);
  });

  test('可保障人数 is that of 工作台', async () => {
    await shelve(store, names, {
      item: names.item('A01'),
      entered: { count: 30, unit: '个', factor: 1 },
      expiry: { kind: 'date', date: '2029-01-01' },
    });
    await quilts(50);
    const { people } = await store.do('viewer', 'dashboard.read', { warehouse: wuhan });
    const figure = figureOf(await begun(), 'L2');
    expect(figure?.value).toBe(people.kit);
    expect(figure?.value).toBe(120);
    expect(figure?.behind).toMatchObject({ of: 'people', needs: people.needs });
  });

  test('closings in time: of August to October, due by 11-10, two were', async () => {
    await onDay(store, '2026-09-10', () => closed(store, '2026-08'));
    await onDay(store, '2026-10-11', () => closed(store, '2026-09'));
    await onDay(store, '2026-11-02', () => closed(store, '2026-10'));
    expect(figureOf(await begun(), 'I4')).toMatchObject({
      value: 666,
      behind: { counted: { part: 2, whole: 3 } },
    });
  });

  test('stocktakes: none is a failure, and the last whole one counts', async () => {
    const line = await quilts(100);
    const before = await begun();
    expect(figureOf(before, 'I3')).toMatchObject({ value: null, unknown: 'none' });
    const whole = countLine({ item: line.item, lot: line.lot, bin: line.bin, counts: [100] });
    await posted(store, stocktakeBody({ lines: [whole] }));
    const after = await begun();
    expect(figureOf(after, 'I3')).toMatchObject({ value: 1000, behind: { counted: { whole: 1 } } });
    expect(figureOf(after, 'M6')?.value).toBe(1);
  });

  test('old lots that were tested, and particulars that somebody has entered', async () => {
    const old = await quilts(10, { productionDate: '2022-01-01' });
    await quilts(10, { productionDate: '2023-01-01', bin: names.bin('A-01-02') });
    await store.do('keeper', 'care.record', {
      warehouse: wuhan,
      lots: [old.lot],
      deed: { kind: 'qualityTest', passed: true },
      doneOn: '2026-11-15',
      note: '',
    });
    const { value } = figureOf(await begun(), 'M7')!;
    expect(value).toBe(500);
    expect(figureOf(await begun(), 'T1')).toMatchObject({ value: null, unknown: 'notEntered' });
    await store.do('keeper', 'equipment.save', {
      ...{ warehouse: wuhan, equipment: v4(), kind: 'handPalletTruck', name: '', quantity: 2 },
      note: '',
    });
    const { measured } = await begun();
    const trucks = measured.find(({ criterion }) => criterion === 'T1')?.readings;
    expect(trucks).toMatchObject([{ value: 0 }, { value: 2 }]);
  });
});

describe('an assessment', () => {
  test('is of a day within the books and by a standard in force then', async () => {
    const begin = { assessment: v4(), warehouse: wuhan, standard, targetLevel: 4 } as const;
    const on = (judgedOn: string) => ({ ...begin, judgedOn });
    await store.refused('assessor', 'assessments.begin', on('2026-11-24'), 'date.future');
    await store.refused('assessor', 'assessments.begin', on('2026-07-31'), 'date.beforeOpening');
    const early = await store.refused(
      'assessor',
      'assessments.begin',
      on('2026-10-31'),
      'standard.notInForce',
    );
    expect(early.because).toBe('early');
    const copy = v4();
    await store.do('admin', 'standards.copy', { standard, copy });
    const draft = { ...on('2026-11-20'), standard: copy };
    expect(
      await store.refused('assessor', 'assessments.begin', draft, 'standard.notInForce'),
    ).toMatchObject({ because: 'draft' });
  });

  test('is answered in parts by whoever began it; two windows do not write over each other', async () => {
    const { assessment, revision } = await begun();
    const one = { assessment, revision, answers: [answerTo('T2', { note: '货架两排' })] };
    const other = seatFor(store, 'other', [{ role: 'assessor', warehouse: null }]);
    expect(codeOf(await other.ask('assessments.answer', one))).toBe('assessment.notYours');
    await store.do('assessor', 'assessments.answer', one);
    await store.refused('assessor', 'assessments.answer', one, 'grading.stale');
    const two = { assessment, revision: 2, answers: [answerTo('L7', {})] };
    await store.do('assessor', 'assessments.answer', two);
    const { answers } = await read(assessment);
    expect(answers.map(({ criterion }) => criterion)).toEqual(['T2', 'L7']);
    const typed = answerTo('L4', { figures: [{ measure: 'stock', value: 1000 }] });
    const over = { assessment, revision: 3, answers: [typed] };
    const refused = await store.refused(
      'assessor',
      'assessments.answer',
      over,
      'assessment.answer',
    );
    expect(refused).toMatchObject({ criterion: 'L4', because: 'measured' });
  });

  test('measured again keeps the answers, but for figures that are known by now', async () => {
    const whole = await answered(await begun());
    await store.do('keeper', 'warehouses.saveProfile', {
      ...{ warehouse: wuhan, address: '', dutyTelephone: '', storageAreaM2: 230, volumeM3: null },
      ...{ heightCm: null, loadingDoors: null, lorryCm: null, fullTimeStaff: null },
      ...{ partTimeStaff: null, loadingVolunteers: null, linkedStores: null, note: '' },
    });
    const { assessment, revision } = whole;
    await store.do('assessor', 'assessments.measure', { assessment, revision });
    const again = await read(assessment);
    expect(figureOf(again, 'L1')).toMatchObject({ value: 230, unknown: null });
    expect(again.answers.find(({ criterion }) => criterion === 'L1')?.figures).toEqual([]);
    expect(again.answers).toHaveLength(whole.answers.length);
  });

  test('of a warehouse with a little stock is scored as by hand', async () => {
    await quilts(100);
    await shelve(store, names, {
      item: names.item('A01'),
      entered: { count: 30, unit: '个', factor: 1 },
      expiry: { kind: 'date', date: '2029-01-01' },
    });
    const { result } = await answered(await begun());
    // Not met: L2 10, L3 5, L4 4, L5 4, L6 2, I3 5, I4 2 (nothing closed), M6 2, M7 2 (nothing is old): 36.
    expect(result.gaps.map(gapText)).toEqual([
      '可保障人数 差 380 人',
      '赈济家庭包 差 95 个',
      '棉被 差 150 床',
      '12㎡帐篷 差 10 顶',
      '折叠床 差 50 张',
      '账实相符率：不少于 97%，没有记录',
      '月报按时率 差 80 个百分点',
      '全盘 差 2 次',
      '满3年批次质检率：不少于 80%，无可计',
    ]);
    expect(result.levels[3]).toMatchObject({ score: 640, vetoes: ['L2'], open: [] });
    expect(result.reached).toBeNull();
  });
});

test('a file of one says by which standard, for which level, with what result, and that it may change', async () => {
  const { assessment } = await begun();
  const view = await read(assessment);
  const { about, named } = exportLists.assessment;
  expect(named(view)).toEqual([view.warehouse.name, view.judgedOn]);
  expect(Object.fromEntries(about(view))).toEqual({
    仓库: view.warehouse.name,
    基准日: view.judgedOn,
    评级标准: expect.stringContaining('参考标准（非总会正式文件） 第 '),
    目标等级: '四级',
    结果: expect.stringContaining('四级得分 '),
    状态: expect.stringContaining('草稿，结果还会变'),
  });
});

describe('signing', () => {
  const sign = ({ assessment, revision }: Whole) => ({ assessment, revision, note: '情况属实' });

  test('waits for every answer, and is never done by the assessor', async () => {
    const first = await begun();
    const open = await store.refused(
      'approver',
      'assessments.sign',
      sign(first),
      'assessment.open',
    );
    expect(open.criteria[0]).toEqual({ code: 'L1', title: '库房面积' });
    const whole = await answered(first);
    await store.refused('assessor', 'assessments.sign', sign(whole), 'assessment.secondPerson');
    await store.refused('approver', 'assessments.sign', sign(first), 'grading.stale');
    const signed = await store.do('approver', 'assessments.sign', sign(whole));
    expect(signed).toMatchObject({ reached: null, assessment: whole.assessment });
  });

  test('by password at the place of the assessor is in the audit with both', async () => {
    const whole = await answered(await begun());
    await doTogether(store, ['assessor', 'approver'], 'assessments.sign', sign(whole));
    const { rows } = await store.do('finance', 'audit.list', { filter: {} });
    expect(rows[0]).toMatchObject({
      call: 'assessments.sign',
      by: { uid: seatOf(store, 'approver').uid },
      atPlaceOf: { uid: seatOf(store, 'assessor').uid },
      subject: whole.assessment,
    });
    expect(rows[0]?.subjectName).toContain('2026-11-23');
  });

  test('keeps it as it was judged, whatever comes after', async () => {
    await quilts(100);
    const whole = await answered(await begun());
    await store.do('approver', 'assessments.sign', sign(whole));
    const signed = await read(whole.assessment);
    expect(signed.signed?.by.uid).toBe(seatOf(store, 'approver').uid);
    expect(signed.result).toEqual(whole.result);
    await quilts(900);
    const { assessment, revision } = signed;
    const answers = [answerTo('T2', {})];
    for (const [call, input] of [
      ['assessments.answer', { assessment, revision, answers }],
      ['assessments.measure', { assessment, revision }],
      ['assessments.discard', { assessment }],
    ] as const) {
      await store.refused('assessor', call, input, 'assessment.signed');
    }
    for (const change of [
      sql`note = ''`,
      sql`result = json_remove(result, '$.gaps')`,
      sql`answers = '[]'`,
      sql`measured = '[]'`,
      sql`target_level = 1`,
      sql`judged_on = '2026-11-22'`,
      sql`standard_id = 0`,
      sql`signed_at = NULL, signed_by = NULL, result = NULL`,
    ]) {
      expect(() => db().run(sql`UPDATE assessment SET ${change}`)).toThrow(/never changed/);
    }
    expect(() => db().run(sql`DELETE FROM assessment`)).toThrow(/never deleted/);
    expect(await read(assessment)).toEqual(signed);
    const { rows } = await store.do('viewer', 'assessments.list', { warehouse: wuhan });
    expect(rows).toMatchObject([{ assessment, reached: null, gaps: signed.result.gaps.length }]);
  });

  test('is found by warehouse, day, target level, standard and how far it is', async () => {
    const open = await begun({ judgedOn: '2026-11-20', targetLevel: 3 });
    const whole = await answered(await begun());
    const list = async (filter: Input<'assessments.list'>) =>
      (await store.do('viewer', 'assessments.list', filter)).rows.map((row) => row.assessment);
    expect(await list({})).toEqual([whole.assessment, open.assessment]);
    expect(await list({ state: 'toAnswer' })).toEqual([open.assessment]);
    expect(await list({ state: 'toSign' })).toEqual([whole.assessment]);
    await store.do('approver', 'assessments.sign', sign(whole));
    expect(await list({ state: 'signed', standard })).toEqual([whole.assessment]);
    expect(await list({ targetLevel: 3 })).toEqual([open.assessment]);
    expect(await list({ from: '2026-11-21' })).toEqual([whole.assessment]);
    expect(await list({ to: '2026-11-20', warehouse: wuhan })).toEqual([open.assessment]);
    expect(await list({ standard: seedUid('standard', 'reference-2026/1') })).toEqual([]);
  });

  test('is sealed in the chain: a change of it, of its standard, or a false one is found', async () => {
    const whole = await answered(await begun());
    await store.do('approver', 'assessments.sign', sign(whole));
    const { sequence } = await read(whole.assessment);
    expect(sequence).toBeGreaterThan(1);
    const victim = victimOf(store);
    const found = async (statement: string) => {
      const { findings } = await victim.proveAfter((raw) => raw.exec(statement));
      return findings.map(({ code, about }) => [code, about?.type]);
    };
    const told = [['assessmentChanged', 'assessment']];
    expect(await found('')).toEqual([]);
    expect(await found(`UPDATE assessment SET note = '另一句'`)).toEqual(told);
    expect(await found(`UPDATE assessment SET result = json_set(result, '$.reached', 1)`)).toEqual(
      told,
    );
    expect(await found(`UPDATE assessment SET answers = 'no JSON'`)).not.toEqual([]);
    expect(await found(`UPDATE standard SET body = json_set(body, '$.passMark', 10)`)).toEqual(
      told,
    );
    expect(await found('DELETE FROM assessment')).toEqual(told);
    victim.remove();
    store = testStore();
  });
});

describe('the whole province', () => {
  test('has every warehouse by what was last signed, not by what is in work', async () => {
    const first = await answered(await begun({ judgedOn: '2026-11-10' }));
    await store.do('approver', 'assessments.sign', {
      ...{ assessment: first.assessment, revision: first.revision, note: '' },
    });
    const inWork = await begun();
    const { rows, coverage } = await store.do('viewer', 'assessments.province', {});
    expect(rows).toHaveLength(18);
    const { result } = await read(first.assessment);
    expect(rows.find(({ code }) => code === wuhan)).toMatchObject({
      inWork: inWork.assessment,
      trend: [{ judgedOn: '2026-11-10' }],
      last: {
        ...{ assessment: first.assessment, daysSince: 13, reached: result.reached },
        // Nobody has counted there: packs, a veto of ten points, weigh more.
        worst: { criterion: 'L2', veto: true },
      },
    });
    expect(coverage).toEqual({
      cities: 17,
      elsewhere: 0,
      graded: 1,
      atTarget: 0,
      atPlan: 0,
      centre: null,
    });
  });
});
