import type { DocumentView } from './api';

/** 车号 as a paper shows it: what was written on it, else the lorries (车次) that bring it. */
export function vehicleOn(vehicle: string, view: Pick<DocumentView, 'lorries'> | null): string {
  return vehicle || (view?.lorries.join('、') ?? '');
}
