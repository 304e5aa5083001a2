import type { Finding } from '../../shared/ledger/findings';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';
import { entryContent } from './appendEntry';
import { contentHash, isAlgorithm, linkHash, noHash, personHmac } from './chain';
import { readContents } from './postingContent';

/**
 * Checks every link of every chain, over the boundaries of incarnations: sequence without holes,
 * predecessor, content derived again from the rows, and that each posting has its entry.
 */
export function checkChain(db: ReadableDb, progress: (part: number) => void = () => {}): Finding[] {
  const entries = db.all<Entry>(sql`
    SELECT chain_entry.node_id AS nodeId, chain_entry.sequence, chain_entry.kind, at,
      chain_entry.posting_id AS postingId, content, algorithm,
      content_hash AS contentHash, previous_hash AS previousHash, hash,
      incarnation.uid AS incarnation, document.number
    FROM chain_entry
    JOIN incarnation ON incarnation.id = chain_entry.incarnation_id
    LEFT JOIN posting ON posting.id = chain_entry.posting_id
    LEFT JOIN document ON document.id = posting.document_id
    ORDER BY chain_entry.node_id, chain_entry.incarnation_id, chain_entry.sequence`);
  const findings: Finding[] = [];
  let previous: Entry | null = null;
  for (let first = 0; first < entries.length; first += together) {
    progress(first / entries.length);
    const some = entries.slice(first, first + together);
    const contentOf = contentsOf(db, some);
    for (const entry of some) {
      const before = previous?.nodeId === entry.nodeId ? previous : null;
      findings.push(...checkEntry(contentOf, entry, before));
      previous = entry;
    }
  }
  return [...findings, ...postingsWithoutEntry(db), ...checkNames(db)];
}

/** How many entries are read together: enough to make few queries, few enough to hold. */
const together = 500;

type ContentOf = (postingId: number) => unknown;

/**
 * What the rows of these entries' postings say now. Where a page can't be read, they are read one
 * by one, so that only those that are damaged are named.
 */
function contentsOf(db: ReadableDb, entries: readonly Entry[]): ContentOf {
  const ids = entries.flatMap(({ postingId }) => (postingId === null ? [] : [postingId]));
  try {
    return readContents(db, ids);
  } catch {
    return (postingId) => readContents(db, [postingId])(postingId);
  }
}

interface Entry {
  nodeId: number;
  sequence: number;
  kind: string;
  at: string;
  postingId: number | null;
  content: string | null;
  algorithm: string;
  contentHash: string;
  previousHash: string;
  hash: string;
  incarnation: string;
  number: string | null;
}

function checkEntry(contentOf: ContentOf, entry: Entry, before: Entry | null): Finding[] {
  const subject = entry.number ?? `#${entry.sequence}`;
  const derived = derivedHash(contentOf, entry);
  const { sequence, algorithm, previousHash, contentHash: keptContent, hash } = entry;
  const link = isAlgorithm(algorithm) ? linkHash(previousHash, keptContent, algorithm) : algorithm;
  const checks: [Finding['code'], string, string | null][] = [
    ['chainGap', `${(before?.sequence ?? 0) + 1}`, `${sequence}`],
    ['chainPrevious', before?.hash ?? noHash, previousHash],
    ['chainHash', link, hash],
    ['contentChanged', keptContent, derived],
  ];
  return checks.flatMap(([code, expected, found]) =>
    expected === found ? [] : [{ code, subject, expected, found }],
  );
}

/** The hash of what the rows say now; null when they no longer say anything whole. */
function derivedHash(
  contentOf: ContentOf,
  { postingId, content, kind, incarnation, at, algorithm }: Entry,
) {
  if (!isAlgorithm(algorithm)) return null;
  try {
    const now = postingId === null ? JSON.parse(content ?? 'null') : contentOf(postingId);
    return contentHash(entryContent(kind, incarnation, at, now), algorithm);
  } catch {
    return null;
  }
}

function postingsWithoutEntry(db: ReadableDb): Finding[] {
  return db
    .all<{ number: string }>(sql`
      SELECT document.number FROM posting JOIN document ON document.id = posting.document_id
      WHERE posting.id NOT IN (SELECT posting_id FROM chain_entry WHERE posting_id IS NOT NULL)`)
    .map(({ number }) => ({ code: 'noEntry', subject: number, expected: null, found: null }));
}

/** Names that are no longer those the chain has sealed; erased ones are as they should be. */
function checkNames(db: ReadableDb): Finding[] {
  const findings: Finding[] = [];
  let after = Number.MIN_SAFE_INTEGER;
  for (;;) {
    const { last } = db.read<{ last: number | null }>(sql`
      SELECT max(id) AS last FROM (
        SELECT id FROM posting WHERE id > ${after} ORDER BY id LIMIT ${together})`);
    if (last === null) return findings;
    const names = db.all<SealedName>(sql`
      SELECT posting_person.name, telephone, identity_number AS identityNumber, salt, hmac, role,
        document.number
      FROM posting_person
      JOIN posting ON posting.id = posting_id
      JOIN document ON document.id = posting.document_id
      WHERE posting_id > ${after} AND posting_id <= ${last}
        AND (salt IS NOT NULL OR posting_person.name IS NOT NULL)`);
    findings.push(...names.filter(isForged).map(namedIn));
    after = last;
  }
}

function isForged({ salt, hmac, ...person }: SealedName): boolean {
  return salt === null || personHmac(salt, person) !== hmac;
}

function namedIn({ number, role }: SealedName): Finding {
  return {
    code: 'nameChanged',
    subject: number,
    expected: null,
    found: role.split(':')[0] ?? role,
  };
}

interface SealedName {
  name: string;
  telephone: string;
  identityNumber: string;
  /** Null once the name is erased; a name without its salt was put there. */
  salt: string | null;
  hmac: string;
  role: string;
  number: string;
}
