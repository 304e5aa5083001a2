import type { Output, Parsed } from '../../shared/api';
import { evidenceKind } from '../../shared/evidence/kinds';
import { refuse } from '../../shared/refusals';
import { type CommandContext, writingAt } from '../context';
import { sql } from '../database/sql';
import { readEvidence, type StoredEvidence } from './storedEvidence';

/** Keeps that the fault of a record was mended, or that the person has left; once. */
export function endEvidence(
  context: CommandContext,
  { warehouse, record, endedOn, note }: Parsed<'evidence.end'>,
): Output<'evidence.end'> {
  const { db, actor, now, today } = context;
  const { id, doneOn, body } = changing(context, warehouse, record);
  if (!evidenceKind(body.kind).ending?.applies(body)) refuse('evidence.noEnd', {});
  if (endedOn > today) refuse('date.future', { businessDate: endedOn, today });
  if (endedOn < doneOn) refuse('evidence.endsEarly', { doneOn });
  db.run(sql`
    UPDATE evidence SET ended_on = ${endedOn}, ended_note = ${note},
      ended_at = ${now.toISOString()}, ended_by = ${actor.id}
    WHERE id = ${id}`);
  return { warehouse, record };
}

/** Strikes a wrong record out. It stays, with who struck it out and why. */
export function strikeEvidence(
  context: CommandContext,
  { warehouse, record, reason }: Parsed<'evidence.strike'>,
): Output<'evidence.strike'> {
  const { db, actor, now } = context;
  const { id } = changing(context, warehouse, record, { ended: true });
  db.run(sql`
    UPDATE evidence SET struck_reason = ${reason}, struck_at = ${now.toISOString()},
      struck_by = ${actor.id}
    WHERE id = ${id}`);
  return { warehouse, record };
}

/** A record that is not struck out, nor has ended unless that is no matter. */
function changing(
  context: CommandContext,
  code: string,
  record: string,
  { ended = false } = {},
): StoredEvidence {
  const warehouse = writingAt(context, code);
  const stored = readEvidence(context.db, record, sql`warehouse_id = ${warehouse.id}`);
  if (stored.struckAt !== null) refuse('evidence.over', { because: 'struck' });
  if (stored.endedOn !== null && !ended) refuse('evidence.over', { because: 'ended' });
  return stored;
}
