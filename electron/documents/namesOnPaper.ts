import type { Label } from '../../shared/documents/api';
import type { Body } from '../../shared/documents/kinds';
import { erasedName, type Persons, paperPart } from '../../shared/documents/persons';
import { maskTelephonesIn } from '../../shared/people/mask';
import { seesTelephones } from '../../shared/people/seesTelephones';
import type { Role } from '../../shared/roles';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';
import { readPeople } from './people';

/** The names that a paper says; of a posted one as they were, unless they were erased. */
export interface Names {
  persons: Persons;
  /** Party labels by uid, as they were. Empty for an open paper. */
  parties: Record<string, Label>;
  /** User names by uid, as they were. Empty for an open paper. */
  users: Record<string, string>;
}

export function readNames(db: ReadableDb, documentId: number): Names {
  const rows = db.all<NameRow>(sql`
    SELECT role, posting_person.name, telephone, identity_number AS identityNumber
    FROM posting_person JOIN posting ON posting.id = posting_id
    WHERE posting.document_id = ${documentId} ORDER BY posting.id`);
  const names: Names = { persons: readPeople(db, documentId), parties: {}, users: {} };
  if (rows.length > 0) names.persons = {};
  for (const { role, name, telephone, identityNumber } of rows) {
    const [type, uid = ''] = role.split(':');
    const known = name ?? erasedName;
    if (type === 'party') names.parties[uid] = { name: known, code: null, spec: null, unit: null };
    else if (type === 'user') names.users[uid] = known;
    else {
      names.persons[paperPart.parse(role)] = {
        name: known,
        telephone: telephone ?? '',
        identityNumber: identityNumber ?? '',
      };
    }
  }
  return names;
}

interface NameRow {
  role: string;
  name: string | null;
  telephone: string | null;
  identityNumber: string | null;
}

/** Telephone and identity numbers are shown to those who work at the warehouse, else masked. */
export function maskPeople(people: Persons, roles: readonly Role[]): Persons {
  if (seesTelephones(roles)) return people;
  return Object.fromEntries(
    Object.entries(people).map(([role, person]) => [
      role,
      person && {
        ...person,
        telephone: mask(person.telephone),
        identityNumber: mask(person.identityNumber),
      },
    ]),
  );
}

/**
 * The words of a paper (用途, 备注, those beside its lines) as they are shown: telephones that somebody typed
 * among them are masked for whom those of its people are. What it says is sealed as it was typed.
 */
export function maskWords<Said extends Body>(body: Said, roles: readonly Role[]): Said {
  if (seesTelephones(roles)) return body;
  return JSON.parse(JSON.stringify(body), (field, value) =>
    wordFields.includes(field) && typeof value === 'string' ? maskTelephonesIn(value) : value,
  );
}

const wordFields: readonly string[] = ['purpose', 'note', 'reason'];

/** 138****1234: the middle is covered, short texts wholly. */
function mask(text: string): string {
  if (text.length < 8) return '*'.repeat(text.length);
  return `${text.slice(0, 3)}${'*'.repeat(text.length - 7)}${text.slice(-4)}`;
}
