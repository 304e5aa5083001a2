import { amountText } from '../../shared/grading/amounts';
import { verdictAt } from '../../shared/grading/answers';
import { completed, type Mark } from '../../shared/grading/judge';
import { assessmentWords } from '../messages/gradingAssessments';
import type { Assessment } from './useAssessmentWork';

/** How one assessment has a criterion. */
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
  const criteria = [...after.body.criteria, ...before.body.criteria];
  const codes = [...new Set(criteria.map(({ code }) => code))];
  return codes.map((code) => {
    const [one, other] = [sideOf(before, code), sideOf(after, code)];
    return {
      code,
      title: criteria.find((each) => each.code === code)?.title ?? '',
      before: one,
      after: other,
      change: changeOf(one, other),
    };
  });
}

function changeOf(before: Side | null, after: Side | null): ComparedRow['change'] {
  if (before === null || after === null) return 'other';
  const by = worth[after.mark] - worth[before.mark];
  if (by !== 0) return by > 0 ? 'better' : 'worse';
  return before.actual === after.actual && before.mark === after.mark ? 'same' : 'other';
}

function sideOf(of: Assessment, code: string): Side | null {
  const criterion = of.body.criteria.find((each) => each.code === code);
  if (!criterion) return null;
  const answer = of.answers.find((each) => each.criterion === code);
  const mark =
    of.result.judged.find((each) => each.criterion === code)?.marks[of.targetLevel] ?? 'open';
  if (criterion.kind === 'answered') {
    const said = verdictAt(of.targetLevel, answer?.verdicts ?? [], criterion.requirements);
    return { actual: said === null ? '' : assessmentWords.verdicts[said], mark };
  }
  const readings = completed(
    of.measured.find((each) => each.criterion === code)?.readings ?? [],
    answer,
  );
  const actual = readings
    .map(({ label, unit, value }) => {
      const said = value === null ? '?' : amountText(value, unit);
      return readings.length > 1 ? `${label} ${said}` : said;
    })
    .join('，');
  return { actual, mark };
}
