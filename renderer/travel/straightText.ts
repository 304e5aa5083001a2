import { type Roads, stretchesOver } from '../../shared/planning/ways';
import { writeTenths } from '../format/parseTenths';
import { travelWords as words } from '../messages/travel';

/** How a proposed way is reckoned from its straight line. */
export function straightText(straight: number, roads: Roads): string {
  const [near, rest] = stretchesOver(straight, roads).map((each) => ({
    kilometres: writeTenths(each.straight),
    detour: (each.detour / 100).toFixed(2),
    speed: each.speed,
  }));
  if (near === undefined) return '';
  return rest === undefined
    ? words.fromStraight(near)
    : words.fromStretches(writeTenths(straight), near, rest);
}
