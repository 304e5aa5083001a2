import type { OperationRow } from '../../shared/operations/api';
import { operationsInForce } from '../../shared/operations/inForce';
import { useCall } from '../queries';
import { useSession } from './session';

const none: OperationRow[] = [];

/** 应急响应 that have begun and not ended, the latest first. */
export function useOperationsInForce(): OperationRow[] {
  const { today } = useSession();
  const { data } = useCall('operations.list', {});
  if (!data) return none;
  return operationsInForce(data.rows, today);
}
