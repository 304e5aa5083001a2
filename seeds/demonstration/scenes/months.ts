import { addMonths } from '../calendar';
import { city, type Scene } from './scene';

/**
 * 月结 of the city warehouse: each month on the fifth of the next, up to two months before this one,
 * so that one is left to be closed. Today is 2026-11-25: the last one closed is 2026-09.
 */
export function months(openingDate: string, today: string): Scene[] {
  const last = addMonths(today, -2).slice(0, 7);
  const all: Scene[] = [];
  for (let first = `${openingDate.slice(0, 7)}-01`; first.slice(0, 7) <= last; ) {
    const month = first.slice(0, 7);
    first = addMonths(first, 1);
    all.push({
      on: `${first.slice(0, 7)}-05`,
      play: ({ ask }) => ask('scw', 'closings.close', { warehouse: city, month }),
    });
  }
  return all;
}
