import { daysAfter, daysBetween, monthsAfter } from '../day';
import type { Figure, Share } from '../grading/facts';

const countedMeasures = [
  'dispatchHours',
  'fireDrillsLast12Months',
  'fireTrainingsLast12Months',
  'transferDrillsLast12Months',
  'fireCheckAgeDays',
  'fireFaultsOpen',
  'postedRules',
  'staff',
  'fullTimeStaff',
] as const;
const sharedMeasures = [
  'climateDaysLogged',
  'climateDaysAutomatic',
  'dutyDaysCovered',
  'dutyDaysOnSite',
  'equipmentInCheck',
  'certificatesValid',
] as const;

/** Every figure that the records give to a grading; the rest of what it asks comes from the books. */
export const evidenceMeasures = [...countedMeasures, ...sharedMeasures] as const;
export type EvidenceMeasure = (typeof evidenceMeasures)[number];
export type EvidenceFigures = Record<(typeof countedMeasures)[number], Figure> &
  Record<(typeof sharedMeasures)[number], Share>;

/** Of a warehouse where nothing was ever recorded: that is not zero. */
export const nothingEntered = Object.fromEntries(
  evidenceMeasures.map((measure) => [measure, 'notEntered']),
) as EvidenceFigures;

/** A record as it counts: one that was struck out does not. */
export interface Kept<Body> {
  record: string;
  doneOn: string;
  body: Body;
  /** When its fault was mended, or the person left; null while that is open. */
  endedOn: string | null;
}

/** How many of the last so many days a grading looks at in a daily record. */
export const daysLooked = 30;

/** Those of the last 30 days, the day included, on which something holds. */
export function shareOfDays(day: string, holds: (each: string) => boolean): Share {
  const days = Array.from({ length: daysLooked }, (_none, ago) => daysAfter(day, -ago));
  return { part: days.filter(holds).length, whole: daysLooked };
}

/** How many were done in the twelve months before the day, which is one of them. */
export function inLastYear<Body>(
  kept: readonly Kept<Body>[],
  day: string,
  counts: (body: Body) => boolean,
): number {
  const yearAgo = monthsAfter(day, -12);
  return kept.filter(({ doneOn, body }) => doneOn > yearAgo && counts(body)).length;
}

/** Days since the last; not entered where there is none. */
export function ageOf(kept: readonly Kept<unknown>[], day: string): Figure {
  const [first, ...others] = kept.map(({ doneOn }) => doneOn);
  if (first === undefined) return 'notEntered';
  return daysBetween(
    others.reduce((last, each) => (each > last ? each : last), first),
    day,
  );
}
