import { useState } from 'react';

/** How a dialog is left: at once while nothing was typed in it, else only when asked for twice. */
export function useLeaving(dirty: boolean, leave: () => void) {
  const [asking, setAsking] = useState(false);
  return {
    asking,
    close: () => (dirty && !asking ? setAsking(true) : leave()),
    stay: () => setAsking(false),
  };
}
