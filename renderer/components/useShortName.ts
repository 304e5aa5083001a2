import { useCallback } from 'react';
import { useWarehouse } from '../app/warehouse';

/** The short name of a warehouse by its code, for lists: 武汉市库. */
export function useShortName(): (code: string) => string {
  const { warehouses } = useWarehouse();
  return useCallback(
    (code) => warehouses.find((each) => each.code === code)?.shortName ?? code,
    [warehouses],
  );
}
