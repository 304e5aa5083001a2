import { type Body, kindOf } from '../../shared/documents/kinds';
import { type Persons, persons, rosterPart } from '../../shared/documents/persons';
import { refuse } from '../../shared/refusals';
import type { ReadableDb, WritableDb } from '../database/database';
import { sql } from '../database/sql';

/**
 * Replaces the people on a paper that has not been posted; one of whom nothing is written is nobody.
 * Refuses a part that its sheet has not; a roster has as many as it has rows.
 */
export function writePeople(db: WritableDb, documentId: number, people: Persons, body: Body) {
  const kind = kindOf(body);
  const parts = new Set<string>(Object.keys(kind.persons));
  for (let row = 1; row <= kind.roster(body); row += 1) parts.add(rosterPart(row));
  db.run(sql`DELETE FROM document_person WHERE document_id = ${documentId}`);
  for (const [role, person] of Object.entries(people)) {
    if (person === undefined || Object.values(person).every((each) => each === '')) continue;
    if (!parts.has(role)) {
      const message = 'nobody has this part on this kind of paper';
      refuse('input.malformed', { issues: [{ path: `persons.${role}`, message }] });
    }
    db.run(sql`
      INSERT INTO document_person (document_id, role, name, telephone, identity_number)
      VALUES (${documentId}, ${role}, ${person.name}, ${person.telephone},
        ${person.identityNumber})`);
  }
}

export function readPeople(db: ReadableDb, documentId: number): Persons {
  const rows = db.all<PersonRow>(sql`
    SELECT role, name, telephone, identity_number AS identityNumber
    FROM document_person WHERE document_id = ${documentId}`);
  return persons.parse(Object.fromEntries(rows.map(({ role, ...person }) => [role, person])));
}

interface PersonRow {
  role: string;
  name: string;
  telephone: string;
  identityNumber: string;
}
