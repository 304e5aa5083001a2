import { useQuery } from '@tanstack/react-query';
import type { Output } from '../../shared/api';
import { callQuery } from '../queries';

export type RatioRow = Output<'needs.ratios'>['rows'][number];

/** The ratios as the province has them. They are read by a job, so they are asked for anew when one was set. */
export function useRatios() {
  return useQuery(callQuery('needs.ratios', {}));
}
