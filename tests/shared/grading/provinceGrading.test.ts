import { expect, test } from 'vitest';
import type { Gap } from '../../../shared/grading/gaps';
import type { Level } from '../../../shared/grading/levels';
import {
  coverageOf,
  type GradedWarehouse,
  standingOf,
  worstGap,
} from '../../../shared/grading/provinceGrading';

function warehouse(
  code: string,
  targetLevel: Level,
  reached?: Level | null,
  tier: GradedWarehouse['tier'] = 'city',
): GradedWarehouse {
  const standard = { uid: 'u', code: 'reference', version: 1, title: '参考标准', official: false };
  return {
    ...{ code, name: code, shortName: code, tier, longitude: 0, latitude: 0, targetLevel },
    ...{ keptHere: true, trend: [], inWork: null },
    last:
      reached === undefined
        ? null
        : {
            ...{ assessment: 'a', standard, judgedOn: '2026-11-01', daysSince: 22, targetLevel },
            ...{ reached, score: 800, worst: null },
          },
  };
}

test('a city counts for the plan from 四级, and for its target from that', () => {
  const rows = [
    warehouse('1', 1, 1, 'province'),
    warehouse('2', 3, 3),
    warehouse('3', 3, 4),
    warehouse('4', 4, 2),
    warehouse('5', 4, null),
    warehouse('6', 3),
  ];
  expect(coverageOf(rows)).toEqual({
    ...{ cities: 5, elsewhere: 0, graded: 4, atTarget: 2, atPlan: 3, centre: true },
  });
  expect(rows.map(standingOf)).toEqual([
    ...['target', 'target', 'short', 'target', 'belowAll', 'notGraded'],
  ]);
});

test('what another installation keeps is unknown here, and no city without a grading', () => {
  const elsewhere = { ...warehouse('2', 3), keptHere: false };
  expect(coverageOf([warehouse('1', 4, 4), elsewhere])).toMatchObject({
    ...{ cities: 1, elsewhere: 1, graded: 1, atTarget: 1 },
  });
  expect(standingOf(elsewhere)).toBe('notKept');
});

test('a centre that was never graded is neither at its level nor below it', () => {
  expect(coverageOf([warehouse('1', 1, undefined, 'province')]).centre).toBeNull();
  expect(coverageOf([warehouse('1', 1, 2, 'province')]).centre).toBe(false);
});

test('the worst gap is a veto before all others, then the heaviest', () => {
  const gap = (criterion: string, weight: number, veto = false): Gap => ({
    ...{ criterion, title: criterion, veto, weight, mark: 'failed', missing: [] },
    requirement: null,
  });
  expect(worstGap([])).toBeNull();
  expect(worstGap([gap('L4', 4), gap('L3', 5), gap('I3', 5)])?.criterion).toBe('L3');
  expect(worstGap([gap('L3', 5), gap('M1', 4, true)])?.criterion).toBe('M1');
});
