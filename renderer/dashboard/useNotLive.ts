import type { WarehouseRow } from '../../shared/warehouses/api';
import { useWarehouse } from '../app/warehouse';
import type { DashboardPart } from './dashboard';

/** The one warehouse that 工作台 is about, when it has not gone live: there is nothing to say of it yet. */
export function useNotLive({ warehouse }: DashboardPart['at']): WarehouseRow | null {
  const { warehouses } = useWarehouse();
  return (
    warehouses.find(({ code, openingDate }) => code === warehouse && openingDate === null) ?? null
  );
}
