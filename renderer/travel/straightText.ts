import { type Roads, stretchesOver } from '../../shared/planning/ways';
import { writeTenths } from '../format/parseTenths';
import { travelWords as words } from '../messages/travel';

/** How a proposed way is reckoned from its straight line, stretch by stretch. */
export function straightText(straight: number, roads: Roads): string {
  return words.fromStretches(
    stretchesOver(straight, roads).map((each) =>
      words.fromStraight(writeTenths(each.straight), (each.detour / 100).toFixed(2), each.speed),
    ),
  );
}
