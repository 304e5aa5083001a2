import { centre, wuhan } from '../support/testStore';
import { openingDate } from './prepare';
import type { Act } from './shelves';

const months = ['2026-10', '2026-11', '2026-12', '2027-01', '2027-02'];
const lastDays = ['2026-10-31', '2026-11-30', '2026-12-31', '2027-01-31', '2027-02-28'];

/** What keeps a paper from being dated on a day: closed months and counted bins. */
export class Books {
  /** Of each warehouse: how many of its months are closed. */
  private readonly closed: Record<string, number> = { [wuhan]: 0, [centre]: 0 };
  private readonly counts: { bin: string; act: Act; seen: ReadonlySet<string> }[] = [];
  /** Papers that were posted first and are not approved yet. */
  readonly late: { document: string; warehouse: string; on: string; isDeclined: boolean }[] = [];

  isOpen(warehouse: string, on: string): boolean {
    const last = this.last(warehouse);
    return on >= openingDate && (last === null || on > last.through);
  }

  isCountedAfter(bin: string, on: string): boolean {
    return this.counts.some(
      (count) => count.bin === bin && !count.act.reversed && count.act.on > on,
    );
  }

  /** A count that knew of the postings it has seen. */
  counted(bin: string, act: Act, seen: ReadonlySet<string>) {
    this.counts.push({ bin, act, seen });
  }

  /** Whether a standing count that knew of an act has corrected what it moved in some bin. */
  isCorrected({ posting, moves }: Act): boolean {
    const touched = new Set(
      moves.flatMap(({ lot, from, to }) => [`${lot} ${from}`, `${lot} ${to}`]),
    );
    return this.counts.some(
      ({ act, seen }) =>
        !act.reversed &&
        seen.has(posting) &&
        act.moves.some(({ lot, from, to }) => touched.has(`${lot} ${from ?? to}`)),
    );
  }

  /** The month whose turn it is. */
  next(warehouse: string) {
    return monthAt(this.closed[warehouse] ?? 0);
  }

  /** The month that was closed last. */
  last(warehouse: string) {
    const closed = this.closed[warehouse] ?? 0;
    return closed === 0 ? null : monthAt(closed - 1);
  }

  close(warehouse: string) {
    this.closed[warehouse] = (this.closed[warehouse] ?? 0) + 1;
  }

  reopen(warehouse: string) {
    this.closed[warehouse] = (this.closed[warehouse] ?? 0) - 1;
  }
}

function monthAt(index: number) {
  return { month: months[index] ?? '', through: lastDays[index] ?? '' };
}

/** The last day of the month before. */
export function monthEndBefore(today: string): string {
  return lastDays.findLast((day) => day < today) ?? openingDate;
}
