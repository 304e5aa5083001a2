/**
 * 养护: what lies long is stacked anew and tested now and then. Both intervals are of the Beijing
 * standard DB11/T 2010-2022 救灾物资储备管理规范 (facts.md §2.3 [S17]): the society has none of its own.
 */

/** 倒垛: what has lain longer than a year is stacked anew. */
export const restackYears = 1;

/** 质检: what is three years old is tested, and every three years from then on. */
export const qualityTestYears = 3;

type CareKind = 'restack' | 'qualityTest';

/** What the rule must know of a lot in the bins of a warehouse. */
export interface CareFacts {
  /** When it first came into the bins of this warehouse. */
  heldSince: string;
  /** When it came to us at all. */
  receivedOn: string;
  productionDate: string | null;
  lastRestack: string | null;
  lastTest: string | null;
}

/** The same day so many years on: of 29 February 1 March, where there is no 29th. */
function yearsAfter(day: string, years: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year + years, month - 1, date)).toISOString().slice(0, 10);
}

/**
 * By which day a lot should be stacked anew: one year after it came into these bins, or was stacked
 * anew. Came on 2025-03-01: by 2026-03-01, and overdue from the day after.
 */
function restackBy({ heldSince, lastRestack }: CareFacts): string {
  return yearsAfter(later(heldSince, lastRestack), restackYears);
}

/**
 * By which day a lot should be tested: at three years of age (since it was made, where that is
 * known, else since it came to us), and three years after each test, whatever the test said.
 */
function testBy({ receivedOn, productionDate, lastTest }: CareFacts): string {
  return yearsAfter(lastTest ?? productionDate ?? receivedOn, qualityTestYears);
}

/** What is due of a lot today, with the day by which it should have been done. */
export function careDue(lot: CareFacts, today: string): { kind: CareKind; by: string }[] {
  const restack = restackBy(lot);
  const test = testBy(lot);
  return [
    ...(restack < today ? [{ kind: 'restack' as const, by: restack }] : []),
    ...(test <= today ? [{ kind: 'qualityTest' as const, by: test }] : []),
  ];
}

function later(one: string, other: string | null): string {
  return other !== null && other > one ? other : one;
}
