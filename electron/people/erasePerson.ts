import type { Output, Parsed } from '../../shared/api';
import { erasedName } from '../../shared/documents/persons';
import type { Whose } from '../../shared/people/api';
import { refuse } from '../../shared/refusals';
import { askedFor } from '../audit';
import { type QueryContext, requireEverywhere } from '../context';
import type { ReadableDb, WritableDb } from '../database/database';
import { type Sql, sql } from '../database/sql';
import { sweep } from '../database/sweep';
import { changing, type JobContext, reading } from '../job';
import { eraseAssessmentPhoto, eraseBeside, eraseEvidencePhoto, listBeside } from './eraseBeside';

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
    if (whose.kind === 'comment' || whose.kind === 'attachment') {
      const erased = eraseBeside(command, whose);
      return erased > 0 ? { erased, open: 0 } : refuse('person.none', {});
    }
    if (whose.kind === 'assessmentPhoto') {
      const erased = eraseAssessmentPhoto(command, whose);
      return erased > 0 ? { erased, open: 0 } : refuse('person.none', {});
    }
    if (whose.kind === 'evidencePhoto') {
      const erased = eraseEvidencePhoto(command, whose);
      return erased > 0 ? { erased, open: 0 } : refuse('person.none', {});
    }
    if (whose.kind === 'member') {
      const erased = eraseMember(command.db, whose.member);
      return erased > 0 ? { erased, open: 0 } : refuse('person.none', {});
    }
    if (whose.kind === 'requisition') {
      const erased = eraseOnRequisition(command.db, whose.requisition);
      return erased > 0 ? { erased, open: 0 } : refuse('person.none', {});
    }
    if (whose.kind === 'evidence' || whose.kind === 'teamRecord' || whose.kind === 'service') {
      const erased = eraseOnRecord(command.db, whose);
      return erased > 0 ? { erased, open: 0 } : refuse('person.none', {});
    }
    if (whose.kind === 'operationNote') {
      const erased = eraseNote(command.db, whose.entry);
      return erased > 0 ? { erased, open: 0 } : refuse('person.none', {});
    }
    if (whose.kind === 'trip') {
      const erased = eraseOnTrip(command.db, whose.trip);
      return erased > 0 ? { erased, open: 0 } : refuse('person.none', {});
    }
    return eraseNamed(command.db, whose, input.everywhere);
  });
  // While the file is compared with its seal, it can't be written anew.
  await context.program.seal.settled();
  return { ...result, swept: await sweep(context.program) };
}

function subjectOf(whose: Whose): string {
  if (whose.kind === 'party') return whose.party;
  if ('record' in whose) return whose.record;
  if (whose.kind === 'operationNote') return whose.entry;
  if (whose.kind === 'trip') return whose.trip;
  if (whose.kind === 'requisition') return whose.requisition;
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

/** 情况记录 is words that may name anybody, so they go with whoever told it. That it was there stays. */
function eraseNote(db: WritableDb, uid: string): number {
  return db.run(sql`
    UPDATE operation_note SET text = '', people = '[]'
    WHERE uid = ${uid} AND (text <> '' OR people <> '[]')`);
}

/** The driver of a lorry and those who signed for what it brought, and words, which may name anybody: that there were some stays. */
function eraseOnTrip(db: WritableDb, uid: string): number {
  const erased = JSON.stringify([{ name: erasedName, telephone: '' }]);
  const trip = sql`(SELECT id FROM trip WHERE uid = ${uid})`;
  const named = sql`people NOT IN ('[]', ${erased})`;
  const gone = sql`note = '', people = CASE WHEN ${named} THEN ${erased} ELSE people END`;
  const written = sql`(note <> '' OR ${named})`;
  return (
    db.run(sql`UPDATE trip SET ${gone} WHERE id = ${trip} AND ${written}`) +
    db.run(sql`UPDATE trip_stop SET ${gone} WHERE trip_id = ${trip} AND ${written}`)
  );
}

/** 联系人 of a 需求单: what was asked for stays. */
function eraseOnRequisition(db: WritableDb, uid: string): number {
  const erased = JSON.stringify({ contact: erasedName, telephone: '' });
  return db.run(sql`
    UPDATE requisition SET people = ${erased}
    WHERE uid = ${uid} AND people ->> 'contact' NOT IN ('', ${erasedName})`);
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
