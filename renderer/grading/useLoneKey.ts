import { useEffect, useRef } from 'react';
import { fastest } from '../app/scanKeys';

/**
 * Keys of one sign that somebody presses alone: the digits of a code that is scanned come faster
 * than anybody types, and answer nothing.
 */
export function useLoneKey(): (run: () => void) => void {
  const heard = useRef({ at: Number.NEGATIVE_INFINITY, isFast: false });
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    const hear = ({ timeStamp }: KeyboardEvent) => {
      heard.current = { at: timeStamp, isFast: timeStamp - heard.current.at <= fastest };
      clearTimeout(waiting.current);
    };
    window.addEventListener('keydown', hear, true);
    return () => {
      window.removeEventListener('keydown', hear, true);
      clearTimeout(waiting.current);
    };
  }, []);
  return (run) => {
    if (heard.current.isFast) return;
    waiting.current = setTimeout(run, fastest + 5);
  };
}
