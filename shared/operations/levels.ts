import { levelBodyNames } from '../names';
import { type LevelBody, type LevelEntry, levelBody } from './api';

interface Said {
  body: LevelBody;
  society: LevelEntry['society'];
  level: number | null;
  struck: unknown;
}

/** Whose level it is by name: 黄冈市红十字会, 省红十字会. */
export function levelHolder({ body, society }: Pick<Said, 'body' | 'society'>): string {
  return society?.name ?? levelBodyNames[body];
}

/** Whether two levels are of one body; the society of each city is one for itself. */
export function isSameBody(
  one: Pick<Said, 'body' | 'society'>,
  other: Pick<Said, 'body' | 'society'>,
): boolean {
  return one.body === other.body && one.society?.code === other.society?.code;
}

/**
 * The level that each body has in force, by what it said last; one that it has ended is none. The
 * entries come in the order in which they were said, and those that are struck out count for nothing.
 *
 *     Ⅳ on the 2nd, Ⅱ on the 5th, ended on the 20th: none; with the ending struck out, Ⅱ
 *     Ⅱ of Huanggang and Ⅳ of Jingzhou: both
 */
export function levelsInForce(
  entries: readonly Said[],
): { body: LevelBody; society: LevelEntry['society']; level: number }[] {
  const standing = entries.filter(({ struck }) => struck === null);
  const last = standing.filter(
    (entry, index) => !standing.slice(index + 1).some((later) => isSameBody(later, entry)),
  );
  return levelBody.options.flatMap((of) =>
    last.flatMap(({ body, society, level }) =>
      body !== of || level === null ? [] : [{ body, society, level }],
    ),
  );
}
