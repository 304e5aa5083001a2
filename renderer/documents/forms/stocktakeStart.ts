import type { StocktakeBody, StocktakeLine } from '../../../shared/documents/stocktake';
import type { Condition } from '../../../shared/fields';
import type { Start } from './form';

/** A blank 盘点单: its scope is chosen before its lines are made. */
export function startStocktake(): Start<StocktakeBody> {
  return {
    body: {
      kind: 'stocktake',
      scope: { kind: 'full' },
      blind: false,
      recount: true,
      note: '',
      lines: [],
    },
    labels: {},
  };
}

/** A line that nobody has counted yet; without a lot, of goods that are in no book. */
export function uncountedLine({
  item,
  lot,
  bin,
  condition,
}: {
  item: { uid: string };
  lot: string | null;
  bin: { uid: string };
  condition: Condition;
}): StocktakeLine {
  return {
    item: item.uid,
    lot,
    bin: bin.uid,
    condition,
    counts: [],
    batchNumber: '',
    expiry: null,
    reason: '',
    note: '',
  };
}
