import { z } from 'zod';

/** 保管员 调度员 审核人 财务 评定员 管理员 查询. An administrator has no stock rights by being one. */
export const role = z.enum([
  'keeper',
  'dispatcher',
  'approver',
  'finance',
  'assessor',
  'administrator',
  'viewer',
]);
export type Role = z.infer<typeof role>;

/** What a person may do and where: one role at one warehouse, or (`null`) at all of the store's. */
export interface Grant {
  readonly role: Role;
  readonly warehouse: string | null;
}

/** Whether one of `roles` is granted at this warehouse. */
export function hasRole(grants: readonly Grant[], roles: readonly Role[], warehouse: string) {
  return grants.some(
    (grant) =>
      roles.includes(grant.role) && (grant.warehouse === null || grant.warehouse === warehouse),
  );
}

/** Whether one of `roles` is granted anywhere. */
export function hasRoleAnywhere(grants: readonly Grant[], roles: readonly Role[]) {
  return grants.some((grant) => roles.includes(grant.role));
}
