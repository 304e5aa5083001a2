import type { Output, Parsed } from '../../shared/api';
import { erasedName } from '../../shared/documents/persons';
import type { Whose } from '../../shared/people/api';
import { refuse } from '../../shared/refusals';
import { askedFor } from '../audit';
import { type CommandContext, type QueryContext, requireEverywhere } from '../context';
import type { ReadableDb, WritableDb } from '../database/database';
import { type Sql, sql } from '../database/sql';
import { sweep } from '../database/sweep';
import { listDrills } from '../drills/record';
import { changing, type JobContext, reading } from '../job';
import { eraseAssessmentPhoto, eraseBeside, eraseEvidencePhoto, listBeside } from './eraseBeside';
import {
  eraseConclusions,
  eraseDifferences,
  eraseEntry,
  eraseOnRequisition,
  eraseOnTrip,
  eraseRemarks,
} from './eraseWords';

/**
 * Who can be erased from a paper: its people, the parties that are persons, and whoever is named or
 * shown by what lies beside it.
 */
export function listPeopleOnPaper(
  context: QueryContext,
  { document }: Parsed<'people.onPaper'>,
): Output<'people.onPaper'> {
  requireEverywhere(context, ['administrator']);
  const { db } = context;
  const rows = db.all<{ role: string; name: string }>(sql`
    SELECT role, name FROM (
      SELECT role, posting_person.name AS name
      FROM posting_person JOIN posting ON posting.id = posting_id
      JOIN document ON document.id = posting.document_id
      WHERE document.uid = ${document} AND role NOT LIKE 'user:%'
      UNION
      SELECT role, name FROM document_person JOIN document ON document.id = document_id
      WHERE document.uid = ${document} AND document.cancelled = 1)
    WHERE name IS NOT NULL AND (role NOT LIKE 'party:%' OR EXISTS (
      SELECT 1 FROM party WHERE party.nature = 'person' AND 'party:' || party.uid = role))
    ORDER BY role`);
  const people = rows.map(({ role, name }) => {
    const [kind, party] = role.split(':');
    const whose = (
      kind === 'party' ? { kind, party } : { kind: 'onPaper', document, role }
    ) as Named;
    return { whose, name, papers: Math.max(1, countPapers(db, traces(db, whose, true))) };
  });
  return { rows: [...people, ...listBeside(db, document)] };
}

/**
 * Erases a person (个人信息删除): the names on posted papers become empty with their salt, so that
 * the chain keeps only an HMAC that nobody can turn back; cancelled papers lose them altogether.
 * Papers that are still on their way keep the name, and are counted. Then the file is written anew.
 */
export async function erasePerson(
  context: JobContext,
  input: Parsed<'people.erase'>,
): Promise<Output<'people.erase'>> {
  const query = reading(context);
  requireEverywhere(query, ['administrator']);
  const { whose } = input;
  const subject = subjectOf(whose);
  const detail = { asked: askedFor(input) };
  const result = await changing(context, { subject, detail }, (command) => {
    if (whose.kind !== 'onPaper' && whose.kind !== 'party') {
      const erased = eraseWhole(command, whose);
      return erased > 0 ? { erased, open: 0 } : refuse('person.none', {});
    }
    return eraseNamed(command.db, whose, input.everywhere);
  });
  // While the file is compared with its seal, it can't be written anew.
  await context.program.seal.settled();
  const swept = await sweep(context.program);
  return { ...result, swept, drills: titlesLeft(context.program.dataFolder) };
}

/**
 * A drill that was left lies beside, a copy of the store and of its files as they were: what is erased
 * here stays there until it is ended.
 */
function titlesLeft(dataFolder: string): string[] {
  return listDrills(dataFolder).map(({ record }) => record.title);
}

/** Erases what one thing says of people, all of it. Answers how many places. */
function eraseWhole(command: CommandContext, whose: Exclude<Whose, Named>): number {
  const { db } = command;
  switch (whose.kind) {
    case 'comment':
    case 'attachment':
      return eraseBeside(command, whose);
    case 'assessmentPhoto':
      return eraseAssessmentPhoto(command, whose);
    case 'evidencePhoto':
      return eraseEvidencePhoto(command, whose);
    case 'member':
      return eraseMember(db, whose.member);
    case 'evidence':
    case 'teamRecord':
    case 'service':
      return eraseOnRecord(db, whose);
    case 'operationEntry':
      return eraseEntry(db, whose.entry);
    case 'operation':
      return eraseConclusions(db, whose.operation);
    case 'requisition':
      return eraseOnRequisition(db, whose.requisition);
    case 'trip':
      return eraseOnTrip(db, whose.trip);
    case 'difference':
      return eraseDifferences(db, sql`uid = ${whose.difference}`);
    case 'drillReport':
      return eraseRemarks(db, whose.drill);
  }
}

function subjectOf(whose: Whose): string {
  if (whose.kind === 'party') return whose.party;
  if ('record' in whose) return whose.record;
  if (whose.kind === 'operationEntry') return whose.entry;
  if (whose.kind === 'operation') return whose.operation;
  if (whose.kind === 'trip') return whose.trip;
  if (whose.kind === 'requisition') return whose.requisition;
  if (whose.kind === 'difference') return whose.difference;
  if (whose.kind === 'drillReport') return whose.drill;
  if (whose.kind === 'assessmentPhoto') return whose.assessment;
  return whose.kind === 'member' ? whose.member : whose.document;
}

