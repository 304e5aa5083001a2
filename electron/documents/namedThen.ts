import { erasedName } from '../../shared/documents/persons';
import { type Sql, sql } from '../database/sql';

/**
 * How a party was called on the day of a posting, as SQL; as it is called now where that posting does
 * not name it. `party` and `posting` are the rows that the query is at.
 */
export function partyThen(posting: Sql, party: Sql): Sql {
  return personThen(posting, party, 'party:');
}

/** The same of a user. */
export function userThen(posting: Sql, user: Sql): Sql {
  return personThen(posting, user, 'user:');
}

function personThen(posting: Sql, person: Sql, role: string): Sql {
  return sql`coalesce(
    (SELECT coalesce(kept.name, ${erasedName}) FROM posting_person AS kept
      WHERE kept.posting_id = ${posting}.id AND kept.role = ${role} || ${person}.uid),
    ${person}.name)`;
}

/** The same of what a posting keeps in its snapshot: a team, a restriction. */
export function thingThen(posting: Sql, thing: Sql): Sql {
  return sql`coalesce(
    json_extract(${posting}.snapshot, '$.labels."' || ${thing}.uid || '".name'), ${thing}.name)`;
}
