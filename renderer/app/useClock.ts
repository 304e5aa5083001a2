import { dayOf } from '../../shared/day';
import { useDrill } from '../drills/useDrill';
import { useToday } from './session';

/**
 * Now, by the program's clock: that of a drill where one is under way, else this machine's. Null where the
 * store's clock is on another day than the machine's (a demonstration).
 */
export function useClock(): string | null {
  const today = useToday();
  const drill = useDrill();
  const now = drill?.now ?? new Date().toISOString();
  return dayOf(new Date(now)) === today ? now : null;
}
