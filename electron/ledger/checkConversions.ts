import type { Bodies, Body } from '../../shared/documents/kinds';
import type { Finding } from '../../shared/ledger/findings';
import type { ReadableDb } from '../database/database';
import { list, sql } from '../database/sql';
import { tell } from './checkPapers';

/**
 * Papers whose conversion does not come out even, in units or in 分, as their kind says it: kits take
 * the parts of their bill and are worth their sum; opened kits give their whole value on, unless no
 * part of them has a price; a lot that is put right keeps units and value line by line; goods that
 * outran their paper meet as many of the transfer's. A reversal is its original turned round.
 */
export function checkConversions(db: ReadableDb): Finding[] {
  const findings: Finding[] = [];
  let after = Number.MIN_SAFE_INTEGER;
  for (;;) {
    const papers = db.all<Paper>(sql`
      SELECT posting.id, document.number, coalesce(original.kind, document.kind) AS kind,
        coalesce(original.body, document.body) AS body
      FROM posting
      JOIN document ON document.id = posting.document_id
      LEFT JOIN posting AS reversed ON reversed.id = posting.reverses_posting_id
      LEFT JOIN document AS original ON original.id = reversed.document_id
      WHERE posting.id > ${after}
        AND coalesce(original.kind, document.kind) IN (${list(Object.keys(rules))})
      ORDER BY posting.id LIMIT ${together}`);
    const last = papers.at(-1);
    if (last === undefined) return findings;
    after = last.id;
    const moves = readMoves(db, papers);
    findings.push(...papers.flatMap((paper) => unevenIn(paper, moves.get(paper.id) ?? [])));
  }
}

/** How many papers are read together. */
const together = 500;

interface Paper {
  id: number;
  number: string;
  kind: string;
  body: string;
}

/** One movement into a conversion or out of it, as the original saw it. */
interface Move {
  posting: number;
  line: number;
  side: 'into' | 'out';
  quantity: number;
  amount: number | null;
}

function readMoves(db: ReadableDb, papers: readonly Paper[]): Map<number, Move[]> {
  const moves = new Map<number, Move[]>();
  const all = db.all<Move>(sql`
    SELECT posting_id AS posting, document_line AS line, quantity, amount,
      CASE (into_place.kind = 'conversion') = (reverses_posting_id IS NULL)
        WHEN 1 THEN 'into' ELSE 'out' END AS side
    FROM movement
    JOIN posting ON posting.id = posting_id
    JOIN place AS from_place ON from_place.id = from_place_id
    JOIN place AS into_place ON into_place.id = to_place_id
    WHERE posting_id IN (${list(papers.map(({ id }) => id))})
      AND 'conversion' IN (from_place.kind, into_place.kind)`);
  for (const move of all) {
    const others = moves.get(move.posting) ?? [];
    others.push(move);
    moves.set(move.posting, others);
  }
  return moves;
}

function unevenIn({ number, kind, body }: Paper, moves: readonly Move[]): Finding[] {
  const rule = rules[kind as Converting] as Rule<Body>;
  const pairs = tell(body, kind, (said) => rule(said, moves)) ?? [];
  return pairs.flatMap(([code, expected, found]): Finding[] =>
    expected === found
      ? []
      : [{ code, subject: number, expected: textOf(expected), found: textOf(found) }],
  );
}

const textOf = (figure: number | null) => (figure === null ? null : `${figure}`);

type Converting = 'kitting' | 'unkitting' | 'lotCorrection' | 'transfer';
type Rule<B> = (body: B, moves: readonly Move[]) => Pair[];
/** Two figures that are one where the conversion comes out even. */
type Pair = readonly [
  code: 'conversionQuantity' | 'conversionAmount',
  expected: number | null,
  found: number | null,
];

const units = (expected: number | null, found: readonly Move[]): Pair => [
  'conversionQuantity',
  expected ?? 0,
  found.reduce((sum, { quantity }) => sum + quantity, 0),
];
const value = (expected: number | null, found: number | null): Pair => [
  'conversionAmount',
  expected,
  found,
];

/** What moves are worth together; null where one of them has no price. */
function worthOf(moves: readonly Move[]): number | null {
  return moves.reduce<number | null>(
    (sum, { amount }) => (sum === null || amount === null ? null : sum + amount),
    0,
  );
}

/** The moves of one side, of one line or of all. */
function on(moves: readonly Move[], wanted: Move['side'], of?: number): Move[] {
  return moves.filter(({ side, line }) => side === wanted && (of === undefined || line === of));
}

/** Each line on its own: as many units out as in. */
function lineByLine(moves: readonly Move[], more: (line: number) => Pair[] = () => []): Pair[] {
  return [...new Set(moves.map(({ line }) => line))].flatMap((line) => {
    const went = on(moves, 'into', line).reduce((sum, { quantity }) => sum + quantity, 0);
    return [units(went, on(moves, 'out', line)), ...more(line)];
  });
}

const rules: { [K in Converting]: Rule<Bodies[K]> } = {
  kitting: ({ kits, lines }, moves) => [
    ...lines.map(({ each }, index) => units(each * (kits ?? 0), on(moves, 'into', index + 1))),
    units(kits, on(moves, 'out')),
    value(worthOf(on(moves, 'into')), worthOf(on(moves, 'out'))),
  ],
  unkitting: ({ kits, lines }, moves) => {
    const worth = worthOf(on(moves, 'into'));
    const priced = on(moves, 'out').filter(({ amount }) => amount !== null);
    return [
      units(kits, on(moves, 'into')),
      ...lines.map(({ quantity }, index) => units(quantity, on(moves, 'out', index + 1))),
      ...(worth === null || priced.length === 0 ? [] : [value(worth, worthOf(priced))]),
    ];
  },
  lotCorrection: (_body, moves) =>
    lineByLine(moves, (line) => {
      const was = worthOf(on(moves, 'into', line));
      return was === null ? [] : [value(was, worthOf(on(moves, 'out', line)))];
    }),
  transfer: (_body, moves) => lineByLine(moves),
};
