import type { PlaceReport } from '../operations/api';
import { type Counted, countPeople, silentOn } from '../operations/places';
import type { Season } from './ratio';

/** From May to October it is warm in Hubei (建议值; a person chooses otherwise). */
export function seasonOf(day: string): Season {
  const month = Number(day.slice(5, 7));
  return month >= 5 && month <= 10 ? 'warm' : 'cold';
}

/** For how many people needs are proposed, by which figure, and which places have not said that one. */
export interface Proposed {
  people: number | null;
  by: keyof Counted;
  silent: readonly string[];
}

/** 需安置 as the places reported it last, else 受灾; null where nobody has said. */
export function peopleToProvideFor(reports: readonly PlaceReport[]): Proposed {
  const counted = countPeople(reports);
  const by = counted.resettled === null ? 'affected' : 'resettled';
  return { people: counted[by], by, silent: silentOn(reports, by) };
}
