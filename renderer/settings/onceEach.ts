import { sameGrant } from '../../shared/session/api';
import type { User } from './UsersPage';

/** The grants without those that say the same once more. */
export function onceEach(grants: User['grants']): User['grants'] {
  return grants.filter(
    (grant, at) => grants.findIndex((each) => sameGrant(each) === sameGrant(grant)) === at,
  );
}
