import { z } from 'zod';
import { basisSchema } from '../../shared/basis';
import { needText } from '../../shared/grading/amounts';
import type { StandardDifference } from '../../shared/grading/compareStandards';
import { levels, perLevel } from '../../shared/grading/levels';
import { test, thresholds } from '../../shared/grading/reading';
import { levelNames } from '../../shared/names';
import {
  basisKindNames,
  criterionKindNames,
  standardsWords,
  standardDifferenceWords as words,
} from '../messages/gradingStandards';

const tests = z.array(z.object(test));
const requirements = perLevel(z.string());

/** What one version says of a field, in words: `一级 3000、二级 1500 …`; `（没有）` where it has it not. */
export function differenceText(
  { field, before, after }: StandardDifference,
  side: 'before' | 'after',
): string {
  const said = side === 'before' ? before : after;
  if (said === null) return words.absent;
  // A thing that was added or removed whole is named beside; its fields are read where it is.
  if (field === 'whole') return side === 'after' ? words.added : words.removed;
  if (field === 'kind') return (criterionKindNames as Record<string, string>)[said] ?? said;
  const value = jsonOf(said);
  if (typeof value === 'boolean') return value ? standardsWords.yes : standardsWords.no;
  const ofTests = tests.safeParse(value);
  if (ofTests.success) {
    return ofTests.data
      .map((each) => `${each.label} ${eachLevel((level) => needText(each, level) ?? '—')}`)
      .join('；');
  }
  const figures = thresholds.safeParse(value);
  if (figures.success) return eachLevel((level) => String(figures.data[level]));
  const asked = requirements.safeParse(value);
  if (asked.success) return eachLevel((level) => asked.data[level]);
  const basis = basisSchema.safeParse(value);
  if (basis.success)
    return basis.data.map(({ kind, text }) => `${basisKindNames[kind]}：${text}`).join('；');
  return Array.isArray(value) ? value.join('、') : said;
}

const eachLevel = (say: (level: (typeof levels)[number]) => string) =>
  levels.map((level) => `${levelNames[level]} ${say(level)}`).join('、');

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
