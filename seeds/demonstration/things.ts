import { hashUid } from '../../electron/hashUid';
import { referenceData } from '../referenceData';
import type { ItemSeed } from '../schema';
import { seedUid } from '../seedUid';

/** Uids of what exists only in the demonstration, the same each time. */
export function demonstrationUid(
  kind:
    | 'paper'
    | 'reversal'
    | 'operation'
    | 'arrival'
    | 'standard'
    | 'member'
    | 'teamRecord'
    | 'deployment'
    | 'assessment'
    | 'evidence'
    | 'operationEntry'
    | 'requisition'
    | 'equipment'
    | 'trip'
    | 'plan'
    | 'drill',
  key: string,
): string {
  return hashUid(`beizaiku/demonstration/${kind}/${key}`);
}

export const partyUid = (code: string) => seedUid('party', code);

export function itemOf(code: string): ItemSeed {
  const item = referenceData.items.find((each) => each.code === code);
  if (item === undefined) throw new Error(`no item ${code}`);
  return item;
}

/** The code of the society that keeps a warehouse. */
export function societyOf(warehouse: string): string {
  const found = referenceData.warehouses.find(({ code }) => code === warehouse);
  if (found === undefined) throw new Error(`no warehouse ${warehouse}`);
  return found.society;
}

/** Who does something at a warehouse: the first user of the demonstration with the role there. */
export function userAt(role: 'keeper' | 'approver' | 'dispatcher', warehouse: string): string {
  const user = referenceData.demoUsers.find(({ grants }) =>
    grants.some(
      (grant) => grant.role === role && (grant.warehouse === null || grant.warehouse === warehouse),
    ),
  );
  if (user === undefined) throw new Error(`nobody is ${role} at ${warehouse}`);
  return user.login;
}
