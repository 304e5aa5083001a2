import { useQuery } from '@tanstack/react-query';
import type { JournalStanding } from '../../shared/ledger/api';
import { callQuery } from '../queries';

/** While the journal is pending, how often it is tried again when nobody does anything. */
const againMs = 15_000;

/** How the posting journal stands, as soon as it is known. */
export function useJournal(): JournalStanding | undefined {
  const { data } = useQuery({
    ...callQuery('ledger.head', {}),
    refetchInterval: ({ state }) => (state.data?.journal.state === 'pending' ? againMs : false),
  });
  return data?.journal;
}

/** Whether the database has lost what the journal knows: nothing can be changed until it is settled. */
export function hasLost(journal: JournalStanding | undefined): journal is JournalStanding {
  return journal?.state === 'ahead' || journal?.state === 'differs';
}
