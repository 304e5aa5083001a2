import type { Output, Parsed } from '../../shared/api';
import {
  lastVersion,
  type StandardBody,
  type StandardFault,
  standardBody,
  standardFaults,
} from '../../shared/grading/standard';
import type { StandardRow } from '../../shared/grading/standardsApi';
import { refuse } from '../../shared/refusals';
import { type CommandContext, type QueryContext, requireEverywhere } from '../context';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';
import { gatherItems } from './gatherItems';
import {
  findHead,
  findReadable,
  findStandard,
  hashOfStandard,
  type StoredHead,
  type StoredStandard,
} from './storedStandard';

/** Every version of every standard, the newest first. */
export function listStandards({ db }: QueryContext): Output<'standards.list'> {
  const rows = db.all<{ uid: string }>(sql`
    SELECT uid FROM standard ORDER BY code, CAST(version AS INTEGER) DESC`);
  return { rows: rows.map(({ uid }) => viewStandard(db, findHead(db, uid))) };
}

/** One version whole; of a draft also what keeps it from being published. */
export function readStandard(
  { db }: QueryContext,
  { standard }: Parsed<'standards.read'>,
): Output<'standards.read'> {
  const { unreadable, ...stored } = findReadable(db, standard);
  const { body } = stored;
  const items = gatherItems(db, body).map(({ code, name, unit, category }) => ({
    ...{ code, name, unit, category },
  }));
  return { ...viewStandard(db, stored), body, faults: faultsOf(db, body), unreadable, items };
}

function viewStandard(db: ReadableDb, { body, ...stored }: StoredHead): StandardRow {
  const { id, uid, code, version, revision, publishedAt, hash } = stored;
  const { title, official, effectiveFrom, effectiveTo } = body;
  const { assessments } = db.read<{ assessments: number }>(
    sql`SELECT count(*) AS assessments FROM assessment WHERE standard_id = ${id}`,
  );
  return {
    ...{ standard: uid, code, version, title, official, effectiveFrom, effectiveTo, revision },
    ...{ publishedAt, hash, assessments },
  };
}

/** The faults of a standard in itself, and items and categories that are not in the catalogue. */
function faultsOf(db: ReadableDb, body: StandardBody): StandardFault[] {
  const reserves = body.criteria.filter((each) => each.kind === 'reserve');
  const isItem = (code: string) => db.find(sql`SELECT 1 FROM item WHERE code = ${code}`);
  const isCategory = (code: string) => db.find(sql`SELECT 1 FROM category WHERE code = ${code}`);
  const missing = (fault: 'item' | 'category', codes: string[], isThere: typeof isItem) =>
    [...new Set(codes)].filter((code) => !isThere(code)).map((of) => ({ fault, of }));
  return [
    ...standardFaults(body),
    ...missing(
      'item',
      reserves.flatMap(({ items }) => items),
      isItem,
    ),
    ...missing(
      'category',
      reserves.flatMap(({ category }) => category ?? []),
      isCategory,
    ),
  ];
}

/** Copies a standard, published or not, to a draft with the version after the last one of its code. */
export function copyStandard(
  context: CommandContext,
  { standard, copy }: Parsed<'standards.copy'>,
): Output<'standards.copy'> {
  requireEverywhere(context, ['administrator']);
  return addDraft(context, copy, findStandard(context.db, standard).body);
}

/** Keeps a body as a new draft, under a version that is free. */
export function addDraft(
  { db }: CommandContext,
  uid: string,
  wanted: StandardBody,
): Output<'standards.copy'> {
  const { code } = wanted;
  if (db.find(sql`SELECT 1 FROM standard WHERE uid = ${uid}`)) {
    refuse('grading.stale', { revision: findHead(db, uid).revision });
  }
  const { last } = db.read<{ last: number }>(sql`
    SELECT coalesce(max(CAST(version AS INTEGER)), 0) AS last FROM standard WHERE code = ${code}`);
  const version = wanted.version > last ? wanted.version : last + 1;
  if (version > lastVersion) refuse('standard.lastVersion', { title: wanted.title, version: last });
  // What is kept can be read again.
  const body = standardBody.parse({ ...wanted, version });
  db.run(sql`
    INSERT INTO standard (uid, code, name, version, body)
    VALUES (${uid}, ${code}, ${body.title}, ${String(version)}, ${JSON.stringify(body)})`);
  return { standard: uid, code, version, revision: 1 };
}

/** Saves a draft, whole or not: what is wrong with it is told when it is read and published. */
export function saveStandard(
  context: CommandContext,
  { standard, revision, body: wanted }: Parsed<'standards.save'>,
): Output<'standards.save'> {
  const { db } = context;
  const { id, code, version } = draftOf(context, standard, revision);
  const body = { ...wanted, code, version };
  db.run(sql`
    UPDATE standard SET name = ${body.title}, body = ${JSON.stringify(body)},
      revision = ${revision + 1}
    WHERE id = ${id}`);
  return { standard, code, version, revision: revision + 1 };
}

/** Throws a draft away. */
export function discardStandard(
  context: CommandContext,
  { standard }: Parsed<'standards.discard'>,
): Output<'standards.discard'> {
  // Also one whose body this program can't read.
  const { id } = headOfDraft(context, standard);
  context.db.run(sql`DELETE FROM standard WHERE id = ${id}`);
  return { standard };
}

/** Publishes a draft without faults, and keeps it with its hash: a trigger holds it from then on. */
export function publishStandard(
  context: CommandContext,
  { standard, revision }: Parsed<'standards.publish'>,
): Output<'standards.publish'> {
  const { db, now } = context;
  const { id, code, version, body } = draftOf(context, standard, revision);
  const faults = faultsOf(db, body);
  if (faults.length > 0) refuse('standard.faults', { faults: faults.slice(0, 20) });
  const kept = db.read<{ body: string }>(sql`SELECT body FROM standard WHERE id = ${id}`).body;
  const hash = hashOfStandard(kept);
  db.run(sql`
    UPDATE standard SET published_at = ${now.toISOString()}, content_hash = ${hash} WHERE id = ${id}`);
  return { standard, code, version, revision, hash };
}

/** A draft that may be changed by whoever administers the whole store. */
function draftOf(context: CommandContext, uid: string, revision: number): StoredStandard {
  headOfDraft(context, uid, revision);
  return findStandard(context.db, uid);
}

function headOfDraft(context: CommandContext, uid: string, revision?: number): StoredHead {
  requireEverywhere(context, ['administrator']);
  const stored = findHead(context.db, uid);
  const { publishedAt, version, body } = stored;
  if (publishedAt !== null) refuse('standard.published', { title: body.title, version });
  if (revision !== undefined && revision !== stored.revision) {
    refuse('grading.stale', { revision: stored.revision });
  }
  return stored;
}
