import { kindOf } from '../../shared/documents/kinds';
import { rolesFor, type StepFacts, type StepName, steps } from '../../shared/documents/steps';
import { refuse } from '../../shared/refusals';
import { isAwaited } from '../../shared/transfers/acts';
import {
  type CommandContext,
  type QueryContext,
  refuseRoles,
  rolesAt,
  type Warehouse,
  writingAt,
} from '../context';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';
import { readRoad } from '../transfers/readRoad';
import { readStoredDocument, type StoredDocument } from './documentRow';
import { readPostingState } from './postingState';
import { findLaterAct, findReversalUnderWay } from './reversedPosting';

/** The document a step is asked for, and the warehouse at which the actor may take it. */
export interface StepSubject {
  document: StoredDocument;
  warehouse: Warehouse;
}

/**
 * Reads the document for a step and refuses where the step table, the actor's roles at its
 * warehouse, or a newer revision stand against it.
 */
export function beginStep(
  context: CommandContext,
  step: StepName,
  input: { document: string; revision: number },
): StepSubject {
  const document = readStoredDocument(context.db, input.document);
  const warehouse = writingAt(context, subjectOf(step, document).warehouse);
  refuseStep(context, step, document);
  if (document.revision !== input.revision) {
    refuse('document.stale', { revision: document.revision });
  }
  const { number, revision, axes } = document;
  context.was({ number, revision, axes });
  return { document, warehouse };
}

/** At which warehouse a step is taken: the paper's own, or the one that a transfer goes to. */
function subjectOf(step: StepName, { warehouse, body }: StoredDocument): { warehouse: string } {
  const to = body.kind === 'transfer' ? body.to : null;
  return { warehouse: steps[step].at === 'counter' && to !== null ? to : warehouse };
}

/** Refuses a step that the table does not allow in this state, or not to this person. */
export function refuseStep(context: CommandContext, step: StepName, document: StoredDocument) {
  const facts = stepFacts(context, document);
  const roles = rolesFor(step, facts);
  const { warehouse } = subjectOf(step, document);
  if (!roles.some((role) => rolesAt(context.actor, warehouse).includes(role))) {
    refuseRoles(context.db, roles, warehouse);
  }
  if (steps[step].from(facts)) return;
  const byAnother = steps[step].from({ ...facts, isMaker: false });
  refuse('document.step', { step, because: byAnother ? 'maker' : 'state' });
}

/** What the step table must know of a document and of the person who asks. */
export function stepFacts({ db, actor, today }: QueryContext, document: StoredDocument): StepFacts {
  const { id, body } = document;
  const kind = kindOf(body);
  const road = body.kind === 'transfer' ? readRoad(db, document) : [];
  return {
    axes: document.axes,
    numbered: document.number !== null,
    isMaker: document.madeBy === actor.id || hasWritten(db, id, actor.id),
    isReversal: document.kind === 'reversal',
    isBeingReversed: findReversalUnderWay(db, id) !== null,
    needsApproval: kind.needsApproval(body),
    approvers: kind.approvers,
    mayPostFirst: kind.postsFirst && servesOperation(db, id, today),
    delivers: kind.delivers,
    isOnRoad: road.some(({ onRoad }) => onRoad > 0),
    isAwaited: road.some(isAwaited),
    isHalfReceived: findLaterAct(db, id) !== null,
    isStated: road.some(({ stated }) => stated > 0),
  };
}

/** 先发后补 is for the real thing: an operation in force, not a drill. */
function servesOperation(db: ReadableDb, documentId: number, today: string): boolean {
  return (
    db.find(sql`
      SELECT 1 FROM document JOIN operation ON operation.id = document.operation_id
      WHERE document.id = ${documentId} AND is_drill = 0 AND started_on <= ${today}
        AND (ended_on IS NULL OR ended_on > ${today})`) !== undefined
  );
}

/** Whoever changed, submitted or posted a paper has had his hand in it, and does not approve it. */
function hasWritten(db: ReadableDb, documentId: number, userId: number): boolean {
  return (
    db.find(sql`
      SELECT 1 FROM document_step
      WHERE document_id = ${documentId} AND by_user_id = ${userId} AND step IN ('save', 'submit', 'postFirst')`) !==
    undefined
  );
}

/** Moves the axes as the step table says and keeps who did it, when, and why. */
export function endStep(
  context: CommandContext,
  step: StepName,
  document: StoredDocument,
  reason: string | null = null,
) {
  const to = steps[step].to(stepFacts(context, document));
  const axes = { ...document.axes, ...to };
  if (to.posting) axes.posting = readPostingState(context.db, document.id);
  const revision = document.revision + 1;
  // Once posted a paper can't become 作废: the store lets nobody even write it, so it is only named here when it does.
  const cancelled = to.cancelled ? sql`cancelled = 1,` : sql``;
  context.db.run(sql`
    UPDATE document SET ${cancelled} approval = ${axes.approval}, posting = ${axes.posting},
      delivery = ${axes.delivery}, revision = ${revision}
    WHERE id = ${document.id}`);
  keepStep(context, step, document.id, reason);
  return { document: document.uid, number: document.number, revision, axes };
}

export function keepStep(
  { db, now, actor }: CommandContext,
  step: StepName,
  documentId: number,
  reason: string | null,
) {
  db.run(sql`
    INSERT INTO document_step (document_id, step, at, by_user_id, reason)
    VALUES (${documentId}, ${step}, ${now.toISOString()}, ${actor.id}, ${reason})`);
}
