import type { OperationRow } from '../../shared/operations/api';
import { operationsInForce } from '../../shared/operations/inForce';
import { useDrill } from '../drills/useDrill';
import { useCall } from '../queries';
import { useToday } from './session';

const none: string[] = [];

/**
 * 应急响应 in force today, or on the day of a paper, the latest first: what forms and buttons offer. In a drill those alone that were opened in it: a real
 * one lies in the copy as it was, and is not to be taken for what goes on now.
 */
export function useOperationsInForce(on?: string): OperationRow[] {
  const today = useToday();
  const { data } = useCall('operations.list', {});
  const real = useDrill()?.realOperations ?? none;
  if (!data) return [];
  return operationsInForce(data.rows, on ?? today, today).filter(({ uid }) => !real.includes(uid));
}
