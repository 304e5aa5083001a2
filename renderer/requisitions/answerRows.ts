import type { Output } from '../../shared/api';
import type { RequisitionView } from '../../shared/requisitions/api';

export type Sources = Output<'requisitions.sources'>;

/** What may be given for an open line: the item itself, or one of its substitutes. */
export interface AnswerRow {
  key: string;
  line: number;
  item: RequisitionView['lines'][number]['item'];
  isSubstitute: boolean;
  note: string;
  open: number;
  /** 可用 by the code of the warehouse. */
  at: Readonly<Record<string, number>>;
}

/** A row for each thing that may be given; a substitute only where there is any. */
export function answerRows({ lines }: RequisitionView, sources: Sources): AnswerRow[] {
  return sources.lines.flatMap(({ line, open, offers }) =>
    offers
      .filter(({ isSubstitute, at }) => !isSubstitute || at.length > 0)
      .map(({ item, isSubstitute, note, at }) => ({
        key: `${line} ${item.uid}`,
        line,
        item: isSubstitute ? item : (lines[line - 1]?.item ?? item),
        isSubstitute,
        note,
        open,
        at: Object.fromEntries(at.map(({ warehouse, available }) => [warehouse, available])),
      })),
  );
}

/**
 * What a warehouse gives at first: of what was asked for as much as is open and there. Whether a
 * substitute goes is a person's word.
 */
export function prefilled(
  rows: readonly AnswerRow[],
  warehouse: string | null,
): Readonly<Record<string, number | null>> {
  return Object.fromEntries(
    rows.map(({ key, isSubstitute, open, at }) => {
      const most = Math.min(open, (warehouse !== null ? at[warehouse] : 0) ?? 0);
      return [key, isSubstitute || most === 0 ? null : most];
    }),
  );
}
