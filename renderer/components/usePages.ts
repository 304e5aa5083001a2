import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Input, Output } from '../../shared/api';
import { ask } from '../queries';

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
 * are those of the whole filter. While another filter is read, the rows of the last one stay, unless
 * the screen says the question beside the figures (a day in the head of a column): figures of one day
 * must not stand for a moment under another.
 */
export function usePages<N extends PagedCall>(
  name: N,
  input: Omit<Input<N>, 'cursor' | 'limit'>,
  { keeps = true }: { keeps?: boolean } = {},
) {
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: [name, 'pages', input],
    queryFn: ({ pageParam, signal }) =>
      ask(name, { ...input, cursor: pageParam, limit: pageSize } as Input<N>, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ cursor }: Output<N>) => cursor,
    ...(keeps ? { placeholderData: keepPreviousData } : {}),
  });
  const pages = data?.pages as Output<N>[] | undefined;
  const rows = useMemo(
    () => pages?.flatMap((page) => page.rows as Output<N>['rows'][number][]),
    [pages],
  );
  return {
    rows,
    totals: (pages?.at(-1) as { totals?: Totals<N> } | undefined)?.totals,
    error,
    more: hasNextPage && !isFetchingNextPage ? () => void fetchNextPage() : undefined,
  };
}
