import { refuse } from '../../shared/refusals';
import type { ProgramState } from '../job';
import { isBlocked } from './journal';

/**
 * Refuses a change while the journal knows of entries that the database has lost, or has others in
 * their place: what is written now would take their numbers, and be lost with the next restore.
 */
export function refuseLost({ store, journal }: Pick<ProgramState, 'store' | 'journal'>) {
  if (store === null || journal === null) return;
  const standing = journal.standing(store);
  if (isBlocked(standing)) refuse('ledger.lostTail', standing);
}
