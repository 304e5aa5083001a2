import type { Output } from '../../shared/api';
import { endOfDay } from '../../shared/day';
import { timeFaultNames } from '../../shared/names';
import { saidFault } from '../../shared/trips/times';
import { useToday } from '../app/session';

/**
 * What is wrong with a time that is typed of a lorry, for its field. Whether a time of today is still
 * to come is told by the store's clock, so main says that.
 */
export function useSaidFault(
  { earliest }: Pick<Output<'trips.read'>, 'earliest'>,
  at: string | null,
  before: string | null,
): string | null {
  const now = endOfDay(useToday());
  const fault = at === null ? null : saidFault(at, { now, before, earliest });
  return fault && timeFaultNames[fault];
}
