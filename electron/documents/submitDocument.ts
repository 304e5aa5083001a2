import type { Output, Parsed } from '../../shared/api';
import type { DocumentKind, Problem, ProblemFacts } from '../../shared/documents/kind';
import { type Body, kindOf } from '../../shared/documents/kinds';
import {
  type Person,
  type PersonRole,
  type Persons,
  rosterPart,
} from '../../shared/documents/persons';
import { isMistypedTelephone } from '../../shared/format/typed';
import { isMistypedIdentity } from '../../shared/identityNumber';
import { refuse } from '../../shared/refusals';
import type { CommandContext, Warehouse } from '../context';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';
import { kitPartsOf } from '../kits/kitParts';
import { requisitionFacts } from '../requisitions/requisitionFacts';
import { standingFacts } from '../stocktakes/countedSince';
import { refuseBusinessDate } from './businessDate';
import type { StoredDocument } from './documentRow';
import { mintNumber } from './mintNumber';
import { readPeople } from './people';
import { writePicks } from './picks';
import { planPosting } from './planPosting';
import { resolveReferences } from './references';
import { refuseUnreversible } from './reversedPosting';
import { billFacts, hereFacts, itemFacts, lotFacts } from './ruleFacts';
import { searchedBy } from './saveDraft';
import { beginStep, endStep } from './takeStep';
import { takesOf } from './takesOf';

/**
 * Submits a draft: everything must be there, the goods must be there, the day must be open. Mints
 * the number (paper is signed before goods move) and keeps what the paper will take from where.
 */
export function submitDocument(
  context: CommandContext,
  input: Parsed<'documents.submit'>,
): Output<'documents.submit'> {
  const { db } = context;
  const { document, warehouse } = beginStep(context, 'submit', input);
  const businessDate = dateAtSubmission(context, document);
  refuseBusinessDate(context, warehouse, businessDate);
  const references = kindOf(document.body).references(document.body);
  resolveReferences(db, references, warehouse);
  const problems = findProblems(db, warehouse, { ...document, documentId: document.id });
  if (problems.length > 0) refuse('document.incomplete', { kind: document.kind, problems });
  const dated = { ...document, businessDate };
  if (document.body.kind === 'reversal') refuseUnreversible(db, dated, document.body.posting);
  const picks = takesOf(db, warehouse, dated);
  planPosting(db, warehouse, dated, picks);
  writePicks(db, document.id, picks);
  const number = document.number ?? mint(context, warehouse, document, businessDate);
  return endStep(context, 'submit', { ...document, number });
}

/** A reversal is dated today (domain.md, the table of documents), whatever day it was begun. */
function dateAtSubmission({ today }: CommandContext, document: StoredDocument): string {
  return document.kind === 'reversal' && document.number === null ? today : document.businessDate;
}

function mint(
  context: CommandContext,
  warehouse: Warehouse,
  document: StoredDocument,
  businessDate: string,
): string {
  const number = mintNumber(context, kindOf(document.body).prefix, warehouse, businessDate);
  context.db.run(sql`
    UPDATE document SET number = ${number}, business_date = ${businessDate}
    WHERE id = ${document.id}`);
  return number;
}

/** What keeps a draft from being submitted: of its kind, and of the people it must name. */
export function findProblems(
  db: ReadableDb,
  warehouse: Warehouse,
  draft: { documentId: number | null; body: Body; businessDate: string },
): Problem[] {
  const { body, businessDate } = draft;
  const kind = kindOf(body);
  const references = kind.references(body);
  const lots = references.flatMap(({ type, uid }) => (type === 'lot' ? [uid] : []));
  const facts: ProblemFacts = {
    ...hereFacts(warehouse),
    items: itemFacts(db, references),
    lots: lotFacts(db, lots),
    bills: billFacts(db, references),
    kitParts: kitPartsOf(db, lots),
    counts: standingFacts(db, kind.counted(body)),
    requisition: requisitionFacts(db, searchedBy(body).requisition),
    businessDate,
    openingDate: warehouse.openingDate,
  };
  const people = draft.documentId === null ? {} : readPeople(db, draft.documentId);
  return [
    ...kind.problems(body, facts),
    ...(draft.documentId === null ? [] : personProblems(kind, body, people)),
  ];
}

/** Those who look at each other's hands: two of one side, and who brings goods and who accepts them. */
const pairs = [
  ['acceptor1', 'acceptor2'],
  ['deliverer', 'acceptor1'],
  ['deliverer', 'acceptor2'],
  ['distributor1', 'distributor2'],
  ['counter', 'witness'],
] as const;

function personProblems(kind: DocumentKind<Body>, body: Body, people: Persons): Problem[] {
  const problems: Problem[] = [];
  for (let row = 1; row <= kind.roster(body); row += 1) {
    const role = rosterPart(row);
    if (people[role] === undefined) problems.push({ line: null, field: role, problem: 'missing' });
  }
  for (const [role, need] of Object.entries(kind.persons)) {
    if (need === 'required' && people[role as PersonRole] === undefined) {
      problems.push({ line: null, field: role, problem: 'missing' });
    }
  }
  for (const [role, person] of Object.entries(people)) {
    if (person && isNameless(person))
      problems.push({ line: null, field: role, problem: 'nameMissing' });
  }
  for (const [role, person] of Object.entries(people)) {
    const row = /^roster:(\d+)$/.exec(role)?.[1];
    const fieldOf = (column: string) => (row === undefined ? role : `${column}:${row}`);
    if (isMistypedIdentity(person?.identityNumber ?? '')) {
      const field = fieldOf('rosterIdentity');
      problems.push({ line: null, field, problem: 'mistypedIdentity' });
    }
    if (isMistypedTelephone(person?.telephone ?? '')) {
      const field = fieldOf('rosterTelephone');
      problems.push({ line: null, field, problem: 'mistypedTelephone' });
    }
  }
  for (const [one, other] of pairs) {
    const [first, second] = [people[one], people[other]];
    if (!first || !second || isNameless(first)) continue;
    if (isSameName(first.name, second.name)) {
      problems.push({ line: null, field: other, problem: 'samePerson' });
    }
  }
  return problems;
}

/** A telephone or an identity number of nobody. */
const isNameless = ({ name }: Person) => name.trim() === '';

/** Two ways of writing one name are one person: width of letters and blanks do not count. */
function isSameName(one: string, other: string): boolean {
  const plain = (name: string) => name.normalize('NFKC').replace(/\s/gu, '').toLowerCase();
  return plain(one) === plain(other);
}
