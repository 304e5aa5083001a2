import { sharesOf } from '../../shared/custody/outstanding';
import { ourShares } from '../../shared/operations/follow';
import { standing } from '../custody/standing';
import type { ReadableDb } from '../database/database';
import { list, type Sql, sql } from '../database/sql';

/** So much of a movement by which goods of an operation came back, were lost or were given out. */
export interface Followed {
  postingId: number;
  line: number;
  documentId: number;
  quantity: number;
  amount: number | null;
}

/**
 * What 归还单 and 核销单 did with the goods of an operation. Such a paper may name another operation or
 * none: the goods say whose they are, by the paper that issued them. What stands in the list of
 * custody as still out is therefore what went less what is here.
 */
export function readFollowed(db: ReadableDb, operationId: number): Followed[] {
  const fromTeams = follow(db, operationId, 'custody', []);
  const given = fromTeams.filter(({ paper }) => paper === 'useReport');
  return [...fromTeams, ...follow(db, operationId, 'recipient', given)];
}

interface Row extends Followed {
  paper: string;
  placeId: number;
  lotId: number;
  comes: 0 | 1;
  isHeaded: 0 | 1;
}

type Piece = Followed & Pick<Row, 'paper'>;

/** What left the hands of teams, or of people, and how much of each is of the operation. */
function follow(
  db: ReadableDb,
  operationId: number,
  kind: 'custody' | 'recipient',
  given: readonly Piece[],
): Piece[] {
  const ours = new Map(given.map((each) => [keyOf(each), each.quantity]));
  const groups = new Map<string, Row[]>();
  for (const row of db.all<Row>(movedAt(operationId, kind, given))) {
    const key = `${row.placeId} ${row.lotId}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].flatMap((rows) => {
    const outs = rows.filter(({ comes }) => comes === 0);
    const shares = ourShares(
      rows.filter(({ comes }) => comes === 1).flatMap((row) => sharesIn(row, ours)),
      outs.map(({ quantity, isHeaded }) => ({ quantity, isOurs: isHeaded === 1 })),
    );
    return outs.flatMap((row, index): Piece[] => {
      const quantity = shares[index] ?? 0;
      if (quantity === 0 || (row.paper !== 'return' && row.paper !== 'useReport')) return [];
      const { postingId, line, documentId, paper } = row;
      const [amount = null] = sharesOf(row, [quantity]);
      return [{ postingId, line, documentId, paper, quantity, amount }];
    });
  });
}

const keyOf = ({ postingId, line }: Pick<Followed, 'postingId' | 'line'>) => `${postingId} ${line}`;

/** What came in is of the operation that its paper serves; of what a team gave out, that part is known. */
function sharesIn({ paper, quantity, isHeaded, ...row }: Row, ours: ReadonlyMap<string, number>) {
  if (paper !== 'useReport') return [{ quantity, isOurs: isHeaded === 1 }];
  const mine = ours.get(keyOf(row)) ?? 0;
  return [
    { quantity: mine, isOurs: true },
    { quantity: quantity - mine, isOurs: false },
  ].filter((share) => share.quantity > 0);
}

/**
 * All that stands of what came to and left the places and lots that papers of the operation, or what
 * its goods were given out by, have touched; in the order in which it was booked.
 */
function movedAt(
  operationId: number,
  kind: 'custody' | 'recipient',
  given: readonly Followed[],
): Sql {
  const end = (way: 'to' | 'from') => {
    const column = way === 'to' ? sql`to_place_id` : sql`from_place_id`;
    return sql`
      SELECT movement.posting_id AS postingId, movement.line, movement.quantity, movement.amount,
        touched.placeId, touched.lotId, ${way === 'to' ? 1 : 0} AS comes
      FROM touched CROSS JOIN movement
        ON movement.${column} = touched.placeId AND movement.lot_id = touched.lotId`;
  };
  return sql`
    WITH acts AS (
      SELECT posting.id FROM document CROSS JOIN posting ON posting.document_id = document.id
      WHERE document.operation_id = ${operationId}
      UNION SELECT value FROM json_each(${JSON.stringify(given.map(({ postingId }) => postingId))})
    ), touched AS (
      SELECT place.id AS placeId, movement.lot_id AS lotId
      FROM acts CROSS JOIN movement ON movement.posting_id = acts.id
      CROSS JOIN place ON place.id IN (movement.from_place_id, movement.to_place_id)
        AND place.kind = ${kind}
      GROUP BY place.id, movement.lot_id
    )
    SELECT moved.*, document.id AS documentId, document.kind AS paper,
      document.operation_id IS ${operationId} AS isHeaded
    FROM (${end('to')} UNION ALL ${end('from')}) AS moved
    JOIN posting ON posting.id = moved.postingId
    JOIN document ON document.id = posting.document_id
    WHERE ${standing}
    ORDER BY posting.business_date, posting.sequence, moved.line`;
}

/** Which documents are 核销单 of an operation: they name it, or name nothing and gave out its goods. */
export function isReportOf(db: ReadableDb, operationId: number): Sql {
  return sql`document.kind = 'useReport' AND (document.operation_id = ${operationId}
    OR document.operation_id IS NULL AND document.id IN ${followingPapers(db, operationId)})`;
}

/** The 归还单 and 核销单 that concern goods of the operation, whatever they name, as a set of ids. */
export function followingPapers(db: ReadableDb, operationId: number): Sql {
  const ids = readFollowed(db, operationId).map(({ documentId }) => documentId);
  return sql`(${list([...new Set(ids)])})`;
}
