import { plain } from '../../shared/format/typed';
import { sheetWords as words } from '../messages/printing';
import type { Parsed } from './parsed';

/** Pages from one to another, both printed, counted from 1. */
export interface PageRange {
  from: number;
  to: number;
}

/** The most copies of one print. */
const mostCopies = 20;

/**
 * The pages of a sheet of so many: `1-3,5` are the first three and the fifth; nothing and 全部 are all
 * (null). A comma and a stroke may be those of a Chinese keyboard.
 */
export function parsePages(text: string, count: number): Parsed<PageRange[]> {
  const typed = plain(text)
    .replace(/\s/g, '')
    .replace(/[、;。.]/g, ',')
    .replace(/[‐‑–—―~～至到]+/g, '-');
  if (typed === '' || typed === words.allPages) return { ok: true, value: null };
  if (!/^\d{1,6}(-\d{1,6})?(,\d{1,6}(-\d{1,6})?)*$/.test(typed)) {
    return { ok: false, problem: words.pagesProblem };
  }
  const ranges = typed.split(',').map((part) => {
    const [from = 0, to = from] = part.split('-').map(Number);
    return { from, to };
  });
  if (ranges.some(({ from, to }) => from > to)) return { ok: false, problem: words.pagesBackwards };
  if (ranges.some(({ from }) => from < 1)) return { ok: false, problem: words.pagesProblem };
  if (ranges.some(({ to }) => to > count)) return { ok: false, problem: words.pagesOver(count) };
  return { ok: true, value: ranges };
}

/** Pages as they are written: `1-3,5`. */
export function writePages(ranges: readonly PageRange[]): string {
  return ranges.map(({ from, to }) => (from === to ? from : `${from}-${to}`)).join(',');
}

/** How many times a sheet is printed: 1 to 20. */
export function parseCopies(text: string): Parsed<number> {
  const typed = plain(text);
  const copies = Number(typed);
  return /^\d{1,2}$/.test(typed) && copies >= 1 && copies <= mostCopies
    ? { ok: true, value: copies }
    : { ok: false, problem: words.copiesProblem };
}
