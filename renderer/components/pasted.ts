import { createContext, useContext, useEffect, useRef } from 'react';

/** A text that was pasted over several fields at once, the part of it that came to one of them. */
export interface Pasted {
  text: string;
  /** The field has read it, or somebody has put something else in its place. */
  done: () => void;
}

/** Around a field that a pasted text has come to; null: none has. */
export const PastedText = createContext<Pasted | null>(null);

/**
 * For a field: reads what was pasted over it by its own rule, as if it had been typed and left.
 * Answers what is pasted and not read yet.
 */
export function usePasted(read: (text: string) => void): Pasted | null {
  const pasted = useContext(PastedText);
  const latest = useRef(read);
  latest.current = read;
  const text = pasted?.text ?? null;
  useEffect(() => {
    if (text !== null) latest.current(text);
  }, [text]);
  return pasted;
}
