import type { Output } from '../../shared/api';
import type { DrillEventView } from '../../shared/drills/api';
import { atMinute, minutesBetween } from '../../shared/drills/clock';
import type { ScriptEvent } from '../../shared/drills/script';
import { maskTelephonesIn } from '../../shared/people/mask';
import { seesTelephones } from '../../shared/people/seesTelephones';
import type { QueryContext } from '../context';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';
import { isOfEarnest } from '../operations/barred';
import { leadsProvince } from '../operations/directs';
import { findStored, readClock } from './storedDrill';

/** A drill as it stands: what its clock has reached so far, the last event on top. */
export function readDrill(context: QueryContext): Output<'drills.read'> {
  const { db, now, actor } = context;
  const stored = findStored(db);
  if (stored === undefined) return { drill: null };
  const { drill, begunAt, script } = stored;
  const minutes = minutesBetween(begunAt, now);
  const noted = new Map(listNoted(db).map((each) => [each.event, each]));
  const next = script.events.find((event) => event.minutes > minutes);
  const shown = remarksFor(actor);
  return {
    drill: {
      ...{ drill, title: script.title, begunAt, now: now.toISOString(), minutes },
      factor: readClock(db).factor,
      mayLead: leadsProvince(context),
      realOperations: db
        .all<{ uid: string }>(sql`SELECT uid FROM operation WHERE ${isOfEarnest}`)
        .map(({ uid }) => uid),
      events: script.events
        .filter((event) => event.minutes <= minutes)
        .map((event) => viewEvent(db, event, begunAt, noted.get(event.code), shown))
        .reverse(),
      next: next
        ? { minutes: next.minutes, at: atMinute(begunAt, next.minutes).toISOString() }
        : null,
    },
  };
}

function viewEvent(
  db: ReadableDb,
  { demands, ...event }: ScriptEvent,
  begunAt: string,
  noted: Noted | undefined,
  shown: (remark: string) => string,
): DrillEventView {
  return {
    ...event,
    at: atMinute(begunAt, event.minutes).toISOString(),
    demands: demands.map(({ item, ...demand }) => ({
      ...demand,
      ...(db.find<{ item: string; unit: string }>(
        sql`SELECT name AS item, unit FROM item WHERE uid = ${item}`,
      ) ?? { item, unit: '' }),
    })),
    noted: noted ? { at: noted.at, by: noted.by, note: shown(noted.note) } : null,
  };
}

/** Telephones in remarks are masked for who works nowhere (`seesTelephones`). */
export function remarksFor({ grants }: QueryContext['actor']): (remark: string) => string {
  return seesTelephones(grants.map(({ role }) => role)) ? (remark) => remark : maskTelephonesIn;
}

interface Noted {
  event: string;
  at: string;
  by: string;
  byUid: string;
  note: string;
}

/** Of which events somebody has taken note. */
export function listNoted(db: ReadableDb): Noted[] {
  return db.all(sql`
    SELECT event, at, user.name AS by, user.uid AS byUid, note
    FROM drill_event JOIN user ON user.id = by_user_id`);
}
