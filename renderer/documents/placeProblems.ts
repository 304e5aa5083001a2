import type { Problem, ProblemCode } from '../../shared/documents/kind';
import { type Row, rowOfLine } from './editRows';

/** Problems by the place of the screen where they are told. */
export interface PlacedProblems {
  /** What is wrong with a field of the head or a person. */
  head(field: string): ProblemCode | null;
  /** What is wrong with a cell of the lines table. */
  cell(rowKey: string, field: string): ProblemCode | null;
  /** The first of them in the order of the paper: where the cursor goes. */
  first: { rowKey: string | null; field: string } | null;
}

/**
 * Puts what keeps a draft from being submitted at the fields it concerns. Until somebody has tried
 * to submit, `missing` is held back: an empty field on a new paper is no mistake yet.
 */
export function placeProblems<Line>(
  problems: readonly { line: number | null; field: string; problem: string }[],
  rows: readonly Row<Line>[],
  tried: boolean,
): PlacedProblems {
  const shown = (problems as readonly Problem[]).filter(
    ({ problem }) => tried || problem !== 'missing',
  );
  const keyOf = (line: number | null) => (line === null ? null : rowOfLine(rows, line)?.key);
  const find = (rowKey: string | null, field: string) =>
    shown.find((each) => each.field === field && keyOf(each.line) === rowKey)?.problem ?? null;
  const first = shown[0];
  return {
    head: (field) => find(null, field),
    cell: (rowKey, field) => find(rowKey, field),
    first: first === undefined ? null : { rowKey: keyOf(first.line) ?? null, field: first.field },
  };
}

/** No problems: what a paper that is only read has. */
export const noProblems: PlacedProblems = { head: () => null, cell: () => null, first: null };
