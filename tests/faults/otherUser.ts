import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** nobody, of any Linux. */
export const otherUid = 65_534;

/**
 * How a child is run as another user, one without power over files. For that the tests have to be
 * root, and everybody must be able to read the program; else null.
 */
export function asOtherUser(): string[] | null {
  const through = ['setpriv', `--reuid=${otherUid}`, '--clear-groups'];
  const file = join(import.meta.dirname, '../../package.json');
  try {
    execFileSync('setpriv', [...through.slice(1), 'test', '-r', file], { stdio: 'ignore' });
    return through;
  } catch {
    return null;
  }
}
