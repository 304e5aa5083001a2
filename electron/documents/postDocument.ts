import type { Output, Parsed } from '../../shared/api';
import type { Reference } from '../../shared/documents/kind';
import { kindOf } from '../../shared/documents/kinds';
import { refuse } from '../../shared/refusals';
import type { CommandContext } from '../context';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';
import { writePosting } from '../ledger/writePosting';
import { allocateOrRefuse } from './allocateFor';
import { refuseBusinessDate } from './businessDate';
import type { StoredDocument } from './documentRow';
import { labelsOf } from './labels';
import { readPicks } from './picks';
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
    allocateOrRefuse(
      db,
      warehouse,
      { documentId: document.id, body: document.body, businessDate: document.businessDate },
      picks,
    );
  }
  const kind = kindOf(document.body);
  const reversed = reversedBy(db, document);
  const written = writePosting(context, {
    documentId: document.id,
    kind,
    act: 'post',
    businessDate: document.businessDate,
    movements: kind.movements({
      body: document.body,
      warehouse: warehouse.code,
      picks,
      reversed: reversed === null ? [] : readReversedMovements(db, reversed.id),
    }),
    reversesPostingId: reversed?.id ?? null,
    snapshot: snapshotOf(db, document),
  });
  const result = endStep(context, 'post', document);
  if (reversed !== null) markReversed(context, reversed.documentId);
  return { ...result, posting: written.posting, sequence: written.sequence, hash: written.hash };
}

function reversedBy(db: ReadableDb, { body, number }: StoredDocument) {
  if (body.kind !== 'reversal') return null;
  const reversed = readReversed(db, body.posting);
  const taken = db.find(sql`SELECT 1 FROM posting WHERE reverses_posting_id = ${reversed.id}`);
  if (taken) refuse('reversal.already', { number: number ?? '' });
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

/** What things are called today, for the sheet of ever after. Party names are kept elsewhere. */
function snapshotOf(db: ReadableDb, document: StoredDocument) {
  const references: Reference[] = kindOf(document.body)
    .references(document.body)
    .filter(({ type }) => type !== 'party');
  return { labels: labelsOf(db, references) };
}
