import { z } from 'zod';
import type { RequisitionState } from './steps';

/** How urgent it is, the most urgent first: lists are sorted so. */
export const priority = z.enum(['urgent', 'high', 'normal']);
export type Priority = z.infer<typeof priority>;

/**
 * How a 需求单 stands as people say it: an approved one is open while something has no paper yet,
 * under way while papers that were submitted are to bring the rest, and done once they are posted.
 */
export const requisitionStanding = z.enum([
  'draft',
  'waiting',
  'declined',
  'open',
  'underWay',
  'done',
  'closed',
  'cancelled',
]);
export type RequisitionStanding = z.infer<typeof requisitionStanding>;

/** Of one line: what it asks, what postings have brought, what papers on their way are to bring. */
export interface LineSums {
  asked: number;
  answered: number;
  underWay: number;
}

/** What has no paper yet, and what is more than was asked: one of the two is nothing. */
export function balanceOf({ asked, answered, underWay }: LineSums): { open: number; over: number } {
  const left = asked - answered - underWay;
  return { open: Math.max(0, left), over: Math.max(0, -left) };
}

/** How a 需求单 stands, by what is kept of it and by the sums of its lines. */
export function standingOf(
  state: RequisitionState,
  lines: readonly LineSums[],
): RequisitionStanding {
  if (state !== 'approved') return state;
  if (lines.some((line) => balanceOf(line).open > 0)) return 'open';
  return lines.some(({ asked, answered }) => answered < asked) ? 'underWay' : 'done';
}

const awaited: readonly RequisitionStanding[] = ['waiting', 'open', 'underWay'];

/** Whether the time by which it was wanted is past and not all of it has gone. */
export function isLate(
  { standing, wantedBy }: { standing: RequisitionStanding; wantedBy: string | null },
  now: string,
): boolean {
  return wantedBy !== null && wantedBy < now && awaited.includes(standing);
}
