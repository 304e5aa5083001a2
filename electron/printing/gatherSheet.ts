import { refuse } from '../../shared/refusals';
import type { Layout, SheetRequest } from '../../shared/sheets/api';
import { type FormName, formOf } from '../../shared/sheets/forms';
import type { QueryContext } from '../context';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';
import { readStoredDocument } from '../documents/documentRow';
import { readHead } from '../ledger/appendEntry';
import { readStoredOperation } from '../operations/storedOperation';
import { habitOf, offsetOf } from './habits';
import { countPrints, printableOf } from './prints';
import type { Sheet } from './sheet';
import type { KeptFiles } from './sheets/form';
import { formNamed } from './sheets/forms';

/** What this station is used to. */
const asUsual: Layout = { paper: null, preprinted: null, byPart: null };

/**
 * Reads all that a sheet says, in one go: what is printed is the store at one moment. What the layout
 * leaves open is as this station is used to it. Refuses a paper that the form isn't laid out for.
 */
export function gatherSheet(
  context: QueryContext,
  request: SheetRequest,
  layout: Layout = asUsual,
  /** The printer that it goes to, whose offset it is moved by; left out, the one of the habit. */
  printer?: string | null,
  kept: KeptFiles = () => null,
): Sheet {
  const { db, store, actor, now } = context;
  const name = formAsked(context, request);
  const habit = habitOf(db, name);
  const paper = layout.paper ?? habit.paper;
  if (!formOf(name).papers.includes(paper)) refuse('sheet.paper', { form: name, paper });
  const printable = printableOf(request);
  const contents = formNamed(name).gather(context, request as never, kept);
  return {
    ...contents,
    form: name,
    store: { kind: store.kind, node: store.node.name },
    isDrill: store.isDrill || name === 'drillReport' || isOfDrill(db, request),
    head: readHead(db, store),
    printedAt: now.toISOString(),
    printedBy: actor.name,
    printedBefore: printable === null ? 0 : countPrints(db, printable, name),
    paper,
    preprinted: layout.preprinted ?? habit.preprinted,
    byPart: layout.byPart ?? habit.byPart,
    part: null,
    offset: offsetOf(db, printer === undefined ? habit.printer : printer, offForm(request, name)),
  } as Sheet;
}

/** The form whose offset a sheet is moved by: the ruler shows how far the printer is off on another. */
function offForm(request: SheetRequest, name: FormName): FormName {
  return request.form === 'ruler' ? (request.of ?? name) : name;
}

/** Whether what is printed, or a paper on the lorry, serves a drill. */
function isOfDrill(db: ReadableDb, request: SheetRequest): boolean {
  const document = 'document' in request ? request.document : null;
  if (request.form === 'operationSummary') {
    return readStoredOperation(db, request.operation).isDrill === 1;
  }
  if ('trip' in request) return tripOfDrill(db, request.trip);
  if ('plan' in request) return planOfDrill(db, request.plan);
  const requisition = 'requisition' in request ? request.requisition : null;
  const row = db.find<{ isDrill: 0 | 1 }>(sql`
    SELECT operation.is_drill AS isDrill FROM operation WHERE id IN (
      SELECT operation_id FROM document WHERE uid = ${document}
      UNION ALL SELECT operation_id FROM requisition WHERE uid = ${requisition})`);
  return row?.isDrill === 1;
}

function tripOfDrill(db: ReadableDb, trip: string): boolean {
  const row = db.find(sql`
    SELECT 1 FROM trip JOIN trip_paper ON trip_paper.trip_id = trip.id
    JOIN document ON document.id = document_id
    JOIN operation ON operation.id = document.operation_id AND operation.is_drill = 1
    WHERE trip.uid = ${trip}`);
  return row !== undefined;
}

function planOfDrill(db: ReadableDb, plan: string): boolean {
  const row = db.find(sql`
    SELECT 1 FROM plan JOIN json_each(plan.body, '$.order.requisitions') AS asked
    JOIN requisition ON requisition.uid = asked.value
    JOIN operation ON operation.id = requisition.operation_id AND operation.is_drill = 1
    WHERE plan.uid = ${plan}`);
  return row !== undefined;
}

/** The form that a request means: a document's own is that of its kind. */
function formAsked({ db }: QueryContext, request: SheetRequest): FormName {
  return request.form === 'document' ? readStoredDocument(db, request.document).kind : request.form;
}
