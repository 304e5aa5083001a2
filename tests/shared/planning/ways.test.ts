import { expect, test } from 'vitest';
import { proposedOver, proposedRoads, stretchesOver } from '../../../shared/planning/ways';

test('of two places the farther is never proposed to be nearer by road, or sooner', () => {
  let before = proposedOver(0, proposedRoads);
  for (let straight = 1; straight <= 6000; straight += 1) {
    const way = proposedOver(straight, proposedRoads);
    expect(way.distance).toBeGreaterThanOrEqual(before.distance);
    expect(way.minutes).toBeGreaterThanOrEqual(before.minutes);
    before = way;
  }
});

test('beyond 40 kilometres the rest goes by motorway, unless the class of road is given', () => {
  expect(proposedOver(400, proposedRoads)).toEqual({
    ...{ roadClass: 'trunk', distance: 560, minutes: 67 },
  });
  // 40 km × 1.4 at 50 km/h, and 70 km × 1.3 at 70 km/h.
  expect(proposedOver(1100, proposedRoads)).toEqual({
    ...{ roadClass: 'motorway', distance: 560 + 910, minutes: 145 },
  });
  expect(proposedOver(1100, proposedRoads, 'motorway')).toMatchObject({ distance: 1430 });
  expect(stretchesOver(0, proposedRoads)).toHaveLength(1);
});
