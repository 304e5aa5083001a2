import type { Output, Parsed } from '../../shared/api';
import { givenFor } from '../../shared/operations/given';
import type { QueryContext } from '../context';
import { list, sql } from '../database/sql';
import { papersOf } from '../operations/papersOf';
import { readMovements } from '../operations/readMovements';
import { readStoredOperation } from '../operations/storedOperation';

/**
 * What an operation was given already, and what is on its way: on the road, received by a warehouse
 * for it, or held by papers that are submitted or approved and have moved nothing yet.
 */
export function readGiven(
  { db }: QueryContext,
  { operation }: Parsed<'needs.given'>,
): Output<'needs.given'> {
  const { id } = readStoredOperation(db, operation);
  const given = givenFor(readMovements(db, id));
  const held = db.all<{ item: string; quantity: number }>(sql`
    SELECT item.uid AS item, sum(pick.quantity) AS quantity
    FROM document JOIN pick ON pick.document_id = document.id
    JOIN lot ON lot.id = pick.lot_id JOIN item ON item.id = lot.item_id
    WHERE document.id IN ${papersOf(id)} AND document.kind IN (${list(['dispatch', 'transfer'])})
      AND document.posting = 'none' AND document.cancelled = 0
      AND document.approval IN ('waiting', 'given')
    GROUP BY item.id`);
  for (const { item, quantity } of held) {
    const known = given.get(item) ?? { sent: 0, underWay: 0 };
    given.set(item, { ...known, underWay: known.underWay + quantity });
  }
  return { rows: [...given].map(([item, each]) => ({ item, ...each })) };
}
