/**
 * Where the cursor goes on a paper. Fields are marked `data-field`, lines `data-line` and
 * `data-cell`; the order is the one on the screen, so a new field needs no second list.
 */

const typed = 'input:not([type="hidden"]), textarea';

/** Enter in a field of the head or the foot: the next field, or the lines where they come first. */
export function focusNextField(paper: Element, from: Element): void {
  const field = from.closest<HTMLElement>('[data-field]');
  const inputs = [...(field?.querySelectorAll<HTMLElement>(typed) ?? [])];
  const beside = inputs.slice(inputs.indexOf(from as HTMLElement) + 1);
  const next = beside.find((input) => !input.hasAttribute('disabled'));
  if (next) {
    next.focus();
    return;
  }
  if (field?.dataset.leads === 'lines' && focusLines(paper)) return;
  focusAfter(paper, field ?? from);
}

/** From the lines on to the fields below them. */
export function focusAfterLines(table: Element): void {
  const paper = table.closest('[data-paper]');
  if (paper) focusAfter(paper, table.closest('[data-lines]') ?? table);
}

/** From a part that is gone through in its own way, as the roster is, on to the fields below it. */
export function focusAfterPart(part: Element): void {
  const paper = part.closest('[data-paper]');
  if (paper) focusAfter(paper, part);
}

/** The place that a problem is about; false when the screen has none. */
export function focusProblem(
  paper: Element,
  { line, field }: { line: number | null; field: string },
): boolean {
  if (line === null && field === 'lines') return focusLines(paper);
  const place = paper.querySelector<HTMLElement>(
    line === null
      ? `[data-field="${field}"], [data-told="${field}"]`
      : `[data-line="${line}"] [data-cell="${field}"]`,
  );
  const input = place?.querySelector<HTMLElement>(typed);
  if (input) input.focus();
  else place?.click();
  place?.scrollIntoView({ block: 'nearest' });
  return place !== null;
}

function focusAfter(paper: Element, from: Element): void {
  const stops = [...paper.querySelectorAll('[data-field], [data-lines], [data-part]')];
  for (const stop of stops.slice(stops.indexOf(from) + 1)) {
    if (stop.hasAttribute('data-lines') ? focusLines(paper) : focusPart(stop)) return;
  }
  // The steps stand above the paper, outside of it.
  paper.ownerDocument.querySelector<HTMLElement>('[data-next-step]')?.focus();
}

/**
 * Where the lines are to be typed on: the first whose quantity nobody has put down yet, as on a paper
 * by an announcement; else the blank row at the end.
 */
function focusLines(paper: Element): boolean {
  const quantities = paper.querySelectorAll<HTMLInputElement>(
    '[data-lines] [data-line] [data-cell="entered"] input:not([readonly])',
  );
  const uncounted = [...quantities].find(({ value }) => value === '');
  if (uncounted) {
    uncounted.focus();
    return true;
  }
  const rows = paper.querySelectorAll('[data-lines] [data-row]');
  return focusInput(rows[rows.length - 1]);
}

/** Its first input; of a part that has none yet, the button that begins it. */
function focusPart(place: Element): boolean {
  if (focusInput(place)) return true;
  const button = [...place.querySelectorAll<HTMLElement>('button:not([disabled])')].at(-1);
  if (!place.hasAttribute('data-part') || button === undefined) return false;
  button.focus();
  return true;
}

function focusInput(place: Element | undefined): boolean {
  const input = place?.querySelector<HTMLElement>(typed);
  input?.focus();
  return input !== undefined && input !== null;
}
