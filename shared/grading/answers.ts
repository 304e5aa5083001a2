import { z } from 'zod';
import { remark } from '../fields';
import type { Criterion } from './kinds';
import { harderOrSame, type Level, level } from './levels';
import type { Reading } from './reading';

export const verdict = z.enum(['yes', 'partly', 'no']);
export type Verdict = z.infer<typeof verdict>;

/** What the assessor says of one criterion. */
export const answer = z.strictObject({
  criterion: z.string().max(10),
  /** 不适用: its weight leaves the denominator. */
  notApplicable: z.boolean().default(false),
  /** Against the words of a level, for those that are answered. */
  verdicts: z.array(z.strictObject({ level, verdict })).max(4).default([]),
  /** Figures that the program could not measure. */
  figures: z
    .array(
      z.strictObject({ measure: z.string().max(60), value: z.int().min(0).max(1_000_000_000) }),
    )
    .max(10)
    .default([]),
  note: remark.default(''),
});
export type GradingAnswer = z.infer<typeof answer>;

/** Why an answer can't stand. */
export type AnswerFault =
  | 'unknownCriterion'
  | 'vetoNotApplicable'
  | 'notApplicableUnexplained'
  | 'measured'
  | 'contradiction'
  | 'twice';

/**
 * What is wrong with an answer: a veto can't be not applicable, not applicable needs a word why, what
 * was measured is not typed over, and who says yes to a harder level can't say no to an easier one.
 */
export function answerFault(
  criterion: Criterion | undefined,
  readings: readonly Reading[],
  { notApplicable, verdicts, figures, note }: GradingAnswer,
): AnswerFault | null {
  if (criterion === undefined) return 'unknownCriterion';
  if (notApplicable && criterion.veto) return 'vetoNotApplicable';
  if (notApplicable && note.trim() === '') return 'notApplicableUnexplained';
  if (repeats(figures.map((each) => each.measure)) || repeats(verdicts.map((each) => each.level))) {
    return 'twice';
  }
  const typed = figures.map(({ measure }) => readings.find((each) => each.measure === measure));
  if (typed.some((each) => !each || !isTyped(each))) return 'measured';
  if (criterion.kind !== 'answered') return verdicts.length > 0 ? 'measured' : null;
  const falls = verdicts.some((one) => verdicts.some((other) => contradict(one, other)));
  return falls ? 'contradiction' : null;
}

/** Whether the assessor types the figure: it is not kept, or nobody has entered it. */
export function isTyped({ unknown }: Pick<Reading, 'unknown'>): boolean {
  return unknown === 'notKept' || unknown === 'notEntered';
}

function repeats(values: readonly unknown[]): boolean {
  return new Set(values).size < values.length;
}

const worth: Record<Verdict, number> = { no: 0, partly: 1, yes: 2 };
type Said = GradingAnswer['verdicts'][number];

/** Whether the harder of two levels is said to be better met than the easier one. */
function contradict(one: Said, other: Said): boolean {
  const [harder, easier] = one.level < other.level ? [one, other] : [other, one];
  return one.level !== other.level && worth[harder.verdict] > worth[easier.verdict];
}

/**
 * What is said with one verdict more: it takes the place of what was said of the same words, and of
 * what can't be so beside it. Null takes it back.
 *
 * Yes at 三级, then no at 四级: the yes falls away.
 */
export function withVerdict(
  said: GradingAnswer['verdicts'],
  level: Level,
  verdict: Verdict | null,
  requirements: Readonly<Record<Level, string>>,
): GradingAnswer['verdicts'] {
  const others = said.filter((each) => requirements[each.level] !== requirements[level]);
  if (verdict === null) return others;
  const now = { level, verdict };
  return [...others.filter((each) => !contradict(each, now)), now].sort(
    (a, b) => a.level - b.level,
  );
}

/**
 * What was said of a level: at it, at one with the same words, or as far as an answer at another one
 * must hold: yes for what is easier, no for what is harder. Null where nothing was said.
 *
 * Yes at 三级 is yes at 四级 as well; of 二级 it says nothing.
 */
export function verdictAt(
  level: Level,
  verdicts: GradingAnswer['verdicts'],
  requirements: Readonly<Record<Level, string>>,
): Verdict | null {
  const said = (than: (other: Level) => boolean, wanted: readonly Verdict[]) =>
    verdicts.find((each) => than(each.level) && wanted.includes(each.verdict))?.verdict ?? null;
  const harder = harderOrSame(level);
  return (
    said((other) => other === level, verdict.options) ??
    said((other) => requirements[other] === requirements[level], verdict.options) ??
    said((other) => harder.includes(other), ['yes']) ??
    said((other) => !harder.includes(other), ['no']) ??
    said((other) => harder.includes(other), ['partly'])
  );
}
