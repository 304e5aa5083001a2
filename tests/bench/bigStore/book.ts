import type { LinePick, PlannedMovement, PostedMovement } from '../../../shared/documents/kind';
import type { Candidate } from '../../../shared/stock/allocate';
import { amountLeaving, amountReturning } from '../../../shared/stock/money';
import { type Place, stockPlaceKinds } from '../../../shared/stock/places';

/** A lot in a place of our stock, as the book keeps it; `available` is what lies there. */
interface Held extends Candidate {
  amount: number | null;
  quantity: number;
}

/** What was written of a posting, for whoever takes it back. */
export interface Posted {
  uid: string;
  warehouse: string;
  kind: string;
  documentId: number;
  postingId: number;
  /** Later lines first, as a reversal turns them round. */
  movements: PostedMovement[];
}

/** What is known of a lot besides where it is. */
export type LotFacts = Pick<Candidate, 'item' | 'expiry' | 'owner' | 'earmark' | 'receivedOn'>;

/**
 * The stock in memory while papers are written by the fast path: which lots of an item lie in a
 * warehouse, and what each is worth where it lies. The rules themselves are those of `shared/`.
 */
export class Book {
  private readonly held = new Map<string, Held>();
  private readonly byItem = new Map<string, Held[]>();
  private readonly drawable = new Map<string, string[]>();
  private readonly lots = new Map<string, LotFacts>();

  constructor(
    /** Warehouse and code of a bin. */
    private readonly bins: ReadonlyMap<string, { warehouse: string; code: string }>,
  ) {}

  /** The stock of one item in the bins of a warehouse, as allocation sees it. */
  candidates(warehouse: string, item: string): Candidate[] {
    return (this.byItem.get(`${warehouse} ${item}`) ?? []).filter(({ quantity }) => quantity > 0);
  }

  /** Items of which something came to a warehouse, once for each lot: what is common comes often. */
  itemsAt(warehouse: string): string[] {
    const known = this.drawable.get(warehouse) ?? [];
    this.drawable.set(warehouse, known);
    return known;
  }

  holds(place: Place, lot: string): number {
    return this.held.get(keyOf(place, lot))?.quantity ?? 0;
  }

  addLot(lot: string, facts: LotFacts) {
    this.lots.set(lot, facts);
  }

  factsOf(lot: string): LotFacts | null {
    return this.lots.get(lot) ?? null;
  }

  /** Moves goods and answers the amount that went with them. */
  move({ from, to, quantity, ...planned }: PlannedMovement, lot: string): number | null {
    const amount = isStock(from)
      ? this.take(from, lot, quantity, planned.reversedAmount ?? null)
      : (planned.amount ?? planned.reversedAmount ?? null);
    if (isStock(to)) this.put(to, lot, quantity, amount);
    return amount;
  }

  private take(from: Place, lot: string, quantity: number, reversed: number | null) {
    const held = this.held.get(keyOf(from, lot));
    if (held === undefined || held.quantity < quantity) throw new Error('the plan takes too much');
    const { amount } = held;
    const left = amount === null ? null : { quantity: held.quantity, amount };
    const taken =
      left &&
      (reversed === null
        ? amountLeaving(left, quantity)
        : amountReturning(left, quantity, reversed));
    held.quantity -= quantity;
    held.available = held.quantity;
    held.amount = amount === null || taken === null ? null : amount - taken;
    return taken;
  }

  private put(to: Place, lot: string, quantity: number, amount: number | null) {
    const held = this.held.get(keyOf(to, lot)) ?? this.begin(to, lot);
    const isEmpty = held.quantity === 0;
    held.quantity += quantity;
    held.available = held.quantity;
    held.amount = amount === null ? null : (isEmpty ? 0 : (held.amount ?? 0)) + amount;
  }

  private begin(to: Place, lot: string): Held {
    const facts = this.lots.get(lot);
    if (facts === undefined) throw new Error(`no lot ${lot}`);
    const bin = to.kind === 'bin' ? this.bins.get(to.bin) : undefined;
    const held: Held = {
      ...facts,
      lot,
      bin: to.kind === 'bin' ? to.bin : '',
      binCode: bin?.code ?? '',
      condition: to.kind === 'bin' ? to.condition : 'good',
      quantity: 0,
      available: 0,
      spokenFor: 0,
      notThen: 0,
      amount: null,
    };
    this.held.set(keyOf(to, lot), held);
    if (bin !== undefined) this.shelve(bin.warehouse, held);
    return held;
  }

  private shelve(warehouse: string, held: Held) {
    const key = `${warehouse} ${held.item}`;
    const others = this.byItem.get(key);
    if (others) others.push(held);
    else this.byItem.set(key, [held]);
    if (held.condition === 'good') this.itemsAt(warehouse).push(held.item);
  }
}

/** What a reversal takes from where it can be missing, as the program keeps it with the paper. */
export function picksOfReversal(movements: readonly PostedMovement[]): LinePick[] {
  return movements.flatMap(({ line, lot, to, quantity }) =>
    to.kind === 'bin' || to.kind === 'custody' || to.kind === 'recipient'
      ? [{ line, lot, from: to, quantity }]
      : [],
  );
}

const isStock = ({ kind }: Place) => stockPlaceKinds.includes(kind);

function keyOf(place: Place, lot: string): string {
  switch (place.kind) {
    case 'bin':
      return `${place.bin} ${place.condition} ${lot}`;
    case 'custody':
      return `${place.team} ${place.warehouse} ${lot}`;
    default:
      return `${JSON.stringify(place)} ${lot}`;
  }
}
