import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';
import type { Random } from './context';

let count = 0;

/**
 * The randomness of the machine. UUIDs made in one millisecond (or at one moment of a clock that
 * was handed in) sort in the order in which they were made.
 */
export const machineRandom: Random = {
  uid: (at) => {
    count = (count + 1) % 0x8000_0000;
    return v7({ msecs: at.getTime(), seq: count, random: randomBytes(16) });
  },
  salt: () => randomBytes(16).toString('hex'),
};
