import type { User } from './UsersPage';

/** The grants without those that say the same once more. */
export function onceEach(grants: User['grants']): User['grants'] {
  return grants.filter(
    ({ role, warehouse }, at) =>
      grants.findIndex((each) => each.role === role && each.warehouse === warehouse) === at,
  );
}
