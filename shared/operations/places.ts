import type { PlaceReport } from './api';

/** People as the last reports count them; null where no place has said. */
export interface Counted {
  affected: number | null;
  resettled: number | null;
  evacuated: number | null;
}

/** Whether a figure counts more people than the place says are affected at all; unknown is never more. */
export function isMoreThanAffected(counted: Counted, figure: keyof Counted): boolean {
  const count = counted[figure];
  return count !== null && counted.affected !== null && count > counted.affected;
}

/**
 * The report of each place that holds: the last one that is not struck out. They come in the order in
 * which they were said; the places stand in the order in which they were first named.
 */
export function lastReports(reports: readonly PlaceReport[]): PlaceReport[] {
  const last = new Map<string, PlaceReport>();
  for (const report of reports) {
    if (report.struck === null) last.set(report.place, report);
  }
  return [...last.values()];
}

/** All places together: 1,200 in 孔垄, and 下新 that has not said, are 1,200. */
export function countPeople(reports: readonly PlaceReport[]): Counted {
  const sum = (of: (report: PlaceReport) => number | null) => {
    const known = lastReports(reports).flatMap((each) => of(each) ?? []);
    return known.length === 0 ? null : known.reduce((all, each) => all + each, 0);
  };
  return {
    affected: sum(({ affected }) => affected),
    resettled: sum(({ resettled }) => resettled),
    evacuated: sum(({ evacuated }) => evacuated),
  };
}
