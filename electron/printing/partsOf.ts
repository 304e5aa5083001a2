import type { PageRows } from './paginate';

/** How much is laid out at a time: what Chromium needs for a PDF grows with it. */
const atOnce = 30;
/** A picture from a camera weighs as much as so many pages of lines. */
const ofPicture = 5;

/**
 * The pages of a sheet in parts that one window makes into a PDF: 30 pages of lines, or one of six
 * pictures; a page that weighs more is a part of its own.
 */
export function partsOf(pages: readonly string[]): PageRows[] {
  const parts: PageRows[] = [];
  let weight = 0;
  for (const [index, page] of pages.entries()) {
    const own = Math.max(1, (page.split('loading="lazy"').length - 1) * ofPicture);
    const last = parts.at(-1);
    if (last && weight + own <= atOnce) {
      last.to = index + 1;
      weight += own;
    } else {
      parts.push({ from: index, to: index + 1 });
      weight = own;
    }
  }
  return parts;
}
