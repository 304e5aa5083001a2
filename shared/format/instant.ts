import { dayOf } from '../day';

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
});

/** An instant as a clock on a wall in Wuhan reads it: `2026-11-23 16:30`. */
export function formatInstant(instant: string): string {
  const moment = new Date(instant);
  return `${dayOf(moment)} ${clock.format(moment)}`;
}
