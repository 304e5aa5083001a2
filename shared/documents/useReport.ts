import { z } from 'zod';
import { maybeText, quantity, remark, uid } from '../fields';
import { isInLife } from '../stock/expiry';
import { declareKind, given, missing, pointsAt, unvalued } from './declaring';
import type { Problem, ProblemFacts } from './kind';

const useReportLine = z.strictObject({
  item: uid,
  lot: uid,
  quantity: quantity.nullable(),
  note: maybeText(200),
});
export type UseReportLine = z.infer<typeof useReportLine>;

/**
 * A row of the 发放花名册: how much of a line one household got. Its name, telephone and identity
 * number are the person `roster:n` of the paper, which can be erased.
 */
export const rosterRow = z.strictObject({
  /** The line of the paper, from 1. */
  line: z.int().min(1),
  quantity: quantity.nullable(),
  /** 人口 of the household. */
  people: z.int().min(1).max(1000).nullable(),
});

export type RosterRow = z.infer<typeof rosterRow>;

export const useReportBody = z.strictObject({
  kind: z.literal('useReport'),
  team: uid.nullable(),
  /** 接收单位 or the people helped, as a recipient. */
  recipient: uid.nullable(),
  operation: uid.nullable(),
  /** 发放地点. */
  place: maybeText(120),
  basisNumber: maybeText(80),
  households: z.int().min(0).max(10_000_000).nullable(),
  people: z.int().min(0).max(100_000_000).nullable(),
  note: remark,
  lines: z.array(useReportLine).max(2000),
  roster: z.array(rosterRow).max(9999),
});
export type UseReportBody = z.infer<typeof useReportBody>;

/**
 * 核销单 HX: custody → recipient, by roster or report. A gift's story ends with people, not at the
 * gate. Two people distribute (facts.md §5.3).
 */
export const useReport = declareKind<UseReportBody>({
  kind: 'useReport',
  prefix: 'HX',
  body: useReportBody,
  persons: { distributor1: 'required', distributor2: 'required', supervisor: 'optional' },
  joins: [['custody', 'recipient']],

  references: (body) => [
    ...pointsAt('team', body.team),
    ...pointsAt('party', body.recipient),
    ...pointsAt('operation', body.operation),
    ...body.lines.flatMap(({ item, lot }) => [...pointsAt('item', item), ...pointsAt('lot', lot)]),
  ],

  problems: (body, facts) => [
    ...(body.team === null ? [missing(null, 'team')] : []),
    ...(body.recipient === null ? [missing(null, 'recipient')] : []),
    ...(body.lines.length === 0 ? [missing(null, 'lines')] : []),
    ...body.lines.flatMap((line, index) => lineProblems(line, index + 1, facts)),
    ...rosterProblems(body),
  ],

  takes: (body, { warehouse }) =>
    body.lines.flatMap((line, index) =>
      body.team === null || line.quantity === null
        ? []
        : [
            {
              line: index + 1,
              lot: line.lot,
              from: { kind: 'custody', team: body.team, warehouse },
              quantity: line.quantity,
            },
          ],
    ),
  roster: ({ roster }) => roster.length,
  totals: ({ lines }) => unvalued(lines.map((line) => line.quantity ?? 0)),

  movements: ({ body, picks }) =>
    picks.map(({ line, lot, from, quantity: taken }) => ({
      line,
      lot: { existing: lot },
      from,
      to: { kind: 'recipient', party: given(body.recipient, 'recipient') },
      quantity: taken,
    })),
});

/**
 * What had expired on the day on which it was given out is not refused, since it was given: the books
 * say what happened. But it is explained on its line, which its sheet prints.
 */
function lineProblems(
  { item, lot, quantity: used, note }: UseReportLine,
  line: number,
  { lots, businessDate }: ProblemFacts,
): Problem[] {
  const problems: Problem[] = [];
  if (used === null) problems.push(missing(line, 'quantity'));
  const facts = lots.get(lot);
  if (facts?.item !== item) problems.push({ line, field: 'lot', problem: 'lotMismatch' });
  if (facts && !isInLife(facts.expiry, businessDate) && note.trim() === '') {
    problems.push({ line, field: 'note', problem: 'usedExpired' });
  }
  return problems;
}

/**
 * A row of the roster says how much somebody got, and a line that the roster speaks of adds up to
 * what the roster says of it: 3 quilts on the line are 2 and 1 in the roster.
 */
function rosterProblems({ lines, roster }: UseReportBody): Problem[] {
  const unsaid = roster.flatMap(({ quantity: got }, index) =>
    got === null ? [missing(null, `rosterQuantity:${index + 1}`)] : [],
  );
  const sums = new Map<number, number>();
  for (const row of roster) sums.set(row.line, (sums.get(row.line) ?? 0) + (row.quantity ?? 0));
  const wrong = [...sums].flatMap(([line, sum]): Problem[] =>
    lines[line - 1]?.quantity === sum
      ? []
      : [{ line: line <= lines.length ? line : null, field: 'roster', problem: 'rosterMismatch' }],
  );
  return [...unsaid, ...wrong];
}
