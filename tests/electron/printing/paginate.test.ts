import { describe, expect, test } from 'vitest';
import { type Limits, type PageRows, paginate } from '../../../electron/printing/paginate';
import { fc } from '../../support/properties';

const sheet = fc.record({
  heights: fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 200 }),
  limits: fc.record({
    first: fc.integer({ min: 20, max: 400 }),
    next: fc.integer({ min: 120, max: 500 }),
    subtotal: fc.integer({ min: 0, max: 20 }),
    tail: fc.integer({ min: 0, max: 99 }),
  }),
});

/** What is left of a page's room: negative when it overflows. */
function roomLeft(pages: PageRows[], index: number, heights: number[], limits: Limits): number {
  const page = pages[index]!;
  const rows = heights.slice(page.from, page.to).reduce((sum, each) => sum + each, 0);
  const room = index === 0 ? limits.first : limits.next;
  const subtotal = pages.length > 1 ? limits.subtotal : 0;
  const tail = index === pages.length - 1 ? limits.tail : 0;
  return room - rows - subtotal - tail;
}

describe('rows dealt out to pages', () => {
  test('lie on exactly one page, in order', () => {
    fc.assert(
      fc.property(sheet, ({ heights, limits }) => {
        const pages = paginate(heights, limits);
        const dealt = pages.flatMap(({ from, to }) =>
          Array.from({ length: to - from }, (_, index) => from + index),
        );
        expect(dealt).toEqual(heights.map((_, index) => index));
      }),
    );
  });

  test('never overflow, unless one row alone is higher than its page', () => {
    fc.assert(
      fc.property(sheet, ({ heights, limits }) => {
        const pages = paginate(heights, limits);
        pages.forEach((page, index) => {
          const room = Math.max(limits.next, index === 0 ? limits.first : 0);
          const tooHigh = page.to - page.from === 1 && heights[page.from]! + limits.subtotal > room;
          if (!tooHigh) expect(roomLeft(pages, index, heights, limits)).toBeGreaterThanOrEqual(0);
        });
      }),
    );
  });

  test('fill each page: the first row of a page did not fit on the one before', () => {
    fc.assert(
      fc.property(sheet, ({ heights, limits }) => {
        const pages = paginate(heights, limits);
        pages.slice(0, -2).forEach((_, index) => {
          const next = heights[pages[index + 1]!.from]!;
          expect(roomLeft(pages, index, heights, limits)).toBeLessThan(next);
        });
      }),
    );
  });

  test('stand above the signatures: the last page keeps a row where one fits', () => {
    fc.assert(
      fc.property(sheet, ({ heights, limits }) => {
        const pages = paginate(heights, limits);
        const last = pages.at(-1)!;
        const before = pages.at(-2);
        const fits = (heights.at(-1) ?? 0) + limits.subtotal + limits.tail <= limits.next;
        if (fits && before && before.to - before.from > 1) {
          expect(last.to).toBeGreaterThan(last.from);
        }
      }),
    );
  });

  test('nor under one lonely line: the last page keeps three rows where they fit', () => {
    fc.assert(
      fc.property(sheet, ({ heights, limits }) => {
        const pages = paginate(heights, limits);
        const [before, last] = pages.slice(-2);
        const three = heights.slice(-3).reduce((sum, each) => sum + each, 0);
        const fits = three + limits.subtotal + limits.tail <= limits.next;
        if (last && before && before !== last && fits && before.to - before.from > 3) {
          expect(last.to - last.from).toBeGreaterThanOrEqual(3);
        }
      }),
    );
  });

  test('three go on from a page that had room for them, but not for the signatures', () => {
    const limits = { first: 50, next: 120, subtotal: 10, tail: 70 };
    expect(paginate([10, 10, 10, 10], limits)).toEqual([
      { from: 0, to: 1 },
      { from: 1, to: 4 },
    ]);
  });
});

describe('a row that heads the next one', () => {
  const headed = sheet.chain((each) =>
    fc.record({
      ...{ heights: fc.constant(each.heights), limits: fc.constant(each.limits) },
      heads: fc.array(fc.boolean(), {
        minLength: each.heights.length,
        maxLength: each.heights.length,
      }),
    }),
  );

  test('closes no page where both fit one', () => {
    fc.assert(
      fc.property(headed, ({ heights, limits, heads }) => {
        for (const { to } of paginate(heights, limits, heads).slice(0, -1)) {
          const [head, next] = [heights[to - 1] ?? 0, heights[to] ?? limits.next];
          const alone = !heads[to - 2];
          if (heads[to - 1] && alone) {
            expect(head + next).toBeGreaterThan(limits.next - limits.subtotal);
          }
        }
      }),
    );
  });

  test('leaves every row on one page, in order, and none that overflows', () => {
    fc.assert(
      fc.property(headed, ({ heights, limits, heads }) => {
        const pages = paginate(heights, limits, heads);
        expect(pages.flatMap(({ from, to }) => heights.slice(from, to))).toEqual(heights);
        pages.forEach((page, index) => {
          const rows = heights.slice(page.from, page.to);
          const all = rows.reduce((sum, each) => sum + each, 0) + limits.subtotal;
          const room = Math.max(limits.next, index === 0 ? limits.first : 0);
          if (rows.length > 1) expect(all).toBeLessThanOrEqual(room);
        });
      }),
    );
  });
});

describe('by example', () => {
  const limits = { first: 50, next: 60, subtotal: 10, tail: 40 };
  const rows = (count: number) => Array.from({ length: count }, () => 10);
  test.each([
    ['nothing', 0, [[0, 0]]],
    ['what fits with its signatures, without a subtotal', 1, [[0, 1]]],
    [
      'what fits only without its signatures',
      4,
      [
        [0, 3],
        [3, 4],
      ],
    ],
    [
      'one more than a page',
      5,
      [
        [0, 4],
        [4, 5],
      ],
    ],
    [
      'three pages',
      10,
      [
        [0, 4],
        [4, 9],
        [9, 10],
      ],
    ],
  ] as const)('%s', (_what, count, pages) => {
    expect(paginate(rows(count), limits)).toEqual(pages.map(([from, to]) => ({ from, to })));
  });

  test('a heading goes with the first row under it', () => {
    const heads = [false, false, false, true, false, false, false];
    expect(paginate(rows(7), limits, heads)).toEqual([
      { from: 0, to: 3 },
      { from: 3, to: 6 },
      { from: 6, to: 7 },
    ]);
  });

  test('a row that fits no first page leaves it to the heading', () => {
    expect(paginate([45, 45], limits)).toEqual([
      { from: 0, to: 0 },
      { from: 0, to: 1 },
      { from: 1, to: 2 },
      { from: 2, to: 2 },
    ]);
  });

  test('a row higher than any page has one of its own, and the signatures another', () => {
    expect(paginate([500], limits)).toEqual([
      { from: 0, to: 1 },
      { from: 1, to: 1 },
    ]);
  });
});
