import { type Sql, sql } from '../database/sql';
import { lineQuantity } from '../documents/lineQuantity';
import { countsAs } from '../items/countsAs';

/**
 * Which of the asked items a line of a paper answers: the one that the line names, being its
 * substitute, or its own. `documentLine` is the number of the line in the body.
 */
export const answersOf = (documentLine: Sql): Sql =>
  sql`document.body ->> ('$.lines[' || (${documentLine} - 1) || '].answers')`;

/** The ids of all requisitions; whoever asks for one narrows every sum to it. */
export const everyRequisition: Sql = sql`SELECT id FROM requisition`;

/**
 * What postings of papers that name one of `which` have moved, and what submitted ones hold.
 *
 * `posted` is what left bins (or a source, where it went straight) by postings that stand, less what
 * never came: written off on the road, or taken back into the sender's bins. So a posting that is
 * reversed answers nothing, and what it answered is open again. `held` is what submitted and approved
 * papers ask that have posted nothing yet.
 */
const quantities = (which: Sql): Sql => sql`
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
      ELSE 0 END AS posted,
    0 AS held
  FROM document
  JOIN posting ON posting.document_id = document.id
  JOIN movement ON movement.posting_id = posting.id
  JOIN place AS origin ON origin.id = movement.from_place_id
  JOIN place AS goal ON goal.id = movement.to_place_id
  JOIN lot ON lot.id = movement.lot_id
  JOIN item ON item.id = lot.item_id
  WHERE document.requisition_id IN (${which}) AND NOT EXISTS (
    SELECT 1 FROM posting AS twin WHERE twin.reverses_posting_id = posting.id)
  UNION ALL
  SELECT document.requisition_id, document.id,
    coalesce((SELECT ${countsAs(sql`asked`)} FROM item AS asked
      WHERE asked.uid = line.value ->> 'answers'), ${countsAs(sql`item`)}),
    item.id, 0, ${lineQuantity(sql`line`)}
  FROM document
  JOIN json_each(document.body, '$.lines') AS line
  JOIN item ON item.uid = line.value ->> 'item'
  WHERE document.requisition_id IN (${which}) AND document.posting = 'none'
    AND document.cancelled = 0 AND document.approval IN ('waiting', 'given')`;

/**
 * What papers that name a requisition move, by asked item and given item: `requisitionId`, `documentId`,
 * `askedId`, `itemId`, `posted`, `held`, `fromId`, `toId`, whether it `reaches` whoever asked, and
 * whether whoever asked sends it on (`isSentOn`). (`CROSS JOIN` keeps the order: papers first.)
 */
const everyPaper = (which: Sql): Sql => sql`
  SELECT paper.*, document.counter_warehouse_id AS toId,
    CASE WHEN document.kind = 'directDelivery' THEN NULL ELSE document.warehouse_id END AS fromId,
    document.kind <> 'transfer' OR document.counter_warehouse_id IS requisition.to_warehouse_id
      AS reaches,
    document.kind <> 'directDelivery' AND document.warehouse_id IS requisition.to_warehouse_id
      AS isSentOn
  FROM (${quantities(which)}) AS paper
  CROSS JOIN document ON document.id = paper.documentId
  CROSS JOIN requisition ON requisition.id = paper.requisitionId`;

/**
 * What the papers of requisitions bring for them. Where a team or a party asks, a dispatch or a direct
 * delivery reaches it; where a warehouse asks, also a transfer to it. Any other transfer only brings goods
 * nearer. What leaves the warehouse that asked was there already and is none of it.
 */
export const paperLines = (which: Sql = everyRequisition): Sql => sql`
  SELECT * FROM (${everyPaper(which)}) WHERE NOT isSentOn`;

/**
 * By requisition and asked item what has reached whoever asked, and what is under way: `answered`,
 * `underWay`. Goods that were brought nearer are under way until a paper takes them on from there, so
 * that they count once however often they are moved. Where the warehouse that asked sends its goods on
 * and somebody hands them out there, they have counted already: what a place was sent on leaves it first.
 *
 *     60 asked by 黄冈 and sent to it: 60 answered. From there 60 to 黄石, which gives 70 to a team: 70
 */
