import type { Settings } from '../../shared/likings/settings';
import { useSetting } from '../app/settings';

/** 行高: rows of all tables, in px. The head is the same for each. */
export const rowHeights = { compact: 28, normal: 34, comfortable: 40, head: 32 } as const;

export type Density = Settings['density'];

export function useRowHeight() {
  const [density, setDensity] = useSetting('density');
  return { density, setDensity, height: rowHeights[density] };
}
