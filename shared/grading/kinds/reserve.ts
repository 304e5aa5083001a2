import { z } from 'zod';
import { text } from '../../fields';
import { thresholds } from '../reading';
import { criterionFields, declareCriterion } from './kind';

/**
 * The stock of its items, and of the items of a category, added up: good, in life, not spoken for.
 * Others' goods (代储) are shown beside and count only where the criterion says `any`.
 */
export const reserve = declareCriterion({
  schema: z.strictObject({
    ...criterionFields,
    kind: z.literal('reserve'),
    /** What is missing is called by it (棉被 差 320 床); else by the title. */
    label: text(60).optional(),
    /** Codes of the catalogue. */
    items: z.array(text(40)).max(100),
    category: text(40).optional(),
    owners: z.enum(['own', 'any']).default('own'),
    thresholds,
  }),
  measure: ({ title, label = title, items, category, owners, thresholds: asked }, { stock }) => {
    const counted = stock.filter(
      (item) => items.includes(item.code) || (category !== undefined && item.category === category),
    );
    return [
      {
        measure: 'stock',
        label,
        unit: counted[0]?.unit ?? '',
        comparison: 'atLeast',
        thresholds: asked,
        value: counted.reduce(
          (sum, { own, others }) => sum + own + (owners === 'any' ? others : 0),
          0,
        ),
        unknown: null,
        behind: {
          of: 'stock',
          items: counted.map(({ code, name, unit, own, others }) => ({
            ...{ code, name, unit, own, others },
          })),
        },
      },
    ];
  },
});
