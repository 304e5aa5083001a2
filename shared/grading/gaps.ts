import { z } from 'zod';
import { markNames } from '../names';
import { amountText, noFigureText, shortText } from './amounts';
import type { GradingAnswer } from './answers';
import { unknown } from './facts';
import { completed, type Judged, mark } from './judge';
import type { Criterion } from './kinds';
import type { Level } from './levels';
import { comparison, holds, type Reading } from './reading';
import type { StandardBody } from './standard';

const missing = z.strictObject({
  measure: z.string(),
  label: z.string(),
  unit: z.string(),
  comparison,
  /** Null where there is no figure. */
  have: z.int().min(0).nullable(),
  need: z.int().min(0),
  /** How much is missing, or too much; null where nothing is there to be subtracted from. */
  short: z.int().min(0).nullable(),
  /** Why there is no figure; results that were signed before this was told leave it out. */
  unknown: unknown.nullable().default(null),
});

/** 缺口: a criterion that is not wholly met at the target level, with what is missing. */
export const gap = z.strictObject({
  criterion: z.string(),
  title: z.string(),
  veto: z.boolean(),
  weight: z.int().min(1),
  mark,
  missing: z.array(missing),
  /** The words that are not met, where the assessor answers. */
  requirement: z.string().nullable(),
});
export type Gap = z.infer<typeof gap>;

/** Every gap at a level, in the order of the standard. */
export function gapsAt(
  { criteria }: Pick<StandardBody, 'criteria'>,
  judgements: readonly Judged[],
  {
    readings,
    answers,
    level,
  }: {
    readings: ReadonlyMap<string, readonly Reading[]>;
    answers: readonly GradingAnswer[];
    level: Level;
  },
): Gap[] {
  return criteria.flatMap((criterion) => {
    const { code, title, veto, weight } = criterion;
    const at = judgements.find((each) => each.criterion === code)?.marks[level] ?? 'open';
    if (at === 'met' || at === 'notApplicable') return [];
    const answer = answers.find((each) => each.criterion === code);
    const figures = completed(readings.get(code) ?? [], answer);
    return {
      ...{ criterion: code, title, veto, weight, mark: at },
      missing: figures.filter((each) => !holds(each, level)).map((each) => missingOf(each, level)),
      requirement: requirementOf(criterion, level),
    };
  });
}

function requirementOf(criterion: Criterion, level: Level): string | null {
  return criterion.kind === 'answered' ? criterion.requirements[level] : null;
}

function missingOf(reading: Reading, level: Level): Gap['missing'][number] {
  const { measure, label, unit, comparison, value, unknown: why, thresholds } = reading;
  const need = thresholds[level];
  // Of what can be counted none is 0; a share of nothing is no share.
  const isNought = why === 'none' && comparison === 'atLeast' && unit !== '‰';
  const have = value ?? (isNought ? 0 : null);
  const short = have === null ? null : Math.abs(need - have);
  const unknown = value === null ? why : null;
  return { measure, label, unit, comparison, have: value, need, short, unknown };
}

/** How much is missing or too much: `差 320 床`, `超 2 小时`; of what has no figure, why. */
export function lackText({
  comparison: compare,
  unit,
  short,
  unknown: why,
}: Pick<Gap['missing'][number], 'comparison' | 'unit' | 'short' | 'unknown'>): string {
  if (short === null) return noFigureText(why);
  return `${compare === 'atMost' ? '超' : '差'} ${shortText(short, unit)}`;
}

/** One gap in words: 「棉被 差 320 床」「账实相符率 差 1.5 个百分点」「视频监控：全覆盖，部分符合」. */
export function gapText({ title, mark, missing, requirement }: Gap): string {
  if (missing.length === 0) return `${title}：${requirement ?? ''}，${markNames[mark]}`;
  return missing
    .map((each) => {
      const { label, unit, comparison, need, short } = each;
      if (short !== null) return `${label} ${lackText(each)}`;
      const limit = comparison === 'atMost' ? '不超过' : '不少于';
      return `${label}：${limit} ${amountText(need, unit)}，${lackText(each)}`;
    })
    .join('，');
}
