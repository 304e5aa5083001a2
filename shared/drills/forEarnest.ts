import type { CallName } from '../api';

/**
 * What is not done in a drill: copies of it would be taken for copies of the books, and who has his
 * data erased wants that of the books.
 */
export function isForEarnest(call: CallName): boolean {
  return /^(backup|rescue)\./.test(call) || call === 'people.erase';
}
