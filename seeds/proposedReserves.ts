import { referenceData } from './referenceData';
import type { ReserveSeed } from './schema';
import { seedUid } from './seedUid';

/** What is proposed (建议) as reserves of a warehouse of a target level. */
export function proposedReserves(level: ReserveSeed['level']) {
  return referenceData.reserves
    .filter((each) => each.level === level)
    .map(({ item, standing, minimum, maximum }) => ({
      item: seedUid('item', item),
      standing,
      minimum,
      maximum,
    }));
}
