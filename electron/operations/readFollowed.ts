import { sharesOf } from '../../shared/custody/outstanding';
import { ourShares, type Share, stillThere } from '../../shared/operations/follow';
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
  itemId: number;
  /** Its place in the order in which all of it was booked. */
  order: number;
  comes: 0 | 1;
  isHeaded: 0 | 1;
}

type Piece = Followed & Pick<Row, 'paper'>;

/**
 * What left the hands of teams, or of people, and how much of each is of the operation. What people bring
 * back of which nobody knows the gift (a lot that they were never given) is set against what they still have
 * of its item, as the list of what is to be recovered does (shared/custody/toRecover.ts).
 */
function follow(
  db: ReadableDb,
  operationId: number,
  kind: 'custody' | 'recipient',
  given: readonly Piece[],
): Piece[] {
  const ours = new Map(given.map((each) => [keyOf(each), each.quantity]));
  const rows = db.all<Row>(movedAt(operationId, kind, given));
  return groupsOf(rows, ({ placeId, itemId }) => `${placeId} ${itemId}`).flatMap((ofItem) => {
    const strays: Row[] = [];
    const left: (Share & { order: number })[] = [];
    const pieces = groupsOf(ofItem, ({ lotId }) => `${lotId}`).flatMap((ofLot) => {
      const ins = ofLot.flatMap((row) => (row.comes === 1 ? sharesIn(row, ours) : []));
      const outs = ofLot.filter(({ comes }) => comes === 0);
      if (kind === 'recipient' && ins.length === 0) {
        strays.push(...outs);
        return [];
      }
      const all = outs.reduce((sum, { quantity }) => sum + quantity, 0);
      left.push(...stillThere(ins, all));
      return piecesOf(outs, ins);
    });
    const inOrder = left.toSorted((one, other) => one.order - other.order);
    return [...pieces, ...piecesOf(strays, inOrder)];
  });
}

function groupsOf(rows: readonly Row[], keyOf: (row: Row) => string): Row[][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return [...groups.values()];
}

/** How much of what left is of the operation, by what had come in. */
function piecesOf(outs: readonly Row[], ins: readonly Share[]): Piece[] {
  const shares = ourShares(
    ins,
    outs.map(({ quantity, isHeaded }) => ({ quantity, isOurs: isHeaded === 1 })),
  );
  return outs.flatMap((row, index): Piece[] => {
    const quantity = shares[index] ?? 0;
    if (quantity === 0 || (row.paper !== 'return' && row.paper !== 'useReport')) return [];
    const { postingId, line, documentId, paper } = row;
    const [amount = null] = sharesOf(row, [quantity]);
    return [{ postingId, line, documentId, paper, quantity, amount }];
  });
}

const keyOf = ({ postingId, line }: Pick<Followed, 'postingId' | 'line'>) => `${postingId} ${line}`;

/** What came in is of the operation that its paper serves; of what a team gave out, that part is known. */
function sharesIn(
  { paper, quantity, isHeaded, order, ...row }: Row,
  ours: ReadonlyMap<string, number>,
) {
  if (paper !== 'useReport') return [{ quantity, isOurs: isHeaded === 1, order }];
  const mine = ours.get(keyOf(row)) ?? 0;
  return [
    { quantity: mine, isOurs: true, order },
    { quantity: quantity - mine, isOurs: false, order },
  ].filter((share) => share.quantity > 0);
}

/**
 * All that stands of what came to and left the places and lots that papers of the operation, or what
 * its goods were given out by, have touched; in the order in which it was booked. Where something came back
 * from people of a lot that they were never given, it is all that they were given of its item.
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
        followed.placeId, followed.lotId, ${way === 'to' ? 1 : 0} AS comes
      FROM followed CROSS JOIN movement
        ON movement.${column} = followed.placeId AND movement.lot_id = followed.lotId`;
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
    ), stray AS (
      SELECT DISTINCT had.placeId, had.itemId
      FROM (
        SELECT DISTINCT placeId, item_id AS itemId FROM touched
        CROSS JOIN lot ON lot.id = touched.lotId
        WHERE ${kind} = 'recipient') AS had
      CROSS JOIN lot AS came ON came.item_id = had.itemId
      CROSS JOIN movement ON movement.lot_id = came.id AND movement.from_place_id = had.placeId
      WHERE NOT EXISTS (
        SELECT 1 FROM movement AS gift
        WHERE gift.lot_id = came.id AND gift.to_place_id = had.placeId)
    ), followed AS (
      SELECT placeId, lotId FROM touched
      UNION
      SELECT stray.placeId, lot.id FROM stray CROSS JOIN lot ON lot.item_id = stray.itemId
    )
    SELECT moved.*, lot.item_id AS itemId, document.id AS documentId, document.kind AS paper,
      document.operation_id IS ${operationId} AS isHeaded,
      row_number() OVER (ORDER BY posting.business_date, posting.sequence, moved.line) AS "order"
    FROM (${end('to')} UNION ALL ${end('from')}) AS moved
    JOIN lot ON lot.id = moved.lotId
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
