import { plain } from '../../shared/format/typed';
import { point } from '../../shared/requisitions/draft';
import type { Parsed } from './parsed';

type Point = (typeof point)['_output'];

/** A point as typed: degrees east, then degrees north, `115.94, 30.07`. */
export function parsePoint(text: string, problem: string): Parsed<Point> {
  const typed = plain(text);
  if (typed === '') return { ok: true, value: null };
  const match = /^(\d{2,3}(?:\.\d{1,6})?)[,，\s]+(\d{1,2}(?:\.\d{1,6})?)$/u.exec(typed);
  const parsed = point.safeParse({ longitudeE6: e6(match?.[1]), latitudeE6: e6(match?.[2]) });
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, problem };
}

/** A point as it is written: `115.94, 30.07`. */
export function writePoint({ longitudeE6, latitudeE6 }: Point): string {
  return `${longitudeE6 / 1_000_000}, ${latitudeE6 / 1_000_000}`;
}

function e6(degrees: string | undefined): number {
  return degrees === undefined ? Number.NaN : Math.round(Number(degrees) * 1_000_000);
}
