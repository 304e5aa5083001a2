import type { Restored } from '../../shared/backup/api';
import { monthOf } from '../../shared/closings/months';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';

/** What a store holds besides its postings that people would have to do again, by its key. */
export interface Held {
  /** Numbered papers that are neither posted nor cancelled: they wait. */
  waiting: Map<string, string>;
  /** 入库通知. */
  arrivals: Map<string, string>;
  /** 需求单 that have a number. */
  requisitions: Map<string, string>;
  /** 月结 in force, by when it was made: the journal knows it by that. */
  closings: Map<string, string>;
  /** All numbers that papers have. */
  numbers: ReadonlySet<string>;
}

/** Reads what a store holds, keyed by what is the same in a copy of it and told by its name. */
export function heldIn(db: ReadableDb): Held {
  const papers = db.all<{ number: string; waits: 0 | 1 }>(sql`
    SELECT number, posting = 'none' AND cancelled = 0 AS waits
    FROM document WHERE number IS NOT NULL ORDER BY business_date, id`);
  const arrivals = db.all<{ number: string }>(sql`SELECT number FROM arrival ORDER BY id`);
  const requisitions = db.all<{ number: string }>(
    sql`SELECT number FROM requisition WHERE number IS NOT NULL ORDER BY id`,
  );
  const closings = db.all<{ at: string; name: string; through: string }>(sql`
    SELECT closed_at AS at, warehouse.name, through
    FROM closing JOIN warehouse ON warehouse.id = closing.warehouse_id
    WHERE reopened_at IS NULL ORDER BY closing.id`);
  return {
    waiting: new Map(papers.flatMap(({ number, waits }) => (waits ? [[number, number]] : []))),
    arrivals: new Map(arrivals.map(({ number }) => [number, number])),
    requisitions: new Map(requisitions.map(({ number }) => [number, number])),
    closings: new Map(
      closings.map(({ at, name, through }) => [
        `${at} ${name} ${through}`,
        `${name} ${monthOf(through)}`,
      ]),
    ),
    numbers: new Set(papers.map(({ number }) => number)),
  };
}

/** When a closing was made, of its key. */
export const momentIn = (closing: string) => closing.split(' ')[0] ?? '';

/** The most that is listed of each. */
const most = 500;

/**
 * What the replaced store held and the copy that took its place does not: papers that waited for
 * approval or posting, announcements, closed months. Null where the replaced store couldn't be read:
 * the journal knows of closed months only that there were some, and nothing of the others.
 */
export function droppedFrom(replaced: Held | null, copy: Held): Restored['dropped'] {
  if (replaced === null) return null;
  const without = (had: ReadonlyMap<string, string>, has: { has(key: string): boolean }) => {
    const names = [...had].flatMap(([key, name]) => (has.has(key) ? [] : [name]));
    return { count: names.length, names: names.slice(0, most) };
  };
  return {
    waiting: without(replaced.waiting, copy.numbers),
    arrivals: without(replaced.arrivals, copy.arrivals),
    requisitions: without(replaced.requisitions, copy.requisitions),
    closings: without(replaced.closings, copy.closings),
  };
}
