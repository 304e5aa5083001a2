import { z } from 'zod';
import { type GradingAnswer, verdictAt } from './answers';
import type { Criterion } from './kinds';
import { harderOrSame, type Level, level, levels, ofEachLevel, perLevel } from './levels';
import { holds, type Reading } from './reading';
import type { StandardBody } from './standard';

/** How a criterion stands at a level. Open: nobody has said, or nobody knows. */
export const mark = z.enum(['met', 'partly', 'failed', 'open', 'notApplicable']);
export type Mark = z.infer<typeof mark>;

export const judged = z.strictObject({ criterion: z.string(), marks: perLevel(mark) });
export type Judged = z.infer<typeof judged>;

/** Earned and applicable weight in halves, and the score of 100 in tenths, rounded down. */
const score = {
  earned: z.int().min(0),
  of: z.int().min(0),
  score: z.int().min(0).max(1000),
};

export const standing = z.strictObject({
  ...score,
  level,
  /** The score is the pass mark at least, and all vetoes are met. */
  reached: z.boolean(),
  /** Codes of vetoes that are not met, and of criteria that are open. */
  vetoes: z.array(z.string()),
  open: z.array(z.string()),
});
export type Standing = z.infer<typeof standing>;

/** The figures of a criterion with what the assessor typed where there was none. */
export function completed(readings: readonly Reading[], answer: GradingAnswer | undefined) {
  return readings.map((reading) => {
    const typed = answer?.figures.find(({ measure }) => measure === reading.measure);
    return reading.value === null && typed ? { ...reading, value: typed.value } : reading;
  });
}

/**
 * How a criterion stands at each level. What meets a harder level meets the easier ones.
 *
 * 棉被 ≥ 5000, 2500, 1000, 250 with 680 there: met at 四级, failed at the others.
 */
export function judgeCriterion(
  criterion: Criterion,
  readings: readonly Reading[],
  answer: GradingAnswer | undefined,
): Record<Level, Mark> {
  if (answer?.notApplicable) return ofEachLevel(() => 'notApplicable');
  const own = ofEachLevel((at) =>
    criterion.kind === 'answered'
      ? markOf(verdictAt(at, answer?.verdicts ?? [], criterion.requirements))
      : markOfReadings(completed(readings, answer), at),
  );
  return ofEachLevel((at) =>
    harderOrSame(at).some((each) => own[each] === 'met') ? 'met' : own[at],
  );
}

function markOf(verdict: ReturnType<typeof verdictAt>): Mark {
  if (verdict === null) return 'open';
  return ({ yes: 'met', partly: 'partly', no: 'failed' } as const)[verdict];
}

/** All must hold; one that does not settles it, whatever the unknown ones are. */
function markOfReadings(readings: readonly Reading[], level: Level): Mark {
  const held = readings.map((reading) => holds(reading, level));
  if (held.includes(false)) return 'failed';
  return held.includes(null) ? 'open' : 'met';
}

const halves: Record<Mark, number> = { met: 2, partly: 1, failed: 0, open: 0, notApplicable: 0 };

/** What a criterion earns of its weight, in halves: of 5, met 10, partly 5, else 0. */
export function earnedHalves(weight: number, mark: Mark): number {
  return weight * halves[mark];
}

/**
 * What a set of criteria scores at a level: weights in halves, so that half of 5 is exact.
 *
 * 10 met, 4 partly, 6 failed, 5 not applicable: (20 + 4) of 40, 600 tenths.
 */
export function scoreOf(
  criteria: readonly Criterion[],
  judgements: readonly Judged[],
  level: Level,
): { earned: number; of: number; score: number } {
  let [earned, of] = [0, 0];
  for (const { code, weight } of criteria) {
    const at = judgements.find(({ criterion }) => criterion === code)?.marks[level] ?? 'open';
    if (at === 'notApplicable') continue;
    earned += earnedHalves(weight, at);
    of += weight * 2;
  }
  return { earned, of, score: of === 0 ? 0 : Math.floor((earned * 1000) / of) };
}

/** Whether each level is reached: by the exact score, not the rounded one, and all vetoes. */
export function standings(
  { criteria, passMark }: Pick<StandardBody, 'criteria' | 'passMark'>,
  judgements: readonly Judged[],
): Standing[] {
  const markOf = (code: string, level: Level) =>
    judgements.find(({ criterion }) => criterion === code)?.marks[level] ?? 'open';
  return levels.map((level) => {
    const scored = scoreOf(criteria, judgements, level);
    const vetoes = criteria
      .filter(({ code, veto }) => veto && markOf(code, level) !== 'met')
      .map(({ code }) => code);
    const open = criteria
      .filter(({ code }) => markOf(code, level) === 'open')
      .map(({ code }) => code);
    const passes = scored.of > 0 && scored.earned * 100 >= passMark * scored.of;
    return { level, ...scored, reached: passes && vetoes.length === 0, vetoes, open };
  });
}

/** The hardest level that is reached; null below 四级. */
export function levelReached(all: readonly Standing[]): Level | null {
  return all.find(({ reached }) => reached)?.level ?? null;
}
