import { useCallback, useSyncExternalStore } from 'react';

/**
 * Small likings of this desk (columns, row height, the warehouse last used): kept by the window, not
 * in the store, and never needed. What can't be read is as if it had never been kept.
 */
const listeners = new Set<() => void>();
const cache = new Map<string, { text: string | null; value: unknown }>();

function read<T>(name: string, fallback: T, fits: (value: unknown) => value is T): T {
  const text = localStorage.getItem(name);
  const cached = cache.get(name);
  if (cached && cached.text === text && fits(cached.value)) return cached.value;
  let value: unknown;
  try {
    value = text === null ? fallback : JSON.parse(text);
  } catch {
    value = fallback;
  }
  const kept = fits(value) ? value : fallback;
  cache.set(name, { text, value: kept });
  return kept;
}

/** A remembered value and how to change it; every component that uses the name sees the change. */
export function useRemembered<T>(
  name: string,
  fallback: T,
  fits: (value: unknown) => value is T,
): [T, (value: T) => void] {
  const value = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => read(name, fallback, fits),
  );
  const change = useCallback(
    (next: T) => {
      localStorage.setItem(name, JSON.stringify(next));
      for (const listener of listeners) listener();
    },
    [name],
  );
  return [value, change];
}
