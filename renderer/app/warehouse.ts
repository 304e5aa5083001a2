import { createContext, useContext } from 'react';
import type { WarehouseRow } from '../../shared/warehouses/api';

/** The warehouse that the person works at now: it drives what new papers and lists start with. */
export interface CurrentWarehouse {
  warehouse: WarehouseRow;
  /** All of the province, the centre first. */
  warehouses: readonly WarehouseRow[];
  choose: (code: string) => void;
}

const WarehouseContext = createContext<CurrentWarehouse | null>(null);
export const WarehouseProvider = WarehouseContext.Provider;

export function useWarehouse(): CurrentWarehouse {
  const current = useContext(WarehouseContext);
  if (current === null) throw new Error('no warehouse is chosen');
  return current;
}
