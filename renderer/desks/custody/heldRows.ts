import type { Holding, Recoverable } from '../../../shared/custody/api';
import { type Held, heldByLot } from '../../../shared/custody/held';
import type { ReturnLine } from '../../../shared/documents/return';

/** A lot that somebody holds: by when it is to be back, and whether that has passed. */
export interface HeldRow extends Held {
  due: string | null;
  isOverdue: boolean;
}

/** What somebody holds, lot by lot: what is overdue first, then what is due next. */
export function heldRows(rows: readonly (Holding | Recoverable)[]): HeldRow[] {
  return heldByLot(rows)
    .map((held): HeldRow => {
      const own = rows.filter(({ lot }) => lot === held.lot);
      const days = own.flatMap((row) => dueOf(row) ?? []).sort();
      return { ...held, due: days[0] ?? null, isOverdue: own.some(({ isOverdue }) => isOverdue) };
    })
    .sort(
      (a, b) =>
        Number(b.isOverdue) - Number(a.isOverdue) || (a.due ?? '9').localeCompare(b.due ?? '9'),
    );
}

function dueOf(row: Holding | Recoverable): string | null {
  return 'dueDate' in row ? row.dueDate : row.recoverBy;
}

/** What a line says of goods: how many came back, whether whole or not, and how many never will. */
export function saidOf({ good, pending, damaged, missing }: ReturnLine): number {
  return good + pending + damaged + missing;
}
