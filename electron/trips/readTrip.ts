import type { Output, Parsed } from '../../shared/api';
import { api } from '../../shared/api';
import { refuse } from '../../shared/refusals';
import type { TripRow } from '../../shared/trips/api';
import { mayStep, type TripStep, tripStep } from '../../shared/trips/states';
import { type QueryContext, readWarehouse, rolesAt } from '../context';
import { sql } from '../database/sql';
import { readDifferences } from './differences';
import { earliestOfTrip } from './storedTrip';
import { readTrips } from './tripRows';
import { readTripSteps } from './tripSteps';

/** One lorry, with what was short or damaged of what it brought and what the asker may say of it. */
export function readTrip(
  context: QueryContext,
  { trip: uid }: Parsed<'trips.read'>,
): Output<'trips.read'> {
  const { db } = context;
  const made = db.find<{ id: number; madeBy: string; madeAt: string }>(sql`
    SELECT trip.id, user.name AS madeBy, made_at AS madeAt
    FROM trip JOIN user ON user.id = made_by WHERE trip.uid = ${uid}`);
  const [trip] = made ? readTrips(context, [made.id]) : [];
  if (made === undefined || trip === undefined) return refuse('notFound', { what: 'trip', uid });
  const { id, madeBy, madeAt } = made;
  return {
    ...trip,
    madeBy,
    madeAt,
    differences: readDifferences(context, sql`delivery_difference.trip_id = ${id}`),
    said: readTripSteps(db, id),
    earliest: earliestOfTrip(db, id),
    ...stepsOf(context, trip),
  };
}

/** What the asker may say of the lorry and of each of its stops. */
function stepsOf(context: QueryContext, { warehouse, state, leftAt, stops }: TripRow) {
  const { keptHere } = readWarehouse(context.db, warehouse.code);
  const isSaid = leftAt !== null || stops.some(({ arrivedAt }) => arrivedAt !== null);
  const standing = { state, isSaid };
  const mine = tripStep.options.filter((step) => keptHere && holds(context, warehouse.code, step));
  return {
    steps: mine.filter((step) => step !== 'arrive' && step !== 'sign' && mayStep(step, standing)),
    stopSteps: stops.map((stop) =>
      mine.filter(
        (step) => (step === 'arrive' || step === 'sign') && mayStep(step, standing, stop.state),
      ),
    ),
  };
}

function holds({ actor }: QueryContext, warehouse: string, step: TripStep): boolean {
  const { who } = api[`trips.${step}`];
  return typeof who !== 'string' && rolesAt(actor, warehouse).some((role) => who.includes(role));
}
