import type { Limits } from './paginate';

/** One page of a sheet as it lies in a window, in CSS pixels. */
interface MeasuredPage {
  /** The height between the margins and above the foot. */
  room: number;
  /** Where the first row begins, below heading and column heads, where it has such. */
  rowsAt: number;
  rows: number[];
  /** Whether a row heads the next one. */
  heads: boolean[];
  subtotal: number;
  /** Where the last thing on the page ends. */
  used: number;
  /** By how much something sticks out to the side. */
  excess: number;
}

export interface Measured {
  /** Font files that could not be loaded. */
  failedFonts: string[];
  pages: MeasuredPage[];
}

/**
 * Waits for the fonts that a sheet needs and measures its pages. A script for the window that the
 * sheet is in, run there in a world of its own: the sheet itself may run none.
 */
export const measureScript = `(async () => {
  do {
    document.body.getBoundingClientRect();
    await document.fonts.ready;
    document.body.getBoundingClientRect();
  } while (document.fonts.status === 'loading');
  const box = (element) => element.getBoundingClientRect();
  const rowsAt = (page, top) => {
    const [heads, table] = [page.querySelector('thead'), page.querySelector('table')];
    return heads ? box(heads).bottom : table ? box(table).top : top;
  };
  return {
    failedFonts: [...document.fonts]
      .filter((face) => face.status === 'error')
      .map((face) => face.family + ' ' + face.unicodeRange),
    pages: [...document.querySelectorAll('.page')].map((page) => {
      const body = page.querySelector('.body');
      const { top, height } = box(body);
      return {
        room: height,
        rowsAt: rowsAt(page, top) - top,
        rows: [...page.querySelectorAll('tbody')].map((row) => box(row).height),
        heads: [...page.querySelectorAll('tbody')].map((row) => 'heads' in row.dataset),
        subtotal: [...page.querySelectorAll('.subtotal')].reduce((sum, row) => sum + box(row).height, 0),
        used: Math.max(...[...body.children].map((child) => box(child).bottom)) - top,
        excess: body.scrollWidth - body.clientWidth,
      };
    }),
  };
})()`;

/** All rows on one page, and a last one without rows: what {@link limitsOf} needs to see. */
export const forMeasuring = [
  { from: 0, to: Number.POSITIVE_INFINITY },
  { from: Number.POSITIVE_INFINITY, to: Number.POSITIVE_INFINITY },
];

/** What the pages of {@link forMeasuring} say about any page. */
export function limitsOf([first, last]: MeasuredPage[]): {
  heights: number[];
  heads: boolean[];
  limits: Limits;
} {
  if (first === undefined || last === undefined) throw new Error('a sheet without its pages');
  return {
    heights: first.rows,
    heads: first.heads,
    limits: {
      first: first.room - first.rowsAt,
      next: last.room - last.rowsAt,
      subtotal: first.subtotal,
      tail: last.used - last.rowsAt,
    },
  };
}
