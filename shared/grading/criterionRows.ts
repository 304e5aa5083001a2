import type { Output } from '../api';
import { amountText, needText, noFigureText } from './amounts';
import type { Gap } from './gaps';
import { completed, type Mark } from './judge';
import type { Criterion } from './kinds';
import type { Level } from './levels';
import type { Reading } from './reading';

/** A criterion of an assessment at its target level: what was asked, found and said of it. */
export interface CriterionRow {
  criterion: Criterion;
  /** The target level. */
  level: Level;
  dimension: string;
  /** With what the assessor typed where nothing was measured. */
  readings: Reading[];
  /** The names of the figures that the assessor typed. */
  typed: string[];
  mark: Mark;
  gap: Gap | null;
  note: string;
}

type Whole = Pick<
  Output<'assessments.read'>,
  'body' | 'measured' | 'answers' | 'result' | 'targetLevel'
>;

/** The criteria of an assessment in the order of its standard; lists and papers say the same. */
export function criterionRows(whole: Whole): CriterionRow[] {
  const { body, measured, answers, result, targetLevel: level } = whole;
  return body.criteria.map((criterion) => {
    const { code } = criterion;
    const answer = answers.find((each) => each.criterion === code);
    const found = measured.find((each) => each.criterion === code)?.readings ?? [];
    return {
      criterion,
      level,
      dimension: body.dimensions.find((each) => each.code === criterion.dimension)?.name ?? '',
      readings: completed(found, answer),
      typed: answer?.figures.map(({ measure }) => measure) ?? [],
      mark: result.judged.find((each) => each.criterion === code)?.marks[level] ?? 'open',
      gap: result.gaps.find((each) => each.criterion === code) ?? null,
      note: answer?.note ?? '',
    };
  });
}

/** What the target level asks for: `不少于 1,000 床`; of an answered criterion, its words. */
export function requirementText({
  criterion,
  readings,
  level,
}: Pick<CriterionRow, 'criterion' | 'readings' | 'level'>): string {
  return criterion.kind === 'answered'
    ? criterion.requirements[level]
    : eachOf(readings, (each) => needText(each, level));
}

/** What was found: `680 床`; of an answered criterion, nothing. */
export function foundText({ readings }: Pick<CriterionRow, 'readings'>): string {
  return eachOf(readings, ({ value, unit, unknown }) =>
    value === null ? noFigureText(unknown) : amountText(value, unit),
  );
}

/** What is said of each figure; of several, each after its name. */
function eachOf(readings: readonly Reading[], say: (reading: Reading) => string | null): string {
  return readings
    .flatMap((each) => {
      const said = say(each);
      if (said === null) return [];
      return readings.length > 1 ? `${each.label} ${said}` : said;
    })
    .join('；');
}
