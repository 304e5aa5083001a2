/** The rows of one page: from the first up to, and without, the last. */
export interface PageRows {
  from: number;
  to: number;
}

/** Heights in one unit, measured on the paper that is printed on. */
export interface Limits {
  /** Room for rows on the first page, under its heading and above its foot. */
  first: number;
  /** Room for rows on every later page, whose heading is shorter. */
  next: number;
  /** 本页小计, on every page of a sheet that has several. */
  subtotal: number;
  /** 合计, capitals and signatures, on the last page. */
  tail: number;
}

/**
 * Deals the rows of a sheet out to pages: every row once, in order, never split. Each page is
 * filled, except that the last keeps three rows where they fit: signatures do not stand on a page alone,
 * nor under one lonely line.
 *
 * Ten rows of 10 with room for 50 on the first page and 60 on the others, subtotals of 10 and a
 * tail of 40 give 4 rows, 5 rows, and the last one above the signatures, where no second one fits.
 *
 * Only a row that is higher than any page lies on a page that it does not fit. One that fits no
 * first page, under its long heading, leaves that page to the heading.
 *
 * A row that heads the next one (`heads`) stands on the same page as it, where both fit any.
 */
export function paginate(
  heights: readonly number[],
  limits: Limits,
  heads: readonly boolean[] = [],
): PageRows[] {
  const starts = startsOf(heights, limits, heads);
  const rowAt = (block: number) => starts[block] ?? heights.length;
  const blocks = starts.map((from, index) => sum(heights.slice(from, rowAt(index + 1))));
  return notLonely(dealOut(blocks, limits), blocks, limits).map(({ from, to }) => ({
    from: rowAt(from),
    to: rowAt(to),
  }));
}

/** Where each run of rows begins that is not parted: a row alone, or under those that head it. */
function startsOf(heights: readonly number[], limits: Limits, heads: readonly boolean[]): number[] {
  const starts: number[] = [];
  heights.forEach((height, index) => {
    const from = starts.at(-1) ?? 0;
    const fits = sum(heights.slice(from, index)) + height <= limits.next - limits.subtotal;
    if (!(index > 0 && heads[index - 1] && fits)) starts.push(index);
  });
  return starts;
}

const sum = (heights: readonly number[]) => heights.reduce((all, each) => all + each, 0);

function dealOut(heights: readonly number[], limits: Limits): PageRows[] {
  const count = heights.length;
  const height = (from: number, to: number) => sum(heights.slice(from, to));
  if (height(0, count) + limits.tail <= limits.first) return [{ from: 0, to: count }];

  const pages: PageRows[] = [];
  for (let from = 0; ; ) {
    const first = pages.length === 0;
    const room = (first ? limits.first : limits.next) - limits.subtotal;
    const mayBeEmpty = first && (heights[0] ?? 0) <= limits.next - limits.subtotal;
    const to = from + countFitting(heights, from, room, mayBeEmpty ? 0 : 1);
    if (to === count) {
      const closes = height(from, count) + limits.tail <= room;
      if (closes) return [...pages, { from, to }];
      const last = height(count - 1, count) + limits.subtotal + limits.tail;
      const kept = to - from > 1 && last <= limits.next ? to - 1 : to;
      return [...pages, { from, to: kept }, { from: kept, to: count }];
    }
    pages.push({ from, to });
    from = to;
  }
}

/** The last page takes up to three rows with it from the one before, as far as they fit. */
function notLonely(pages: PageRows[], heights: readonly number[], limits: Limits): PageRows[] {
  const [before, last] = pages.slice(-2);
  if (before === undefined || last === undefined || last.to === last.from) return pages;
  const room = limits.next - limits.subtotal - limits.tail;
  const from = [3, 2]
    .map((rows) => last.to - rows)
    .find((at) => at > before.from && sum(heights.slice(at)) <= room);
  if (from === undefined || from >= last.from) return pages;
  return [...pages.slice(0, -2), { from: before.from, to: from }, { from, to: last.to }];
}

/** How many rows from `from` on fit into `room`; at least `least`, so that pages come to an end. */
function countFitting(
  heights: readonly number[],
  from: number,
  room: number,
  least: number,
): number {
  let left = room;
  let count = 0;
  for (const height of heights.slice(from)) {
    left -= height;
    if (left < 0 && count >= least) break;
    count += 1;
  }
  return count;
}
