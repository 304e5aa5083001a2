/**
 * A third account of the stock, for papers of every kind: how many units of which lot lie in which
 * place, and what each paper moved. Plain maps; it shares no code with the program.
 */

export interface Move {
  lot: string;
  /** `null`: from or to the world outside, of which nothing is reckoned. */
  from: string | null;
  to: string | null;
  quantity: number;
}

export interface Paper {
  document: string;
  /** Of each posting, the last one last. */
  acts: { posting: string; moves: Move[]; reversed: boolean }[];
}

export interface Lot {
  name: string;
  uid: string;
  item: string;
  isExpired: boolean;
}

export class Shelves {
  readonly balances = new Map<string, number>();
  readonly papers: Paper[] = [];
  readonly lots = new Map<string, Lot>();

  /** What lies where, as `lot place`, in an order of its own. */
  held(prefix = ''): { lot: string; place: string; quantity: number }[] {
    return [...this.balances]
      .filter(([key, quantity]) => quantity > 0 && placeOf(key).startsWith(prefix))
      .map(([key, quantity]) => ({ lot: lotOf(key), place: placeOf(key), quantity }))
      .sort((a, b) => (`${a.lot} ${a.place}` < `${b.lot} ${b.place}` ? -1 : 1));
  }

  at(lot: string, place: string): number {
    return this.balances.get(keyOf(lot, place)) ?? 0;
  }

  /** Whether every move can be made in turn. */
  can(moves: readonly Move[]): boolean {
    const trial = new Map(this.balances);
    return moves.every(({ lot, from, to, quantity }) => {
      if (from !== null) {
        const left = (trial.get(keyOf(lot, from)) ?? 0) - quantity;
        if (left < 0) return false;
        trial.set(keyOf(lot, from), left);
      }
      if (to !== null) trial.set(keyOf(lot, to), (trial.get(keyOf(lot, to)) ?? 0) + quantity);
      return true;
    });
  }

  move(moves: readonly Move[]) {
    for (const { lot, from, to, quantity } of moves) {
      if (from !== null) this.balances.set(keyOf(lot, from), this.at(lot, from) - quantity);
      if (to !== null) this.balances.set(keyOf(lot, to), this.at(lot, to) + quantity);
    }
  }

  /** The moves of an act turned round, the last one first. */
  turned(moves: readonly Move[]): Move[] {
    return moves.map(({ from, to, ...move }) => ({ ...move, from: to, to: from })).reverse();
  }

  /** All that is ours, as text to be compared. */
  ours(): string[] {
    return this.held()
      .filter(({ place }) => !place.startsWith('people'))
      .map(({ lot, place, quantity }) => `${lot} ${place} ${quantity}`)
      .sort();
  }
}

const keyOf = (lot: string, place: string) => `${lot}|${place}`;
const lotOf = (key: string) => key.slice(0, key.indexOf('|'));
const placeOf = (key: string) => key.slice(key.indexOf('|') + 1);
