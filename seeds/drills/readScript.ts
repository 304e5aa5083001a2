import { type DrillScript, drillScript } from '../../shared/drills/script';
import { seedUid } from '../seedUid';

/** A script as its file tells it: items by their code in the catalogue, which the store knows by uid. */
export function readScript(file: { events: { demands: { item: string }[] }[] }): DrillScript {
  return drillScript.parse({
    ...file,
    events: file.events.map((event) => ({
      ...event,
      demands: event.demands.map((each) => ({ ...each, item: seedUid('item', each.item) })),
    })),
  });
}
