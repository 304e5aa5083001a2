import type { Desk } from '../desk';
import type { Day } from '../schema';

/** Something that happens on a day and is more than one paper from draft to posting. */
export interface Scene {
  on: Day;
  play(desk: Desk): Promise<unknown>;
}

/** 武汉市库, where most of the scenes are. */
export const city = '42010001';
