import { type LevelBody, levelBody } from './api';

interface Said {
  body: LevelBody;
  level: number | null;
  struck: unknown;
}

/**
 * The level that each body has in force, by what it said last; one that it has ended is none. The
 * entries come in the order in which they were said, and those that are struck out count for nothing.
 *
 *     Ⅳ on the 2nd, Ⅱ on the 5th, ended on the 20th: none; with the ending struck out, Ⅱ
 */
export function levelsInForce(entries: readonly Said[]): { body: LevelBody; level: number }[] {
  return levelBody.options.flatMap((body) => {
    const last = entries.findLast((each) => each.body === body && each.struck === null);
    return last?.level == null ? [] : [{ body, level: last.level }];
  });
}
