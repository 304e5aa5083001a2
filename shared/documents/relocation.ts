import { z } from 'zod';
import { condition, maybeText, remark, uid } from '../fields';
import { declareKind, given, missing, pointsAt, unsaid } from './declaring';
import type { Problem } from './kind';
import {
  placeOf,
  stockLine,
  stockLineProblems,
  stockReferences,
  stockTakes,
  stockTotals,
} from './stockLine';

const relocationLine = stockLine.extend({ toBin: uid.nullable(), toCondition: condition });
export type RelocationLine = z.infer<typeof relocationLine>;

export const relocationBody = z.strictObject({
  kind: z.literal('relocation'),
  reason: maybeText(200),
  note: remark,
  lines: z.array(relocationLine).max(2000),
});
export type RelocationBody = z.infer<typeof relocationBody>;

/**
 * 移位单 YW: bin → bin in one warehouse, and the condition of any part of what lies there: held
 * (冻结), released, set aside as damaged. A move that changes no condition needs nobody's approval.
 */
export const relocation = declareKind<RelocationBody>({
  kind: 'relocation',
  prefix: 'YW',
  body: relocationBody,
  persons: { keeper: 'optional' },
  joins: [['bin', 'bin']],
  needsApproval: ({ lines }) => lines.some((line) => line.toCondition !== line.condition),

  references: (body) => [
    ...stockReferences(body.lines),
    ...body.lines.flatMap(({ toBin }) => pointsAt('bin', toBin)),
  ],

  problems: (body, facts) => [
    ...unsaid(null, 'reason', body.reason),
    ...(body.lines.length === 0 ? [missing(null, 'lines')] : []),
    ...body.lines.flatMap((line, index): Problem[] => [
      ...stockLineProblems(line, facts, index + 1),
      ...(line.toBin === null ? [missing(index + 1, 'toBin')] : []),
      ...(line.toBin === line.bin && line.toCondition === line.condition
        ? [{ line: index + 1, field: 'toBin', problem: 'samePlace' as const }]
        : []),
    ]),
  ],

  takes: ({ lines }) => stockTakes(lines),
  totals: ({ lines }) => stockTotals(lines),

  movements: ({ body, picks }) =>
    picks.map(({ line, lot, from, quantity }) => {
      const { toBin, toCondition } = given(body.lines[line - 1], 'line');
      return {
        line,
        lot: { existing: lot },
        from,
        to: placeOf({ bin: given(toBin, 'toBin'), condition: toCondition }),
        quantity,
      };
    }),
});
