import type { Output } from '../../../shared/api';
import type { UnkittingBody, UnkittingLine } from '../../../shared/documents/unkitting';
import type { Condition } from '../../../shared/fields';
import { partsComingOut } from '../../../shared/kits/parts';
import type { PickedStock } from '../../components/StockSelect';
import type { Start } from './form';

/** A blank 拆分单. */
export function startUnkitting(): Start<UnkittingBody> {
  return {
    body: {
      kind: 'unkitting',
      item: null,
      lot: null,
      bin: null,
      condition: 'good',
      kits: null,
      reason: '',
      note: '',
      lines: [],
    },
    labels: {},
  };
}

/** The kits that are opened, as they lie. */
export function kitsOf({
  item,
  lot,
  bin,
  condition,
}: Pick<PickedStock, 'item' | 'lot' | 'bin' | 'condition'>): Pick<
  UnkittingBody,
  'item' | 'lot' | 'bin' | 'condition'
> {
  return { item: item.uid, lot, bin: bin.uid, condition };
}

/** A line for a part, in the condition of the kits: of the lot that went into them, or of a new one. */
export function unkittingLineFor(
  part: { item: string; lot: string | null; quantity: number | null },
  condition: Condition,
): UnkittingLine {
  return { ...part, bin: null, condition, expiry: null, batchNumber: '', note: '' };
}

/** The parts of so many kits, as the record of their making proposes them. */
export function proposedLines(
  made: NonNullable<Output<'kits.trace'>['made']>,
  kits: number,
  condition: Condition,
): UnkittingLine[] {
  const parts = made.parts.map((part) => ({ ...part, item: part.item.uid }));
  return partsComingOut({ kits: made.kits, parts }, kits).map(({ part, quantity }) =>
    unkittingLineFor({ item: part.item, lot: part.lot, quantity }, condition),
  );
}
