import { formatInstant } from '../../shared/format/instant';
import { momentWords } from '../messages/common';

/** An instant with 今天 for the day itself: `今天 16:30`, `2026-11-22 09:12`. */
export function formatRecent(instant: string, today: string): string {
  return formatInstant(instant).replace(today, momentWords.today);
}
