import { v7 } from 'uuid';
import type { Random } from '../../../electron/context';

/** Numbers that look drawn and are the same in every run with the same seed. */
export interface Draws {
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number;
  /** Whether one of `in` draws came up. */
  oneIn(every: number): boolean;
  /** One of them. */
  of<T>(all: readonly T[]): T;
  /** From 0 up to 1. */
  part(): number;
}

/** Mulberry32: 32 bits of state are enough for test data, and it is quick. */
export function drawsFrom(seed: number): Draws {
  let state = seed;
  const part = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  const between = (from: number, to: number) => from + Math.floor(part() * (to - from + 1));
  return {
    part,
    between,
    oneIn: (every) => part() * every < 1,
    of: <T>(all: readonly T[]) => all[between(0, all.length - 1)] as T,
  };
}

/** Randomness for a store: uids sort as they were made, as those of the program do. */
export function seededRandom(seed: number): Random {
  const draws = drawsFrom(seed);
  let count = 0;
  const bytes = () => Uint8Array.from({ length: 16 }, () => draws.between(0, 255));
  const salts = drawsFrom(seed + 1);
  return {
    uid: (at) => {
      count += 1;
      return v7({ msecs: at.getTime(), seq: count, random: bytes() });
    },
    salt: () =>
      Array.from({ length: 4 }, () =>
        salts.between(0, 0xffff_ffff).toString(16).padStart(8, '0'),
      ).join(''),
  };
}
