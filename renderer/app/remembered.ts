import { useCallback, useSyncExternalStore } from 'react';

/**
 * Small likings of this desk (columns, row height, the warehouse last used): kept by the window, not
 * in the store, and never needed. What can't be read is as if it had never been kept.
 */
const listeners = new Set<() => void>();
const cache = new Map<string, { text: string | null; value: unknown }>();

/** A remembered value; `fallback` where nothing that fits is kept. */
export function recall<T>(name: string, fallback: T, fits: (value: unknown) => value is T): T {
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
  const value = useSyncExternalStore(whenRemembered, () => recall(name, fallback, fits));
  const change = useCallback((next: T) => remember(name, next), [name]);
  return [value, change];
}

/** Keeps a value under its name. */
export function remember(name: string, value: unknown): void {
  localStorage.setItem(name, JSON.stringify(value));
  for (const listener of listeners) listener();
}

/** Hears of everything that is kept anew; answers how to stop. */
export function whenRemembered(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
