import type { ArrivalState } from '../../shared/arrivals/api';
import { Tag, type Tone } from '../components/Tag';
import { arrivalWords as words } from '../messages/arrivals';

const tones: Record<ArrivalState, Tone> = { open: 'blue', arrived: 'green', closed: 'outlined' };

/** Where an announcement stands; one that is late says so. */
export function ArrivalTag({
  arrival: { state, overdue },
}: {
  arrival: { state: ArrivalState; overdue: boolean };
}) {
  return overdue ? (
    <Tag tone="red">{words.overdue}</Tag>
  ) : (
    <Tag tone={tones[state]}>{words.states[state]}</Tag>
  );
}
