const shanghai = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/**
 * The calendar date in Asia/Shanghai at an instant, whatever the zone of the machine:
 * 2026-11-23T16:30Z is already 2026-11-24.
 */
export function dayOf(moment: Date): string {
  return shanghai.format(moment);
}

/** Whole days from one calendar date to another; negative when `to` lies before `from`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The day so many days later: `2026-02-27` and 2 are `2026-03-01`. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/**
 * The same day so many months later; a day that the month doesn't have is its last: `2026-08-31` and
 * 6 months are `2027-02-28`.
 */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const end = new Date(Date.UTC(year, month - 1 + months, Math.min(date, last)));
  return end.toISOString().slice(0, 10);
}

/**
 * The day so many working days (工作日) later. Those are Monday to Friday: the program knows no
 * public holidays, so a limit may come some days early, never late. Friday 2026-11-20 and 1 are
 * Monday 2026-11-23; 15 are Friday 2026-12-11.
 */
export function workingDaysAfter(day: string, days: number): string {
  let end = day;
  for (let left = days; left > 0; ) {
    end = daysAfter(end, 1);
    const weekday = new Date(`${end}T00:00:00Z`).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return end;
}

/** The instant at which a calendar date begins in Asia/Shanghai: `2026-11-23` → `…-22T16:00:00.000Z`. */
export function startOfDay(day: string): string {
  return new Date(`${day}T00:00:00+08:00`).toISOString();
}

/** The last millisecond of a calendar date in Asia/Shanghai. */
export function endOfDay(day: string): string {
  return new Date(`${day}T23:59:59.999+08:00`).toISOString();
}

/** The same instant always as the same text, so that texts are told apart as the instants are. */
export function plainInstant(at: string): string {
  return new Date(at).toISOString();
}
