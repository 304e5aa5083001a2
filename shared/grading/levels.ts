import { z } from 'zod';

/** 等级, the hardest first: 一级 is level 1. */
export const levels = [1, 2, 3, 4] as const;
export const level = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
export type Level = z.infer<typeof level>;

/** Something for each level. The keys of a JSON file are text, and so they are here. */
export const perLevel = <T extends z.ZodType>(value: T) =>
  z.strictObject({ '1': value, '2': value, '3': value, '4': value });

/** Makes something for each level. */
export function ofEachLevel<T>(make: (level: Level) => T): Record<Level, T> {
  return { 1: make(1), 2: make(2), 3: make(3), 4: make(4) };
}

/** The levels that are at least as hard, the level itself last: of 3 these are 1, 2 and 3. */
export function harderOrSame(than: Level): Level[] {
  return levels.filter((each) => each <= than);
}
