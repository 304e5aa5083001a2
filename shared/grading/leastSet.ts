import { type Judged, scoreOf, standings } from './judge';
import type { Level } from './levels';
import type { StandardBody } from './standard';

/** Whether a level is reached once these criteria are met at it. */
export function reachedWith(
  body: StandardBody,
  judged: readonly Judged[],
  level: Level,
  met: readonly string[],
): boolean {
  const then = withMet(judged, level, met);
  return standings(body, then).some((each) => each.level === level && each.reached);
}

function withMet(judged: readonly Judged[], level: Level, met: readonly string[]): Judged[] {
  return judged.map((each) =>
    met.includes(each.criterion) && each.marks[level] !== 'notApplicable'
      ? { ...each, marks: { ...each.marks, [level]: 'met' as const } }
      : each,
  );
}

/** A gap with what closing it alone costs in 分; null where that can't be said. */
export interface Closing {
  criterion: string;
  veto: boolean;
  weight: number;
  cost: number | null;
}

/**
 * Which gaps have to be closed for a level: every veto, and of the others as few yuan for a point as
 * can be until the pass mark is there; what has no price comes last.
 */
export function leastSet(
  gaps: readonly Closing[],
  judged: readonly Judged[],
  body: StandardBody,
  level: Level,
): Map<string, 'veto' | 'score'> {
  const vetoes = gaps.filter(({ veto }) => veto).map(({ criterion }) => criterion);
  const others = gaps
    .filter(({ veto }) => !veto)
    .sort((a, b) => {
      const [one, other] = [costOfPoint(a), costOfPoint(b)];
      return one === other ? b.weight - a.weight : one - other;
    })
    .map(({ criterion }) => criterion);
  const chosen: string[] = [];
  const passes = (met: readonly string[]) => {
    const { earned, of } = scoreOf(body.criteria, withMet(judged, level, met), level);
    return of > 0 && earned * 100 >= body.passMark * of;
  };
  for (const each of others) {
    if (passes([...vetoes, ...chosen])) break;
    chosen.push(each);
  }
  // The last one may have made an earlier, smaller one needless; the dearest is let go of first.
  for (const each of [...chosen].reverse()) {
    const rest = chosen.filter((one) => one !== each);
    if (passes([...vetoes, ...rest])) chosen.splice(chosen.indexOf(each), 1);
  }
  return new Map([
    ...vetoes.map((each) => [each, 'veto'] as const),
    ...chosen.map((each) => [each, 'score'] as const),
  ]);
}

function costOfPoint({ cost, weight }: Closing): number {
  return (cost ?? Number.MAX_SAFE_INTEGER) / weight;
}
