import { z } from 'zod';
import type { GradingAnswer } from './answers';
import { gap, gapsAt } from './gaps';
import { judgeCriterion, judged, levelReached, scoreOf, standing, standings } from './judge';
import { type Level, level } from './levels';
import type { Reading } from './reading';
import type { StandardBody } from './standard';

/** What an assessment comes to. Scores are tenths of a point of 100. */
export const gradingResult = z.strictObject({
  target: level,
  reached: level.nullable(),
  judged: z.array(judged),
  /** For each level, the hardest first. */
  levels: z.array(standing),
  /** At the target level. */
  dimensions: z.array(
    z.strictObject({
      code: z.string(),
      name: z.string(),
      earned: z.int().min(0),
      of: z.int().min(0),
      score: z.int().min(0).max(1000),
    }),
  ),
  gaps: z.array(gap),
});
export type GradingResult = z.infer<typeof gradingResult>;

/** Judges a warehouse by what was measured and answered: the one place where a result is made. */
export function resultOf(
  standard: StandardBody,
  readings: ReadonlyMap<string, readonly Reading[]>,
  answers: readonly GradingAnswer[],
  target: Level,
): GradingResult {
  const judgements = standard.criteria.map((criterion) => ({
    criterion: criterion.code,
    marks: judgeCriterion(
      criterion,
      readings.get(criterion.code) ?? [],
      answers.find((each) => each.criterion === criterion.code),
    ),
  }));
  const all = standings(standard, judgements);
  return {
    target,
    reached: levelReached(all),
    judged: judgements,
    levels: all,
    dimensions: standard.dimensions.map(({ code, name }) => ({
      ...{ code, name },
      ...scoreOf(
        standard.criteria.filter(({ dimension }) => dimension === code),
        judgements,
        target,
      ),
    })),
    gaps: gapsAt(standard, judgements, { readings, answers, level: target }),
  };
}
