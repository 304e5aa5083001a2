import { describe, expect, test } from 'vitest';
import type { GradingAnswer } from '../../../shared/grading/answers';
import type { Facts } from '../../../shared/grading/facts';
import { levels } from '../../../shared/grading/levels';
import { answerTo, except, factsOf, graded, stockOf, summary, yesAt } from '../../support/grading';

/**
 * Six warehouses scored by hand from the table of the reference standard: what each loses is written
 * beside it with its points, of 100, and the sum is done here and not by the program.
 */

const verdict = (code: string, ...said: GradingAnswer['verdicts']) =>
  answerTo(code, { verdicts: said });
const partlyAt = (code: string, level: 1 | 2 | 3 | 4) =>
  verdict(code, { level, verdict: 'partly' });

/** The warehouse with some of its goods otherwise. */
const withStock = (facts: Facts, own: Readonly<Record<string, number>>): Facts => ({
  ...facts,
  stock: facts.stock.map((each) => ({ ...each, own: own[each.code] ?? each.own })),
});

/** 一级 to 四级: the vetoes that fail at each. */
const vetoesOf = (result: ReturnType<typeof graded>) =>
  levels.map((level) => result.levels.find((each) => each.level === level)?.vetoes);

describe('scored by hand', () => {
  test('一级: 87.5 of 100 and every veto', () => {
    const facts = factsOf(1);
    const result = graded(
      {
        ...facts,
        // T1 asks two forklifts of 一级: 4.
        profile: { ...facts.profile, forklifts: 1 },
        // I3 asks 99.5 %: 5.
        shares: { ...facts.shares, stocktakeAccuracy: { part: 992, whole: 1000 } },
        // M6 asks four whole stocktakes of 一级 and 二级: 2.
        records: { ...facts.records, fullStocktakesLast12Months: 3 },
      },
      // T4, the same words at 一级 and 二级: half of 3 at both; wholly so at 三级.
      except(
        yesAt(1),
        verdict('T4', { level: 1, verdict: 'partly' }, { level: 3, verdict: 'yes' }),
      ),
      1,
    );
    expect(summary(result)).toEqual([
      // 100 − 4 − 5 − 2 − 1.5
      [875, true],
      // One forklift and 99.0 % are enough there: 100 − 2 − 1.5
      [965, true],
      [1000, true],
      [1000, true],
    ]);
    expect(result.reached).toBe(1);
  });

  test('二级: 96, and far from 一级', () => {
    const facts = factsOf(2);
    const result = graded(
      {
        ...facts,
        // M7 asks all at 二级: 2.
        shares: { ...facts.shares, oldStockTested: { part: 9, whole: 10 } },
        // S2 asks twenty: 2.
        profile: { ...facts.profile, loadingVolunteers: 15 },
      },
      except(yesAt(2), verdict('L7', { level: 1, verdict: 'no' }, { level: 2, verdict: 'yes' })),
      1,
    );
    expect(summary(result)).toEqual([
      // L1 10, L2 10, L3 5, L4 4, L5 4, L6 2, L7 4, L8 4 = 43; T1 4; I2 3, I3 5, I4 2 = 10;
      // M2 3, M6 2, M7 2 = 7; S2 2, S3 1, S4 1 = 4: 100 − 68
      [320, false],
      [960, true],
      [1000, true],
      [1000, true],
    ]);
    expect(vetoesOf(result)).toEqual([['L1', 'L2'], [], [], []]);
    expect(result.reached).toBe(2);
  });

  test('三级: 90.5 with a half, and 28.5 at 二级', () => {
    const facts = withStock(factsOf(3), { A04: 680 }); // L4 asks 1,000 quilts: 4.
    const result = graded(
      {
        ...facts,
        // I4 asks 90 % of the months, and 80 % at 四级: 8 of 12 are 66.6 %: 2.
        shares: { ...facts.shares, monthlyReportsOnTime: { part: 8, whole: 12 } },
        // M5 asks a fire drill of every level: 2.
        records: { ...facts.records, fireDrillsLast12Months: 0 },
      },
      // T2, the same words at every level: half of 3.
      except(
        yesAt(3),
        partlyAt('T2', 3),
        verdict('T4', { level: 2, verdict: 'no' }, { level: 3, verdict: 'yes' }),
      ),
      3,
    );
    expect(summary(result).slice(1)).toEqual([
      // L1 10, L2 10, L3 5, L4 4, L5 4, L6 2, L8 4 = 39; T2 1.5, T3 2, T4 3 = 6.5;
      // I2 3, I3 5, I4 2, I5 2 = 12; M2 3, M5 2, M6 2, M7 2 = 9; S1 2, S2 2, S3 1 = 5: 100 − 71.5
      [285, false],
      // 100 − 4 − 2 − 2 − 1.5
      [905, true],
      // 680 quilts are enough there: 100 − 2 − 2 − 1.5
      [945, true],
    ]);
    expect(result.reached).toBe(3);
  });

  test('四级: 88 of the 98 points that apply are 89.7, rounded down', () => {
    const facts = withStock(factsOf(4), { A12: 30 }); // L6 asks fifty camp beds: 2.
    const result = graded(
      {
        ...facts,
        // T1 asks two hand pallet trucks: 4.
        profile: { ...facts.profile, handPalletTrucks: 1 },
        // I2 asks 80 %: 3.
        shares: { ...facts.shares, binCardCoverage: { part: 7, whole: 10 } },
        // S4 asks a drill: 1.
        records: { ...facts.records, transferDrillsLast12Months: 0 },
      },
      // M7 does not apply: its 2 points leave the 100.
      [...yesAt(4), answerTo('M7', { notApplicable: true, note: '没有满三年的批次' })],
      3,
    );
    const fourth = result.levels.find(({ level }) => level === 4);
    // In halves: 98 − 10 = 88 points; 88 / 98 = 0.8979…
    expect(fourth).toMatchObject({ earned: 176, of: 196, score: 897, reached: true, vetoes: [] });
    // 200 ㎡ and 500 people; that 专库、专账、专人 is so without 合署 nobody has said.
    expect(vetoesOf(result)[2]).toEqual(['L1', 'L2', 'M1']);
    expect(result.reached).toBe(4);
  });

  test('only a veto fails, with 95 points: no level at all', () => {
    const facts = factsOf(2);
    // M4 asks of every level that no fault of a fire check is open: 5.
    const faulty = { ...facts, records: { ...facts.records, fireFaultsOpen: 1 } };
    const result = graded(faulty, yesAt(2), 2);
    expect(summary(result).slice(1)).toEqual([
      [950, false],
      [950, false],
      [950, false],
    ]);
    expect(vetoesOf(result).slice(1)).toEqual([['M4'], ['M4'], ['M4']]);
    expect(result.reached).toBeNull();
    expect(graded(facts, yesAt(2), 2).reached).toBe(2);
  });

  test('at the exact pass mark it is reached; with half a criterion less it is not', () => {
    // L4 4 by one quilt, L5 4 by one tent.
    const facts = withStock(factsOf(3), { A04: 999, A10: 49 });
    const lacking = {
      ...facts,
      // T1 4, at 四级 as well; M2 3 by the full-time keeper; S2 2 by one volunteer.
      profile: { ...facts.profile, forklifts: 0, fullTimeStaff: 0, loadingVolunteers: 9 },
    };
    // T2 and T4: half of 3 each.
    const halves = except(yesAt(3), partlyAt('T2', 3), partlyAt('T4', 3));
    const result = graded(lacking, halves, 3);
    const third = result.levels.find(({ level }) => level === 3);
    // 100 − 4 − 4 − 4 − 3 − 2 − 1.5 − 1.5 = 80
    expect(third).toMatchObject({ earned: 160, of: 200, score: 800, reached: true });
    // At 四级 only T1 4 and the halves are missing.
    expect(summary(result)[3]).toEqual([930, true]);
    expect(result.reached).toBe(3);

    const less = graded(lacking, except(halves, verdict('T2', { level: 3, verdict: 'no' })), 3);
    expect(summary(less)[2]).toEqual([785, false]);
    expect(less.reached).toBe(4);
  });

  test('a figure that is one short of the mark of a veto is short of the level', () => {
    // L2: 499 packs of four and a box of three are 1,999 people; another box of three makes it.
    const facts = withStock(factsOf(3), { A01: 499 });
    const boxes = (count: number) => ({
      ...facts,
      stock: [...facts.stock, stockOf('A02', count, { need: 'kit', peopleServed: 3 })],
    });
    expect(graded(boxes(1), yesAt(3), 3).levels[2]).toMatchObject({
      ...{ vetoes: ['L2'], reached: false },
    });
    expect(graded(boxes(2), yesAt(3), 3).levels[2]).toMatchObject({ vetoes: [], reached: true });
  });
});
