import type { PlanBody } from './api';

/** The instants that the minutes of a plan stand for: from the search on, or from the saving without one. */
export function arrivalsFrom({ solvedAt }: Pick<PlanBody, 'solvedAt'>, madeAt: string) {
  const from = Date.parse(solvedAt ?? madeAt);
  return (minutes: number) => new Date(from + minutes * 60_000).toISOString();
}
