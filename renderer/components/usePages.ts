import { hashKey, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import type { Input, Output } from '../../shared/api';
import { ask, pages } from '../queries';
import { useLate } from './useLate';

/** The calls that answer a list page by page. */
type PagedCall =
  | 'documents.list'
  | 'parties.list'
  | 'stock.items'
  | 'stock.lots'
  | 'audit.list'
  | 'stock.itemsOnDate'
  | 'stock.onDate'
  | 'stock.compare'
  | 'care.due'
  | 'service.list'
  | 'teamRecords.list'
  | 'evidence.list'
  | 'planning.list'
  | 'custody.list'
  | 'custody.toRecover'
  | 'arrivals.list'
  | 'trips.list'
  | 'trips.differences'
  | 'requisitions.list'
  | 'items.list'
  | 'operations.timeline';

/** The totals of the whole filter, where the call answers any. */
type Totals<N extends PagedCall> = Output<N> extends { totals: infer T } ? T : undefined;

const pageSize = 500;

/**
 * A list as one array that grows: the first page at once, more when the table asks for it. The totals
 * are those of the whole filter. While another filter is read, or what may have changed since the
 * screen was left, the rows of before stay for as long as nobody sees a wait (150 ms) and are gone
 * then: figures never stand under a question that they don't answer. `keeps: false`: not even so
 * long, where the screen says the question beside the figures or what is done to a row depends on it.
 */
export function usePages<N extends PagedCall>(
  name: N,
  input: Omit<Input<N>, 'cursor' | 'limit'>,
  { keeps = true }: { keeps?: boolean } = {},
) {
  const key = [name, pages, input];
  const query = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam, signal }) =>
      ask(name, { ...input, cursor: pageParam, limit: pageSize } as Input<N>, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ cursor }: Output<N>) => cursor,
    placeholderData: keepPreviousData,
  });
  const { error, hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const isOld = useCameOld(key, query) || query.isPlaceholderData;
  const isLate = useLate(isOld);
  const read = (isOld && (isLate || !keeps) ? undefined : query.data?.pages) as
    | Output<N>[]
    | undefined;
  const rows = useMemo(
    () => read?.flatMap((page) => page.rows as Output<N>['rows'][number][]),
    [read],
  );
  return {
    rows,
    totals: (read?.at(-1) as { totals?: Totals<N> } | undefined)?.totals,
    error,
    more: hasNextPage && !isFetchingNextPage && !isOld ? () => void fetchNextPage() : undefined,
  };
}

/** Whether a list was come to that was read before something changed, and is being read again. */
function useCameOld(
  key: readonly unknown[],
  { isStale, isFetchedAfterMount }: { isStale: boolean; isFetchedAfterMount: boolean },
): boolean {
  const hash = hashKey(key);
  const came = useRef({ hash: '', old: false });
  if (came.current.hash !== hash) came.current = { hash, old: isStale };
  return came.current.old && !isFetchedAfterMount;
}
