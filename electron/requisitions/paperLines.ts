import { type Sql, sql } from '../database/sql';

/** What an item counts as: one that was provisional counts as what it turned out to be. */
export const countsAs = (item: Sql): Sql => sql`coalesce(${item}.matched_item_id, ${item}.id)`;

/**
 * Which of the asked items a line of a paper answers: the one that the line names, being its
 * substitute, or its own. `documentLine` is the number of the line in the body.
 */
const answersOf = (documentLine: Sql): Sql =>
  sql`document.body ->> ('$.lines[' || (${documentLine} - 1) || '].answers')`;

/**
 * What the papers of requisitions hold for them, by asked item and given item: `requisitionId`,
 * `documentId`, `askedId`, `itemId`, `answered`, `underWay`.
 *
 * Answered is what left bins (or a source, where it went straight) by postings that stand, less what
 * never came: written off on the road, or taken back into the sender's bins. So a posting that is
 * reversed answers nothing, and what it answered is open again. Under way is what submitted and
 * approved papers ask that have posted nothing yet.
 */
export const paperLines: Sql = sql`
  SELECT document.requisition_id AS requisitionId, document.id AS documentId,
    coalesce((SELECT ${countsAs(sql`asked`)} FROM item AS asked
      WHERE asked.uid = ${answersOf(sql`movement.document_line`)}), ${countsAs(sql`item`)})
      AS askedId,
    item.id AS itemId,
    movement.quantity * CASE
      WHEN origin.kind IN ('bin', 'source') AND goal.kind IN ('custody', 'recipient', 'transit')
        THEN 1
      WHEN origin.kind = 'transit' AND goal.kind = 'loss' THEN -1
      WHEN origin.kind = 'transit' AND goal.kind = 'bin'
        AND goal.warehouse_id = document.warehouse_id THEN -1
      ELSE 0 END AS answered,
    0 AS underWay
  FROM document
  JOIN posting ON posting.document_id = document.id
  JOIN movement ON movement.posting_id = posting.id
  JOIN place AS origin ON origin.id = movement.from_place_id
  JOIN place AS goal ON goal.id = movement.to_place_id
  JOIN lot ON lot.id = movement.lot_id
  JOIN item ON item.id = lot.item_id
  WHERE document.requisition_id IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM posting AS twin WHERE twin.reverses_posting_id = posting.id)
  UNION ALL
  SELECT document.requisition_id, document.id,
    coalesce((SELECT ${countsAs(sql`asked`)} FROM item AS asked
      WHERE asked.uid = line.value ->> 'answers'), ${countsAs(sql`item`)}),
    item.id, 0,
    coalesce(line.value ->> 'given',
      (line.value ->> '$.asked.count') * (line.value ->> '$.asked.factor'),
      (line.value ->> '$.entered.count') * (line.value ->> '$.entered.factor'), 0)
  FROM document
  JOIN json_each(document.body, '$.lines') AS line
  JOIN item ON item.uid = line.value ->> 'item'
  WHERE document.requisition_id IS NOT NULL AND document.posting = 'none'
    AND document.cancelled = 0 AND document.approval IN ('waiting', 'given')`;

/**
 * Every line of every requisition with its sums: `requisitionId`, `line`, `itemId`, `asked`,
 * `answered`, `underWay`. What is open is asked − answered − under way, never below nothing
 * (`balanceOf`).
 */
export const requisitionSums: Sql = sql`
  SELECT line.requisition_id AS requisitionId, line.line, line.item_id AS itemId,
    coalesce(line.quantity, 0) AS asked, coalesce(sum(paper.answered), 0) AS answered,
    coalesce(sum(paper.underWay), 0) AS underWay
  FROM requisition_line AS line
  JOIN item ON item.id = line.item_id
  LEFT JOIN (${paperLines}) AS paper
    ON paper.requisitionId = line.requisition_id AND paper.askedId = ${countsAs(sql`item`)}
  GROUP BY line.requisition_id, line.line`;
