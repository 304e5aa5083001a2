import type { Output } from '../../shared/api';
import { tell } from '../components/tell';
import { eraseWords as words } from '../messages/beside';

/** Says what was erased, and in orange where something of it is still left and what to do about it. */
export function tellErased({ erased, open, swept, drills }: Output<'people.erase'>) {
  const left = [
    ...(open > 0 ? [words.stillOpen(open)] : []),
    ...(swept ? [] : [words.notSwept]),
    ...(drills.length > 0 ? [words.drillsLeft(drills)] : []),
  ];
  tell([words.done(erased), ...left].join('。'), left.length > 0 ? 'orange' : undefined);
}
