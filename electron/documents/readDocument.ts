import type { Output, Parsed } from '../../shared/api';
import type { Allocation, Label } from '../../shared/documents/api';
import { kindOf } from '../../shared/documents/kinds';
import { allowedSteps } from '../../shared/documents/steps';
import type { Role } from '../../shared/roles';
import { readBeside } from '../attachments/readBeside';
import { type QueryContext, readWarehouse, rolesAt } from '../context';
import { sql } from '../database/sql';
import { readRoad } from '../transfers/readRoad';
import { platesOf } from '../trips/platesOf';
import { allocateFor, wantsOf } from './allocateFor';
import { readStoredDocument, type StoredDocument } from './documentRow';
import { readHistory } from './history';
import { labelsOf } from './labels';
import { lotsNamed } from './lotLabels';
import { maskPeople, maskWords, readNames } from './namesOnPaper';
import { totalColumns, totalsOf } from './paperTotals';
import { binPickOf, readPicks } from './picks';
import { readPostings } from './postings';
import { readGone } from './readGone';
import { findReversalUnderWay, mayReverse } from './reversedPosting';
import { findProblems } from './submitDocument';
import { stepFacts } from './takeStep';
import { viewAllocations } from './viewAllocations';

/**
 * One document with all that a screen or a sheet says of it. A posted one speaks with the names of
 * its day (snapshot), an open one with those of today.
 */
export function readDocument(
  context: QueryContext,
  input: Parsed<'documents.read'>,
): Output<'documents.read'> {
  const { db, actor } = context;
  const document = readStoredDocument(db, input.document);
  const warehouse = readWarehouse(db, document.warehouse);
  const roles = rolesAt(actor, document.warehouse);
  const names = readNames(db, document.id);
  const { postings, snapshotLabels } = readPostings(db, document.id, names, (posting) =>
    mayReverse(context, document, posting),
  );
  const kind = kindOf(document.body);
  const references = [
    ...kind.references(document.body),
    ...postings.flatMap(({ movements }) =>
      movements.flatMap(({ item, from, to }) => [
        { type: 'item' as const, uid: item },
        ...[from, to].flatMap((place) =>
          place.kind === 'bin' ? [{ type: 'bin' as const, uid: place.bin }] : [],
        ),
      ]),
    ),
  ];
  const isDraft = isEditable(document);
  const asPosted = { ...snapshotLabels, ...names.parties };
  return {
    uid: document.uid,
    kind: document.kind,
    number: document.number,
    warehouse: {
      code: warehouse.code,
      name: asPosted[warehouse.code]?.name ?? warehouse.name,
    },
    businessDate: document.businessDate,
    axes: document.axes,
    revision: document.revision,
    body: maskWords(document.body, [...roles, ...counterRoles(context, document)]),
    persons: maskPeople(names.persons, roles),
    labels: { ...labelsOf(db, references), ...asPosted },
    lots: lotsNamed(db, references, asPosted),
    allocations: allocationsOf(context, document, isDraft, asPosted),
    problems: isDraft ? findProblems(db, warehouse, { ...document, documentId: document.id }) : [],
    totals: totalsOf(
      document.body,
      db.read(sql`SELECT ${totalColumns} FROM document WHERE id = ${document.id}`),
    ),
    gone: readGone(db, document),
    reversalUnderWay: findReversalUnderWay(db, document.id),
    lorries: platesOf(db, document.id),
    ...readBeside(db, document.id, names.users),
    ...readHistory(db, document.id, names.users),
    postings,
    road: document.body.kind === 'transfer' ? readRoad(db, document) : [],
    steps: allowedSteps(stepFacts(context, document), {
      own: warehouse.keptHere ? roles : [],
      counter: counterRoles(context, document),
    }),
  };
}

/** The roles that the actor holds where a transfer goes to. */
function counterRoles({ db, actor }: QueryContext, { body }: StoredDocument): Role[] {
  if (body.kind !== 'transfer' || body.to === null) return [];
  return readWarehouse(db, body.to).keptHere ? rolesAt(actor, body.to) : [];
}

function isEditable({ axes }: StoredDocument): boolean {
  return (
    !axes.cancelled &&
    axes.posting === 'none' &&
    (axes.approval === 'none' || axes.approval === 'declined')
  );
}

/** A draft shows what it would take now; from submission on, the lots that its paper names. */
function allocationsOf(
  { db }: QueryContext,
  document: StoredDocument,
  isDraft: boolean,
  asPosted: Record<string, Label>,
): Allocation[] {
  const warehouse = readWarehouse(db, document.warehouse);
  const { id: documentId, body, businessDate } = document;
  if (isDraft)
    return viewAllocations(db, allocateFor(db, warehouse, { documentId, body, businessDate }));
  const picks = readPicks(db, documentId);
  const lines = wantsOf(db, warehouse, body, businessDate);
  return viewAllocations(
    db,
    (lines?.lines ?? []).map((_line, index) => ({
      picks: picks.filter(({ line }) => line === index + 1).map(binPickOf),
      short: 0,
      skipped: [],
      refused: [],
    })),
    asPosted,
  );
}
