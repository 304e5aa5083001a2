import { useLayoutEffect, useRef } from 'react';

/**
 * Changes the lines of a paper as they stand by now: scans come faster than the screen is drawn.
 * `now` answers them.
 */
export function useLines<Line>(
  lines: readonly Line[],
  onLines: (lines: Line[]) => void,
): { now: () => readonly Line[]; edit: (change: (lines: readonly Line[]) => Line[]) => void } {
  const latest = useRef({ lines, onLines });
  useLayoutEffect(() => {
    latest.current = { lines, onLines };
  });
  return {
    now: () => latest.current.lines,
    edit: (change) => {
      const next = change(latest.current.lines);
      latest.current.lines = next;
      latest.current.onLines(next);
    },
  };
}
