import { expect, test } from 'vitest';
import { measureCriterion } from '../../../../shared/grading/kinds';
import { factsOf, reference, stockOf } from '../../../support/grading';

const people = reference.criteria.find(({ code }) => code === 'L2')!;

test('people by packs and boxes, whoever owns them, with the scarcest need named', () => {
  const stock = [
    stockOf('A01', 60, { need: 'kit', peopleServed: 4, others: 40 }),
    stockOf('A02', 20, { need: 'kit', peopleServed: 3 }),
    stockOf('A04', 300, { need: 'bedding', peopleServed: 1 }),
    stockOf('A12', 220, { need: 'mat', peopleServed: 1 }),
    stockOf('A10', 90, { need: 'shelter', peopleServed: 3 }),
    stockOf('W01', 240, { need: 'water', waterMl: 550 }),
    stockOf('F01', 500, { need: 'food', energyKcal: 500 }),
  ];
  // 100 × 4 + 20 × 3; 240 × 0.55 L ÷ 15 L; 500 × 500 kcal ÷ 2,100 kcal.
  expect(measureCriterion(people, { ...factsOf(3), stock })).toMatchObject([
    {
      value: 460,
      behind: {
        limiting: { need: 'water', people: 8 },
        needs: [{ people: 270 }, { people: 220 }, { people: 8 }, { people: 119 }],
      },
    },
  ]);
});
