import type { Condition } from '../fields';

/**
 * The condition that goods in a zone are expected to have, by its name: 不合格品区 is for what is
 * damaged, 待检区 for what waits for its check. Null: the zone says nothing of it.
 */
export function conditionOfZone(name: string): Extract<Condition, 'damaged' | 'pending'> | null {
  if (/不合格|报废/.test(name)) return 'damaged';
  return /待检/.test(name) ? 'pending' : null;
}
