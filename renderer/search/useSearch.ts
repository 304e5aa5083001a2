import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Hit } from '../../shared/search/api';
import { useSession } from '../app/session';
import { useWritesAt } from '../app/useWritesAt';
import { useWarehouse } from '../app/warehouse';
import { callQuery } from '../queries';
import { screensFor } from './screens';

/** What is asked when somebody searches, here and now. */
export function useSearchInput(): (search: string) => {
  search: string;
  warehouse: string;
  screens: string[];
} {
  const { grants } = useSession();
  const { warehouse } = useWarehouse();
  const mayWrite = useWritesAt(warehouse.code);
  const screens = useMemo(
    () => [...new Set(screensFor(grants, mayWrite).map(({ name }) => name))],
    [grants, mayWrite],
  );
  return (search) => ({ search, warehouse: warehouse.code, screens });
}

/** What the words lead to; the answer of the words before stands until this one is there. */
export function useHits(words: string): {
  groups: readonly (readonly Hit[])[] | undefined;
  /** Whether the answer is to these words. */
  fresh: boolean;
  failed: boolean;
} {
  const ask = useSearchInput();
  const query = useQuery({
    ...callQuery('search.find', ask(words)),
    enabled: words !== '',
    placeholderData: keepPreviousData,
  });
  return {
    groups: query.data?.groups,
    fresh: query.data !== undefined && !query.isPlaceholderData,
    failed: query.isError,
  };
}
