import type { Output, Parsed } from '../../shared/api';
import { refuse } from '../../shared/refusals';
import { stepBefore } from '../../shared/trips/times';
import type { CommandContext } from '../context';
import { sql } from '../database/sql';
import type { StoredDocument } from '../documents/documentRow';
import { refusePersons } from '../people/refusePersons';
import { stateDifferences } from './differences';
import { followLorries, movePaper, papersOf } from './movePapers';
import { standsAgainst } from './saveTrip';
import { changedTrip, changingTrip, type StoredTrip, saidInstant } from './storedTrip';
import { keepTripStep } from './tripSteps';

/**
 * 已装车: what is approved and not posted yet is picked. Refuses a lorry with a paper that is not
 * approved, was taken back, or is delivered already: it is taken off first.
 */
export function loadTrip(
  context: CommandContext,
  input: Parsed<'trips.load'>,
): Output<'trips.load'> {
  const { db } = context;
  const { trip } = changingTrip(context, 'load', input);
  const at = saidInstant(context, input.at, { trip, before: stepBefore('load', trip) });
  for (const document of leavingPapers(context, trip)) {
    const { posting, delivery, approval } = document.axes;
    if (posting !== 'none' || delivery !== 'none') continue;
    if (approval !== 'given') {
      refuse('trip.paper', { number: document.number ?? '', because: 'notApproved' });
    }
    movePaper(context, 'pick', document, trip);
  }
  const seal = input.sealNumber.trim();
  db.run(sql`
    UPDATE trip SET loaded_at = ${at},
      seal_number = CASE ${seal} WHEN '' THEN seal_number ELSE ${seal} END
    WHERE id = ${trip.id}`);
  keepTripStep(context, trip.id, { step: 'loaded', stop: null, at });
  return changedTrip(db, trip);
}

/** 已发车. Goods are on their way once they are posted, so every paper must be. */
export function leaveTrip(
  context: CommandContext,
  input: Parsed<'trips.leave'>,
): Output<'trips.leave'> {
  const { db } = context;
  const { trip } = changingTrip(context, 'leave', input);
  const at = saidInstant(context, input.at, { trip, before: stepBefore('leave', trip) });
  refuseUnposted(leavingPapers(context, trip));
  db.run(sql`UPDATE trip SET left_at = ${at} WHERE id = ${trip.id}`);
  keepTripStep(context, trip.id, { step: 'left', stop: null, at });
  return changedTrip(db, trip);
}

/** 已到达: the papers of the stop have arrived. Refuses one that is not posted: its goods have not left. */
export function arriveTrip(
  context: CommandContext,
  input: Parsed<'trips.arrive'>,
): Output<'trips.arrive'> {
  const { db } = context;
  const { trip } = changingTrip(context, 'arrive', input);
  const at = saidInstant(context, input.at, { trip, before: stepBefore('arrive', trip) });
  const brought = papersOf(context, trip, input.stop);
  refuseUnposted(brought);
  db.run(sql`
    UPDATE trip_stop SET arrived_at = ${at} WHERE trip_id = ${trip.id} AND stop = ${input.stop}`);
  keepTripStep(context, trip.id, { step: 'arrived', stop: input.stop, at });
  followLorries(context, brought, trip);
  return changedTrip(db, trip);
}

/**
 * 签收 at a stop, and what was short or damaged: its papers are signed for. Refuses one that is not
 * posted, or the stop would be signed for and the paper not.
 */
export function signTrip(
  context: CommandContext,
  input: Parsed<'trips.sign'>,
): Output<'trips.sign'> {
  const { db } = context;
  const { trip, stop } = changingTrip(context, 'sign', input);
  refusePersons(input.persons);
  const before = stepBefore('sign', trip, stop?.arrivedAt);
  const at = saidInstant(context, input.at, { trip, before });
  const brought = papersOf(context, trip, input.stop);
  refuseUnposted(brought);
  db.run(sql`
    UPDATE trip_stop SET arrived_at = coalesce(arrived_at, ${at}), signed_at = ${at},
      people = ${JSON.stringify(input.persons)}, note = ${input.note}
    WHERE trip_id = ${trip.id} AND stop = ${input.stop}`);
  keepTripStep(context, trip.id, { step: 'signed', stop: input.stop, at });
  followLorries(context, brought, trip);
  const stray = input.differences.find(
    ({ document }) => !brought.some(({ uid }) => uid === document),
  );
  if (stray) refuse('notFound', { what: 'document', uid: stray.document });
  stateDifferences(context, input.differences, trip.id);
  return changedTrip(db, trip);
}

/** Goods are on their way once they are posted: the first paper that is not is named. */
function refuseUnposted(documents: readonly StoredDocument[]) {
  const waiting = documents.find(({ axes }) => axes.posting === 'none' && !axes.cancelled);
  if (waiting) refuse('trip.paper', { number: waiting.number ?? '', because: 'notPosted' });
}

/** The papers of a lorry; refuses those that can't leave on it any more. */
function leavingPapers(context: CommandContext, trip: StoredTrip) {
  const documents = papersOf(context, trip);
  for (const document of documents) {
    const because = standsAgainst(document, trip.warehouse);
    if (because !== null) refuse('trip.paper', { number: document.number ?? '', because });
  }
  return documents;
}
