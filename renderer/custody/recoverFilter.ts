import type { CustodyFilter } from '../../shared/custody/api';

/** What is asked of the goods that people should bring back, by the filter of the screen. */
export function recoverFilter({
  warehouse,
  overdue,
}: Pick<CustodyFilter, 'warehouse' | 'overdue'>) {
  return { ...(warehouse ? { warehouse } : {}), ...(overdue ? { overdue: true } : {}) };
}
