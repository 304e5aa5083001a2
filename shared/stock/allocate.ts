import type { Condition, Expiry } from '../fields';
import { isInLife } from './expiry';

/** Stock of one lot in one place, as allocation sees it. */
export interface Candidate {
  lot: string;
  item: string;
  bin: string;
  binCode: string;
  condition: Condition;
  /** What lies there and neither of the next two has. */
  available: number;
  /** What approved papers have spoken for. */
  spokenFor: number;
  /** What was not there on a business date in the past, or had to stay for what left after it. */
  notThen: number;
  expiry: Expiry;
  owner: string;
  earmark: string | null;
  receivedOn: string;
}

/** What the goods are wanted for; decides which lots may be touched. */
export interface Purpose {
  /** Whose goods go first: the society that keeps the warehouse, or the owner who ordered. */
  society: string;
  /** The earmark (定向用途) that this paper serves, if any. */
  earmark: string | null;
  /** The owner whose written order (文号) is named, if any. */
  orderingOwner: string | null;
  /** The day on which life is judged: a lot is usable through its expiry date. */
  on: string;
}

export interface Pick {
  lot: string;
  bin: string;
  condition: Condition;
  quantity: number;
}

export type SkipReason =
  | 'expired'
  | 'pending'
  | 'held'
  | 'damaged'
  | 'othersGoods'
  | 'earmarked'
  | 'spokenFor'
  | 'notYetHere';

export interface Skipped {
  lot: string;
  bin: string;
  condition: Condition;
  quantity: number;
  reason: SkipReason;
}

/** A lot chosen by hand that may not be taken, and why. */
export interface RefusedChoice extends Pick {
  reason: SkipReason | 'notEnough' | 'notHere' | 'otherItem';
}

export interface LineAllocation {
  picks: Pick[];
  /** How many units are missing; 0 when the line is filled. */
  short: number;
  skipped: Skipped[];
  refused: RefusedChoice[];
}

/** What a line wants; `chosen` are the lots named by hand, which change the order and no other rule. */
export interface Wanted {
  item: string;
  quantity: number;
  chosen?: readonly Pick[];
}

/** Why a lot may not be touched for this purpose, or null when it may. */
export function skipReason(candidate: Candidate, purpose: Purpose): SkipReason | null {
  if (candidate.condition !== 'good') return candidate.condition;
  if (!isInLife(candidate.expiry, purpose.on)) return 'expired';
  if (candidate.owner !== purpose.society && candidate.owner !== purpose.orderingOwner) {
    return 'othersGoods';
  }
  if (candidate.earmark !== null && candidate.earmark !== purpose.earmark) return 'earmarked';
  if (candidate.available > 0) return null;
  return candidate.notThen > 0 ? 'notYetHere' : 'spokenFor';
}

/**
 * Allocates lines first-expired-first-out (domain.md, rule 8): only good, in-life, available
 * stock; first lots earmarked for this purpose, then our own general stock, then the goods of the
 * owner whose order is named; within each by expiry (dated, unknown, none), receipt date, bin, lot.
 * Later lines see what earlier lines took.
 *
 * 40 wanted of lots X (2027-03, 30 left) and Y (2027-08, 50 left): 30 of X and 10 of Y. A second
 * line that wants 50 of the same item gets the 40 that are left of Y and is short of 10.
 */
export function allocate(
  lines: readonly Wanted[],
  candidates: readonly Candidate[],
  purpose: Purpose,
): LineAllocation[] {
  const ordered = [...candidates].sort((a, b) => compareCandidates(a, b, purpose));
  const left = new Map(ordered.map((candidate) => [candidate, candidate.available]));
  return lines.map((line) => {
    const chosen = line.chosen?.length ? line.chosen : null;
    return chosen
      ? takeChosen(line, chosen, ordered, left, purpose)
      : takeInOrder(line, ordered, left, purpose);
  });
}

