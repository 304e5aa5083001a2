import { baseQuantity } from '../../../shared/documents/entered';
import { type IssueLine, quantityGiven } from '../../../shared/documents/issue';
import { formatCount } from '../../../shared/format/money';
import { unitPrice } from '../../../shared/stock/money';
import type { DocumentSheet } from '../sheet';
import { goodsOf, nameOf, noteParts } from './documentParts';
import { rowNumber, takenBy, takenCells, takesNothing } from './takenRows';

type View = DocumentSheet<'dispatch'>['view'] | DocumentSheet<'transfer'>['view'];

export type IssueRow = ReturnType<typeof issueRows>[number];

/** The note of a line, before it what it is given instead of. */
function saidOf(view: View, { answers, note }: IssueLine): string {
  const instead = answers === null ? '' : `代 ${nameOf(view, answers)}`;
  return [instead, note].filter(Boolean).join('；');
}

/** One row for each lot and bin; what the line as a whole says stands in its first. */
export function issueRows(view: View) {
  return view.body.lines.flatMap((line, index) => {
    const number = index + 1;
    const parts = takenBy(view, number);
    const goods = goodsOf(view, line.item);
    const asked = line.asked && baseQuantity(line.asked);
    const taken = parts.reduce((sum, { quantity }) => sum + quantity, 0);
    const short = (quantityGiven(line) ?? 0) - taken;
    const rows = parts.map((part, position) => ({
      line: rowNumber(number, position),
      ...goods,
      asked: position === 0 ? asked : null,
      price: part.amount === undefined ? undefined : unitPrice(part.amount, part.quantity),
      ...takenCells(part),
      ...noteParts(position === 0 ? saidOf(view, line) : ''),
    }));
    if (short <= 0) return rows;
    const missing = {
      line: rowNumber(number, rows.length),
      ...goods,
      asked: rows.length === 0 ? asked : null,
      price: undefined,
      ...takesNothing,
      ...noteParts(`缺 ${formatCount(short)} ${goods.unit}`),
    };
    return [...rows, missing];
  });
}
