import type { KindName } from '../documents/kind';
import type { Money } from '../fields';
import type { PlaceKind } from '../stock/places';

/** One end of a movement: what kind of place it is, and which destination it belongs to. */
interface End {
  kind: PlaceKind;
  /** The team, the party, or the warehouse. */
  key: string;
}

/** A movement of a paper that serves the operation, or of the twin that takes one back. */
export interface Movement {
  paper: KindName;
  /** Whose paper it is. */
  warehouse: string;
  /** Where a transfer goes to. */
  counter: string;
  isTwin: boolean;
  /** Whether the paper is signed for. */
  isSigned: boolean;
  item: string;
  lot: string;
  quantity: number;
  amount: number | null;
  from: End;
  to: End;
}

export interface Went {
  item: string;
  kind: 'team' | 'party' | 'warehouse';
  key: string;
  sent: number;
  arrived: number;
  back: number;
  lost: number;
  value: Money;
}

/** How much of an item never came to a destination, of what left for it: 短少 that the sender granted. */
export type Missed = (of: Pick<Went, 'item' | 'key'>) => number;

type Figure = 'sent' | 'arrived' | 'back' | 'lost';
type Counted = Pick<Went, 'kind' | 'key'> & { figure: Figure };

/**
 * What went where, item by item. A twin takes back what its posting did, so it is read the other way
 * round and subtracted: a figure speaks only of what still stands.
 *
 *     300 packs to a team, 20 of them brought back, 250 given out: sent 300, arrived 250, back 20
 *     40 to a party, that has signed for them: sent 40, arrived 40
 *     a sending of 100 that was reversed: nothing
 */
export function wentWhere(movements: readonly Movement[]): Went[] {
  const rows = new Map<string, Went & { lots: Map<string, Share> }>();
  for (const movement of movements) {
    const counted = countedAs(movement);
    if (counted === null) continue;
    const { kind, key, figure } = counted;
    const { item, lot } = movement;
    const name = `${item} ${kind} ${key}`;
    const row = rows.get(name) ?? { ...nothing, item, kind, key, lots: new Map() };
    rows.set(name, row);
    const sign = movement.isTwin ? -1 : 1;
    row[figure] += sign * movement.quantity;
    if (figure === 'sent' && kind === 'party' && movement.isSigned) {
      row.arrived += sign * movement.quantity;
    }
    if (figure === 'sent') addShare(row.lots, lot, movement, sign);
    if (figure === 'back') addShare(row.lots, lot, movement, -sign);
  }
  return [...rows.values()]
    .map(({ lots, ...row }) => ({ ...row, value: worthOf([...lots.values()]) }))
    .filter(({ sent, arrived, back, lost }) => sent + arrived + back + lost > 0);
}

const nothing = { sent: 0, arrived: 0, back: 0, lost: 0, value: { known: 0, unpriced: 0 } };

/** So much of a lot, and what it is worth as far as that is known. */
interface Share {
  quantity: number;
  known: number;
  isPriced: boolean;
}

function addShare(
  lots: Map<string, Share>,
  lot: string,
  { quantity, amount }: Movement,
  sign: number,
) {
  const share = lots.get(lot) ?? { quantity: 0, known: 0, isPriced: true };
  share.quantity += sign * quantity;
  share.known += sign * (amount ?? 0);
  share.isPriced &&= amount !== null;
  lots.set(lot, share);
}

/**
 * What all of it is worth. What a warehouse was sent for the operation and gave on for it is counted once,
 * however often it is moved.
 *
 *     60 to Huanggang, 50 of them from there to a team: 60
 */
export function worthOnce(movements: readonly Movement[]): Money {
  const all = new Map<string, Share>();
  const into = new Map<string, Share>();
  const outOf = new Map<string, Share>();
  for (const movement of movements) {
    const counted = countedAs(movement);
    if (counted?.figure !== 'sent' && counted?.figure !== 'back') continue;
    const { lot, isTwin } = movement;
    const sign = (isTwin ? -1 : 1) * (counted.figure === 'back' ? -1 : 1);
    addShare(all, lot, movement, sign);
    if (counted.kind === 'warehouse') addShare(into, `${lot} ${counted.key}`, movement, sign);
    const giver = [movement.from, movement.to].find(({ kind }) => kind === 'bin');
    if (giver) addShare(outOf, `${lot} ${giver.key}`, movement, sign);
  }
  for (const [name, came] of into) {
    const given = outOf.get(name);
    const share = all.get(name.split(' ')[0] ?? '');
    if (given === undefined || share === undefined || given.quantity <= 0) continue;
    const twice = Math.max(0, Math.min(came.quantity, given.quantity));
    share.quantity -= twice;
    share.known -= Math.round((given.known / given.quantity) * twice);
  }
  return worthOf([...all.values()]);
}

/** What is unpriced is counted by lots, as everywhere; what came back altogether has no price to miss. */
function worthOf(lots: readonly Share[]): Money {
  const there = lots.filter(({ quantity }) => quantity > 0);
  return {
    known: there.reduce((sum, { known, isPriced }) => sum + (isPriced ? known : 0), 0),
    unpriced: there.filter(({ isPriced }) => !isPriced).length,
  };
}

/**
 * How much of each item went to people and teams and stayed with them. What is recovered from people
 * whom a team gave it to was never sent to them by itself, so it is taken from the whole.
 *
 * What never came did not stay either. A team writes it off as lost one day, so of the two the greater counts.
 *
 *     300 packs to a team, all given out, 20 of them brought back by the village: 280
 *     40 to a party, 10 of them short and accepted to be: 30
 */
export function stayedWithPeople(
  went: readonly Pick<Went, 'item' | 'kind' | 'key' | 'sent' | 'back' | 'lost'>[],
  missed: Missed = () => 0,
): Map<string, number> {
  const stayed = new Map<string, number>();
  for (const { item, kind, key, sent, back, lost } of went) {
    if (kind === 'warehouse') continue;
    const gone = Math.max(lost, missed({ item, key }));
    stayed.set(item, (stayed.get(item) ?? 0) + sent - back - gone);
  }
  return new Map([...stayed].map(([item, quantity]) => [item, Math.max(0, quantity)]));
}

/** In which figure of which destination a movement counts; none where it is about neither. */
export function countedAs({ paper, counter, isTwin, ...ends }: Movement): Counted | null {
  const [from, to] = isTwin ? [ends.to, ends.from] : [ends.from, ends.to];
  switch (paper) {
    case 'dispatch':
    case 'directDelivery':
      return counts(holderOf(to), 'sent');
    case 'useReport':
      return counts(holderOf(from), 'arrived');
    case 'return':
      return counts(holderOf(from), to.kind === 'loss' ? 'lost' : 'back');
    case 'transfer':
      return { kind: 'warehouse', key: counter, figure: figureOfRoad(from, to, counter) };
    default:
      return null;
  }
}

function counts(of: Pick<Went, 'kind' | 'key'> | null, figure: Figure): Counted | null {
  return of && { ...of, figure };
}

/** Whoever has the goods at an end: a team that holds them, or a party that was given them. */
function holderOf({ kind, key }: End): Pick<Went, 'kind' | 'key'> | null {
  if (kind === 'custody') return { kind: 'team', key };
  return kind === 'recipient' ? { kind: 'party', key } : null;
}

function figureOfRoad(from: End, to: End, counter: string): Figure {
  if (from.kind === 'bin') return 'sent';
  if (to.kind === 'loss') return 'lost';
  return to.kind === 'bin' && to.key !== counter ? 'back' : 'arrived';
}
