import type { BrokenSeal } from '../../shared/ledger/api';
import { useCall } from '../queries';

/** That the file was found changed, as long as nobody has accepted it; else null. */
export function useBrokenSeal(): BrokenSeal | null {
  return useCall('ledger.head', {}).data?.brokenSeal ?? null;
}
