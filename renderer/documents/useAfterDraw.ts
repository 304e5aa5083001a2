import { useCallback, useLayoutEffect, useState } from 'react';

/**
 * Runs `act` once the edits made in the same moment are drawn, so that it sees their outcome: the row
 * in which an item was chosen just now is no longer blank.
 */
export function useAfterDraw<T extends object>(act: (input: T) => void): (input: T) => void {
  const [waiting, setWaiting] = useState<T | null>(null);
  useLayoutEffect(() => {
    if (waiting === null) return;
    setWaiting(null);
    act(waiting);
  }, [waiting]);
  return useCallback((input: T) => setWaiting({ ...input }), []);
}
