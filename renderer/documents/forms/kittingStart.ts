import type { KittingBody } from '../../../shared/documents/kitting';
import type { BillView } from '../../../shared/kits/api';
import { named, type Start, type StartFacts } from './form';

/** A blank 组装单: of the society's own goods. */
export function startKitting({ warehouse }: Pick<StartFacts, 'warehouse'>): Start<KittingBody> {
  return {
    body: {
      kind: 'kitting',
      item: null,
      bill: null,
      kits: null,
      owner: warehouse.society.uid,
      earmark: null,
      bin: null,
      batchNumber: '',
      note: '',
      lines: [],
    },
    labels: { [warehouse.society.uid]: named(warehouse.society.name) },
  };
}

/** What a bill puts on the paper. */
export function ofBill({
  bill,
  item,
  lines,
}: Pick<BillView, 'bill' | 'item'> & {
  lines: readonly Pick<BillView['lines'][number], 'item' | 'each'>[];
}): Pick<KittingBody, 'item' | 'bill' | 'lines'> {
  return {
    item: item.uid,
    bill,
    lines: lines.map((line) => ({
      item: line.item.uid,
      each: line.each,
      choice: null,
      note: '',
    })),
  };
}
