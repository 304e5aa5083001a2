import { expect, test } from 'vitest';
import { howMany } from '../../../shared/kits/howMany';
import { fc } from '../../support/properties';

const component = (name: string, each: number, available: number) => ({ name, each, available });

test('as many kits as the scarcest component allows, which is named with what is missing', () => {
  expect(howMany([component('basin', 1, 40), component('towel', 2, 50)])).toEqual({
    kits: 25,
    lines: [
      { name: 'basin', each: 1, available: 40, allows: 40, limits: false, missing: 0 },
      { name: 'towel', each: 2, available: 50, allows: 25, limits: true, missing: 2 },
    ],
  });
});

test('none, where one component is not there at all; several can stand in the way together', () => {
  const { kits, lines } = howMany([component('basin', 1, 0), component('towel', 2, 1)]);
  expect(kits).toBe(0);
  expect(lines.map(({ limits, missing }) => [limits, missing])).toEqual([
    [true, 1],
    [true, 1],
  ]);
  expect(howMany([])).toEqual({ kits: 0, lines: [] });
});

test('so many can be made and not one more, and what is said to be missing is just enough', () => {
  const components = fc.array(
    fc.record({ each: fc.integer({ min: 1, max: 20 }), available: fc.nat(500) }),
    { minLength: 1, maxLength: 8 },
  );
  fc.assert(
    fc.property(components, (parts) => {
      const { kits, lines } = howMany(parts);
      const suffices = (n: number, more = 0) =>
        lines.every(({ each, available, missing }) => each * n <= available + more * missing);
      expect(suffices(kits)).toBe(true);
      expect(suffices(kits + 1)).toBe(false);
      expect(suffices(kits + 1, 1)).toBe(true);
      expect(lines.every(({ limits, allows }) => limits === (allows === kits))).toBe(true);
    }),
  );
});
