import type { OperationRow } from '../../shared/operations/api';
import { useCall } from '../queries';
import { useSession } from './session';

const none: OperationRow[] = [];

/** 应急响应 that have begun and not ended, the latest first. */
export function useOperationsInForce(): OperationRow[] {
  const { today } = useSession();
  const { data } = useCall('operations.list', {});
  if (!data) return none;
  return data.rows
    .filter(
      ({ startedOn, endedOn }) => startedOn <= today && (endedOn === null || endedOn >= today),
    )
    .sort((a, b) => (a.startedOn < b.startedOn ? 1 : -1));
}
