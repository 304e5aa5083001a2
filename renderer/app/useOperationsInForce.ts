import type { OperationRow } from '../../shared/operations/api';
import { operationsInForce } from '../../shared/operations/inForce';
import { useDrill } from '../drills/useDrill';
import { useCall } from '../queries';
import { useSession } from './session';

const none: string[] = [];

/**
 * 应急响应 that have begun and not ended, the latest first. In a drill those alone that were opened in it: a real
 * one lies in the copy as it was, and is not to be taken for what goes on now.
 */
export function useOperationsInForce(): OperationRow[] {
  const { today } = useSession();
  const { data } = useCall('operations.list', {});
  const real = useDrill()?.realOperations ?? none;
  if (!data) return [];
  return operationsInForce(data.rows, today).filter(({ uid }) => !real.includes(uid));
}
