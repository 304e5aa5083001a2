import { useCallback, useMemo } from 'react';
import type { ItemRow } from '../../shared/items/api';
import { useCall } from '../queries';

/**
 * What the form knows of the items on its lines: units, packs, shelf life, what is available at the
 * warehouse. Answers undefined for an item it can't tell; the line then keeps to what it says itself.
 */
export function useCatalogue(warehouse: string, needed: boolean) {
  const { data } = useCall('items.find', {
    search: '',
    all: true,
    warehouse,
    limit: needed ? 1000 : 1,
  });
  const byUid = useMemo(() => new Map(data?.rows.map((item) => [item.uid, item])), [data]);
  return useCallback((uid: string): ItemRow | undefined => byUid.get(uid), [byUid]);
}