const answers = (which: Sql): Sql => sql`
  WITH RECURSIVE every AS MATERIALIZED (${everyPaper(which)}),
  paper AS (SELECT * FROM every WHERE NOT isSentOn),
  onward (requisitionId, askedId, atId) AS (
    SELECT requisitionId, askedId, toId FROM every WHERE isSentOn AND toId IS NOT NULL
    UNION
    SELECT paper.requisitionId, paper.askedId, paper.toId
    FROM onward JOIN paper USING (requisitionId, askedId)
    WHERE paper.fromId = onward.atId AND NOT paper.reaches),
  passing AS (
    SELECT requisitionId, askedId, atId, (
        SELECT coalesce(sum(posted), 0) FROM every
        WHERE every.requisitionId = onward.requisitionId AND every.askedId = onward.askedId
          AND toId = atId AND (isSentOn OR fromId IN (
            SELECT before.atId FROM onward AS before
            WHERE before.requisitionId = onward.requisitionId AND before.askedId = onward.askedId))
      ) AS came,
      coalesce(sum(paper.posted), 0) AS posted, coalesce(sum(paper.held), 0) AS held
    FROM onward
    LEFT JOIN paper USING (requisitionId, askedId)
    WHERE paper.fromId = atId AND paper.reaches
    GROUP BY requisitionId, askedId, atId),
  again AS (
    SELECT requisitionId, askedId, min(sum(min(came, posted)), sentOn) AS answered,
      min(sum(min(came, posted + held)), sentOn) - min(sum(min(came, posted)), sentOn) AS underWay
    FROM passing
    JOIN (SELECT requisitionId, askedId, sum(posted) AS sentOn FROM every
      WHERE isSentOn AND toId IS NOT NULL GROUP BY requisitionId, askedId)
      USING (requisitionId, askedId)
    GROUP BY requisitionId, askedId),
  -- Most are answered from where the goods lie: only of the others it matters what came nearer.
  relayed AS (SELECT DISTINCT requisitionId FROM paper WHERE NOT reaches),
  nearer AS (
    SELECT requisitionId, askedId, max(0, sum(quantity)) AS quantity FROM (
      SELECT requisitionId, askedId, toId AS atId, posted + held AS quantity
      FROM paper WHERE NOT reaches
      UNION ALL
      SELECT requisitionId, askedId, fromId, -(posted + held) FROM paper
      WHERE fromId IS NOT NULL AND requisitionId IN (SELECT requisitionId FROM relayed)
      UNION ALL
      SELECT requisitionId, askedId, atId, min(came, posted + held) FROM passing
      WHERE requisitionId IN (SELECT requisitionId FROM relayed))
    GROUP BY requisitionId, askedId, atId)
  SELECT requisitionId, askedId, sum(answered) AS answered, sum(underWay) AS underWay FROM (
    SELECT requisitionId, askedId, posted AS answered, held AS underWay FROM paper WHERE reaches
    UNION ALL SELECT requisitionId, askedId, 0, quantity FROM nearer
    UNION ALL SELECT requisitionId, askedId, -answered, -underWay FROM again)
  GROUP BY requisitionId, askedId`;

/** So much of a sum as falls to a line: in line order, and what is left over to the last. */
const shareOf = (sum: Sql): Sql => sql`
  max(0, CASE WHEN isLast THEN ${sum} - before ELSE min(asked, ${sum} - before) END)`;

/**
 * Every line of the requisitions with its sums: `requisitionId`, `line`, `itemId`, `asked`,
 * `answered`, `underWay`. Lines that count as one item share what was given. What is open is
 * asked − answered − under way, never below nothing (`balanceOf`).
 */
export const requisitionSums = (which: Sql = everyRequisition): Sql => sql`
  SELECT requisitionId, line, itemId, asked, ${shareOf(sql`answered`)} AS answered,
    ${shareOf(sql`answered + underWay`)} - ${shareOf(sql`answered`)} AS underWay
  FROM (
    SELECT asking.*, coalesce(answers.answered, 0) AS answered,
      coalesce(answers.underWay, 0) AS underWay
    FROM (
      SELECT line.requisition_id AS requisitionId, line.line, line.item_id AS itemId,
        ${countsAs(sql`item`)} AS askedId, coalesce(line.quantity, 0) AS asked,
        sum(coalesce(line.quantity, 0)) OVER alike - coalesce(line.quantity, 0) AS before,
        lead(line.line) OVER alike IS NULL AS isLast
      FROM requisition_line AS line
      JOIN item ON item.id = line.item_id
      WHERE line.requisition_id IN (${which})
      WINDOW alike AS (
        PARTITION BY line.requisition_id, ${countsAs(sql`item`)} ORDER BY line.line)
    ) AS asking
    LEFT JOIN (${answers(which)}) AS answers USING (requisitionId, askedId))`;
