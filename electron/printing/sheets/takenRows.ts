import type { DocumentView, LotLabel } from '../../../shared/documents/api';
import type { Place } from '../../../shared/stock/places';
import { binText, expiryText, shelfText } from './documentParts';
import type { RowAmount } from './figures';

/** A lot that a line takes from a shelf: as posted, else as it is to be taken. */
interface Taken {
  lot: LotLabel;
  from: Place;
  /** The bin as the sheet says it. */
  bin: string;
  quantity: number;
  /** Not known before it is posted. */
  amount: RowAmount;
}

/** What a line takes of each lot and bin: what its posting moved, else what is kept or proposed for it. */
export function takenBy(view: DocumentView, line: number): Taken[] {
  const posting = view.postings.find(({ act }) => act === 'post');
  if (posting) {
    return posting.movements
      .filter((movement) => movement.line === line)
      .map((movement) => ({ ...movement, bin: binText(view, movement.from) }));
  }
  const picks = view.allocations.find((allocation) => allocation.line === line)?.picks ?? [];
  return picks.map((pick) => ({
    lot: pick,
    from: { kind: 'bin', bin: pick.bin, condition: pick.condition },
    bin: shelfText(pick.binCode, pick.condition),
    quantity: pick.quantity,
    amount: undefined,
  }));
}

/** Which lot a row is of: `batch` is its batch number and, of a piece, its serial number. */
export function lotCells(lot: LotLabel | undefined) {
  return {
    batch: [lot?.batchNumber, lot?.serialNumber].filter(Boolean).join(' '),
    expiry: expiryText(lot?.expiry ?? null),
  };
}

/** What a row says of the lot that it takes, and of the place that it takes it from. */
export function takenCells({ lot, bin, quantity, amount }: Taken) {
  return {
    lot: lot.lot as string | null,
    serial: lot.serialNumber ?? lot.batchNumber ?? '',
    quantity,
    amount,
    ...lotCells(lot),
    bin,
  };
}

/** The row of a line that nothing was found for. */
export const takesNothing: ReturnType<typeof takenCells> = {
  lot: null,
  serial: '',
  quantity: 0,
  amount: undefined,
  batch: '',
  expiry: '',
  bin: '',
};

/** `2` for the first row of the second line, `2-2` for the next. */
export function rowNumber(line: number, position: number): string {
  return position === 0 ? `${line}` : `${line}-${position + 1}`;
}
