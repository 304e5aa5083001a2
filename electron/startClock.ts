import type { StoreKind } from '../shared/session/api';

/** A clock was asked for (`--now`) that this store may not have. Nothing was touched. */
export class ClockRefused extends Error {
  constructor() {
    super('--now is for demonstration and test stores');
    this.name = 'ClockRefused';
  }
}

/** The clock of the machine, or one that begins at a given moment and runs on from there. */
export function startClock(from: Date | null): () => Date {
  if (from === null) return () => new Date();
  const ahead = from.getTime() - Date.now();
  return () => new Date(Date.now() + ahead);
}

/** Only stores that are marked for ever as no real ones may be told what time it is. */
export function refuseRealStore(kind: StoreKind | null): void {
  if (kind !== 'demonstration' && kind !== 'test') throw new ClockRefused();
}
