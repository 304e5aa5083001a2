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

/** The instant at which a calendar date begins in Asia/Shanghai: `2026-11-23` → `…-22T16:00:00.000Z`. */
export function startOfDay(day: string): string {
  return new Date(`${day}T00:00:00+08:00`).toISOString();
}

/** The last millisecond of a calendar date in Asia/Shanghai. */
export function endOfDay(day: string): string {
  return new Date(`${day}T23:59:59.999+08:00`).toISOString();
}
