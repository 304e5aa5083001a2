import { dayOf } from '../../shared/day';
import { useToday } from './session';

/** Now, by this machine's clock; null where the store's clock is on another day (a drill, a demonstration). */
export function useWallClock(): string | null {
  const today = useToday();
  const now = new Date();
  return dayOf(now) === today ? now.toISOString() : null;
}
