import type { DocumentView } from '../../../shared/documents/api';
import { goodsOf, noteParts } from './documentParts';
import type { RowAmount } from './figures';
import { lotCells } from './takenRows';

/** What a sheet says of a line that names its lot: what goods they are, and of which lot. */
export function heldRow(
  view: DocumentView,
  line: { item: string; lot: string | null; note: string },
  index: number,
) {
  const lot = line.lot === null ? undefined : view.lots[line.lot];
  const moved = view.postings[0]?.movements.filter((each) => each.line === index + 1);
  return {
    line: index + 1,
    ...goodsOf(view, line.item),
    ...lotCells(lot),
    ...(line.lot === null ? { batch: '批次不明' } : {}),
    amount: sumOf(moved?.map(({ amount }) => amount)),
    ...noteParts(line.note),
  };
}

/** Of a line that moved in parts; one part of unknown value makes it unknown. */
function sumOf(amounts: readonly (number | null)[] | undefined): RowAmount {
  if (amounts === undefined) return undefined;
  return amounts.reduce<number | null>(
    (sum, amount) => (sum === null || amount === null ? null : sum + amount),
    0,
  );
}
