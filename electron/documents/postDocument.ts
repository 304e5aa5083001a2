import type { Output, Parsed } from '../../shared/api';
import type { ProblemCode } from '../../shared/documents/kind';
import { kindOf } from '../../shared/documents/kinds';
import { isCounted } from '../../shared/documents/stocktake';
import { refuse } from '../../shared/refusals';
import type { CommandContext, Warehouse } from '../context';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';
import { keepCounted } from '../ledger/countedBins';
import { writePosting } from '../ledger/writePosting';
import { refuseBusinessDate } from './businessDate';
import type { StoredDocument } from './documentRow';
import { lifeOn } from './lifeOn';
import { readPicks } from './picks';
import { planPosting } from './planPosting';
import { keepPostingState } from './postingState';
import { readReversed, refuseCounted, refuseHalfReceived } from './reversedPosting';
import { snapshotOf } from './snapshot';
import { findProblems } from './submitDocument';
import { beginStep, endStep } from './takeStep';
import { takesOf } from './takesOf';

/**
 * Posts an approved document: gathers what its rule needs, asks the rule what moves, and has it
 * written. The goods must still be where the paper says; the paper takes those and no others.
 */
export function postDocument(
  context: CommandContext,
  input: Parsed<'documents.post'>,
): Output<'documents.post'> {
  return post(context, 'post', input);
}

/** 先发后补: posts a paper that serves an operation in force, and has it approved after. */
export function postFirst(
  context: CommandContext,
  input: Parsed<'documents.postFirst'>,
): Output<'documents.postFirst'> {
  return post(context, 'postFirst', input);
}

function post(
  context: CommandContext,
  step: 'post' | 'postFirst',
  input: Parsed<'documents.post'>,
): Output<'documents.post'> {
  const { db } = context;
  const { document, warehouse } = beginStep(context, step, input);
  refuseBusinessDate(context, warehouse, document.businessDate);
  const picks = readPicks(db, document.id);
  takesOf(db, warehouse, document, { kept: picks, lifeOn: lifeOn(context, document) });
  refuseOutdated(db, warehouse, document);
  const kind = kindOf(document.body);
  const reversed = reversedBy(db, document);
  const movements = planPosting(db, warehouse, document, picks);
  const written = writePosting(context, {
    documentId: document.id,
    kind,
    act: 'post',
    warehouseId: warehouse.id,
    businessDate: document.businessDate,
    movements,
    reversesPostingId: reversed?.id ?? null,
    snapshot: snapshotOf(db, document, warehouse, movements),
    named: kind.references(document.body),
  });
  if (document.body.kind === 'stocktake') {
    const counted = document.body.lines.filter(isCounted);
    keepCounted(
      db,
      written.postingId,
      counted.map(({ bin }) => bin),
    );
  }
  const result = endStep(context, step, document);
  if (reversed !== null) keepPostingState(db, reversed.documentId);
  return { ...result, posting: written.posting, sequence: written.sequence, hash: written.hash };
}

/**
 * What has happened since the submission can make what a paper says wrong: a posting before a count
 * makes its difference a guess, another count of the same goods may have adjusted it already, parts
 * that came out of other kits can't come out once more, and what said the worth of a part may be gone.
 */
function refuseOutdated(db: ReadableDb, warehouse: Warehouse, document: StoredDocument) {
  if (document.kind !== 'stocktake' && document.kind !== 'unkitting') return;
  const problems = findProblems(db, warehouse, { ...document, documentId: document.id });
  const outdated = problems.filter(({ problem }) => outdating.includes(problem));
  if (outdated.length > 0) {
    refuse('document.incomplete', { kind: document.kind, problems: outdated });
  }
}

const outdating: readonly ProblemCode[] = [
  'countedBefore',
  'countedSince',
  'moreThanWentIn',
  'valueLost',
];

function reversedBy(db: ReadableDb, { body, number }: StoredDocument) {
  if (body.kind !== 'reversal') return null;
  const reversed = readReversed(db, body.posting);
  const taken = db.find(sql`SELECT 1 FROM posting WHERE reverses_posting_id = ${reversed.id}`);
  if (taken) refuse('reversal.already', { number: number ?? '', posted: true });
  refuseHalfReceived(db, reversed);
  refuseCounted(db, reversed);
  return reversed;
}
