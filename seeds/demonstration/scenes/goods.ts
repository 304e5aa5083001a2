import type { IssueLine } from '../../../shared/documents/issue';
import type { ReceiptBody } from '../../../shared/documents/receipt';
import type { StockLine } from '../../../shared/documents/stockLine';
import { seedUid } from '../../seedUid';
import type { Desk, Shelved } from '../desk';
import { receiptBodyOf } from '../receiptBody';
import { type PaperInput, receiptPaper } from '../schema';
import { itemOf } from '../things';

/** So much of an item, by the code of the item. */
export type Amounts = Readonly<Record<string, number>>;

/** The body of a receipt of a scene, good and with what a receipt of the files would say of it. */
export function receiptOf(
  { on, today }: Desk,
  paper: Pick<Extract<PaperInput, { kind: 'receipt' }>, 'at' | 'type' | 'from'>,
  amounts: Amounts,
): ReceiptBody {
  const lines = Object.entries(amounts).map(([item, quantity]) => ({ item, quantity }));
  const whole = receiptPaper.parse({ ...paper, key: 'of-a-scene', kind: 'receipt', on, lines });
  return receiptBodyOf(whole, on, today);
}

/** Lines that ask for so much of an item, and take what expires first. */
export function issueLines(amounts: Amounts): IssueLine[] {
  return Object.entries(amounts).map(([code, count]) => ({
    item: seedUid('item', code),
    asked: { count, unit: itemOf(code).unit, factor: 1 },
    given: null,
    choice: null,
    answers: null,
    note: '',
  }));
}

/** A line that names what lies on a shelf, and how much of it. */
export function lineOf({ item, lot, bin, condition }: Shelved, quantity: number): StockLine {
  return {
    item: item.uid,
    lot,
    bin: bin.uid,
    condition: condition ?? 'good',
    quantity,
    note: '',
  };
}

export const binAt = (warehouse: string, code: string) => seedUid('bin', `${warehouse}/${code}`);
