import type { Finding } from '../../shared/ledger/findings';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';
import { contentHash, linkHash, noHash } from './chain';

/** Checks every link of the audit: no line is missing before another, none says something else. */
export function checkAudit(db: ReadableDb, progress: (part: number) => void = () => {}): Finding[] {
  const findings: Finding[] = [];
  let previous = { id: 0, hash: noHash };
  for (const { id, previousHash, hash, detail, ...deed } of readLines(db, progress)) {
    const whole =
      id === previous.id + 1 &&
      previousHash === previous.hash &&
      hash === linkOf(previousHash, deed, detail);
    if (!whole) {
      const found = `${deed.at} ${deed.call}`;
      findings.push({ code: 'auditChanged', subject: `#${id}`, expected: null, found });
    }
    previous = { id, hash };
  }
  return findings;
}

/** All lines in their order, some thousand at a time: the audit is longer than the ledger. */
function* readLines(db: ReadableDb, progress: (part: number) => void): Generator<Line> {
  const { end } = db.read<{ end: number | null }>(sql`SELECT max(id) AS end FROM audit`);
  let after = Number.MIN_SAFE_INTEGER;
  for (;;) {
    const lines = linesAfter(db, after);
    yield* lines;
    const last = lines.at(-1);
    if (last === undefined) return;
    after = last.id;
    progress(Math.min(1, Math.max(0, after / (end ?? 1))));
  }
}

function linesAfter(db: ReadableDb, after: number): Line[] {
  return db.all<Line>(sql`
    SELECT audit.id, at, actor.uid AS user, place.uid AS atPlaceOf, station, call, subject, detail,
      previous_hash AS previousHash, hash
    FROM audit
    LEFT JOIN user AS actor ON actor.id = user_id
    LEFT JOIN user AS place ON place.id = at_place_of_user_id
    WHERE audit.id > ${after} ORDER BY audit.id LIMIT 5000`);
}

/** The hash that the line should have; null when it no longer says anything whole. */
function linkOf(previous: string, deed: object, detail: string): string | null {
  try {
    return linkHash(previous, contentHash({ ...deed, detail: JSON.parse(detail) }));
  } catch {
    return null;
  }
}

interface Line {
  id: number;
  at: string;
  user: string | null;
  atPlaceOf: string | null;
  station: string;
  call: string;
  subject: string | null;
  detail: string;
  previousHash: string;
  hash: string;
}
