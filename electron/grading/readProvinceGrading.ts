import type { Output } from '../../shared/api';
import { daysBetween } from '../../shared/day';
import type { Level } from '../../shared/grading/levels';
import { coverageOf, type GradedWarehouse, worstGap } from '../../shared/grading/provinceGrading';
import type { QueryContext } from '../context';
import { sql } from '../database/sql';
import { listWarehouses } from '../warehouses/warehouses';
import { standardNamedOf } from './readAssessments';
import { findAssessments, type StoredAssessment, scoreAtTarget } from './storedAssessment';

/** The centre and the cities by what was last signed of each. */
export function readProvinceGrading(context: QueryContext): Output<'assessments.province'> {
  const { db, today } = context;
  const all = findAssessments(db, sql``);
  const rows = listWarehouses(context).rows.map((warehouse): GradedWarehouse => {
    const { code, name, shortName, tier, longitude, latitude, targetLevel, keptHere } = warehouse;
    // The latest day first.
    const own = all.filter((each) => each.warehouse === code);
    const signed = own.filter(({ signedAt }) => signedAt !== null);
    const [last] = signed;
    return {
      ...{ code, name, shortName, tier, longitude, latitude, keptHere },
      targetLevel: targetLevel as Level,
      last: last ? lastOf(last, today) : null,
      trend: signed
        .map(({ judgedOn, result }) => ({ judgedOn, score: scoreAtTarget(result) }))
        .reverse(),
      inWork: own.find(({ signedAt }) => signedAt === null)?.uid ?? null,
    };
  });
  return { rows, coverage: coverageOf(rows) };
}

function lastOf(stored: StoredAssessment, today: string): NonNullable<GradedWarehouse['last']> {
  const { uid, judgedOn, targetLevel, result } = stored;
  return {
    assessment: uid,
    standard: standardNamedOf(stored),
    ...{ judgedOn, targetLevel },
    daysSince: daysBetween(judgedOn, today),
    reached: result.reached,
    score: scoreAtTarget(result),
    worst: worstGap(result.gaps),
  };
}
