import { createHash } from 'node:crypto';
import { plainHeading } from '../../shared/imports/subject';

/** The same headings have the same hash, however they are bracketed. */
export function headingsHash(headings: readonly string[]): string {
  return createHash('sha256')
    .update(JSON.stringify(headings.map(plainHeading)))
    .digest('hex');
}
