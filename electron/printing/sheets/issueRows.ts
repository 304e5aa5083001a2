import type { z } from 'zod';
import type { lotLabel } from '../../../shared/documents/api';
import { baseQuantity } from '../../../shared/documents/entered';
import { quantityGiven } from '../../../shared/documents/issue';
import { formatCount } from '../../../shared/format/money';
import { unitPrice } from '../../../shared/stock/money';
import type { Place } from '../../../shared/stock/places';
import type { DocumentSheet } from '../sheet';
import { binText, expiryText, goodsOf, noteParts } from './documentParts';
import type { RowAmount } from './figures';

type View = DocumentSheet<'dispatch'>['view'] | DocumentSheet<'transfer'>['view'];

/** A lot that a line takes: as posted, else as it is to be taken. */
interface Part {
  lot: z.infer<typeof lotLabel>;
  from: Place;
  quantity: number;
  amount: RowAmount;
}

export type IssueRow = ReturnType<typeof issueRows>[number];

/** One row for each lot and bin; what the line as a whole says stands in its first. */
export function issueRows(view: View) {
  return view.body.lines.flatMap((line, index) => {
    const number = index + 1;
    const parts = partsOf(view, number);
    const goods = goodsOf(view, line.item);
    const asked = line.asked && baseQuantity(line.asked);
    const taken = parts.reduce((sum, { quantity }) => sum + quantity, 0);
    const short = (quantityGiven(line) ?? 0) - taken;
    const rows = parts.map((part, position) => ({
      line: position === 0 ? `${number}` : `${number}-${position + 1}`,
      ...goods,
      lot: part.lot.lot as string | null,
      asked: position === 0 ? asked : null,
      quantity: part.quantity,
      price: part.amount === undefined ? undefined : unitPrice(part.amount, part.quantity),
      amount: part.amount,
      batch: [part.lot.batchNumber, part.lot.serialNumber].filter(Boolean).join(' '),
      expiry: expiryText(part.lot.expiry),
      bin: binText(view, part.from),
      ...noteParts(position === 0 ? line.note : ''),
    }));
    if (short <= 0) return rows;
    const missing = {
      line: rows.length === 0 ? `${number}` : `${number}-${rows.length + 1}`,
      ...goods,
      lot: null,
      asked: rows.length === 0 ? asked : null,
      quantity: 0,
      price: undefined,
      amount: undefined,
      batch: '',
      expiry: '',
      bin: '',
      ...noteParts(`缺 ${formatCount(short)} ${goods.unit}`),
    };
    return [...rows, missing];
  });
}

function partsOf(view: View, line: number): Part[] {
  const posting = view.postings.find(({ act }) => act === 'post');
  if (posting) return posting.movements.filter((movement) => movement.line === line);
  const picks = view.allocations.find((allocation) => allocation.line === line)?.picks ?? [];
  return picks.map((pick) => ({
    lot: pick,
    from: { kind: 'bin', bin: pick.bin, condition: pick.condition },
    quantity: pick.quantity,
    amount: undefined,
  }));
}
