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
  /** Only goods with just this earmark, or just none: nothing is mixed in one kit. */
  unmixed?: boolean;
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

/**
 * What a line wants; `chosen` are the lots named by hand and `latestFirst` takes what expires last
 * (kits, so that they stay fresh): both change the order and no other rule.
 */
export interface Wanted {
  item: string;
  quantity: number;
  chosen?: readonly Pick[];
  latestFirst?: boolean;
}

/** Why a lot may not be touched for this purpose, or null when it may. */
export function skipReason(candidate: Candidate, purpose: Purpose): SkipReason | null {
  if (candidate.condition !== 'good') return candidate.condition;
  if (!isInLife(candidate.expiry, purpose.on)) return 'expired';
  if (candidate.owner !== purpose.society && candidate.owner !== purpose.orderingOwner) {
    return 'othersGoods';
  }
  const isFree = candidate.earmark === null && !purpose.unmixed;
  if (!isFree && candidate.earmark !== purpose.earmark) return 'earmarked';
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
  const shelves = candidates
    .map((candidate) => shelfOf(candidate, purpose))
    .sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));
  const ofItem = new Map<string, Shelf[]>();
  for (const shelf of shelves) {
    const { item } = shelf.candidate;
    const others = ofItem.get(item);
    if (others) others.push(shelf);
    else ofItem.set(item, [shelf]);
  }
  const atPlace = new Map(shelves.map((shelf) => [placeOf(shelf.candidate), shelf]));
  return lines.map((line) =>
    line.chosen?.length
      ? takeChosen(line, line.chosen, atPlace)
      : takeInOrder(line, inOrderFor(line, ofItem.get(line.item) ?? [])),
  );
}

/** First to expire first, or for kits last: what never expires, then the latest date, unknown at the end. */
function inOrderFor({ latestFirst }: Wanted, shelves: readonly Shelf[]): readonly Shelf[] {
  if (!latestFirst) return shelves;
  const rank = ({ candidate: { expiry } }: Shelf) =>
    expiry.kind === 'none' ? '9999-99-99' : expiry.kind === 'date' ? expiry.date : '';
  return [...shelves].sort((a, b) => (rank(a) > rank(b) ? -1 : rank(a) < rank(b) ? 1 : 0));
}

/** A candidate with what is decided of it once for all lines, and what they have left of it. */
interface Shelf {
  candidate: Candidate;
  reason: SkipReason | null;
  left: number;
  order: string;
}

function shelfOf(candidate: Candidate, purpose: Purpose): Shelf {
  const { available, expiry, receivedOn, binCode, lot } = candidate;
  return {
    candidate,
    reason: skipReason(candidate, purpose),
    left: available,
    order: [group(candidate, purpose), expiryKey(expiry), receivedOn, binCode, lot].join('\0'),
  };
}

function takeInOrder(line: Wanted, shelves: readonly Shelf[]): LineAllocation {
  const allocation: LineAllocation = { picks: [], short: line.quantity, skipped: [], refused: [] };
  for (const shelf of shelves) {
    const { candidate, reason } = shelf;
    if (reason !== null) {
      const quantity = candidate.available + candidate.spokenFor + candidate.notThen;
      if (quantity > 0) allocation.skipped.push({ ...pickOf(candidate, quantity), reason });
      continue;
    }
    const quantity = Math.min(shelf.left, allocation.short);
    if (quantity === 0) continue;
    shelf.left -= quantity;
    allocation.short -= quantity;
    allocation.picks.push(pickOf(candidate, quantity));
  }
  if (allocation.short > 0) allocation.skipped.push(...keptBack(shelves));
  return allocation;
}

/** Of lots that were taken as far as they go: the part that a short line could not have, and why. */
function keptBack(shelves: readonly Shelf[]): Skipped[] {
  return shelves
    .filter(({ reason }) => reason === null)
    .flatMap(({ candidate }): Skipped[] => [
      ...(candidate.spokenFor > 0
        ? [{ ...pickOf(candidate, candidate.spokenFor), reason: 'spokenFor' as const }]
        : []),
      ...(candidate.notThen > 0
        ? [{ ...pickOf(candidate, candidate.notThen), reason: 'notYetHere' as const }]
        : []),
    ]);
}

function takeChosen(
  line: Wanted,
  chosen: readonly Pick[],
  atPlace: ReadonlyMap<string, Shelf>,
): LineAllocation {
  const allocation: LineAllocation = { picks: [], short: line.quantity, skipped: [], refused: [] };
  for (const pick of chosen) {
    const shelf = atPlace.get(placeOf(pick));
    const reason = refusalOf(pick, line.item, shelf);
    if (reason !== null || shelf === undefined) {
      allocation.refused.push({ ...pick, reason: reason ?? 'notHere' });
      continue;
    }
    shelf.left -= pick.quantity;
    allocation.short -= pick.quantity;
    allocation.picks.push(pick);
  }
  return allocation;
}

function refusalOf(
  pick: Pick,
  item: string,
  shelf: Shelf | undefined,
): RefusedChoice['reason'] | null {
  if (shelf === undefined) return 'notHere';
  if (shelf.candidate.item !== item) return 'otherItem';
  if (shelf.reason !== null) return shelf.reason;
  return shelf.left < pick.quantity ? 'notEnough' : null;
}

/** A lot in a place in one condition, as a key. */
function placeOf({ lot, bin, condition }: Pick | Candidate): string {
  return `${lot} ${bin} ${condition}`;
}

function pickOf(candidate: Candidate, quantity: number): Pick {
  const { lot, bin, condition } = candidate;
  return { lot, bin, condition, quantity };
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
