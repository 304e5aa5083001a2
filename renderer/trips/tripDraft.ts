import type { Input, Output } from '../../shared/api';
import { plain, plateTyped } from '../../shared/format/typed';
import type { ToLoadRow } from '../../shared/trips/api';
import { earliestFor, plannedFault, type TimeFault } from '../../shared/trips/times';
import { newUid } from '../api';

/** A lorry as it is typed: the papers each say at which stop they are. */
export interface TripDraft {
  trip: string;
  revision: number;
  plate: string;
  sealNumber: string;
  waybillNumber: string;
  persons: readonly { name: string; telephone: string }[];
  leavesAt: string | null;
  note: string;
  stops: readonly StopDraft[];
  papers: readonly PaperDraft[];
}

export interface StopDraft {
  key: string;
  place: string;
  dueAt: string | null;
}

export interface PaperDraft {
  document: string;
  number: string;
  to: string;
  items: string;
  businessDate: string;
  /** The key of its stop. */
  stop: string;
}

const nobody = { name: '', telephone: '' };

/** A lorry for papers: a stop for each place that they go to, and the plate that one of them names. */
export function draftOf(papers: readonly ToLoadRow[]): TripDraft {
  const empty: TripDraft = {
    ...{ trip: newUid(), revision: 0, sealNumber: '', waybillNumber: '', note: '' },
    ...{ leavesAt: null, persons: [nobody], stops: [], papers: [] },
    plate: papers.find(({ vehicle }) => vehicle !== '')?.vehicle.slice(0, 20) ?? '',
  };
  return papers.reduce(withPaper, empty);
}

/** A lorry that was made, to be changed. */
export function draftAgain(trip: Output<'trips.read'>, papers: readonly ToLoadRow[]): TripDraft {
  const { plate, sealNumber, waybillNumber, leavesAt, note, revision, people } = trip;
  const stops = trip.stops.map(({ place, dueAt }) => ({ key: newUid(), place, dueAt }));
  return {
    ...{ trip: trip.trip, revision, plate, sealNumber, waybillNumber, leavesAt, note, stops },
    persons: people.length > 0 ? people : [nobody],
    papers: trip.stops.flatMap((stop, index) =>
      stop.papers.flatMap(({ document, number, to }) => {
        const { items = '', businessDate = '' } =
          papers.find((each) => each.document === document) ?? {};
        return [{ document, number, to, items, businessDate, stop: stops[index]?.key ?? '' }];
      }),
    ),
  };
}

/** With a paper at the stop of its place, which is added where there is none. */
export function withPaper(draft: TripDraft, row: ToLoadRow): TripDraft {
  const { document, number, to, items, businessDate } = row;
  if (draft.papers.some((paper) => paper.document === document)) return draft;
  const place = row.place.slice(0, 80);
  const known = draft.stops.find((stop) => stop.place === place);
  const stop = known ?? { key: newUid(), place, dueAt: row.dueAt };
  return {
    ...draft,
    stops: known ? draft.stops : [...draft.stops, stop],
    papers: [...draft.papers, { document, number, to, items, businessDate, stop: stop.key }],
  };
}

export type TripFault =
  | { field: 'plate' | 'persons' | 'papers' }
  | { field: 'place' | 'empty'; stop: string };

/** What is wrong with the planned times: of the leaving, and of the stops by their keys. */
export function timeFaults({ leavesAt, stops, papers }: TripDraft, today: string) {
  const days = papers.flatMap(({ businessDate }) => (businessDate === '' ? [] : [businessDate]));
  const earliest = earliestFor(days);
  const leaves = plannedFault(leavesAt, { today, earliest });
  const due = new Map<string, TimeFault>();
  for (const { key, dueAt } of stops) {
    const fault = plannedFault(dueAt, { today, earliest, leavesAt });
    if (fault !== null) due.set(key, fault);
  }
  return { leaves, due };
}

/** What keeps a lorry from being saved, the first in the order of the form. */
export function faultOf({ plate, persons, stops, papers }: TripDraft): TripFault | null {
  if (plate.trim() === '') return { field: 'plate' };
  const nameless = persons.some(({ name, telephone }) => name.trim() === '' && telephone.trim());
  if (nameless) return { field: 'persons' };
  if (papers.length === 0) return { field: 'papers' };
  const placeless = stops.find(({ place }) => place.trim() === '');
  if (placeless) return { field: 'place', stop: placeless.key };
  const empty = stops.find(({ key }) => papers.every(({ stop }) => stop !== key));
  return empty ? { field: 'empty', stop: empty.key } : null;
}

/** What the door is asked. */
export function inputOf(draft: TripDraft, warehouse: string): Input<'trips.save'> {
  const { trip, revision, leavesAt, stops, papers } = draft;
  return {
    ...{ trip, revision, warehouse, leavesAt },
    plate: plateTyped(draft.plate),
    sealNumber: plain(draft.sealNumber),
    waybillNumber: plain(draft.waybillNumber),
    note: draft.note.trim(),
    persons: draft.persons
      .map(({ name, telephone }) => ({ name: name.trim(), telephone: telephone.trim() }))
      .filter(({ name }) => name !== ''),
    stops: stops.map(({ key, place, dueAt }) => ({
      place: place.trim(),
      dueAt,
      papers: papers.filter(({ stop }) => stop === key).map(({ document }) => document),
    })),
  };
}
