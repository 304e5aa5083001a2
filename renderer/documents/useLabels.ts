import { useCallback, useMemo, useRef, useState } from 'react';
import type { Label } from '../../shared/documents/api';

type Labels = Readonly<Record<string, Label>>;

/**
 * Names by uid: those the store tells, and until then those of what was chosen just now. `labelOf`
 * stays the same function while it answers the same, so that rows need not be drawn again.
 */
export function useLabels(...told: readonly (Labels | undefined)[]) {
  const [chosen, setChosen] = useState<Labels>({});
  const remember = useCallback((uid: string, label: Partial<Label> & { name: string }) => {
    const { name, code = null, spec = null, unit = null } = label;
    setChosen((before) => ({ ...before, [uid]: { name, code, spec, unit } }));
  }, []);
  const kept = useRef<Labels>({});
  const labels = useMemo(() => {
    const merged: Labels = Object.assign({}, ...told, chosen);
    if (!isSame(kept.current, merged)) kept.current = merged;
    return kept.current;
  }, [chosen, ...told]);
  const labelOf = useCallback(
    (uid: string | null) => (uid === null ? null : (labels[uid] ?? null)),
    [labels],
  );
  return { labelOf, remember };
}

function isSame(a: Labels, b: Labels): boolean {
  const uids = Object.keys(b);
  return (
    uids.length === Object.keys(a).length &&
    uids.every((uid) => {
      const [one, other] = [a[uid], b[uid]];
      return (
        one?.name === other?.name &&
        one?.code === other?.code &&
        one?.spec === other?.spec &&
        one?.unit === other?.unit
      );
    })
  );
}
