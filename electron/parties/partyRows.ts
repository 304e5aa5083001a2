import { erasedName } from '../../shared/documents/persons';
import type { PartyListRow, PartyRow, PartyView } from '../../shared/parties/api';
import { type Sql, sql } from '../database/sql';

/** The columns that say whether a party plays a part. */
export const roleColumns: Record<PartyRow['roles'][number], Sql> = {
  donor: sql`is_donor`,
  supplier: sql`is_supplier`,
  owner: sql`is_owner`,
  recipient: sql`is_recipient`,
};

/** What a row of `party` says that everybody may read. */
export const headColumns = sql`party.uid, party.name, party.nature, party.is_donor,
  party.is_supplier, party.is_owner, party.is_recipient`;

/** All that a row of `party` says. */
export const wholeColumns = sql`${headColumns}, party.code, party.active,
  party.identity_number AS identityNumber, party.contact, party.telephone, party.address, party.note,
  party.node_id IS NULL AS provincial`;

export interface HeadRow extends Omit<PartyRow, 'roles' | 'initials'> {
  is_donor: 0 | 1;
  is_supplier: 0 | 1;
  is_owner: 0 | 1;
  is_recipient: 0 | 1;
}

export interface WholeRow
  extends HeadRow,
    Pick<PartyView, 'code' | 'identityNumber' | 'contact' | 'telephone' | 'address' | 'note'> {
  active: 0 | 1;
  provincial: 0 | 1;
}

export function headOf({ uid, name, nature, ...flags }: HeadRow): Omit<PartyRow, 'initials'> {
  const roles = (['donor', 'supplier', 'owner', 'recipient'] as const).filter(
    (role) => flags[`is_${role}`] === 1,
  );
  return { uid, name, nature, roles };
}

/** A party with its data, nothing masked. */
export function wholeOf(row: WholeRow): PartyListRow {
  const { code, identityNumber, contact, telephone, address } = row;
  return {
    ...headOf(row),
    code,
    active: row.active === 1,
    identityNumber,
    contact,
    telephone,
    address,
  };
}

/** Parties of which nobody may read any more who they were are offered and listed nowhere. */
export const notErased = sql`party.name <> ${erasedName}`;
