import type { RequisitionDraft } from '../../shared/requisitions/draft';
import { newUid } from '../api';

/** A line as it is typed; one without an item is not saved. */
export interface TypedLine extends Omit<RequisitionDraft['lines'][number], 'item'> {
  key: string;
  item: { uid: string; name: string; unit: string } | null;
  /** What was pasted over its fields and not read by them yet. */
  pasted?: Readonly<Record<string, string>>;
}

/** The fields that rows of a spreadsheet are spread over, in the order of the screen. */
export const pastedFields = ['item', 'quantity', 'note'] as const;

export function blankLine(): TypedLine {
  return { key: newUid(), item: null, quantity: null, takesSubstitutes: true, note: '' };
}

/** The lines after rows were pasted over them, from one on; a blank one stays at the end. */
export function pasteOver(
  lines: readonly TypedLine[],
  key: string,
  texts: readonly Readonly<Record<string, string>>[],
): readonly TypedLine[] {
  const at = lines.findIndex((line) => line.key === key);
  if (at < 0) return lines;
  const over = texts.flatMap(({ note, ...fields }, index): TypedLine[] => {
    const line = lines[at + index];
    const isEmpty = note === undefined && Object.keys(fields).length === 0;
    if (isEmpty) return line ? [line] : [];
    const said = note === undefined ? {} : { note: note.slice(0, 200) };
    return [{ ...(line ?? blankLine()), ...said, pasted: fields }];
  });
  const rest = lines.slice(at + texts.length);
  return [...lines.slice(0, at), ...over, ...(rest.length > 0 ? rest : [blankLine()])];
}

/** A line of which a field has read what was pasted over it. */
export function taken(line: TypedLine, field: string): TypedLine {
  const { pasted = {}, ...rest } = line;
  const left = Object.entries(pasted).filter(([name]) => name !== field);
  return left.length === 0 ? rest : { ...rest, pasted: Object.fromEntries(left) };
}
