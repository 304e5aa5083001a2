import { daysAfter, endOfDay, startOfDay } from '../day';
import { longestRoadDays } from '../transfers/overdue';

/** Why a time of a lorry can't be meant. */
export type TimeFault =
  /** It is said to have been and is to come. */
  | 'future'
  /** Before the step that it comes after. */
  | 'order'
  /** Long before the papers of the lorry were written. */
  | 'early'
  /** Planned for a time so far off that a digit must be wrong. */
  | 'far'
  /** A stop is due before the lorry is to leave. */
  | 'beforeLeaving';

/** Nobody plans a lorry for longer ahead. */
const farthestDays = 366;

/**
 * The instant before which nothing can have happened to a lorry: a week before the first of its
 * papers, since goods may be loaded first and written down afterwards.
 */
export function earliestFor(businessDates: readonly string[]): string | null {
  const first = businessDates.reduce((least, day) => (day < least ? day : least), '9999-12-31');
  return businessDates.length === 0 ? null : startOfDay(daysAfter(first, -longestRoadDays));
}

/** 建议值: as long as goods may be on the road to a warehouse; what nobody has signed for after that may never have come. */
export const longestSigningDays = longestRoadDays;

/** By when somebody is to have signed for what left for people on a day. */
export const signatureDue = (leftOn: string): string => daysAfter(leftOn, longestSigningDays);

/** When the step was that a step comes after, as far as that was said. */
export function stepBefore(
  step: 'load' | 'leave' | 'arrive' | 'sign',
  { loadedAt, leftAt }: { loadedAt: string | null; leftAt: string | null },
  arrivedAt: string | null = null,
): string | null {
  if (step === 'load') return null;
  if (step === 'leave') return loadedAt;
  return (step === 'sign' ? arrivedAt : null) ?? leftAt ?? loadedAt;
}

/** What is wrong with when something is said to have been; `before` is the step that it comes after. */
export function saidFault(
  at: string,
  { now, before, earliest }: { now: string; before: string | null; earliest: string | null },
): TimeFault | null {
  if (at > now) return 'future';
  if (before !== null && at < before) return 'order';
  return earliest !== null && at < earliest ? 'early' : null;
}

/** What is wrong with a planned time of a lorry or, with when it leaves, of one of its stops. */
export function plannedFault(
  at: string | null,
  {
    today,
    earliest,
    leavesAt = null,
  }: { today: string; earliest: string | null; leavesAt?: string | null },
): TimeFault | null {
  if (at === null) return null;
  if (earliest !== null && at < earliest) return 'early';
  if (at > endOfDay(daysAfter(today, farthestDays))) return 'far';
  return leavesAt !== null && at < leavesAt ? 'beforeLeaving' : null;
}
