import { type Sql, sql } from '../database/sql';
import { lineQuantity } from '../documents/lineQuantity';
import { countsAs } from '../items/countsAs';

/**
 * Which of the asked items a line of a paper answers: the one that the line names, being its
 * substitute, or its own. `documentLine` is the number of the line in the body.
 */
export const answersOf = (documentLine: Sql): Sql =>
  sql`document.body ->> ('$.lines[' || (${documentLine} - 1) || '].answers')`;

/** The id that what a line gives counts under: what its `answers` names, else the item itself. */
export const askedBy = (answers: Sql, item: Sql): Sql => sql`
  coalesce((SELECT ${countsAs(sql`asked`)} FROM item AS asked WHERE asked.uid = ${answers}),
    ${countsAs(item)})`;

/**
 * What leaves the warehouse that asked had reached it before, and is none of what papers bring for it.
 * `document` and `requisition` are joined.
 */
export const isSentOn: Sql = sql`(
  document.kind <> 'directDelivery' AND document.warehouse_id IS requisition.to_warehouse_id)`;

/** The lines of papers that are submitted or approved and have posted nothing yet, as `line`. */
export const heldLines = (which: Sql): Sql => sql`
  document
  JOIN requisition ON requisition.id = document.requisition_id
  JOIN json_each(document.body, '$.lines') AS line
  JOIN item ON item.uid = line.value ->> 'item'
  WHERE document.requisition_id IN (${which}) AND document.posting = 'none'
    AND document.cancelled = 0 AND document.approval IN ('waiting', 'given')`;

/**
 * What the papers of requisitions bring for them, by asked item and given item: `requisitionId`,
 * `documentId`, `askedId`, `itemId`, `posted`, `held`.
 *
 * `posted` is what left bins (or a source, where it went straight) by postings that stand, less what
 * never came: written off on the road, or taken back into the sender's bins. So a posting that is
 * reversed answers nothing, and what it answered is open again. `held` is what submitted and approved
 * papers ask that have posted nothing yet. (`CROSS JOIN` keeps the order, papers first; a body is read
 * for what its lines answer only where one of them names something.)
 */
export const paperLines = (which: Sql): Sql => sql`
  WITH paper AS MATERIALIZED (
    SELECT document.id, document.requisition_id, document.warehouse_id,
      instr(document.body, '"answers":"') > 0 AS namesAsked
    FROM document JOIN requisition ON requisition.id = document.requisition_id
    WHERE document.requisition_id IN (${which}) AND document.posting <> 'none' AND NOT ${isSentOn})
  SELECT paper.requisition_id AS requisitionId, paper.id AS documentId,
    ${askedBy(
      sql`CASE WHEN paper.namesAsked THEN (
        SELECT ${answersOf(sql`movement.document_line`)} FROM document WHERE document.id = paper.id)
      END`,
      sql`item`,
    )} AS askedId,
    item.id AS itemId,
    movement.quantity * CASE
      WHEN origin.kind IN ('bin', 'source') AND goal.kind IN ('custody', 'recipient', 'transit')
        THEN 1
      WHEN origin.kind = 'transit' AND goal.kind = 'loss' THEN -1
      WHEN origin.kind = 'transit' AND goal.kind = 'bin'
        AND goal.warehouse_id = paper.warehouse_id THEN -1
      ELSE 0 END AS posted,
    0 AS held
  FROM paper
  CROSS JOIN posting ON posting.document_id = paper.id
  CROSS JOIN movement ON movement.posting_id = posting.id
  CROSS JOIN place AS origin ON origin.id = movement.from_place_id
  CROSS JOIN place AS goal ON goal.id = movement.to_place_id
  CROSS JOIN lot ON lot.id = movement.lot_id
  CROSS JOIN item ON item.id = lot.item_id
  WHERE NOT EXISTS (SELECT 1 FROM posting AS twin WHERE twin.reverses_posting_id = posting.id)
  UNION ALL
  SELECT document.requisition_id, document.id, ${askedBy(sql`line.value ->> 'answers'`, sql`item`)},
    item.id, 0, ${lineQuantity(sql`line`)}
  FROM ${heldLines(which)} AND NOT ${isSentOn}`;
