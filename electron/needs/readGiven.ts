import type { Output, Parsed } from '../../shared/api';
import { givenFor, type Held } from '../../shared/operations/given';
import type { QueryContext } from '../context';
import type { ReadableDb } from '../database/database';
import { list, type Sql, sql } from '../database/sql';
import { lineQuantity } from '../documents/lineQuantity';
import { countsAs } from '../items/countsAs';
import { papersOf } from '../operations/papersOf';
import { readMovements } from '../operations/readMovements';
import { readStoredOperation } from '../operations/storedOperation';
import { askedBy } from '../requisitions/paperLines';
import { requisitionSums } from '../requisitions/requisitionSums';
import { acceptedDifferences, missedOf } from '../trips/acceptedDifferences';
import { standsFor } from './standsFor';

/**
 * What an operation was given already, and what is on its way: on the road, received by a warehouse
 * for it, or held by papers that are submitted or approved and have moved nothing yet. Beside it, what was
 * asked for and what drafts name, so that nobody asks twice.
 */
export function readGiven(
  { db }: QueryContext,
  { operation }: Parsed<'needs.given'>,
): Output<'needs.given'> {
  const { id } = readStoredOperation(db, operation);
  const missed = missedOf(acceptedDifferences(db, papersOf(id)));
  const held = readHeld(db, id, ['waiting', 'given'], countsAs(sql`held`));
  const given = givenFor(readMovements(db, id), held, null, missed);
  // As plans and requisitions count them: a draft of a substitute is one of what it answers.
  const answered = askedBy(sql`line.value ->> 'answers'`, sql`held`);
  const drafted = sumsOf(readHeld(db, id, ['none', 'declined'], answered));
  const asked = sumsOf(readAsked(db, id));
  const items = [...new Set([...given.keys(), ...asked.keys(), ...drafted.keys()])];
  const stands = standsFor(db, items);
  return {
    rows: items.map((item) => ({
      ...{ item, sent: 0, underWay: 0, ...given.get(item) },
      ...{ asked: asked.get(item) ?? 0, drafted: drafted.get(item) ?? 0 },
      ...{ standsFor: [], parts: [], ...stands.get(item) },
    })),
  };
}

/** What 需求单 that wait or are approved ask for the operation and no paper brings yet. */
function readAsked(db: ReadableDb, operationId: number): { item: string; quantity: number }[] {
  const which = sql`
    SELECT id FROM requisition
    WHERE operation_id = ${operationId} AND state IN ('waiting', 'approved')`;
  return db.all(sql`
    SELECT item.uid AS item, sum(asked - answered - underWay) AS quantity
    FROM (${requisitionSums(db, which)}) AS sums
    JOIN item AS asked ON asked.id = sums.itemId
    JOIN item ON item.id = ${countsAs(sql`asked`)}
    WHERE sums.asked > answered + underWay GROUP BY item.id ORDER BY item.code`);
}

function sumsOf(rows: readonly { item: string; quantity: number }[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { item, quantity } of rows) sums.set(item, (sums.get(item) ?? 0) + quantity);
  return sums;
}

/** What papers name that have moved nothing yet, by how far their approval is, under the item `under`. */
function readHeld(
  db: ReadableDb,
  operationId: number,
  approval: readonly string[],
  under: Sql,
): Held[] {
  return db.all(sql`
    SELECT item.uid AS item, ${lineQuantity(sql`line`)} AS quantity,
      CASE WHEN document.kind <> 'directDelivery' THEN warehouse.code END AS "from",
      CASE WHEN document.kind = 'transfer' THEN counter.code END AS "to"
    FROM document
    JOIN warehouse ON warehouse.id = document.warehouse_id
    LEFT JOIN warehouse AS counter ON counter.id = document.counter_warehouse_id
    JOIN json_each(document.body, '$.lines') AS line
    JOIN item AS held ON held.uid = line.value ->> 'item'
    JOIN item ON item.id = ${under}
    WHERE document.id IN ${papersOf(operationId)}
      AND document.kind IN (${list(['dispatch', 'transfer', 'directDelivery'])})
      AND document.posting = 'none' AND document.cancelled = 0
      AND document.approval IN (${list(approval)})
    ORDER BY document.id, line.key`);
}
