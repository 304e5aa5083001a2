import type { Output, Parsed } from '../../shared/api';
import { levelsInForce } from '../../shared/operations/levels';
import { instantOf, momentText } from '../../shared/operations/moment';
import { operationName, saysNothing } from '../../shared/operations/operationName';
import { refuse } from '../../shared/refusals';
import type { CommandContext, QueryContext } from '../context';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';
import { isOnPaper } from '../documents/isOnPaper';
import { refuseIndirect } from './directs';
import { readLevels } from './readEntries';
import { keepStep, openerOf } from './steps';
import { findOperation, operationColumns, type StoredOperation } from './storedOperation';

/** Operations, those in force first, then the newest; what was withdrawn comes last. */
export function listOperations({ db }: QueryContext): Output<'operations.list'> {
  const rows = db.all<StoredOperation>(sql`
    SELECT ${operationColumns} FROM operation
    ORDER BY withdrawn, ended_on IS NOT NULL, started_on DESC, id DESC`);
  return {
    rows: rows.map(({ id, isDrill: _, isWithdrawn, ...row }) => ({
      ...row,
      isWithdrawn: isWithdrawn === 1,
      levels: levelsInForce(readLevels(db, id)),
    })),
  };
}

/**
 * Opens an operation in three fields (灾种, 地点, 时间), or corrects what it is; without a name it is
 * called by them. It says where it is or has a name, and its alarm has come. Once numbered papers serve it, kind, place and day stay, and
 * another name is given by a call of its own: what people have signed is not called something else behind
 * their backs. Levels, reports, notes and the end are
 * said by calls of their own.
 */
export function saveOperation(
  context: CommandContext,
  input: Parsed<'operations.save'>,
): Output<'operations.save'> {
  const { db, store, was, now } = context;
  const { operation, kind, place, startedOn, startedTime } = input;
  const name = input.name.trim() || operationName(input);
  const known = findOperation(db, operation);
  refuseTwice(db, input);
  // An alarm that has not come is a mistyped one: nothing could be issued for it tonight.
  const alarm = { on: startedOn, time: startedTime };
  if (instantOf(alarm) > now.toISOString()) {
    refuse('operation.future', { time: momentText(alarm) });
  }
  if (known) {
    refuseIndirect(context, openerOf(db, known.id));
    if (known.isWithdrawn === 1) refuse('operation.withdrawn', { name: known.name });
    const isSame =
      known.name === name &&
      known.kind === kind &&
      known.place === place &&
      known.startedOn === startedOn;
    if (!isSame && isOnPaper(db, operation)) refuse('record.fixed', { name: known.name });
    if (known.endedOn !== null && known.endedOn < startedOn) {
      refuse('operation.closed', { name: known.name, endedOn: known.endedOn });
    }
    const { id: _, uid: __, isDrill: ___, endedOn: ____, isWithdrawn: _____, ...before } = known;
    was(before);
    db.run(sql`
      UPDATE operation SET name = ${name}, kind = ${kind}, place = ${place},
        started_on = ${startedOn}, started_time = ${startedTime}
      WHERE id = ${known.id}`);
    return { operation, name };
  }
  if (saysNothing(input)) refuse('operation.saysNothing', {});
  const id = db.insert(sql`
    INSERT INTO operation (uid, node_id, name, kind, place, started_on, started_time)
    VALUES (${operation}, ${store.node.id}, ${name}, ${kind}, ${place}, ${startedOn}, ${startedTime})`);
  keepStep(context, id, { step: 'opened', text: '', reason: null, owed: 0 });
  return { operation, name };
}

/**
 * One disaster is one operation: goods and reports would be torn between two. Where one of them says no
 * time, it is not known to be another.
 */
function refuseTwice(
  db: ReadableDb,
  { operation, kind, place, startedOn, startedTime }: Parsed<'operations.save'>,
) {
  const same = db.find<{ name: string }>(sql`
    SELECT name FROM operation
    WHERE uid <> ${operation} AND kind = ${kind} AND place = ${place} AND place <> ''
      AND started_on = ${startedOn} AND ended_on IS NULL
        AND (started_time IS NULL OR started_time = coalesce(${startedTime}, started_time))`);
  if (same) refuse('operation.twice', same);
}
