/**
 * A third account of the stock, for papers of every kind: how many units of which lot came to and
 * left which place on which day, and what each paper moved. Plain maps; it shares no code with the
 * program.
 */

export interface Move {
  lot: string;
  /** `null`: from or to the world outside, of which nothing is reckoned. */
  from: string | null;
  to: string | null;
  quantity: number;
}

export interface Act {
  posting: string;
  /** Of the warehouse that made it. */
  warehouse: string;
  on: string;
  moves: Move[];
  reversed: boolean;
  /** Kits that it opened. */
  opens?: { kit: string; quantity: number };
  /** The receipt with which it matched a transfer. */
  matches?: string;
}

export interface Paper {
  document: string;
  /** Of each posting, the last one last. */
  acts: Act[];
}

export interface Lot {
  name: string;
  uid: string;
  item: string;
  expiresOn: string | null;
  /** The warehouse whose society owns it; what is sent to another warehouse stays whose it is. */
  owner: string;
  /** What went into one of these kits. */
  parts?: { lot: string; each: number }[];
}

/** What came (+) and left (−), in the order in which it was posted. */
type History = { on: string; change: number }[];

/** The places of which it is not asked whether anything is there. */
const isOutside = (place: string | null): place is null | 'source' =>
  place === null || place === 'source';

export class Shelves {
  private readonly histories = new Map<string, History>();
  readonly papers: Paper[] = [];
  /** Reversals. */
  readonly twins: Act[] = [];
  readonly lots = new Map<string, Lot>();

  /** What lies where, in an order of its own. */
  held(prefix = ''): { lot: string; place: string; quantity: number }[] {
    return this.heldOn('9999-12-31')
      .filter(({ place, quantity }) => quantity > 0 && place.startsWith(prefix))
      .sort((a, b) => (`${a.lot} ${a.place}` < `${b.lot} ${b.place}` ? -1 : 1));
  }

  /** What lay where at the end of a day. */
  heldOn(day: string): { lot: string; place: string; quantity: number }[] {
    return [...this.histories].map(([key, history]) => ({
      lot: key.slice(0, key.indexOf('|')),
      place: key.slice(key.indexOf('|') + 1),
      quantity: sum(history.filter(({ on }) => on <= day)),
    }));
  }

  at(lot: string, place: string): number {
    return sum(this.history(lot, place));
  }

  /** All that came to and left a place of a lot. */
  history(lot: string, place: string): History {
    return this.histories.get(keyOf(lot, place)) ?? [];
  }

  /** Whether every move can be made in turn on a day, and no later moment is left with too little. */
  can(moves: readonly Move[], on: string): boolean {
    const trial = new Map<string, History>();
    const change = (lot: string, place: string, quantity: number) => {
      const key = keyOf(lot, place);
      trial.set(key, [...(trial.get(key) ?? this.history(lot, place)), { on, change: quantity }]);
    };
    return moves.every(({ lot, from, to, quantity }) => {
      if (!isOutside(from)) {
        const history = trial.get(keyOf(lot, from)) ?? this.history(lot, from);
        if (least(history, on) < quantity) return false;
        change(lot, from, -quantity);
      }
      if (!isOutside(to)) change(lot, to, quantity);
      return true;
    });
  }

  move(moves: readonly Move[], on: string) {
    const change = (lot: string, place: string, quantity: number) =>
      this.histories.set(keyOf(lot, place), [
        ...this.history(lot, place),
        { on, change: quantity },
      ]);
    for (const { lot, from, to, quantity } of moves) {
      if (from !== null) change(lot, from, -quantity);
      if (to !== null) change(lot, to, quantity);
    }
  }

  /** The moves of an act turned round, the last one first. */
  turned(moves: readonly Move[]): Move[] {
    return moves.map(({ from, to, ...move }) => ({ ...move, from: to, to: from })).reverse();
  }

  /** All that is ours, as text to be compared: now, or as it was at the end of a day. */
  ours(day = '9999-12-31'): string[] {
    return this.heldOn(day)
      .filter(({ place, quantity }) => quantity > 0 && place !== 'people' && place !== 'source')
      .map(({ lot, place, quantity }) => `${lot} ${place} ${quantity}`)
      .sort();
  }
}

/** The least that was there at the end of a day and at any later moment: what may still leave on it. */
function least(history: History, on: string): number {
  let balance = sum(history.filter((moment) => moment.on <= on));
  let lowest = balance;
  // A stable sort: within a day, the order of posting.
  const later = history.filter((moment) => moment.on > on);
  for (const { change } of later.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))) {
    balance += change;
    lowest = Math.min(lowest, balance);
  }
  return lowest;
}

const sum = (history: History) => history.reduce((total, { change }) => total + change, 0);
const keyOf = (lot: string, place: string) => `${lot}|${place}`;
