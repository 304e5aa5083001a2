import { minutesText } from '../format/minutes';
import type { PlanBody } from './api';

const minuteMs = 60_000;

/**
 * The whole minute that the minutes of a plan count from: the first that has not begun at the moment of
 * planning. An instant at a whole minute is then told as it was said, and no lorry too early.
 *
 * At 02:02:30, what is wanted by 05:00 is wanted 177 minutes from 02:03.
 */
const countedFrom = (moment: string | Date): number =>
  Math.ceil(new Date(moment).getTime() / minuteMs) * minuteMs;

/** Whole minutes from a moment of planning to an instant; below nothing to one that has passed. */
export const minutesUntil = (until: string, moment: string | Date): number =>
  Math.floor((Date.parse(until) - countedFrom(moment)) / minuteMs);

/** How a time was past when the plan was made (「制定方案时已过 3 小时」); nothing of one that was still to come. */
export const pastText = (minutes: number): string =>
  minutes < 0 ? `制定方案时已过 ${minutesText(-minutes)}` : '';

/** The instants that the minutes of a plan stand for: from the search on, or from the saving without one. */
export function arrivalsFrom({ solvedAt }: Pick<PlanBody, 'solvedAt'>, madeAt: string) {
  const from = countedFrom(solvedAt ?? madeAt);
  return (minutes: number) => new Date(from + minutes * minuteMs).toISOString();
}
