import { expect, test } from 'vitest';
import { withoutRow, withRow } from '../../../renderer/documents/forms/roster';

const row = (line: number, quantity: number) => ({ line, quantity, people: null });
const person = (name: string) => ({ name, telephone: '', identityNumber: '' });

test('a new row is of the same goods as the last one', () => {
  expect(withRow([])).toEqual([{ line: 1, quantity: null, people: null }]);
  expect(withRow([row(2, 3)]).at(-1)).toEqual({ line: 2, quantity: null, people: null });
});

test('with a row goes its person, and those behind move up with theirs', () => {
  const roster = [row(1, 1), row(1, 2), row(1, 3)];
  const persons = {
    distributor1: person('甲'),
    'roster:1': person('一'),
    'roster:2': person('二'),
    'roster:3': person('三'),
  } as const;
  expect(withoutRow({ roster, persons }, 2)).toEqual({
    body: { roster: [row(1, 1), row(1, 3)] },
    persons: { distributor1: person('甲'), 'roster:1': person('一'), 'roster:2': person('三') },
  });
  expect(withoutRow({ roster, persons }, 3).persons).not.toHaveProperty('roster:3');
});

test('a row whose person is not named yet leaves nobody in its place', () => {
  const roster = [row(1, 1), row(1, 2)];
  const { persons } = withoutRow({ roster, persons: { 'roster:1': person('一') } }, 1);
  expect(persons).toEqual({});
});
