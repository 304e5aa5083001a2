import { loadedBy } from './loadedBy';
import { settled } from './nearestFirst';
import type { Network } from './network';
import type { Plan } from './plan';

/** Whether a plan can still be carried out as it stands: goods, ways, locks, bans and lorries. */
export function isHeld(network: Network, plan: Plan): boolean {
  const loading = loadedBy(network, plan);
  if (loading === null) return false;
  const { sent } = settled(network);
  return network.locks.every(({ arc }) => loading.sent[arc] === sent[arc]);
}
