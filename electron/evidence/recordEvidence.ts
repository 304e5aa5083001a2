import type { Output, Parsed } from '../../shared/api';
import { daysAfter, monthsAfter } from '../../shared/day';
import { type EvidenceBody, evidenceKind, missingOf } from '../../shared/evidence/kinds';
import { refuse } from '../../shared/refusals';
import { type CommandContext, type Warehouse, writingAt } from '../context';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';
import { refusePersons } from '../people/refusePersons';
import { readZone } from '../warehouses/zones';
import { parsePeople, piecesOf } from './storedEvidence';

/** How far ahead a duty roster may be written. */
const aheadDays = 92;

/**
 * Enters a record of a warehouse that is kept here, as it then stays. Refused are a day to come
 * (a duty roster may be up to three months ahead), faults without a day by which they are mended,
 * missing people, somebody who is on the staff already, a day that is a year before the opening, and
 * equipment or zones that the warehouse doesn't have.
 */
export function recordEvidence(
  context: CommandContext,
  { warehouse: code, record, doneOn, body, persons }: Parsed<'evidence.record'>,
): Output<'evidence.record'> {
  const { db, actor, now, today } = context;
  const warehouse = writingAt(context, code);
  const kind = evidenceKind(body.kind);
  if (doneOn > (kind.ahead ? daysAfter(today, aheadDays) : today)) {
    refuse('date.future', { businessDate: doneOn, today });
  }
  const earliest = monthsAfter(warehouse.openingDate ?? today, -12);
  if (!kind.fromLongAgo && doneOn < earliest) refuse('evidence.longAgo', { doneOn, earliest });
  const field = missingOf(body, doneOn, persons);
  if (field !== null) refuse('evidence.missing', { field });
  refusePersons(persons);
  if (db.find(sql`SELECT 1 FROM evidence WHERE uid = ${record}`)) {
    refuse('evidence.over', { because: 'entered' });
  }
  if (body.kind === 'staff') refuseTwice(db, warehouse, persons);
  const subject = subjectOf(db, warehouse, body);
  db.run(sql`
    INSERT INTO evidence (uid, warehouse_id, kind, done_on, body, subject, line, marked, faulty,
      people, at, by_user_id)
    VALUES (${record}, ${warehouse.id}, ${body.kind}, ${doneOn}, ${JSON.stringify(body)},
      ${subject}, ${kind.line(body, subject)}, ${kind.marks?.(body).length ? 1 : 0},
      ${kind.faults?.(body).length ? 1 : 0}, ${JSON.stringify(persons)}, ${now.toISOString()},
      ${actor.id})`);
  return { warehouse: code, record };
}

/** Who is there already is not counted once more; a namesake is told apart by his telephone. */
function refuseTwice(
  db: ReadableDb,
  { id }: Warehouse,
  persons: Parsed<'evidence.record'>['persons'],
) {
  const there = db
    .all<{ people: string }>(sql`
      SELECT people FROM evidence
      WHERE warehouse_id = ${id} AND kind = 'staff' AND struck_at IS NULL AND ended_on IS NULL`)
    .flatMap(({ people }) => parsePeople(people));
  const twice = persons.find(({ name, telephone }) =>
    there.some(
      (each) =>
        each.name === name &&
        (each.telephone === telephone || each.telephone === '' || telephone === ''),
    ),
  );
  if (twice) refuse('evidence.twice', { name: twice.name });
}

/** What the record is about, as it is called now: a piece of equipment, or a zone. */
function subjectOf(db: ReadableDb, { id }: Warehouse, body: EvidenceBody): string {
  if (body.kind === 'equipmentCheck') {
    const piece = piecesOf(db, id).find(({ equipment }) => equipment === body.equipment);
    return piece?.label ?? refuse('notFound', { what: 'equipment', uid: body.equipment });
  }
  return body.kind === 'climate' && body.zone !== null ? readZone(db, id, body.zone).name : '';
}
