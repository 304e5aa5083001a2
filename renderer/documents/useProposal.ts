import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { callQuery } from '../queries';
import type { Draft } from './useDraft';

/**
 * What the store says to a draft while it is written: the lots that it would take, what is missing,
 * and the names of what it points at. It lags a moment behind the typing.
 */
export function useProposal({ warehouse, businessDate, body }: Draft) {
  const written = useMemo(
    () => ({ warehouse, businessDate, body }),
    [warehouse, businessDate, body],
  );
  const [asked] = useDebouncedValue(written, 200);
  const { data } = useQuery({
    ...callQuery('documents.propose', asked),
    placeholderData: keepPreviousData,
    gcTime: 5_000,
  });
  return data;
}
