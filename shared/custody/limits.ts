import { monthsAfter, workingDaysAfter } from '../day';
import type { DispatchBody } from '../documents/dispatch';

/** 发放完毕并上报执行结果: within 15 working days after receipt (facts.md §2.3 [S67]). */
const reportWorkingDays = 15;

/** What an issue to a team is for: to be brought back, to be used by the team, or to be given out. */
export interface IssueTerms extends Pick<DispatchBody, 'dispatchType' | 'dueDate'> {
  issuedOn: string;
}

/**
 * By when what a team holds is to be reported as given out (核销): 15 working days after the issue.
 * What is lent, and what the team is supplied with for itself, is not given out: null.
 */
export function reportDue({ dispatchType, issuedOn }: IssueTerms): string | null {
  const isForTeam = dispatchType === 'teamLoan' || dispatchType === 'teamSupplies';
  return isForTeam ? null : workingDaysAfter(issuedOn, reportWorkingDays);
}

/**
 * By when pictures of the giving out are to lie beside its 核销单, for the 执行结果报告: 15 working days
 * after it (建议值, by facts.md §2.3 [S67]; Monday to Friday, public holidays are not known).
 */
export function photosDue(givenOn: string): string {
  return workingDaysAfter(givenOn, reportWorkingDays);
}

/** Whether a limit has passed: the day itself is still in time. */
export function isPast(limit: string | null, today: string): boolean {
  return limit !== null && limit < today;
}

/**
 * The months within which what people were given is recovered: a 单帐篷 that was used for less than 6
 * months and a 棉帐篷 for less than 12 must come back (facts.md §2.4 [S19], which speaks of them by
 * these names). For other recoverable goods no term is known.
 */
export function recoveryMonths({ name }: { name: string }): number | null {
  if (name.startsWith('单帐篷')) return 6;
  return name.startsWith('棉帐篷') ? 12 : null;
}

/** Until when something given to people is to be recovered; null where no term is known. */
export function recoverBy(item: { name: string }, givenOn: string): string | null {
  const months = recoveryMonths(item);
  return months === null ? null : monthsAfter(givenOn, months);
}