function takeInOrder(
  line: Wanted,
  ordered: readonly Candidate[],
  left: Map<Candidate, number>,
  purpose: Purpose,
): LineAllocation {
  const allocation: LineAllocation = { picks: [], short: line.quantity, skipped: [], refused: [] };
  for (const candidate of ordered) {
    if (candidate.item !== line.item) continue;
    const reason = skipReason(candidate, purpose);
    if (reason !== null) {
      const quantity = candidate.available + candidate.spokenFor + candidate.notThen;
      if (quantity > 0) allocation.skipped.push({ ...pickOf(candidate, quantity), reason });
      continue;
    }
    const quantity = Math.min(left.get(candidate) ?? 0, allocation.short);
    if (quantity === 0) continue;
    left.set(candidate, (left.get(candidate) ?? 0) - quantity);
    allocation.short -= quantity;
    allocation.picks.push(pickOf(candidate, quantity));
  }
  if (allocation.short > 0) allocation.skipped.push(...keptBack(line.item, ordered, purpose));
  return allocation;
}

/** Of lots that were taken as far as they go: the part that a short line could not have, and why. */
function keptBack(item: string, ordered: readonly Candidate[], purpose: Purpose): Skipped[] {
  return ordered
    .filter((each) => each.item === item && skipReason(each, purpose) === null)
    .flatMap((each): Skipped[] => [
      ...(each.spokenFor > 0
        ? [{ ...pickOf(each, each.spokenFor), reason: 'spokenFor' as const }]
        : []),
      ...(each.notThen > 0
        ? [{ ...pickOf(each, each.notThen), reason: 'notYetHere' as const }]
        : []),
    ]);
}

function takeChosen(
  line: Wanted,
  chosen: readonly Pick[],
  ordered: readonly Candidate[],
  left: Map<Candidate, number>,
  purpose: Purpose,
): LineAllocation {
  const allocation: LineAllocation = { picks: [], short: line.quantity, skipped: [], refused: [] };
  for (const pick of chosen) {
    const candidate = ordered.find((each) => isSamePlace(each, pick));
    const reason = refusalOf(pick, line.item, candidate, left, purpose);
    if (reason !== null || candidate === undefined) {
      allocation.refused.push({ ...pick, reason: reason ?? 'notHere' });
      continue;
    }
    left.set(candidate, (left.get(candidate) ?? 0) - pick.quantity);
    allocation.short -= pick.quantity;
    allocation.picks.push(pick);
  }
  return allocation;
}

function refusalOf(
  pick: Pick,
  item: string,
  candidate: Candidate | undefined,
  left: Map<Candidate, number>,
  purpose: Purpose,
): RefusedChoice['reason'] | null {
  if (candidate === undefined) return 'notHere';
  if (candidate.item !== item) return 'otherItem';
  const reason = skipReason(candidate, purpose);
  if (reason !== null) return reason;
  return (left.get(candidate) ?? 0) < pick.quantity ? 'notEnough' : null;
}

function isSamePlace(candidate: Candidate, pick: Pick): boolean {
  return (
    candidate.lot === pick.lot &&
    candidate.bin === pick.bin &&
    candidate.condition === pick.condition
  );
}

function pickOf(candidate: Candidate, quantity: number): Pick {
  const { lot, bin, condition } = candidate;
  return { lot, bin, condition, quantity };
}

function compareCandidates(a: Candidate, b: Candidate, purpose: Purpose): number {
  return (
    group(a, purpose) - group(b, purpose) ||
    compareText(expiryKey(a.expiry), expiryKey(b.expiry)) ||
    compareText(a.receivedOn, b.receivedOn) ||
    compareText(a.binCode, b.binCode) ||
    compareText(a.lot, b.lot)
  );
}

function group(candidate: Candidate, purpose: Purpose): number {
  if (candidate.earmark !== null && candidate.earmark === purpose.earmark) return 0;
  return candidate.owner === purpose.society ? 1 : 2;
}

/** Sorts dated lots by date, then unknown, then those that do not expire. */
function expiryKey(expiry: Expiry): string {
  if (expiry.kind === 'date') return `1 ${expiry.date}`;
  return expiry.kind === 'unknown' ? '2' : '3';
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
