import { expect, test } from 'vitest';
import { demandText } from '../../../shared/grading/demands';
import { gap, gapText } from '../../../shared/grading/gaps';
import { factsOf, graded, reference, yesAt } from '../../support/grading';

const titled = (code: string) => reference.criteria.find((each) => each.code === code)!;

test('a share of nothing is a gap that says so, and no share that nobody recorded', () => {
  const facts = factsOf(3);
  const shares = {
    ...facts.shares,
    oldStockTested: { part: 0, whole: 0 },
    stocktakeAccuracy: 'none' as const,
  };
  const { gaps } = graded({ ...facts, shares }, yesAt(3), 3);
  expect(gaps.map(gapText)).toEqual([
    '账实相符率：不少于 98%，没有记录',
    '满3年批次质检率：不少于 90%，无可计',
  ]);
});

test('a gap that was signed before that was told is read as it was', () => {
  const facts = factsOf(3);
  const shares = { ...facts.shares, stocktakeAccuracy: 'none' as const };
  const [now] = graded({ ...facts, shares }, yesAt(3), 3).gaps;
  const [{ unknown: _, ...missing }] = now!.missing as [(typeof now & object)['missing'][number]];
  const before = gap.parse({ ...now, missing: [missing] });
  expect(gapText(before)).toBe('账实相符率：不少于 98%，没有记录');
});

test('what a level asks of goods is told in the unit of the catalogue; of two units, in none', () => {
  const item = (code: string, unit: string) => ({ code, name: code, unit, category: '01' });
  expect(demandText(titled('L4'), 3, [item('A04', '床')])).toBe('≥ 1,000 床');
  const both = { ...titled('L4'), items: ['A04', 'A05'] } as ReturnType<typeof titled>;
  expect(demandText(both, 3, [item('A04', '床'), item('A05', '条')])).toBe('≥ 1,000');
});
