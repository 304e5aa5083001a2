import { z } from 'zod';
import { businessDate, uid, warehouseCode } from '../fields';
import { type Gap, gap } from './gaps';
import { type Level, level } from './levels';
import { standardNamed } from './standard';

/** A warehouse by its last signed assessment (评定), and how it came there. */
export const gradedWarehouse = z.strictObject({
  code: warehouseCode,
  name: z.string(),
  shortName: z.string(),
  tier: z.enum(['province', 'city', 'county']),
  longitude: z.number(),
  latitude: z.number(),
  /** The target that is set for it now. */
  targetLevel: level,
  keptHere: z.boolean(),
  /** Null while none is signed. */
  last: z
    .strictObject({
      assessment: uid,
      standard: standardNamed,
      judgedOn: businessDate,
      daysSince: z.int(),
      /** The target by which it was judged, at which the score and the gaps are. */
      targetLevel: level,
      reached: level.nullable(),
      /** Tenths of 100. */
      score: z.int().min(0).max(1000),
      worst: gap.nullable(),
    })
    .nullable(),
  /** The scores of the signed ones, the earliest first. */
  trend: z.array(z.strictObject({ judgedOn: businessDate, score: z.int().min(0).max(1000) })),
  /** One that is still being answered or waits for its signature. */
  inWork: uid.nullable(),
});
export type GradedWarehouse = z.infer<typeof gradedWarehouse>;

/** How many of the city warehouses that are kept here are where they should be. */
export const coverage = z.strictObject({
  cities: z.int().min(0),
  /** City warehouses that another installation keeps: nothing is known of them here. */
  elsewhere: z.int().min(0),
  graded: z.int().min(0),
  /** At the target that is set for each. */
  atTarget: z.int().min(0),
  /** At 四级 at least, which is what the plan asks of cities. */
  atPlan: z.int().min(0),
  /** Whether the centre is at 一级, as the plan asks; null while it is not graded. */
  centre: z.boolean().nullable(),
});
export type Coverage = z.infer<typeof coverage>;

export const provinceGrading = z.strictObject({
  rows: z.array(gradedWarehouse),
  coverage,
});

/**
 * What the plan asks: 市级 at 三、四级, 省本级 at 一级 (《湖北省红十字事业发展“十四五”规划》). Which of the
 * two a city should reach is our proposal until the province sets it as the target of its warehouse.
 */
export const planLevels: Readonly<Record<'province' | 'city', Level>> = { province: 1, city: 4 };

/** How far the plan is met: of the cities that are kept here, those whose last signed assessment reached their level. */
export function coverageOf(rows: readonly GradedWarehouse[]): Coverage {
  const all = rows.filter(({ tier }) => tier === 'city');
  const cities = all.filter(({ keptHere }) => keptHere);
  const centre = rows.find(({ tier }) => tier === 'province');
  const at = (row: GradedWarehouse, wanted: Level) =>
    row.last !== null && row.last.reached !== null && row.last.reached <= wanted;
  return {
    cities: cities.length,
    elsewhere: all.length - cities.length,
    graded: cities.filter(({ last }) => last !== null).length,
    atTarget: cities.filter((row) => at(row, row.targetLevel)).length,
    atPlan: cities.filter((row) => at(row, planLevels.city)).length,
    centre: centre?.last ? at(centre, planLevels.province) : null,
  };
}

/** Where a warehouse stands against its own target. */
export type Standing = 'notKept' | 'notGraded' | 'belowAll' | 'short' | 'target';

/** Kept elsewhere and unknown here, not graded yet, below 四级, some level but not its own, or at its target. */
export function standingOf({
  last,
  targetLevel,
  keptHere,
}: Pick<GradedWarehouse, 'last' | 'targetLevel' | 'keptHere'>): Standing {
  if (last === null) return keptHere ? 'notGraded' : 'notKept';
  if (last.reached === null) return 'belowAll';
  return last.reached <= targetLevel ? 'target' : 'short';
}

/** The gap that weighs most: a veto before all others, then by weight, then in the order of the standard. */
export function worstGap(gaps: readonly Gap[]): Gap | null {
  const [worst = null] = [...gaps].sort(
    (a, b) => Number(b.veto) - Number(a.veto) || b.weight - a.weight,
  );
  return worst;
}
