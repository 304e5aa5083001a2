import { useRemembered } from '../app/remembered';

/** 行高: rows of all tables, in px. The head is the same for each. */
export const rowHeights = { compact: 28, normal: 34, comfortable: 40, head: 32 } as const;

export type Density = 'compact' | 'normal' | 'comfortable';

function isDensity(value: unknown): value is Density {
  return value === 'compact' || value === 'normal' || value === 'comfortable';
}

export function useRowHeight() {
  const [density, setDensity] = useRemembered<Density>('density', 'normal', isDensity);
  return { density, setDensity, height: rowHeights[density] };
}
