import { z } from 'zod';
import { businessDate } from '../fields';

/** A time of the day as a clock in Wuhan reads it, `03:05`. */
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** When something was said or happened: its day, and its time where that is known. */
export const moment = z.strictObject({ on: businessDate, time: clockTime.nullable() });
export type Moment = z.infer<typeof moment>;

/** The instant that a moment comes to; without a time it is the beginning of its day. */
export function instantOf({ on, time }: Moment): string {
  return new Date(`${on}T${time ?? '00:00'}:00+08:00`).toISOString();
}

/** `2026-07-06 03:05`, or the day alone. */
export function momentText({ on, time }: Moment): string {
  return time === null ? on : `${on} ${time}`;
}
