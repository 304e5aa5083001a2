import { useCall } from '../queries';

/** Tells of a warehouse whether whoever sits here may release its floor of reserve: of none until that is known. */
export function useReleasable(): (warehouse: string) => boolean {
  const { data } = useCall('planning.releasable', {});
  const warehouses = new Set(data?.warehouses);
  return (warehouse) => warehouses.has(warehouse);
}
