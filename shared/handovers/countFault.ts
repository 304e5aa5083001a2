import { daysBetween } from '../day';
import { isCounted, type StocktakeBody } from '../documents/stocktake';

/** 建议值: how old the joint count may be, in days. */
export const countMayBeDays = 7;

/** Why a document can't stand for the joint count of a warehouse. */
export type CountFault = 'notThere' | 'notPosted' | 'reversed' | 'old' | 'notFull' | 'blanks';

/** What is asked of a count before a warehouse is handed over on it. */
export interface JointCount {
  warehouse: string;
  posting: 'none' | 'part' | 'posted' | 'reversed';
  businessDate: string;
  body: StocktakeBody;
}

/**
 * What keeps a count from standing for the whole warehouse: it must be a full one of that warehouse,
 * every line of it counted, posted, standing, and of the last 7 days. Of 2026-11-16 it can be used
 * until 2026-11-23.
 */
export function countFault(
  { warehouse, posting, businessDate, body }: JointCount,
  asked: { warehouse: string; today: string },
): CountFault | null {
  if (warehouse !== asked.warehouse) return 'notThere';
  if (posting === 'reversed') return 'reversed';
  if (posting !== 'posted') return 'notPosted';
  if (body.scope.kind !== 'full') return 'notFull';
  if (!body.lines.every(isCounted)) return 'blanks';
  return daysBetween(businessDate, asked.today) > countMayBeDays ? 'old' : null;
}
