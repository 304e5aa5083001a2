import { useMemo } from 'react';
import { namesOf } from '../../shared/planning/names';
import type { Problem } from '../../shared/planning/problem';

/** The names behind the keys of a problem. */
export function useNames(problem: Problem) {
  return useMemo(() => namesOf(problem), [problem]);
}
