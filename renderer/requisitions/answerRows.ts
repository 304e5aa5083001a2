import type { Output } from '../../shared/api';
import type { RequisitionView } from '../../shared/requisitions/api';

export type Sources = Output<'requisitions.sources'>;

/** What may be given for an open line: the item itself, under whatever name, or one of its substitutes. */
export interface AnswerRow {
  key: string;
  line: number;
  item: RequisitionView['lines'][number]['item'];
  /** The very same goods under another name: 临时物资 that turned out to be it, or the other way round. */
  isAlike: boolean;
  isSubstitute: boolean;
  note: string;
  open: number;
  /** 可用 by the code of the warehouse. */
  at: Readonly<Record<string, number>>;
}

/** A row for each thing that may be given; another name or a substitute only where there is any. */
export function answerRows({ lines }: RequisitionView, sources: Sources): AnswerRow[] {
  return sources.lines.flatMap(({ line, open, offers }) => {
    const asked = lines[line - 1]?.item;
    return offers
      .map((offer) => ({
        ...offer,
        isAlike: !offer.isSubstitute && asked !== undefined && offer.item.uid !== asked.uid,
      }))
      .filter(({ isSubstitute, isAlike, at }) => (!isSubstitute && !isAlike) || at.length > 0)
      .map(({ item, isAlike, isSubstitute, note, at }) => ({
        key: `${line} ${item.uid}`,
        line,
        ...{ item, isAlike, isSubstitute, note, open },
        at: Object.fromEntries(at.map(({ warehouse, available }) => [warehouse, available])),
      }));
  });
}

/**
 * What a warehouse gives at first: of what was asked for as much as is open and there, under one name after
 * the other. Whether a substitute goes is a person's word.
 */
export function prefilled(
  rows: readonly AnswerRow[],
  warehouse: string | null,
): Readonly<Record<string, number | null>> {
  const left = new Map(rows.map(({ line, open }) => [line, open]));
  return Object.fromEntries(
    rows.map(({ key, line, isSubstitute, at }) => {
      const open = left.get(line) ?? 0;
      const most = isSubstitute ? 0 : Math.min(open, (warehouse !== null ? at[warehouse] : 0) ?? 0);
      left.set(line, open - most);
      return [key, most === 0 ? null : most];
    }),
  );
}
