import { useQuery } from '@tanstack/react-query';
import type { Output } from '../../shared/api';
import { callQuery } from '../queries';

export type Drill = NonNullable<Output<'drills.read'>['drill']>;

/** How often the clock of the script is read; it may run sixty times as fast as the wall's. */
const everyMs = 3000;

/** The drill that is under way; null in earnest. */
export function useDrill(): Drill | null {
  const { data } = useQuery({
    ...callQuery('drills.read', {}),
    refetchInterval: ({ state }) => (state.data?.drill ? everyMs : false),
    refetchIntervalInBackground: true,
  });
  return data?.drill ?? null;
}
