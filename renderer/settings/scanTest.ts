import { fastest, shortest } from '../app/scanKeys';

/** A key as it came, with its time in ms. */
export interface Came {
  key: string;
  at: number;
  /** Whether an input method stood between. */
  composed: boolean;
}

/** What came from a scanner that was tried, and what keeps it from being known as one. */
export interface Tried {
  code: string;
  /** The longest wait between two signs, in ms; the last key counts too. */
  slowest: number;
  /** The key it ended with. */
  end: 'Enter' | 'Tab' | null;
  fault: 'slow' | 'short' | 'noEnd' | null;
  composed: boolean;
}

/**
 * Judges keys as the program does when it looks for a scanner. Keys that came 20 ms apart and ended
 * with Enter have no fault; 80 ms apart they are `slow`: a person could have typed them.
 */
export function judge(keys: readonly Came[]): Tried {
  const last = keys.at(-1)?.key;
  const end = last === 'Enter' || last === 'Tab' ? last : null;
  const signs = end === null ? keys : keys.slice(0, -1);
  const waits = keys.slice(1).map(({ at }, index) => at - (keys[index]?.at ?? at));
  const slowest = Math.round(Math.max(0, ...waits));
  const fault =
    end === null ? 'noEnd' : slowest > fastest ? 'slow' : signs.length < shortest ? 'short' : null;
  return {
    code: signs.map(({ key }) => key).join(''),
    slowest,
    end,
    fault,
    composed: keys.some(({ composed }) => composed),
  };
}
