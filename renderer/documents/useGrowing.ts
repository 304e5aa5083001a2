import { startTransition, useEffect, useState } from 'react';

const first = 120;
const step = 400;

/** How many of so many rows to draw now: a screenful at once, the rest while the person looks. */
export function useGrowing(total: number): number {
  const [shown, setShown] = useState(first);
  useEffect(() => {
    if (shown >= total) return;
    const timer = setTimeout(() => startTransition(() => setShown(shown + step)), 20);
    return () => clearTimeout(timer);
  }, [shown, total]);
  return Math.min(shown, total);
}
