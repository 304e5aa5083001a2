import type { Output, Parsed } from '../../shared/api';
import type { LevelBody } from '../../shared/operations/api';
import { levelsInForce } from '../../shared/operations/levels';
import { instantOf, type Moment } from '../../shared/operations/moment';
import { refuse } from '../../shared/refusals';
import { type CommandContext, readWarehouse } from '../context';
import type { ReadableDb } from '../database/database';
import { type Sql, sql } from '../database/sql';
import { refusePersons } from '../people/refusePersons';
import { refuseForeignLevel, refuseIndirect } from './directs';
import { readLevels } from './readEntries';
import { readStoredOperation, type StoredOperation } from './storedOperation';

/** Enters that a body has set its level or ended it. People say it; nothing here computes one. */
export function setLevel(
  context: CommandContext,
  { operation, entry, said, body, society, level, documentNumber }: Parsed<'operations.setLevel'>,
): Output<'operations.setLevel'> {
  const { db } = context;
  const societyId = societyOf(context, body, society);
  const { id, at } = saying(context, operation, entry, said);
  const { name, endedOn } = readStoredOperation(db, operation);
  if (level !== null && endedOn !== null && said.on > endedOn) {
    refuse('operation.closed', { name, endedOn });
  }
  if (level === null) {
    const before = db.read<{ count: number }>(sql`
      SELECT count(*) AS count FROM operation_level WHERE operation_id = ${id} AND at <= ${at}`);
    const inForce = levelsInForce(readLevels(db, id).slice(0, before.count));
    const isTheirs = (each: (typeof inForce)[number]) =>
      each.body === body && (each.society?.code ?? null) === society;
    if (!inForce.some(isTheirs)) refuse('operation.noLevel', { body });
  }
  db.run(sql`
    INSERT INTO operation_level (uid, operation_id, body, level, document_number, said_on, said_time,
      at, entered_at, by_user_id, society_warehouse_id)
    VALUES (${entry}, ${id}, ${body}, ${level}, ${documentNumber.trim()}, ${said.on}, ${said.time},
      ${at}, ${context.now.toISOString()}, ${context.actor.id}, ${societyId})`);
  return { operation, entry };
}

/** The id of the warehouse whose society speaks; only a city's society is named by one, and always. */
function societyOf(
  context: CommandContext,
  body: LevelBody,
  society: string | null,
): number | null {
  refuseForeignLevel(context, body, society);
  if (body !== 'citySociety') return null;
  return society === null
    ? refuse('operation.noSociety', {})
    : readWarehouse(context.db, society).id;
}

/** Enters how many people a place counts; who reports nothing at all is refused. */
export function reportPlace(
  context: CommandContext,
  input: Parsed<'operations.reportPlace'>,
): Output<'operations.reportPlace'> {
  const { operation, entry, said, near, affected, resettled, evacuated } = input;
  const { db } = context;
  const { id, at } = saying(context, operation, entry, said);
  if (affected === null && resettled === null && evacuated === null) {
    refuse('operation.noFigure', {});
  }
  const nearId = near === null ? null : readWarehouse(db, near).id;
  db.run(sql`
    INSERT INTO operation_place (uid, operation_id, place, near_warehouse_id, affected, resettled,
      evacuated, source, said_on, said_time, at, entered_at, by_user_id)
    VALUES (${entry}, ${id}, ${input.place.trim()}, ${nearId}, ${affected}, ${resettled},
      ${evacuated}, ${input.source.trim()}, ${said.on}, ${said.time}, ${at},
      ${context.now.toISOString()}, ${context.actor.id})`);
  return { operation, entry };
}

/** Enters a note as it then stays. */
export function noteOperation(
  context: CommandContext,
  { operation, entry, said, text, persons }: Parsed<'operations.note'>,
): Output<'operations.note'> {
  const { db } = context;
  const { id, at } = saying(context, operation, entry, said);
  refusePersons(persons);
  db.run(sql`
    INSERT INTO operation_note (uid, operation_id, text, people, said_on, said_time, at, entered_at,
      by_user_id)
    VALUES (${entry}, ${id}, ${text.trim()}, ${JSON.stringify(persons)}, ${said.on}, ${said.time},
      ${at}, ${context.now.toISOString()}, ${context.actor.id})`);
  return { operation, entry };
}

const tables: Record<Parsed<'operations.strike'>['of'], Sql> = {
  level: sql`operation_level`,
  place: sql`operation_place`,
  note: sql`operation_note`,
};

/** Strikes a wrong entry out: one's own, or as who directs. It stays, with who struck it out and why. */
export function strikeEntry(
  context: CommandContext,
  { operation, entry, of, reason }: Parsed<'operations.strike'>,
): Output<'operations.strike'> {
  const { db, now, actor } = context;
  const { id } = readStoredOperation(db, operation);
  const found =
    db.find<{ struckAt: string | null; byId: number | null }>(sql`
      SELECT struck_at AS struckAt, by_user_id AS byId FROM ${tables[of]}
      WHERE uid = ${entry} AND operation_id = ${id}`) ??
    refuse('notFound', { what: 'operationEntry', uid: entry });
  refuseIndirect(context, found.byId);
  if (found.struckAt !== null) refuse('evidence.over', { because: 'struck' });
  db.run(sql`
    UPDATE ${tables[of]} SET struck_reason = ${reason}, struck_at = ${now.toISOString()},
      struck_by = ${actor.id}
    WHERE uid = ${entry}`);
  return { operation, entry };
}

/**
 * Where something stands in order of which only the day is known: after the alarm, and after what was
 * entered of that day before it, since people enter one thing after the other.
 */
function afterWhatWasSaid(
  db: ReadableDb,
  operationId: number,
  { startedOn: on, startedTime: time }: Pick<StoredOperation, 'startedOn' | 'startedTime'>,
  said: Moment,
): string {
  const { last } = db.read<{ last: string | null }>(sql`
    SELECT max(at) AS last FROM (
      SELECT operation_id, said_on, at FROM operation_level
      UNION ALL SELECT operation_id, said_on, at FROM operation_place
      UNION ALL SELECT operation_id, said_on, at FROM operation_note)
    WHERE operation_id = ${operationId} AND said_on = ${said.on}`);
  const day = instantOf(said);
  const alarm = on === said.on ? instantOf({ on, time }) : day;
  return [day, alarm, last ?? day].reduce((latest, each) => (each > latest ? each : latest));
}

/** What is said is new, of an operation that there is, and not of a time to come. */
function saying(
  { db, now, today }: CommandContext,
  operation: string,
  entry: string,
  said: Moment,
): { id: number; at: string } {
  const { id, ...stored } = readStoredOperation(db, operation);
  const at = said.time === null ? afterWhatWasSaid(db, id, stored, said) : instantOf(said);
  if (said.on > today) refuse('date.future', { businessDate: said.on, today });
  if (at > now.toISOString()) refuse('operation.future', { time: said.time ?? '' });
  const taken = db.find(sql`
    SELECT 1 FROM (SELECT uid FROM operation_level UNION ALL SELECT uid FROM operation_place
      UNION ALL SELECT uid FROM operation_note) WHERE uid = ${entry}`);
  if (taken) refuse('evidence.over', { because: 'entered' });
  return { id, at };
}
