import type { Output } from '../../shared/api';
import { refuse } from '../../shared/refusals';
import type { JobContext } from '../job';
import type { EntryLine } from '../journal/journalLine';

/** What the journal knows and the database has lost, newest first: to be entered again. */
export function listLost({ program: { store, journal } }: JobContext): Output<'ledger.lost'> {
  if (store === null) refuse('store.none', {});
  if (journal === null) return { rows: [] };
  const { ahead, lost } = journal.compare(store);
  const row =
    (isAccepted: boolean) =>
    ({ sequence, kind, number, at }: EntryLine) => ({ sequence, kind, number, at, isAccepted });
  const rows = [...lost.map(row(true)), ...ahead.map(row(false))];
  return { rows: rows.sort((a, b) => (a.at < b.at ? 1 : -1)) };
}
