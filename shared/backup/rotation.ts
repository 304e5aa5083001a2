import { dayOf } from '../day';

/** What the rotation has to know of a copy. */
export interface KeptCopy {
  /** Counts the copies of one place, in the order in which they were made. */
  ordinal: number;
  /** When it was made, by the clock of that day, which may have been wrong. */
  at: string;
  sound: boolean;
}

/** How many of the latest stay in any case, whatever their dates say. */
const latest = 5;
const hours = 48;

/** The latest copy of each of so many days, weeks, months; of every year. */
const periods: readonly { of: (at: Date) => string; count: number }[] = [
  { of: dayOf, count: 14 },
  { of: weekOf, count: 8 },
  { of: (at) => dayOf(at).slice(0, 7), count: 12 },
  { of: (at) => dayOf(at).slice(0, 4), count: Number.POSITIVE_INFINITY },
];

/**
 * 备份轮换: which copies may go. All of the last 48 hours stay, then the latest of 14 days, 8 weeks,
 * 12 months and of every year. Later is what has the higher ordinal: clocks can be set to 2099 and
 * back. Damaged copies take nobody's place, and go once two days and five sound copies have passed.
 *
 * 30 copies of one day three days ago: all but the last go. One sound copy among damaged ones stays.
 */
export function copiesToDrop<C extends KeptCopy>(copies: readonly C[], now: Date): C[] {
  const newestFirst = [...copies].sort((a, b) => b.ordinal - a.ordinal);
  const sound = newestFirst.filter((copy) => copy.sound);
  const kept = new Set<C>(sound.slice(0, latest));
  for (const { of, count } of periods) {
    const seen = new Set<string>();
    for (const copy of sound) {
      const period = of(new Date(copy.at));
      if (seen.has(period) || seen.size >= count) continue;
      seen.add(period);
      kept.add(copy);
    }
  }
  const fifth = sound[latest - 1];
  return newestFirst.filter(
    (copy) =>
      !kept.has(copy) &&
      !isRecent(copy, now) &&
      (copy.sound || (fifth !== undefined && copy.ordinal < fifth.ordinal)),
  );
}

function isRecent({ at }: KeptCopy, now: Date): boolean {
  return Math.abs(now.getTime() - Date.parse(at)) < hours * 3_600_000;
}

/** The Monday of the week. */
function weekOf(at: Date): string {
  const day = new Date(`${dayOf(at)}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
  return day.toISOString().slice(0, 10);
}
