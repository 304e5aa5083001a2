import type { GradingAnswer } from './answers';
import { type Countable, countsFor, isOfGoods } from './goods';
import type { Level } from './levels';
import type { Reading } from './reading';
import { type GradingResult, resultOf } from './result';
import type { StandardBody } from './standard';

/** 试算: what is assumed to be otherwise. Nothing of it is saved. */
export interface Assumption {
  /** How many more of an item lie there, by its code; fewer where it is below nothing. */
  goods: ReadonlyMap<string, number>;
  /** Figures that are no goods, whatever was measured. */
  figures: readonly { criterion: string; measure: string; value: number }[];
  /** In place of the answers to the same criteria. */
  answers: readonly GradingAnswer[];
}

export const nothingAssumed: Assumption = { goods: new Map(), figures: [], answers: [] };

/** What a result is made of. */
export interface Graded {
  body: StandardBody;
  readings: ReadonlyMap<string, readonly Reading[]>;
  answers: readonly GradingAnswer[];
}

/**
 * The readings as they would be. Goods count for every criterion that counts them: 100 赈济家庭包 more
 * are 100 more of the reserve and 400 more people.
 */
export function assumedReadings(
  { body, readings }: Pick<Graded, 'body' | 'readings'>,
  { goods, figures }: Assumption,
  items: readonly Countable[],
): Map<string, Reading[]> {
  return new Map(
    body.criteria.map((criterion) => {
      const more = items.reduce(
        (sum, item) => sum + countsFor(criterion, item) * (goods.get(item.code) ?? 0),
        0,
      );
      const own = figures.filter((each) => each.criterion === criterion.code);
      const assumed = (readings.get(criterion.code) ?? []).map((reading) => {
        if (isOfGoods(criterion)) {
          return { ...reading, value: Math.max(0, (reading.value ?? 0) + more) };
        }
        const typed = own.find(({ measure }) => measure === reading.measure);
        return typed ? { ...reading, value: typed.value, unknown: null } : reading;
      });
      return [criterion.code, assumed];
    }),
  );
}

/** What an assessment would come to at a level. */
export function resultIf(
  graded: Graded,
  assumption: Assumption,
  items: readonly Countable[],
  level: Level,
): GradingResult {
  const changed = new Map(assumption.answers.map((each) => [each.criterion, each]));
  const others = graded.answers.filter(({ criterion }) => !changed.has(criterion));
  return resultOf(
    graded.body,
    assumedReadings(graded, assumption, items),
    [...others, ...changed.values()],
    level,
  );
}
