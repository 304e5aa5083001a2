import { useLayoutEffect, useRef } from 'react';

/**
 * Gives the cursor back to where it was when a dialog that is drawn only while it is open goes away,
 * unless something else has taken it by then.
 */
export function useReturnFocus(): void {
  const before = useRef<Element | null>(null);
  if (before.current === null) before.current = document.activeElement;
  useLayoutEffect(
    () => () => {
      const place = before.current;
      // The dialog's own elements go in the same moment: wait until they are gone.
      setTimeout(() => {
        const isFree = document.activeElement === null || document.activeElement === document.body;
        if (isFree && place instanceof HTMLElement && place.isConnected) {
          place.focus({ preventScroll: true });
        }
      });
    },
    [],
  );
}
