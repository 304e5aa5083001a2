import type { Reference } from '../../shared/documents/kind';
import type { CommandContext } from '../context';
import { list, type Sql, sql } from '../database/sql';
import { personHmac } from './chain';

/**
 * Keeps the names that a posted sheet says as they are on the day: the people of the paper by
 * role, its parties with the owners and sources of the lots that it moves or names (`party:<uid>`),
 * and the users who made, approved and posted it, or signed for a loss (`user:<uid>`). A later change of name never changes an old sheet.
 */
export function writeNames(
  { db, random }: Pick<CommandContext, 'db' | 'random'>,
  postingId: number,
  documentId: number,
  named: readonly Reference[],
) {
  for (const person of db.all<Person>(namesOn(postingId, documentId, named))) {
    const salt = random.salt();
    db.run(sql`
      INSERT INTO posting_person (posting_id, role, name, telephone, identity_number, salt, hmac)
      VALUES (${postingId}, ${person.role}, ${person.name}, ${person.telephone},
        ${person.identityNumber}, ${salt}, ${personHmac(salt, person)})`);
  }
  // From here on the names are kept once, where they can be erased.
  db.run(sql`DELETE FROM document_person WHERE document_id = ${documentId}`);
}

interface Person {
  role: string;
  name: string;
  telephone: string;
  identityNumber: string;
}

function namesOn(postingId: number, documentId: number, named: readonly Reference[]): Sql {
  const uids = (type: Reference['type']) =>
    list([...new Set(named.flatMap((each) => (each.type === type ? [each.uid] : [])))]);
  const lots = sql`
    SELECT lot_id FROM movement WHERE posting_id = ${postingId}
    UNION SELECT id FROM lot WHERE uid IN (${uids('lot')})`;
  return sql`
    SELECT role, name, telephone, identity_number AS identityNumber
    FROM document_person WHERE document_id = ${documentId}
    UNION ALL
    SELECT 'party:' || party.uid, party.name, '', '' FROM party
    WHERE party.id IN (
      SELECT party_id FROM document WHERE id = ${documentId}
      UNION SELECT place.party_id FROM movement JOIN place
        ON place.id IN (movement.from_place_id, movement.to_place_id)
        WHERE posting_id = ${postingId} AND place.party_id IS NOT NULL
      UNION SELECT id FROM party WHERE uid IN (${uids('party')})
      UNION SELECT owner_id FROM lot WHERE id IN (${lots})
      UNION SELECT source.party_id FROM lot JOIN document AS source ON source.id = lot.document_id
        WHERE lot.id IN (${lots}))
    UNION ALL
    SELECT 'user:' || user.uid, user.name, '', '' FROM user
    WHERE user.id IN (
      SELECT made_by FROM document WHERE id = ${documentId}
      UNION SELECT posted_by FROM posting WHERE id = ${postingId}
      UNION SELECT signer.id FROM posting JOIN user AS signer
        ON signer.uid = posting.body ->> 'approvedBy' WHERE posting.id = ${postingId}
      UNION SELECT by_user_id FROM document_step WHERE document_id = ${documentId})`;
}
