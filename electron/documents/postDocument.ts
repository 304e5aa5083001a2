import type { Output, Parsed } from '../../shared/api';
import { pointsAt } from '../../shared/documents/declaring';
import type { PlannedMovement, Reference } from '../../shared/documents/kind';
import { kindOf } from '../../shared/documents/kinds';
import { refuse } from '../../shared/refusals';
import type { CommandContext, Warehouse } from '../context';
import type { ReadableDb } from '../database/database';
import { list, sql } from '../database/sql';
import { writePosting } from '../ledger/writePosting';
import { allocateOrRefuse } from './allocateFor';
import { refuseBusinessDate } from './businessDate';
import type { StoredDocument } from './documentRow';
import { labelsOf } from './labels';
import { lifeOn } from './lifeOn';
import { readPicks } from './picks';
import { reversalTakes } from './reversalTakes';
import { readReversed, readReversedMovements } from './reversedPosting';
import { beginStep, endStep } from './takeStep';

/**
 * Posts an approved document: gathers what its rule needs, asks the rule what moves, and has it
 * written. The goods must still be where the paper says; the paper takes those and no others.
 */
export function postDocument(
  context: CommandContext,
  input: Parsed<'documents.post'>,
): Output<'documents.post'> {
  const { db } = context;
  const { document, warehouse } = beginStep(context, 'post', input);
  refuseBusinessDate(context, warehouse, document.businessDate);
  const picks = readPicks(db, document.id);
  if (picks.length > 0) {
    const { id: documentId, body, businessDate } = document;
    const asking = { documentId, body, businessDate, lifeOn: lifeOn(context, document) };
    allocateOrRefuse(db, warehouse, asking, picks);
  }
  if (document.body.kind === 'reversal') reversalTakes(db, warehouse, document, document.body);
  const kind = kindOf(document.body);
  const reversed = reversedBy(db, document);
  const movements = kind.movements({
    body: document.body,
    warehouse: warehouse.code,
    picks,
    reversed: reversed === null ? [] : readReversedMovements(db, reversed.id),
  });
  const written = writePosting(context, {
    documentId: document.id,
    kind,
    act: 'post',
    warehouseId: warehouse.id,
    businessDate: document.businessDate,
    movements,
    reversesPostingId: reversed?.id ?? null,
    snapshot: snapshotOf(db, document, warehouse, movements),
  });
  const result = endStep(context, 'post', document);
  if (reversed !== null) markReversed(context, reversed.documentId);
  return { ...result, posting: written.posting, sequence: written.sequence, hash: written.hash };
}

function reversedBy(db: ReadableDb, { body, number }: StoredDocument) {
  if (body.kind !== 'reversal') return null;
  const reversed = readReversed(db, body.posting);
  const taken = db.find(sql`SELECT 1 FROM posting WHERE reverses_posting_id = ${reversed.id}`);
  if (taken) refuse('reversal.already', { number: number ?? '', posted: true });
  return reversed;
}

/** The document counts as reversed once all of its postings are. */
function markReversed({ db }: CommandContext, documentId: number) {
  db.run(sql`
    UPDATE document SET posting = 'reversed'
    WHERE id = ${documentId} AND NOT EXISTS (
      SELECT 1 FROM posting WHERE document_id = document.id
        AND id NOT IN (SELECT reverses_posting_id FROM posting
          WHERE reverses_posting_id IS NOT NULL))`);
}

/**
 * What things are called today, for the sheet of ever after: all that the paper or its movements
 * point at, by uid, and the warehouse by its code. Party names are kept elsewhere.
 */
function snapshotOf(
  db: ReadableDb,
  document: StoredDocument,
  { code, name }: Warehouse,
  movements: readonly PlannedMovement[],
) {
  const references: Reference[] = kindOf(document.body)
    .references(document.body)
    .filter(({ type }) => type !== 'party');
  const moved = [...binsOf(movements), ...thingsOf(db, movements)];
  const warehouse = { name, code, spec: null, unit: null };
  return { labels: { ...labelsOf(db, [...references, ...moved]), [code]: warehouse } };
}

function binsOf(movements: readonly PlannedMovement[]): Reference[] {
  return movements
    .flatMap(({ from, to }) => [from, to])
    .flatMap((place) => (place.kind === 'bin' ? [{ type: 'bin', uid: place.bin }] : []));
}

/** The items and earmarks of the lots that are there already; new ones are of the paper's own. */
function thingsOf(db: ReadableDb, movements: readonly PlannedMovement[]): Reference[] {
  const lots = movements.flatMap(({ lot }) => ('existing' in lot ? [lot.existing] : []));
  return db
    .all<{ item: string; earmark: string | null }>(sql`
      SELECT DISTINCT item.uid AS item, earmark.uid AS earmark
      FROM lot
      JOIN item ON item.id = lot.item_id
      LEFT JOIN earmark ON earmark.id = lot.earmark_id
      WHERE lot.uid IN (${list([...new Set(lots)])})`)
    .flatMap(({ item, earmark }) => [
      { type: 'item' as const, uid: item },
      ...pointsAt('earmark', earmark),
    ]);
}
