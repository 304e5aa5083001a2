import type { Role } from '../roles';

/**
 * Whether somebody with these roles, at a warehouse or (where it is nobody's) anywhere, reads telephones and
 * identity numbers whole: whoever works with what they belong to. Who only reads, and who administers users
 * and copies, sees them masked.
 */
export const seesTelephones = (roles: readonly Role[]): boolean =>
  roles.some((role) => role !== 'viewer' && role !== 'administrator');
