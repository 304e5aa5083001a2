import type { Output, Parsed } from '../../shared/api';
import { atMinute, minutesBetween } from '../../shared/drills/clock';
import { refuse } from '../../shared/refusals';
import { changing, type JobContext, reading } from '../job';
import { refuseLocal } from '../operations/directs';
import { readClock, readStored, writeClock } from './storedDrill';

/** Sets the pace of the script's clock, or has it jump to the next event. It never runs back. */
export async function setDrillClock(
  context: JobContext,
  { factor: wanted, toNext }: Parsed<'drills.setClock'>,
): Promise<Output<'drills.setClock'>> {
  const { program, now } = context;
  if (program.drill === null) refuse('drill.none', {});
  refuseLocal(reading(context));
  const { drill } = program.drill;
  return changing(context, { subject: drill, detail: { factor: wanted, toNext } }, ({ db }) => {
    const { script, begunAt } = readStored(db);
    const factor = wanted ?? readClock(db).factor;
    const minutes = minutesBetween(begunAt, now);
    const next = script.events.find((event) => event.minutes > minutes);
    if (toNext && next === undefined) refuse('drill.noNext', {});
    const shownAt = (toNext && next ? atMinute(begunAt, next.minutes) : now).toISOString();
    writeClock(db, { shownAt, setAt: program.clock().toISOString(), factor });
    return { now: shownAt, factor };
  });
}
