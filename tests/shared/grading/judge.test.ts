import { describe, expect, test } from 'vitest';
import { answerFault } from '../../../shared/grading/answers';
import { gapText } from '../../../shared/grading/gaps';
import { measureCriterion } from '../../../shared/grading/kinds';
import { levels } from '../../../shared/grading/levels';
import {
  answerTo,
  except,
  factsOf,
  graded,
  reference,
  stockOf,
  summary,
  yesAt,
} from '../../support/grading';
import { fc } from '../../support/properties';

describe('the reference standard, scored by hand', () => {
  test.each(levels)(
    'a warehouse with just what level %i asks for reaches it and no more',
    (level) => {
      const result = graded(factsOf(level), yesAt(level), level);
      expect(result.reached).toBe(level);
      expect(result.gaps).toEqual([]);
      expect(summary(result)[level - 1]).toEqual([1000, true]);
      expect(result.dimensions.map(({ score }) => score)).toEqual([1000, 1000, 1000, 1000, 1000]);
    },
  );

  test('what reaches a level reaches the easier ones: a forklift does for two hand trucks', () => {
    const [, , third, fourth] = summary(graded(factsOf(3), yesAt(3), 3));
    expect([third, fourth]).toEqual([
      [1000, true],
      [1000, true],
    ]);
  });

  test('failing a veto alone leaves the score at 96 and the level unreached', () => {
    const answers = except(yesAt(3), answerTo('M1', { verdicts: [{ level: 3, verdict: 'no' }] }));
    const result = graded(factsOf(3), answers, 3);
    expect(result.levels[2]).toMatchObject({ score: 960, reached: false, vetoes: ['M1'] });
    expect(result.reached).toBeNull();
    const shared = [
      { level: 3, verdict: 'no' },
      { level: 4, verdict: 'yes' },
    ] as const;
    const atFour = except(answers, answerTo('M1', { verdicts: [...shared] }));
    expect(graded(factsOf(3), atFour, 3).reached).toBe(4);
  });

  test('exactly 80 is reached, and one point less is not', () => {
    const facts = factsOf(3);
    // L3 5, L4 4, L5 4, L6 2, L8 4, S4 1: twenty points. Packs in boxes of three still serve 2,001.
    const lacking = {
      ...facts,
      stock: [stockOf('B99', 667, { need: 'kit', peopleServed: 3 })],
      records: { ...facts.records, dispatchHours: 9, transferDrillsLast12Months: 0 },
    };
    const result = graded(lacking, yesAt(3), 3);
    expect(result.levels[2]).toMatchObject({ earned: 160, of: 200, score: 800, reached: true });
    const more = { ...lacking, profile: { ...lacking.profile, linkedStores: 2 } };
    expect(graded(more, yesAt(3), 3).levels[2]).toMatchObject({ score: 790, reached: false });
  });

  test('half of three points is exact, and a score is never rounded up to the pass mark', () => {
    const partly = answerTo('T4', { verdicts: [{ level: 3, verdict: 'partly' }] });
    expect(graded(factsOf(3), except(yesAt(3), partly), 3).levels[2]).toMatchObject({
      earned: 197,
      score: 985,
    });
  });

  test('what is not applicable leaves the denominator', () => {
    const none = answerTo('L7', { notApplicable: true, note: '库在码头' });
    const result = graded(factsOf(3), except(yesAt(3), none), 3);
    expect(result.levels[2]).toMatchObject({ earned: 192, of: 192, score: 1000 });
    expect(result.gaps).toEqual([]);
  });

  test('an empty warehouse of which nothing is said reaches nothing and tells every gap', () => {
    const result = graded({ ...factsOf(4), stock: [] }, [], 4);
    expect(result.reached).toBeNull();
    expect(result.gaps.map(({ criterion }) => criterion)).toEqual([
      'L2',
      'L3',
      'L4',
      'L5',
      'L6',
      'L7',
      'T2',
      'T4',
      'M1',
    ]);
  });
});

describe('a gap is told in words and numbers', () => {
  test('so many are missing, too many, or by so many points', () => {
    const facts = factsOf(3);
    const lacking = {
      ...facts,
      stock: [stockOf('A04', 680, { name: '棉被', unit: '床' })],
      shares: { ...facts.shares, stocktakeAccuracy: { part: 965, whole: 1000 } },
      records: { ...facts.records, dispatchHours: 10 },
    };
    const partly = answerTo('T4', { verdicts: [{ level: 3, verdict: 'partly' }] });
    const { gaps } = graded(lacking, except(yesAt(3), partly), 3);
    const words = Object.fromEntries(gaps.map((gap) => [gap.criterion, gapText(gap)]));
    expect(words).toMatchObject({
      L2: '可保障人数 差 2,000 人',
      L4: '棉被 差 320 床',
      L8: '接令至装车完成 超 2 小时',
      I3: '账实相符率 差 1.5 个百分点',
      T4: '视频监控、门禁：出入口和库内，部分符合',
    });
  });

  test('a figure that nobody knows is not zero, and open until somebody types it', () => {
    const facts = factsOf(3);
    const unknown = { ...facts, records: { ...facts.records, dispatchHours: 'notKept' as const } };
    const { gaps, levels: all } = graded(unknown, yesAt(3), 3);
    expect(all[2]!.open).toEqual(['L8']);
    expect(gaps.map(gapText)).toEqual(['接令至装车完成：不超过 8 小时，没有记录']);
    const typed = answerTo('L8', { figures: [{ measure: 'dispatchHours', value: 7 }] });
    expect(graded(unknown, except(yesAt(3), typed), 3).gaps).toEqual([]);
  });
});

