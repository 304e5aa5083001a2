import type { PlaceReport } from './api';
import { outerOf } from './within';

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
 * What holds of each place: its last report that is not struck out, and of a figure that it leaves blank
 * the last that was said, since blank is not known and takes nothing back. They come in the order in which
 * they were said; the places stand in the order in which they were first named.
 */
export function lastReports(reports: readonly PlaceReport[]): PlaceReport[] {
  const last = new Map<string, PlaceReport>();
  for (const report of reports) {
    if (report.struck !== null) continue;
    const before = last.get(report.place);
    last.set(report.place, {
      ...report,
      near: report.near ?? before?.near ?? null,
      affected: report.affected ?? before?.affected ?? null,
      resettled: report.resettled ?? before?.resettled ?? null,
      evacuated: report.evacuated ?? before?.evacuated ?? null,
    });
  }
  return [...last.values()];
}

/** A place with those that were reported within it. */
interface Nested {
  report: PlaceReport;
  within: Nested[];
}

/** The places that lie in no other that was reported, each with those within it. */
function nest(reports: readonly PlaceReport[]): Nested[] {
  const all = lastReports(reports).map((report): Nested => ({ report, within: [] }));
  const names = all.map(({ report }) => report.place);
  return all.filter((each) => {
    const outer = outerOf(each.report.place, names);
    all.find(({ report }) => report.place === outer)?.within.push(each);
    return outer === null;
  });
}

/**
 * All places together, none twice: 1,200 in 孔垄, and 下新 that has not said, are 1,200. A place counts what
 * it says, or what those within it say together where that is more: the county may not have heard of all yet.
 */
export function countPeople(reports: readonly PlaceReport[]): Counted {
  const roots = nest(reports);
  const sum = (figure: keyof Counted) => sumOf(roots, figure);
  return { affected: sum('affected'), resettled: sum('resettled'), evacuated: sum('evacuated') };
}

function sumOf(places: readonly Nested[], figure: keyof Counted): number | null {
  const known = places.flatMap(({ report, within }) => {
    const said = [report[figure], sumOf(within, figure)].filter((count) => count !== null);
    return said.length === 0 ? [] : [Math.max(...said)];
  });
  return known.length === 0 ? null : known.reduce((all, each) => all + each, 0);
}

/** The places that are in no sum of a figure, since neither they nor any within or around them said it. */
export function silentOn(reports: readonly PlaceReport[], figure: keyof Counted): string[] {
  const silent = (places: readonly Nested[]): string[] =>
    places.flatMap(({ report, within }) => {
      if (report[figure] !== null) return [];
      return sumOf(within, figure) === null ? [report.place] : silent(within);
    });
  return silent(nest(reports));
}

/** The place that a place lies in, of those that were reported; its people are counted there. */
export function countedIn(place: string, reports: readonly PlaceReport[]): string | null {
  return outerOf(
    place,
    lastReports(reports).map((each) => each.place),
  );
}