/** A member of a team, whom papers name in their own words if at all. */
function eraseMember(db: WritableDb, uid: string): number {
  db.run(sql`
    DELETE FROM team_certificate WHERE member_id = (SELECT id FROM team_member WHERE uid = ${uid})`);
  return db.run(sql`
    UPDATE team_member SET name = ${erasedName}, duty = '', telephone = '', active = 0,
      skills = '[]', away = 0, away_until = NULL
    WHERE uid = ${uid} AND name <> ${erasedName}`);
}

/**
 * Those whom a record of a warehouse, of a team or of a service names: the record stays, and says
 * that somebody was named.
 */
function eraseOnRecord(
  db: WritableDb,
  { kind, record }: { kind: 'evidence' | 'teamRecord' | 'service'; record: string },
): number {
  const erased = JSON.stringify([
    kind === 'evidence' ? { name: erasedName, telephone: '' } : { name: erasedName },
  ]);
  const table = {
    evidence: sql`evidence`,
    teamRecord: sql`team_record`,
    service: sql`lot_service`,
  }[kind];
  return db.run(sql`
    UPDATE ${table} SET people = ${erased}
    WHERE uid = ${record} AND people NOT IN ('[]', ${erased})`);
}

/** A person who stands on papers by name. */
type Named = Extract<Whose, { kind: 'onPaper' | 'party' }>;

function eraseNamed(db: WritableDb, whose: Named, everywhere: boolean) {
  const found = traces(db, whose, everywhere || whose.kind === 'party');
  const erased = erase(db, found);
  const renamed = whose.kind === 'party' ? renameParty(db, whose.party) : 0;
  if (erased + renamed === 0) refuse('person.none', {});
  return { erased, open: countOpen(db, found) };
}

/** Where a person stands, as conditions on the rows of posted papers and of those on their way. */
interface Traces {
  posted: Sql;
  onTheWay: Sql;
}

function traces(db: ReadableDb, whose: Named, everywhere: boolean): Traces {
  if (whose.kind === 'party') {
    const { nature } =
      db.find<{ nature: string }>(sql`SELECT nature FROM party WHERE uid = ${whose.party}`) ??
      refuse('notFound', { what: 'party', uid: whose.party });
    if (nature !== 'person') refuse('person.none', {});
    return { posted: sql`role = ${`party:${whose.party}`}`, onTheWay: sql`0` };
  }
  const { document, role } = whose;
  const here = {
    posted: sql`role = ${role} AND posting_id IN (
      SELECT posting.id FROM posting JOIN document ON document.id = posting.document_id
      WHERE document.uid = ${document})`,
    onTheWay: sql`role = ${role} AND document_id = (
      SELECT id FROM document WHERE uid = ${document})`,
  };
  return everywhere ? alike(db, here) : here;
}

/** The same person wherever else: name, telephone and identity number are the same, in any part. */
function alike(db: ReadableDb, { posted, onTheWay }: Traces): Traces {
  const who = db.find<{ name: string; telephone: string; identityNumber: string }>(sql`
    SELECT name, telephone, identity_number AS identityNumber FROM (
      SELECT name, telephone, identity_number FROM posting_person
      WHERE ${posted} AND name IS NOT NULL
      UNION ALL
      SELECT name, telephone, identity_number FROM document_person WHERE ${onTheWay}) LIMIT 1`);
  if (who === undefined) return { posted, onTheWay };
  const same = sql`name = ${who.name} AND telephone = ${who.telephone}
    AND identity_number = ${who.identityNumber}`;
  return {
    posted: sql`${same} 
      AND role NOT LIKE 'party:%' AND role NOT LIKE 'user:%'`,
    onTheWay: same,
  };
}

function erase(db: WritableDb, { posted, onTheWay }: Traces): number {
  const left = db.run(sql`
    UPDATE posting_person SET name = NULL, telephone = NULL, identity_number = NULL, salt = NULL
    WHERE ${posted} AND name IS NOT NULL`);
  return left + db.run(sql`DELETE FROM document_person WHERE ${onTheWay} AND ${isDone}`);
}

/** A cancelled paper will move nothing: nobody needs its names. */
const isDone = sql`document_id IN (SELECT id FROM document WHERE cancelled = 1)`;

function countOpen(db: ReadableDb, { onTheWay }: Traces): number {
  return db.read<{ count: number }>(sql`
    SELECT count(DISTINCT document_id) AS count FROM document_person WHERE ${onTheWay}`).count;
}

function countPapers(db: ReadableDb, { posted, onTheWay }: Traces): number {
  return db.read<{ count: number }>(sql`
    SELECT count(*) AS count FROM (
      SELECT document_id FROM posting_person JOIN posting ON posting.id = posting_id
      WHERE ${posted} AND name IS NOT NULL
      UNION SELECT document_id FROM document_person WHERE ${onTheWay})`).count;
}

/** The party stays, since lots and places are its; nobody reads from it who it was. */
function renameParty(db: WritableDb, uid: string): number {
  return db.run(sql`
    UPDATE party SET name = ${erasedName}, initials = '', readings = '', identity_number = '',
      contact = '', telephone = '', address = '', note = ''
    WHERE uid = ${uid} AND name <> ${erasedName}`);
}
