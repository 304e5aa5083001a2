import type { Output, Parsed } from '../../shared/api';
import { givenFor, type Held } from '../../shared/operations/given';
import type { QueryContext } from '../context';
import type { ReadableDb } from '../database/database';
import { list, sql } from '../database/sql';
import { lineQuantity } from '../documents/lineQuantity';
import { countsAs } from '../items/countsAs';
import { papersOf } from '../operations/papersOf';
import { readMovements } from '../operations/readMovements';
import { readStoredOperation } from '../operations/storedOperation';
import { standsFor } from './standsFor';

/**
 * What an operation was given already, and what is on its way: on the road, received by a warehouse
 * for it, or held by papers that are submitted or approved and have moved nothing yet.
 */
export function readGiven(
  { db }: QueryContext,
  { operation }: Parsed<'needs.given'>,
): Output<'needs.given'> {
  const { id } = readStoredOperation(db, operation);
  const given = givenFor(readMovements(db, id), readHeld(db, id));
  const stands = standsFor(db, [...given.keys()]);
  return {
    rows: [...given].map(([item, each]) => ({
      ...{ item, ...each, standsFor: [], parts: [] },
      ...stands.get(item),
    })),
  };
}

/** What papers hold that are submitted or approved and have moved nothing yet. */
function readHeld(db: ReadableDb, operationId: number): Held[] {
  return db.all(sql`
    SELECT item.uid AS item, ${lineQuantity(sql`line`)} AS quantity,
      CASE WHEN document.kind <> 'directDelivery' THEN warehouse.code END AS "from",
      CASE WHEN document.kind = 'transfer' THEN counter.code END AS "to"
    FROM document
    JOIN warehouse ON warehouse.id = document.warehouse_id
    LEFT JOIN warehouse AS counter ON counter.id = document.counter_warehouse_id
    JOIN json_each(document.body, '$.lines') AS line
    JOIN item AS held ON held.uid = line.value ->> 'item'
    JOIN item ON item.id = ${countsAs(sql`held`)}
    WHERE document.id IN ${papersOf(operationId)}
      AND document.kind IN (${list(['dispatch', 'transfer', 'directDelivery'])})
      AND document.posting = 'none' AND document.cancelled = 0
      AND document.approval IN ('waiting', 'given')
    ORDER BY document.id, line.key`);
}