describe('an answer that can’t stand', () => {
  const of = (code: string) => reference.criteria.find((each) => each.code === code);
  test.each([
    ['Z9', {}, 'unknownCriterion'],
    ['M1', { notApplicable: true, note: '无' }, 'vetoNotApplicable'],
    ['S3', { notApplicable: true }, 'notApplicableUnexplained'],
    ['L4', { figures: [{ measure: 'stock', value: 1000 }] }, 'measured'],
    ['L4', { verdicts: [{ level: 3, verdict: 'yes' }] }, 'measured'],
    [
      'T4',
      {
        verdicts: [
          { level: 1, verdict: 'yes' },
          { level: 4, verdict: 'no' },
        ],
      },
      'contradiction',
    ],
    [
      'T4',
      {
        verdicts: [
          { level: 1, verdict: 'no' },
          { level: 1, verdict: 'yes' },
        ],
      },
      'twice',
    ],
  ] as const)('%s: %j is %s', (code, answer, because) => {
    const criterion = of(code);
    const readings = criterion ? measureCriterion(criterion, factsOf(3)) : [];
    expect(answerFault(criterion, readings, answerTo(code, answer as never))).toBe(because);
  });
});

describe('whatever the warehouse', () => {
  const amounts = fc.record({
    packs: fc.nat(3000),
    quilts: fc.nat(6000),
    tents: fc.nat(600),
    beds: fc.nat(1200),
  });
  const stockFrom = (of: { packs: number; quilts: number; tents: number; beds: number }) => [
    stockOf('A01', of.packs, { need: 'kit', peopleServed: 4 }),
    stockOf('A04', of.quilts),
    stockOf('A10', of.tents),
    stockOf('A12', of.beds),
  ];
  const verdicts = fc.array(
    fc.tuple(
      fc.constantFrom(...reference.criteria.filter(({ kind }) => kind === 'answered')),
      fc.constantFrom(...levels),
      fc.constantFrom('yes' as const, 'partly' as const, 'no' as const),
    ),
    { maxLength: 12 },
  );
  const answersFrom = (said: [{ code: string }, 1 | 2 | 3 | 4, 'yes' | 'partly' | 'no'][]) =>
    except(
      yesAt(3),
      ...new Map(
        said.map(([{ code }, level, verdict]) => [
          code,
          answerTo(code, { verdicts: [{ level, verdict }] }),
        ]),
      ).values(),
    );

  test('the result is never better with less stock', () => {
    fc.assert(
      fc.property(amounts, amounts, verdicts, fc.constantFrom(...levels), (a, b, said, base) => {
        const less = {
          packs: Math.min(a.packs, b.packs),
          quilts: Math.min(a.quilts, b.quilts),
          tents: Math.min(a.tents, b.tents),
          beds: Math.min(a.beds, b.beds),
        };
        const answers = answersFrom(said);
        const whole = graded({ ...factsOf(base), stock: stockFrom(a) }, answers, 3);
        const fewer = graded({ ...factsOf(base), stock: stockFrom(less) }, answers, 3);
        expect(fewer.reached ?? 5).toBeGreaterThanOrEqual(whole.reached ?? 5);
        fewer.levels.forEach(({ earned, vetoes }, index) => {
          expect(earned).toBeLessThanOrEqual(whole.levels[index]!.earned);
          expect(vetoes.length).toBeGreaterThanOrEqual(whole.levels[index]!.vetoes.length);
        });
      }),
      { numRuns: 100 },
    );
  });

  test('an easier level is reached where a harder one is, and scores no less', () => {
    fc.assert(
      fc.property(amounts, verdicts, fc.constantFrom(...levels), (stock, said, base) => {
        const { levels: all } = graded(
          { ...factsOf(base), stock: stockFrom(stock) },
          answersFrom(said),
          3,
        );
        all.slice(1).forEach((easier, index) => {
          const harder = all[index]!;
          expect(easier.earned).toBeGreaterThanOrEqual(harder.earned);
          expect(easier.reached || !harder.reached).toBe(true);
        });
      }),
      { numRuns: 100 },
    );
  });
});
