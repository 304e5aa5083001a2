import type { Output, Parsed } from '../../shared/api';
import { untouched } from '../../shared/documents/axes';
import type { Body } from '../../shared/documents/kinds';
import { kindOf } from '../../shared/documents/kinds';
import { refuse } from '../../shared/refusals';
import { type CommandContext, type QueryContext, type Warehouse, writingAt } from '../context';
import { sql } from '../database/sql';
import { readHead } from '../ledger/appendEntry';
import { findStoredDocument, type StoredDocument } from './documentRow';
import { writePeople } from './people';
import { deletePicks } from './picks';
import { resolveReferences } from './references';
import { keepStep, refuseStep, stepFacts } from './takeStep';

/**
 * Saves a draft as it is typed. What is still missing may be missing; what is named must exist.
 * Changing a declined paper makes it a draft again, with its number.
 */
export function saveDraft(
  context: CommandContext,
  input: Parsed<'documents.save'>,
): Output<'documents.save'> {
  const warehouse = writingAt(context, input.warehouse);
  const stored = findStoredDocument(context.db, input.document);
  const body = asSaved(context, input.body as Body, stored);
  resolveReferences(context.db, kindOf(body).references(body), warehouse);
  return stored === null
    ? insertDraft(context, input, warehouse, body)
    : updateDraft(context, input, warehouse, body, stored);
}

/** A body as it is kept when it is saved now over what is stored. */
export function asSaved(
  { db, store, today }: Pick<QueryContext, 'db' | 'store' | 'today'>,
  body: Body,
  stored: StoredDocument | null,
): Body {
  const before = stored?.body.kind === body.kind ? stored.body : null;
  return kindOf(body).saved(body, before, { sequence: readHead(db, store).sequence, on: today });
}

function insertDraft(
  context: CommandContext,
  input: Parsed<'documents.save'>,
  warehouse: Warehouse,
  body: Body,
): Output<'documents.save'> {
  const { db, store, actor, now } = context;
  if (input.revision !== 0) refuse('notFound', { what: 'document', uid: input.document });
  const columns = searchColumns(body);
  const id = db.insert(sql`
    INSERT INTO document (uid, node_id, kind, warehouse_id, counter_warehouse_id, business_date,
      party_id, team_id, operation_id, arrival_id, requisition_id, revision, body, made_by, made_at)
    VALUES (${input.document}, ${store.node.id}, ${body.kind}, ${warehouse.id},
      ${columns.counter}, ${input.businessDate}, ${columns.party}, ${columns.team},
      ${columns.operation}, ${columns.arrival}, ${columns.requisition}, 1,
      ${JSON.stringify(body)}, ${actor.id}, ${now.toISOString()})`);
  writePeople(db, id, input.persons, body);
  return { document: input.document, number: null, revision: 1, axes: untouched };
}

function updateDraft(
  context: CommandContext,
  input: Parsed<'documents.save'>,
  warehouse: Warehouse,
  body: Body,
  stored: StoredDocument,
): Output<'documents.save'> {
  const { db } = context;
  writingAt(context, stored.warehouse);
  refuseStep(context, 'save', stored);
  if (stored.revision !== input.revision) refuse('document.stale', { revision: stored.revision });
  refuseOtherPaper(input, body, stored);
  const { warehouse: at, businessDate, axes } = stored;
  context.was({ warehouse: at, businessDate, revision: stored.revision, body: stored.body, axes });
  const columns = searchColumns(body);
  const revision = stored.revision + 1;
  db.run(sql`
    UPDATE document SET business_date = ${input.businessDate}, warehouse_id = ${warehouse.id},
      counter_warehouse_id = ${columns.counter}, party_id = ${columns.party},
      team_id = ${columns.team}, operation_id = ${columns.operation}, arrival_id = ${columns.arrival},
      requisition_id = ${columns.requisition},
      body = ${JSON.stringify(body)}, approval = 'none', revision = ${revision}
    WHERE id = ${stored.id}`);
  writePeople(db, stored.id, input.persons, body);
  deletePicks(db, stored.id);
  const isFirstOfAnother = !stepFacts(context, stored).isMaker;
  if (isFirstOfAnother || stored.axes.approval !== 'none') {
    keepStep(context, 'save', stored.id, null);
  }
  return { document: stored.uid, number: stored.number, revision, axes: untouched };
}

/**
 * Kind, and (once numbered) warehouse and day, are said by the number and can't become others, nor
 * can what a numbered reversal takes back: it would be dated before what was posted since. Such a
 * paper is cancelled and written anew.
 */
function refuseOtherPaper(input: Parsed<'documents.save'>, body: Body, stored: StoredDocument) {
  const numberSaysOther =
    stored.number !== null &&
    (input.warehouse !== stored.warehouse ||
      input.businessDate !== stored.businessDate ||
      takenBack(body) !== takenBack(stored.body));
  if (body.kind !== stored.kind || numberSaysOther) {
    refuse('document.step', { step: 'save', because: 'state' });
  }
}

function takenBack(body: Body): string | null {
  return body.kind === 'reversal' ? body.posting : null;
}

/** What lists search a paper by: uids, and of a warehouse its code. A paper to a team is of nobody else. */
export function searchedBy(body: Body) {
  const references = kindOf(body).references(body);
  const first = (type: string) => references.find((each) => each.type === type)?.uid ?? null;
  const team = first('team');
  return {
    party: team === null ? first('party') : null,
    team,
    operation: first('operation'),
    counter: first('warehouse'),
    arrival: first('arrival'),
    requisition: first('requisition'),
  };
}

/** The same as SQL that looks the keys up. */
export function searchColumns(body: Body) {
  const { party, team, operation, counter, arrival, requisition } = searchedBy(body);
  return {
    party: sql`(SELECT id FROM party WHERE uid = ${party})`,
    team: sql`(SELECT id FROM team WHERE uid = ${team})`,
    operation: sql`(SELECT id FROM operation WHERE uid = ${operation})`,
    counter: sql`(SELECT id FROM warehouse WHERE code = ${counter})`,
    arrival: sql`(SELECT id FROM arrival WHERE uid = ${arrival})`,
    requisition: sql`(SELECT id FROM requisition WHERE uid = ${requisition})`,
  };
}
