import { erasedName } from '../../shared/documents/persons';
import type { WritableDb } from '../database/database';
import { list, type Sql, sql } from '../database/sql';

/**
 * Free words may name anybody, so they go with whomever the thing names: which of them did, nobody can
 * tell. That something was said there, when and by whom stays.
 */

/**
 * What was said of an operation: the words of 情况记录, with whoever told it, from whom a figure is, and why
 * any of it was struck out.
 */
export function eraseEntry(db: WritableDb, uid: string): number {
  const gone = sql`struck_reason = ${emptied(sql`struck_reason`)}`;
  return (
    db.run(sql`
      UPDATE operation_note SET text = '', people = '[]', ${gone}
      WHERE uid = ${uid} AND (text <> '' OR people <> '[]' OR struck_reason <> '')`) +
    db.run(sql`
      UPDATE operation_place SET source = '', ${gone}
      WHERE uid = ${uid} AND (source <> '' OR struck_reason <> '')`) +
    db.run(sql`
      UPDATE operation_level SET ${gone} WHERE uid = ${uid} AND struck_reason <> ''`)
  );
}

/** What was said when an operation was closed, opened again, renamed or withdrawn: that it was, when and by whom stays. */
export function eraseConclusions(db: WritableDb, operation: string): number {
  const words = sql`(step = 'closed' AND text <> '' OR reason <> '')`;
  return db.run(sql`
    UPDATE operation_step SET text = CASE step WHEN 'closed' THEN '' ELSE text END,
      reason = ${emptied(sql`reason`)}
    WHERE operation_id = (SELECT id FROM operation WHERE uid = ${operation}) AND ${words}`);
}

/**
 * The driver of a lorry and those who signed for what it brought, why it was cancelled, and what was
 * said to be short of it.
 */
export function eraseOnTrip(db: WritableDb, uid: string): number {
  const erased = JSON.stringify([{ name: erasedName, telephone: '' }]);
  const trip = sql`(SELECT id FROM trip WHERE uid = ${uid})`;
  const named = sql`people NOT IN ('[]', ${erased})`;
  const gone = sql`note = '', people = CASE WHEN ${named} THEN ${erased} ELSE people END`;
  const written = sql`note <> '' OR ${named}`;
  return (
    db.run(sql`
      UPDATE trip SET ${gone}, cancelled_reason = ${emptied(sql`cancelled_reason`)}
      WHERE id = ${trip} AND (${written} OR cancelled_reason <> '')`) +
    db.run(sql`UPDATE trip_stop SET ${gone} WHERE trip_id = ${trip} AND (${written})`) +
    eraseDifferences(db, sql`trip_id = ${trip}`)
  );
}

/** The words of 签收差异 and of their answers: what was short, and what became of it, stays. */
export function eraseDifferences(db: WritableDb, which: Sql): number {
  const ids = db
    .all<{ id: number }>(sql`
      SELECT id FROM delivery_difference WHERE ${which} AND (note <> '' OR EXISTS (
        SELECT 1 FROM delivery_answer
        WHERE difference_id = delivery_difference.id AND reason <> ''))`)
    .map(({ id }) => id);
  db.run(sql`UPDATE delivery_difference SET note = '' WHERE id IN (${list(ids)})`);
  db.run(sql`UPDATE delivery_answer SET reason = '' WHERE difference_id IN (${list(ids)})`);
  return ids.length;
}

/**
 * 联系人 of a 需求单, its words, those of its steps, and why plans for it were sent back: what was asked
 * for stays.
 */
export function eraseOnRequisition(db: WritableDb, uid: string): number {
  const erased = JSON.stringify({ contact: erasedName, telephone: '' });
  const requisition = sql`(SELECT id FROM requisition WHERE uid = ${uid})`;
  const named = sql`(people ->> 'contact' NOT IN ('', ${erasedName}) OR people ->> 'telephone' <> '')`;
  return (
    db.run(sql`
      UPDATE requisition SET reason = '', note = '',
        people = CASE WHEN ${named} THEN ${erased} ELSE people END
      WHERE id = ${requisition} AND (${named} OR reason <> '' OR note <> '')`) +
    db.run(sql`
      UPDATE requisition_line SET note = '' WHERE requisition_id = ${requisition} AND note <> ''`) +
    db.run(sql`
      UPDATE requisition_step SET reason = ''
      WHERE requisition_id = ${requisition} AND reason <> ''`) +
    db.run(sql`
      UPDATE plan_step SET reason = '' WHERE reason <> '' AND plan_id IN (
        SELECT plan.id FROM plan JOIN json_each(plan.body, '$.order.requisitions') AS asked
        WHERE asked.value = ${uid})`)
  );
}

/** The remarks of a 演练报告: who took note of which event, and when, stays. */
export function eraseRemarks(db: WritableDb, drill: string): number {
  return db.run(sql`
    UPDATE drill_report SET report = json_set(report, '$.events', json((
      SELECT json_group_array(json(CASE WHEN value ->> '$.noted.note' <> ''
        THEN json_set(value, '$.noted.note', '') ELSE value END) ORDER BY key)
      FROM json_each(report, '$.events'))))
    WHERE uid = ${drill} AND EXISTS (
      SELECT 1 FROM json_each(report, '$.events') WHERE value ->> '$.noted.note' <> '')`);
}

/** What was not said stays unsaid. */
const emptied = (words: Sql): Sql => sql`CASE WHEN ${words} IS NULL THEN NULL ELSE '' END`;
