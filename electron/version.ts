import { version as packageVersion } from '../package.json';

/** The version of the program, from its package. */
export const version: string = packageVersion;
