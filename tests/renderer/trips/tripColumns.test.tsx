import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { tripColumns } from '../../../renderer/trips/tripColumns';
import type { TripRow } from '../../../shared/trips/api';

const cell = tripColumns.find(({ id }) => id === 'papers')!.cell;
const told = (...stops: string[][]) => {
  const papers = (numbers: string[]) => numbers.map((number) => ({ document: number, number }));
  const trip = { stops: stops.map((numbers) => ({ papers: papers(numbers) })) };
  return renderToStaticMarkup(cell(trip as unknown as TripRow));
};

test('a row shows two numbers, and of more the first, how many there are, and all in the title', () => {
  const two = told(['CK-1'], ['CK-2']);
  expect(two).toContain('CK-1');
  expect(two).toContain('CK-2');
  const three = told(['CK-1', 'DB-1'], ['CK-2']);
  expect(three).toContain('title="CK-1、DB-1、CK-2"');
  expect(three).toContain('>CK-1<div>等 3 张</div>');
  // One paper in two parts of the way is one paper.
  expect(told(['CK-1'], ['CK-1'])).not.toContain('等');
});
