import { dayOf } from '../../shared/day';
import { momentWords } from '../messages/common';

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
});

/** An instant as read on a wall in Wuhan: `2026-11-23 16:30`. */
export function formatInstant(instant: string): string {
  const moment = new Date(instant);
  return `${dayOf(moment)} ${clock.format(moment)}`;
}

/** As {@link formatInstant}, with 今天 for the day itself. */
export function formatRecent(instant: string, today: string): string {
  const moment = new Date(instant);
  const day = dayOf(moment);
  return `${day === today ? momentWords.today : day} ${clock.format(moment)}`;
}
