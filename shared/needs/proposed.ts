import type { PlaceReport } from '../operations/api';
import { countPeople } from '../operations/places';
import type { Season } from './ratio';

/** From May to October it is warm in Hubei (建议值; a person chooses otherwise). */
export function seasonOf(day: string): Season {
  const month = Number(day.slice(5, 7));
  return month >= 5 && month <= 10 ? 'warm' : 'cold';
}

/** For how many people needs are proposed: 需安置 as the places reported it last, else 受灾; null where nobody has said. */
export function peopleToProvideFor(reports: readonly PlaceReport[]): number | null {
  const { affected, resettled } = countPeople(reports);
  return resettled ?? affected;
}
