import { useMemo, useState } from 'react';

/** The row where one was in each table, for the way back from what was opened. */
const places = new Map<string, string>();

/**
 * The row that one has come to: it stays the same row when the order changes, and the same place
 * when the row is gone. A table that is shown again begins at the row where it was left.
 */
export function useActiveRow(name: string, rows: readonly { id: string }[]) {
  const [place, setPlace] = useState(() => ({ key: places.get(name) ?? '', index: 0 }));
  const current = useMemo(() => {
    const found = rows.findIndex(({ id }) => id === place.key);
    return found >= 0 ? found : Math.min(place.index, rows.length - 1);
  }, [rows, place]);
  const goTo = (index: number) => {
    const next = { key: rows[index]?.id ?? '', index };
    places.set(name, next.key);
    setPlace(next);
  };
  return { current, goTo };
}
