import type { Output } from '../api';
import { type CriterionRow, criterionRows, foundText } from './criterionRows';
import type { Mark } from './judge';

type Assessment = Output<'assessments.read'>;

/** How one assessment has a criterion; of one that is answered nothing was found but its mark. */
export interface Side {
  actual: string;
  mark: Mark;
}

export interface ComparedRow {
  code: string;
  title: string;
  /** Null where its standard has no such criterion. */
  before: Side | null;
  after: Side | null;
  change: 'better' | 'worse' | 'same' | 'other';
}

const worth: Record<Mark, number> = { open: 0, failed: 0, partly: 1, met: 2, notApplicable: 2 };

/** The criteria of two assessments side by side by their codes, in the order of the second. */
export function comparedRows(before: Assessment, after: Assessment): ComparedRow[] {
  const [one, other] = [criterionRows(before), criterionRows(after)];
  const codes = [...new Set([...other, ...one].map(({ criterion }) => criterion.code))];
  return codes.map((code) => {
    const at = (rows: readonly CriterionRow[]) =>
      rows.find(({ criterion }) => criterion.code === code);
    const [left, right] = [at(one), at(other)];
    const sides = { before: left ? sideOf(left) : null, after: right ? sideOf(right) : null };
    const title = (right ?? left)?.criterion.title ?? '';
    return { code, title, ...sides, change: changeOf(sides.before, sides.after) };
  });
}

function changeOf(before: Side | null, after: Side | null): ComparedRow['change'] {
  if (before === null || after === null) return 'other';
  const by = worth[after.mark] - worth[before.mark];
  if (by !== 0) return by > 0 ? 'better' : 'worse';
  return before.actual === after.actual && before.mark === after.mark ? 'same' : 'other';
}

function sideOf(row: CriterionRow): Side {
  return { actual: foundText(row), mark: row.mark };
}
