import { useEffect, useRef } from 'react';

const saves = new Set<() => Promise<unknown>>();

/** While the component is shown, `save` is run before somebody signs out. It rejects with what stopped it. */
export function useSaveBeforeLeaving(save: () => Promise<unknown>): void {
  const latest = useRef(save);
  latest.current = save;
  useEffect(() => {
    const run = () => latest.current();
    saves.add(run);
    return () => void saves.delete(run);
  }, []);
}

/** Saves whatever is typed and not saved yet; rejects with what stopped the first that failed. */
export async function saveAll(): Promise<void> {
  await Promise.all([...saves].map((save) => save()));
}
