import type { ReturnBody, ReturnLine } from '../../../shared/documents/return';
import type { Start } from './form';
import type { HeldChoice } from './HeldSelect';

/** A blank 归还单. */
export function startReturn(): Start<ReturnBody> {
  return { body: blankReturn({ from: null }), labels: {} };
}

export function blankReturn(head: Pick<ReturnBody, 'from'> & Partial<ReturnBody>): ReturnBody {
  return { kind: 'return', operation: null, note: '', lines: [], ...head };
}

/** All of what is held comes back whole, until somebody says otherwise. */
export function returnLineFor({ item, lot, outstanding }: HeldChoice): ReturnLine {
  return {
    item: item.uid,
    lot,
    good: outstanding,
    pending: 0,
    damaged: 0,
    missing: 0,
    bin: null,
    note: '',
  };
}

/** How goods come back; what is 缺失 does not. */
export type BackAs = 'good' | 'pending' | 'damaged';

/** A line with so many more that came back: whole, until somebody says otherwise. */
export function moreBack(line: ReturnLine, by: number, as: BackAs = 'good'): ReturnLine {
  return { ...line, [as]: line[as] + by };
}
