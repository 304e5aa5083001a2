import type { Output, Parsed } from '../../shared/api';
import { clearBeside } from '../attachments/attachments';
import type { CommandContext } from '../context';
import { sql } from '../database/sql';
import { allocateOrRefuse } from './allocateFor';
import { lifeOn } from './lifeOn';
import { deletePicks, readPicks } from './picks';
import { reversalTakes } from './reversalTakes';
import { beginStep, endStep } from './takeStep';

/** Throws away a draft that never had a number. */
export function discardDraft(context: CommandContext, input: Parsed<'documents.discard'>) {
  const { db } = context;
  const { document } = beginStep(context, 'discard', input);
  clearBeside(context, document.id);
  for (const table of [sql`pick`, sql`document_person`, sql`document_step`]) {
    db.run(sql`DELETE FROM ${table} WHERE document_id = ${document.id}`);
  }
  db.run(sql`DELETE FROM document WHERE id = ${document.id}`);
  return { document: document.uid };
}

/** Takes a waiting document back to draft. What it would have taken is free again. */
export function withdrawDocument(
  context: CommandContext,
  input: Parsed<'documents.withdraw'>,
): Output<'documents.withdraw'> {
  const { document } = beginStep(context, 'withdraw', input);
  deletePicks(context.db, document.id);
  return endStep(context, 'withdraw', document);
}

/**
 * Approves somebody else's document. From here on its goods are spoken for, so they must still be
 * available: two papers can wait for the same quilts, only one can be approved.
 */
export function approveDocument(
  context: CommandContext,
  input: Parsed<'documents.approve'>,
): Output<'documents.approve'> {
  const { document, warehouse } = beginStep(context, 'approve', input);
  const { id: documentId, body, businessDate } = document;
  if (body.kind === 'reversal') reversalTakes(context.db, warehouse, document, body);
  const picks = readPicks(context.db, documentId);
  if (picks.length > 0) {
    const asking = { documentId, body, businessDate, lifeOn: lifeOn(context, document) };
    allocateOrRefuse(context.db, warehouse, asking, picks);
  }
  return endStep(context, 'approve', document);
}

/** Sends somebody else's document back with the reason. */
export function declineDocument(
  context: CommandContext,
  input: Parsed<'documents.decline'>,
): Output<'documents.decline'> {
  const { document } = beginStep(context, 'decline', input);
  deletePicks(context.db, document.id);
  return endStep(context, 'decline', document, input.reason);
}

/** 作废: the number stays for ever and means that nothing moved. */
export function cancelDocument(
  context: CommandContext,
  input: Parsed<'documents.cancel'>,
): Output<'documents.cancel'> {
  const { document } = beginStep(context, 'cancel', input);
  deletePicks(context.db, document.id);
  return endStep(context, 'cancel', document, input.reason);
}
