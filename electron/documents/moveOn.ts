import type { Output, Parsed } from '../../shared/api';
import { clearBeside } from '../attachments/attachments';
import type { CommandContext } from '../context';
import { sql } from '../database/sql';
import { appendEntry } from '../ledger/appendEntry';
import type { StoredDocument } from './documentRow';
import { lifeOn } from './lifeOn';
import { deletePicks, readPicks } from './picks';
import { beginStep, endStep } from './takeStep';
import { takesOf } from './takesOf';

/** Throws away a draft that never had a number. */
export function discardDraft(context: CommandContext, input: Parsed<'documents.discard'>) {
  const { db } = context;
  const { document } = beginStep(context, 'discard', input);
  clearBeside(context, document.id);
  for (const table of [sql`pick`, sql`document_person`, sql`document_step`]) {
    db.run(sql`DELETE FROM ${table} WHERE document_id = ${document.id}`);
  }
  // That the file was taken in stays on record; taken in again it makes the draft anew.
  db.run(sql`UPDATE import_run SET document_id = NULL WHERE document_id = ${document.id}`);
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
 * available: two papers can wait for the same quilts, only one can be approved. What was issued
 * before approval (先发后补) is approved after, and the chain keeps that.
 */
export function approveDocument(
  context: CommandContext,
  input: Parsed<'documents.approve'>,
): Output<'documents.approve'> {
  const { db } = context;
  const { document, warehouse } = beginStep(context, 'approve', input);
  const isLate = document.axes.posting !== 'none';
  if (!isLate) {
    const kept = readPicks(db, document.id);
    takesOf(db, warehouse, document, { kept, lifeOn: lifeOn(context, document) });
  }
  const result = endStep(context, 'approve', document);
  if (isLate) keepLateApproval(context, document, 'givenAfter', null);
  return result;
}

/** What was issued before approval has been posted: the chain keeps what was said of it after. */
function keepLateApproval(
  context: CommandContext,
  { uid, number }: StoredDocument,
  approval: 'givenAfter' | 'declined',
  reason: string | null,
) {
  const content = { document: uid, number, approval, by: context.actor.uid, reason };
  appendEntry(context, { kind: 'approval', content });
}

/** Sends somebody else's document back with the reason; one that was issued first stays posted. */
export function declineDocument(
  context: CommandContext,
  input: Parsed<'documents.decline'>,
): Output<'documents.decline'> {
  const { document } = beginStep(context, 'decline', input);
  const isLate = document.axes.posting !== 'none';
  if (!isLate) deletePicks(context.db, document.id);
  const result = endStep(context, 'decline', document, input.reason);
  if (isLate) keepLateApproval(context, document, 'declined', input.reason);
  return result;
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

/** Notes how far the goods are: picked, arrived, signed for. From the posting on in the chain. */
export function followDocument(
  context: CommandContext,
  input: Parsed<'documents.follow'>,
): Output<'documents.follow'> {
  const { document } = beginStep(context, input.step, input);
  return followPaper(context, input.step, document, input.note);
}

/** As {@link followDocument}, of a paper that may take the step: a lorry moves all that it brings. */
export function followPaper(
  context: CommandContext,
  step: 'pick' | 'arrive' | 'sign',
  document: StoredDocument,
  note: string,
): Output<'documents.follow'> {
  const result = endStep(context, step, document, note || null);
  if (document.axes.posting !== 'none') {
    const { uid, number } = document;
    const content = {
      document: uid,
      number,
      delivery: result.axes.delivery,
      by: context.actor.uid,
      note,
    };
    appendEntry(context, { kind: 'delivery', content });
  }
  return result;
}
