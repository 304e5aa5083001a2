import { hostname } from 'node:os';
import { api, type CallName } from '../shared/api';
import type { Actor } from './context';
import type { WritableDb } from './database/database';
import { sql } from './database/sql';
import type { ProgramState } from './job';
import { contentHash, linkHash, noHash } from './ledger/chain';
import { withoutPersonal } from './withoutPersonal';

interface Deed {
  at: Date;
  /** Null before anybody is signed in. */
  by: Actor | null;
  /** In whose session the deed was done, when a second person acted by his password. */
  atPlaceOf: Actor | null;
  call: string;
  subject: string | null;
  detail: unknown;
}

/** Keeps who did what at which station, chained, in the transaction of the effect. */
export function writeAudit(db: WritableDb, deed: Deed) {
  const previous =
    db.find<{ hash: string }>(sql`SELECT hash FROM audit ORDER BY id DESC LIMIT 1`)?.hash ?? noHash;
  const row = {
    at: deed.at.toISOString(),
    user: deed.by?.uid ?? null,
    atPlaceOf: deed.atPlaceOf?.uid ?? null,
    station: hostname(),
    call: deed.call,
    subject: deed.subject,
    detail: JSON.parse(JSON.stringify(deed.detail ?? null)),
  };
  db.run(sql`
    INSERT INTO audit (at, user_id, at_place_of_user_id, station, call, subject, detail,
      previous_hash, hash)
    VALUES (${row.at}, ${deed.by?.id ?? null}, ${deed.atPlaceOf?.id ?? null}, ${row.station},
      ${row.call}, ${row.subject}, ${JSON.stringify(row.detail)}, ${previous},
      ${linkHash(previous, contentHash(row))})`);
}

/** Every command answers what it changed under its first key: a document, a party, a warehouse. */
export function subjectOf(value: unknown): string | null {
  const [first] = Object.values(value as Record<string, unknown>);
  return typeof first === 'string' ? first : null;
}

/**
 * Keeps a deed that changed nothing, like signing in or trying what one may not do. What was
 * answered stands even when this can't be written: a full disk must not keep people from looking.
 * While a thread writes it waits, and nobody with it.
 */
export function noteDeed(program: ProgramState, deed: Deed) {
  const { store, log, writingBeside } = program;
  if (store === null) return;
  if (writingBeside !== null) {
    void writingBeside.through.then(() => program.store === store && noteDeed(program, deed));
    return;
  }
  const { db } = store;
  try {
    db.transaction(() => writeAudit(db, deed));
  } catch (error) {
    log.error({ call: deed.call, err: error }, 'not kept in the audit');
  }
}

/** What is never written into the audit: secrets, and what may name people, who must be erasable. */
const unsaid = new Set([
  ...['password', 'old', 'new', 'persons', 'base64', 'fileName', 'text'],
  ...['contact', 'telephone', 'dutyTelephone', 'answers', 'certificates'],
]);

/** What names a person where a record is one's. */
const personal = new Set(['name', 'identityNumber', 'address', 'note']);

/**
 * What was asked for, as the audit keeps it, at every depth. Of the body of a paper it keeps the hash alone: what
 * it says stands in the paper, and from the posting on in the chain. `beside` is how the same thing
 * was before or after: what was a person's name stays one when he becomes a body.
 */
export function askedFor(input: unknown, beside: Readonly<Record<string, unknown>> = {}): unknown {
  if (Array.isArray(input)) return input.map((each) => askedFor(each));
  if (typeof input !== 'object' || input === null) return input;
  const isPerson = isOfPerson(input) || isOfPerson(beside);
  return Object.fromEntries(
    Object.entries(input)
      .filter(([name]) => !unsaid.has(name) && !(isPerson && personal.has(name)))
      .map(([name, value]) => [name, written(name, value)]),
  );
}

/** The body of a paper and the draft of a 需求单 say more than who asks: of both the hash is kept. */
function written(name: string, value: unknown): unknown {
  if (name === 'body') return contentHash(value);
  const kept = askedFor(value);
  // Without those whom it names, or the hash of a telephone number would tell it.
  return name === 'draft' ? contentHash(kept) : kept;
}

function isOfPerson(record: object): boolean {
  return ('nature' in record && record.nature === 'person') || 'member' in record;
}

/** Hears from a use case how things were, to be written down once it is through. */
export function hearing() {
  const heard: Record<string, unknown> = {};
  return {
    was: (record: Readonly<Record<string, unknown>>) => {
      Object.assign(heard, record);
    },
    /**
     * What the audit keeps of every change: what was asked, with which of his grants the actor did
     * it (those that the contract asks for), and how things were.
     */
    facts: (call: CallName, actor: Actor | null, input?: unknown) => {
      const { who, input: schema } = api[call];
      const written = input === undefined ? undefined : withoutPersonal(schema, input);
      const asked = typeof written === 'object' && written !== null ? { ...written } : {};
      const roles = typeof who === 'string' ? [] : who;
      const grants = (actor?.grants ?? []).filter(({ role }) => roles.includes(role));
      return {
        ...(written === undefined ? {} : { asked: askedFor(written, heard) }),
        ...(grants.length > 0 ? { grants } : {}),
        ...(Object.keys(heard).length > 0 ? { was: askedFor(heard, asked) } : {}),
      };
    },
  };
}
