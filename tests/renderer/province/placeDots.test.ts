import { expect, test } from 'vitest';
import { placeDots } from '../../../renderer/province/placeDots';
import { placeLabels } from '../../../renderer/province/placeLabels';
import { referenceData } from '../../../seeds/referenceData';

const size = { width: 520, height: 292 };
const sites = referenceData.warehouses.map(({ longitude, latitude }, index) => ({
  longitude,
  latitude,
  radius: 6 + (index % 4) * 5,
}));
const dots = placeDots(sites, size);

test('the 18 dots lie apart and inside of the picture', () => {
  expect(dots).toHaveLength(18);
  for (const [index, a] of dots.entries()) {
    expect(a.x).toBeGreaterThan(20);
    expect(a.x).toBeLessThan(size.width - 20);
    expect(a.y).toBeGreaterThan(10);
    expect(a.y).toBeLessThan(size.height - 10);
    for (const [other, b] of dots.slice(index + 1).entries()) {
      const touch = (sites[index]?.radius ?? 0) + (sites[index + 1 + other]?.radius ?? 0);
      expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(touch);
    }
  }
});

test('west stays west and north stays north', () => {
  const at = (name: string) =>
    dots[referenceData.warehouses.findIndex((each) => each.shortName.startsWith(name))];
  expect(at('恩施')?.x).toBeLessThan(at('宜昌')?.x ?? 0);
  expect(at('宜昌')?.x).toBeLessThan(at('武汉')?.x ?? 0);
  expect(at('十堰')?.y).toBeLessThan(at('荆州')?.y ?? 0);
});

test('no name stands on another', () => {
  const names = referenceData.warehouses.map(({ shortName }) => shortName.slice(0, 2));
  const labels = placeLabels(
    names,
    dots,
    sites.map(({ radius }) => radius),
  );
  for (const [index, a] of labels.entries())
    for (const b of labels.slice(index + 1))
      expect(Math.abs(a.x - b.x) > 21 || Math.abs(a.y - b.y) > 12).toBe(true);
  for (const [index, { x, y }] of labels.entries())
    for (const [other, dot] of dots.entries()) {
      const reach = sites[other]?.radius ?? 0;
      const apart = Math.abs(dot.x - x) > reach + 11 || Math.abs(dot.y - y) > reach + 6;
      expect(other === index || apart).toBe(true);
    }
});
