import { z } from 'zod';
import { peopleFrom, scarcestNeed } from '../../reports/people';
import { thresholds } from '../reading';
import { criterionFields, declareCriterion } from './kind';

/** 可保障人数 by packs and boxes, as 工作台 has it, with the scarcest of the other needs beside it. */
export const people = declareCriterion({
  schema: z.strictObject({ ...criterionFields, kind: z.literal('people'), thresholds }),
  measure: ({ thresholds: asked }, { stock }) => {
    const served = peopleFrom(
      stock.flatMap(({ need, own, others, ...item }) =>
        need === null ? [] : [{ ...item, need, quantity: own + others }],
      ),
    );
    return [
      {
        measure: 'people',
        label: '可保障人数',
        unit: '人',
        comparison: 'atLeast',
        thresholds: asked,
        value: served.kit,
        unknown: null,
        behind: { of: 'people', needs: served.needs, limiting: scarcestNeed(served) ?? null },
      },
    ];
  },
});
