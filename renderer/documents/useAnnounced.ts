import { useQueries, useQuery } from '@tanstack/react-query';
import { callQuery } from '../queries';
import type { StartFacts } from './forms/form';

/**
 * What a receipt begun by an announcement starts with: with each item the bin where most of it lies.
 * At once nothing, when it is by none.
 */
export function useAnnounced(uid: string | undefined): {
  isPending: boolean;
  announced: StartFacts['announced'];
} {
  const enabled = uid !== undefined;
  const arrival = useQuery({ ...callQuery('arrivals.read', { arrival: uid ?? '' }), enabled });
  const items = useQuery({
    ...callQuery('items.find', { search: '', all: true, limit: 1000 }),
    enabled,
  });
  const { lines = [], warehouse } = arrival.data ?? {};
  const bins = useQueries({
    queries: lines.map(({ item }) =>
      callQuery('bins.list', { warehouse: warehouse?.code ?? '', item: item.uid }),
    ),
  });
  const isPending =
    enabled && (arrival.isPending || items.isPending || bins.some((each) => each.isPending));
  if (isPending || !arrival.data || !items.data) return { isPending, announced: undefined };
  const proposed = lines.map(({ item }, index) => {
    const { rows = [], proposed: bin } = bins[index]?.data ?? {};
    return [item.uid, rows.find((row) => row.uid === bin)] as const;
  });
  return {
    isPending,
    announced: { arrival: arrival.data, items: items.data.rows, bins: new Map(proposed) },
  };
}
