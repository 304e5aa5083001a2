import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';
import type { Random } from './context';

/** The randomness of the machine. */
export const machineRandom: Random = {
  uid: (at) => v7({ msecs: at.getTime(), random: randomBytes(16) }),
  salt: () => randomBytes(16).toString('hex'),
};
