import type { Problem, ProblemCode } from '../../shared/documents/kind';
import type { Row } from './editRows';

/** Problems by the place of the screen where they are told. */
export interface PlacedProblems {
  /** What is wrong with a field of the head or a person. */
  head(field: string): ProblemCode | null;
  /** What is wrong with the cells of a row of the lines table. */
  row(rowKey: string): Fields;
  /** The first of them in the order of the paper: where the cursor goes. */
  first: { rowKey: string | null; field: string } | null;
}

/**
 * Puts what keeps a draft from being submitted at the fields it concerns. Until somebody has tried
 * to submit, what is merely not typed yet is held back: an empty field on a new paper is no mistake,
 * nor is a line of a correction in which nothing is corrected yet.
 */
export function placeProblems<Line>(
  problems: readonly { line: number | null; field: string; problem: string }[],
  rows: readonly Row<Line>[],
  tried: boolean,
): PlacedProblems {
  const keys = rows.flatMap((row) => (row.line === null ? [] : [row.key]));
  const head: Fields = {};
  const cells = new Map<string, Fields>();
  let first: PlacedProblems['first'] = null;
  for (const { line, field, problem } of problems as readonly Problem[]) {
    if (!tried && notYet.has(problem)) continue;
    const rowKey = line === null ? null : keys[line - 1];
    if (rowKey === undefined) continue;
    const fields = rowKey === null ? head : (cells.get(rowKey) ?? {});
    fields[field] ??= problem;
    if (rowKey !== null) cells.set(rowKey, fields);
    first ??= { rowKey, field };
  }
  return {
    head: (field) => head[field] ?? null,
    row: (rowKey) => cells.get(rowKey) ?? none,
    first,
  };
}

const notYet: ReadonlySet<ProblemCode> = new Set(['missing', 'nothingChanged']);

/** What is wrong with one row, by field. */
export type Fields = Record<string, ProblemCode>;

const none: Fields = {};
