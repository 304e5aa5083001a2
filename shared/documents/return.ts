import { z } from 'zod';
import { maybeText, remark, uid } from '../fields';
import type { Place } from '../stock/places';
import { declareKind, missing, pointsAt, unvalued } from './declaring';
import type { HereFacts, LinePick, NewLot, PlannedMovement, Problem, ProblemFacts } from './kind';
import { repeatedSerials, serialProblems } from './newLots';

const part = z.int().min(0).max(1_000_000_000);

const returnLine = z.strictObject({
  item: uid,
  /** Null: recovered from people, and nobody knows of which gift it was. */
  lot: uid.nullable(),
  /** 完好 / 待检 / 损坏, back into a bin. */
  good: part,
  pending: part,
  damaged: part,
  /** 缺失: the team had it and can't bring it. */
  missing: part,
  bin: uid.nullable(),
  note: maybeText(200),
  /** Of a piece of which nobody knows the lot; papers from before it was asked for don't say it. */
  serialNumber: maybeText(60).optional(),
});
export type ReturnLine = z.infer<typeof returnLine>;

export const returnBody = z.strictObject({
  kind: z.literal('return'),
  /** A team brings back what it holds; from people is recovered what they were given (回收). */
  from: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('team'), team: uid }),
      z.strictObject({ kind: z.literal('party'), party: uid }),
    ])
    .nullable(),
  operation: uid.nullable(),
  note: remark,
  lines: z.array(returnLine).max(2000),
});
export type ReturnBody = z.infer<typeof returnBody>;

/** One part of a line on its way: back into a bin in a condition, or lost. */
interface Part {
  line: number;
  lot: string | null;
  item: string;
  serialNumber: string;
  from: Place;
  to: Place;
  quantity: number;
}

/**
 * 归还单 GH: custody → bin, custody → loss for what is missing, and recipient → bin for what is
 * recovered from people: tents used for less than half a year must come back (facts.md §2.4). Pieces
 * with serial numbers come back one to a line, each by its number, where their lot isn't known.
 */
export const returning = declareKind<ReturnBody>({
  kind: 'return',
  prefix: 'GH',
  body: returnBody,
  persons: { deliverer: 'required', acceptor1: 'required', keeper: 'optional' },
  joins: [
    ['custody', 'bin'],
    ['custody', 'loss'],
    ['recipient', 'bin'],
  ],

  references: (body) => [
    ...(body.from?.kind === 'team' ? pointsAt('team', body.from.team) : []),
    ...(body.from?.kind === 'party' ? pointsAt('party', body.from.party) : []),
    ...pointsAt('operation', body.operation),
    ...body.lines.flatMap(({ item, lot, bin }) => [
      ...pointsAt('item', item),
      ...pointsAt('lot', lot),
      ...pointsAt('bin', bin),
    ]),
  ],

  problems: (body, facts) => [
    ...(body.from === null ? [missing(null, 'from')] : []),
    ...(body.lines.length === 0 ? [missing(null, 'lines')] : []),
    ...body.lines.flatMap((line, index) => lineProblems(body, line, index + 1, facts)),
    ...repeatedSerials(body.lines),
  ],

  takes: (body, here) => takenOf(partsOf(body, here)),
  totals: ({ lines }) =>
    unvalued(lines.map((line) => line.good + line.pending + line.damaged + line.missing)),

  movements: ({ body, picks, values, ...here }) => {
    const parts = partsOf(body, here);
    const taken = takenOf(parts);
    if (taken.length !== picks.length) throw new Error('the picks are not those of the lines');
    let next = 0;
    return parts.map((each): PlannedMovement => {
      const { line, lot, from, to, quantity } = each;
      if (lot === null) {
        return { line, lot: { new: unknownLot(each, here.society) }, from, to, quantity };
      }
      const amount = values[next++] ?? null;
      return { line, lot: { existing: lot }, from, to, quantity, amount };
    });
  },
});

function partsOf(body: ReturnBody, { warehouse }: HereFacts): Part[] {
  const { from } = body;
  if (from === null) return [];
  const place: Place =
    from.kind === 'team'
      ? { kind: 'custody', team: from.team, warehouse }
      : { kind: 'recipient', party: from.party };
  return body.lines.flatMap(({ item, lot, bin, serialNumber = '', ...line }, index) => {
    const each = { line: index + 1, lot, item, serialNumber, from: place };
    const shelved = (['good', 'pending', 'damaged'] as const).flatMap((condition) =>
      bin === null || line[condition] === 0
        ? []
        : [
            {
              ...each,
              to: { kind: 'bin' as const, bin, condition },
              quantity: line[condition],
            },
          ],
    );
    const lost: Part[] =
      line.missing === 0
        ? []
        : [{ ...each, to: { kind: 'loss', warehouse }, quantity: line.missing }];
    return [...shelved, ...lost];
  });
}

function takenOf(parts: readonly Part[]): LinePick[] {
  return parts.flatMap(({ line, lot, from, quantity }) =>
    lot === null ? [] : [{ line, lot, from, quantity }],
  );
}

/** What people bring back of which nobody knows the gift: ours, of unknown life and value. */
function unknownLot({ item, serialNumber }: Part, society: string): NewLot {
  return {
    item,
    batchNumber: null,
    productionDate: null,
    expiry: { kind: 'unknown' },
    owner: society,
    earmark: null,
    serialNumber: serialNumber || null,
    unitPrice: null,
  };
}

function lineProblems(
  body: ReturnBody,
  line: ReturnLine,
  number: number,
  { lots, items }: ProblemFacts,
): Problem[] {
  const shelved = line.good + line.pending + line.damaged;
  const problems: Problem[] = [];
  if (shelved + line.missing === 0) {
    problems.push({ line: number, field: 'good', problem: 'nothingSaid' });
  }
  if (shelved > 0 && line.bin === null) problems.push(missing(number, 'bin'));
  if (line.missing > 0 && line.note.trim() === '') {
    problems.push({ line: number, field: 'note', problem: 'needsReason' });
  }
  if (body.from?.kind === 'party' && line.missing > 0) {
    problems.push({ line: number, field: 'missing', problem: 'onlyFromTeam' });
  }
  if (body.from?.kind === 'team' && line.lot === null) problems.push(missing(number, 'lot'));
  const { serialNumber = '' } = line;
  if (line.lot === null && body.from?.kind === 'party') {
    const needed = items.get(line.item)?.serialised === true;
    problems.push(...serialProblems({ serialNumber, quantity: shelved }, number, { needed }));
  }
  if (line.lot !== null && lots.get(line.lot)?.item !== line.item) {
    problems.push({ line: number, field: 'lot', problem: 'lotMismatch' });
  }
  return problems;
}
