import type { LinePick, Problem } from '../../shared/documents/kind';
import { type Body, kindOf } from '../../shared/documents/kinds';
import type { Warehouse } from '../context';
import type { ReadableDb } from '../database/database';
import { hereFacts } from './ruleFacts';
import { freeAt } from './takeable';

/**
 * The lines that name more than can be taken from where they say on that day, for a draft that is
 * being written. Lines of the same lot and place are added up: of 30, a line of 20 is right and a
 * second one of 20 too much. Submission refuses the same with all that there is to say about it.
 */
export function tooMuchProblems(
  db: ReadableDb,
  warehouse: Warehouse,
  { body, businessDate }: { body: Body; businessDate: string },
): Problem[] {
  const left = new Map<string, number>();
  return kindOf(body)
    .takes(body, hereFacts(warehouse))
    .flatMap((pick) => {
      const place = `${pick.lot} ${JSON.stringify(pick.from)}`;
      const free = left.get(place) ?? freeAt(db, pick, businessDate);
      if (free === null) return [];
      left.set(place, free - pick.quantity);
      return free < pick.quantity
        ? [{ ...fieldOf(body, pick), problem: 'moreThanThere' as const }]
        : [];
    });
}

/** Where the quantity that is too much was typed. */
function fieldOf({ kind }: Body, { line }: LinePick): Pick<Problem, 'line' | 'field'> {
  if (kind === 'unkitting') return { line: null, field: 'kits' };
  return { line, field: kind === 'return' ? 'good' : 'quantity' };
}
