import { hashUid } from '../electron/hashUid';

/**
 * The uid of a row of the reference data by what it is known by, the same in every store: the
 * catalogue belongs to the province, and nodes exchange by uid. A bin is known by its warehouse and
 * its code: `seedUid('bin', '42000001/A-01-03')`.
 */
export function seedUid(
  kind: 'party' | 'earmark' | 'bill' | 'bin' | 'category' | 'item' | 'team' | 'standard',
  code: string,
): string {
  return hashUid(`beizaiku/${kind}/${code}`);
}
