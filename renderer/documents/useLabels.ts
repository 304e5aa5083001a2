import { useCallback, useMemo, useState } from 'react';
import type { Label } from '../../shared/documents/api';

type Labels = Readonly<Record<string, Label>>;

/** Names by uid: those the store tells, and until then those of what was chosen just now. */
export function useLabels(...told: readonly (Labels | undefined)[]) {
  const [chosen, setChosen] = useState<Labels>({});
  const remember = useCallback((uid: string, label: Partial<Label> & { name: string }) => {
    const whole = { code: null, spec: null, unit: null, ...label };
    setChosen((before) => ({ ...before, [uid]: whole }));
  }, []);
  const all = useMemo(() => Object.assign({}, ...told, chosen) as Labels, [chosen, ...told]);
  const labelOf = useCallback(
    (uid: string | null) => (uid === null ? null : (all[uid] ?? null)),
    [all],
  );
  return { labelOf, remember };
}
