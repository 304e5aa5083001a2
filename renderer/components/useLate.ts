import { useEffect, useState } from 'react';

/** True once a wait has lasted 150 ms: what is quicker needs no sign of waiting. */
export function useLate(waits = true): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!waits) return;
    const timer = setTimeout(() => setLate(true), 150);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [waits]);
  return waits && late;
}
