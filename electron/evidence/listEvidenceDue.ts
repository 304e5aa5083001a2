import type { Output, Parsed } from '../../shared/api';
import { dueOf } from '../../shared/evidence/kinds';
import { type QueryContext, readWarehouse } from '../context';
import { keptEvidence, piecesOf } from './storedEvidence';

/**
 * What is to be recorded at a warehouse, and by when. One that is not live yet owes nothing, and of
 * one that is kept elsewhere nothing is known.
 */
export function listEvidenceDue(
  { db, today }: QueryContext,
  { warehouse: code }: Parsed<'evidence.due'>,
): Output<'evidence.due'> {
  const { id, openingDate: since, keptHere } = readWarehouse(db, code);
  if (since === null || since > today || !keptHere) return { rows: [], totals: { due: 0 } };
  const kept = keptEvidence(db, id);
  const rows = dueOf({ kept, pieces: piecesOf(db, id), since }, today).map(({ from, ...due }) => ({
    ...due,
    warehouse: code,
    state:
      due.by < today ? ('overdue' as const) : from <= today ? ('due' as const) : ('later' as const),
  }));
  return { rows, totals: { due: rows.filter(({ state }) => state !== 'later').length } };
}
