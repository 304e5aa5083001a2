import type { Finding } from '../../shared/ledger/findings';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';
import { contentHash, linkHash, noHash } from './chain';

/**
 * Checks every link of the audit: no line is missing before another, none says something else. And
 * every posting has its line, so that an end that was cut off is missed.
 */
export function checkAudit(db: ReadableDb, progress: (part: number) => void = () => {}): Finding[] {
  const findings: Finding[] = [];
  const posted = new Set<string>();
  let previous = { id: 0, hash: noHash };
  for (const { id, previousHash, hash, detail: text, ...deed } of readLines(db, progress)) {
    const detail = parsed(text);
    const whole =
      id === previous.id + 1 &&
      previousHash === previous.hash &&
      detail !== undefined &&
      hash === linkHash(previousHash, contentHash({ ...deed, detail }));
    const { value } = (detail ?? {}) as { value?: { posting?: unknown } | null };
    if (typeof value?.posting === 'string') posted.add(value.posting);
    if (!whole) {
      const found = `${deed.at} ${deed.call}`;
      findings.push({ code: 'auditChanged', subject: `#${id}`, expected: null, found });
    }
    previous = { id, hash };
  }
  return [...findings, ...postingsWithoutLine(db, posted)];
}

function postingsWithoutLine(db: ReadableDb, posted: ReadonlySet<string>): Finding[] {
  return db
    .all<{ uid: string; number: string }>(sql`
      SELECT posting.uid, document.number
      FROM posting JOIN document ON document.id = posting.document_id ORDER BY posting.id`)
    .filter(({ uid }) => !posted.has(uid))
    .map(({ number }) => ({ code: 'auditChanged', subject: number, expected: null, found: null }));
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

/** What a line says of its deed; undefined when it no longer says anything whole. */
function parsed(detail: string): object | null | undefined {
  try {
    return JSON.parse(detail);
  } catch {
    return undefined;
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
