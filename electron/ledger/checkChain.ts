import type { Finding } from '../../shared/ledger/api';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';
import { entryContent } from './appendEntry';
import { contentHash, linkHash, noHash, personHmac } from './chain';
import { postingContent } from './postingContent';

/**
 * Checks every link of every chain: sequence without holes, predecessor, content derived again from
 * the rows, and that each posting has its entry.
 */
export function checkChain(db: ReadableDb): Finding[] {
  const entries = db.all<Entry>(sql`
    SELECT chain_entry.node_id AS nodeId, chain_entry.sequence, chain_entry.kind, at,
      chain_entry.posting_id AS postingId, content,
      content_hash AS contentHash, previous_hash AS previousHash, hash,
      incarnation.uid AS incarnation, document.number
    FROM chain_entry
    JOIN incarnation ON incarnation.id = chain_entry.incarnation_id
    LEFT JOIN posting ON posting.id = chain_entry.posting_id
    LEFT JOIN document ON document.id = posting.document_id
    ORDER BY chain_entry.node_id, chain_entry.sequence`);
  const findings: Finding[] = [];
  let previous: Entry | null = null;
  for (const entry of entries) {
    const before = previous?.nodeId === entry.nodeId ? previous : null;
    findings.push(...checkEntry(db, entry, before));
    previous = entry;
  }
  return [...findings, ...postingsWithoutEntry(db), ...checkNames(db)];
}

interface Entry {
  nodeId: number;
  sequence: number;
  kind: string;
  at: string;
  postingId: number | null;
  content: string | null;
  contentHash: string;
  previousHash: string;
  hash: string;
  incarnation: string;
  number: string | null;
}

function checkEntry(db: ReadableDb, entry: Entry, before: Entry | null): Finding[] {
  const subject = entry.number ?? `#${entry.sequence}`;
  const derived = derivedHash(db, entry);
  const { sequence, previousHash, contentHash: keptContent, hash } = entry;
  const checks: [Finding['code'], string, string | null][] = [
    ['chainGap', `${(before?.sequence ?? 0) + 1}`, `${sequence}`],
    ['chainPrevious', before?.hash ?? noHash, previousHash],
    ['chainHash', linkHash(previousHash, keptContent), hash],
    ['contentChanged', keptContent, derived],
  ];
  return checks.flatMap(([code, expected, found]) =>
    expected === found ? [] : [{ code, subject, expected, found }],
  );
}

/** The hash of what the rows say now; null when they no longer say anything whole. */
function derivedHash(db: ReadableDb, { postingId, content, kind, incarnation, at }: Entry) {
  try {
    const now = postingId === null ? JSON.parse(content ?? 'null') : postingContent(db, postingId);
    return contentHash(entryContent(kind, incarnation, at, now));
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
  const names = db.all<SealedName>(sql`
    SELECT posting_person.name, telephone, identity_number AS identityNumber, salt, hmac, role,
      document.number
    FROM posting_person
    JOIN posting ON posting.id = posting_id
    JOIN document ON document.id = posting.document_id
    WHERE salt IS NOT NULL OR posting_person.name IS NOT NULL`);
  return names
    .filter(({ salt, hmac, ...person }) => salt === null || personHmac(salt, person) !== hmac)
    .map(({ number, role }) => ({
      code: 'nameChanged',
      subject: number,
      expected: null,
      found: role.split(':')[0] ?? role,
    }));
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
