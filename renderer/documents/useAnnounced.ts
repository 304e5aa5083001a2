import { useQuery } from '@tanstack/react-query';
import { callQuery } from '../queries';
import type { StartFacts } from './forms/form';

/** What a receipt begun by an announcement starts with; at once nothing, when it is by none. */
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
  const announced =
    arrival.data && items.data ? { arrival: arrival.data, items: items.data.rows } : undefined;
  return { isPending: enabled && (arrival.isPending || items.isPending), announced };
}
