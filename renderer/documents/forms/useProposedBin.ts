import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { callQuery } from '../../queries';
import type { Paper } from '../paper';

/** The bin where most of an item lies, from the store; it is put on a line unless one was chosen by then. */
export function useProposedBin({ warehouse, remember }: Pick<Paper, 'warehouse' | 'remember'>) {
  const queryClient = useQueryClient();
  const { code } = warehouse;
  return useCallback(
    async (item: string): Promise<string | null> => {
      const { rows, proposed } = await queryClient.fetchQuery(
        callQuery('bins.list', { warehouse: code, item }),
      );
      const bin = rows.find(({ uid }) => uid === proposed);
      if (bin) remember(bin.uid, { name: bin.code });
      return bin?.uid ?? null;
    },
    [queryClient, code, remember],
  );
}
