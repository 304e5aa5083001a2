import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { ask } from '../queries';
import { followLines } from './followLines';
import type { Draft } from './useDraft';

let asked = 0;

/**
 * What the store says to a draft while it is written: the lots that it would take, what is missing,
 * and the names of what it points at. It lags a moment behind the typing; what it says of a line
 * goes with that line (`followLines`).
 */
export function useProposal({ document, warehouse, businessDate, body }: Draft) {
  const written = useMemo(
    () => ({ document, warehouse, businessDate, body }),
    [document, warehouse, businessDate, body],
  );
  const [draft] = useDebouncedValue(written, 200);
  // A number stands for the draft in the key: 2,000 lines must not be written out with every key.
  const question = useMemo(() => ({ draft, number: ++asked }), [draft]);
  const { data } = useQuery({
    queryKey: ['documents.propose', question.number],
    queryFn: async ({ signal }) => ({
      to: question.draft.body,
      said: await ask('documents.propose', question.draft, signal),
    }),
    placeholderData: keepPreviousData,
    gcTime: 0,
    meta: { keepsPrevious: true },
  });
  return useMemo(() => {
    if (data === undefined) return undefined;
    const { to, said } = data;
    const follow = <Said extends { line: number | null }>(of: readonly Said[]) =>
      followLines(of, to, body);
    return { ...said, allocations: follow(said.allocations), problems: follow(said.problems) };
  }, [data, body]);
}
