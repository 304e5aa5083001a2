import { useCallback } from 'react';
import { useCall } from '../queries';

/** Names of what a filter in the address points at by uid; null while or where none is known. */
export function useNameOf(): (uid: string | undefined) => string | null {
  const parties = useCall('parties.find', { search: '', show: 'all', limit: 1000 }).data;
  const items = useCall('items.find', { search: '', all: true, limit: 1000 }).data;
  const teams = useCall('teams.list', { show: 'all' }).data;
  return useCallback(
    (uid) => {
      if (uid === undefined) return null;
      const found = [parties, teams, items].flatMap((list) =>
        (list?.rows ?? []).filter((row) => row.uid === uid),
      );
      return found[0]?.name ?? null;
    },
    [parties, items, teams],
  );
}
