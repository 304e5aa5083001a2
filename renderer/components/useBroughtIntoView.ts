import { type RefObject, useEffect, useRef } from 'react';

/**
 * What appears after something was done is seen, wherever in a long form the doing was: each new one
 * is brought into view. The cursor stays where it is.
 */
export function useBroughtIntoView(what: unknown): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (what) place.current?.scrollIntoView({ block: 'nearest' });
  }, [what]);
  return place;
}
