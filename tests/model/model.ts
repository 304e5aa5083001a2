/**
 * A second, independent account of what the store should hold: plain arrays, no SQL, no code of the
 * program. It knows receipts, dispatches and reversals, first-expired-first-out, and value that
 * follows the goods, and the order in time by business date and posting.
 */

export interface ModelLot {
  batch: string;
  item: string;
  /** Null: does not expire. */
  expiry: string | null;
  bin: string;
  condition: 'good' | 'damaged';
  quantity: number;
  /** 分; null when unknown. */
  amount: number | null;
  receivedOn: string;
  /** What came and went, in the order in which it was posted. */
  history: { on: string; change: number }[];
}

interface Take {
  lot: ModelLot;
  quantity: number;
  amount: number | null;
}

export interface ModelPaper {
  document: string;
  kind: 'receipt' | 'dispatch';
  reversed: boolean;
  /** A receipt's own lots with what came in, or what a dispatch took of which. */
  takes: Take[];
}

export class Model {
  readonly lots: ModelLot[] = [];
  readonly papers: ModelPaper[] = [];
  receive(document: string, lots: ModelLot[]) {
    this.lots.push(...lots);
    for (const lot of lots) lot.history.push({ on: lot.receivedOn, change: lot.quantity });
    const takes = lots.map((lot) => ({ lot, quantity: lot.quantity, amount: lot.amount }));
    this.papers.push({ document, kind: 'receipt', reversed: false, takes });
  }

  /** What a dispatch of these lines would take, or null when one of them is short. */
  plan(lines: { item: string; quantity: number }[], on: string): Take[] | null {
    const left = new Map(
      this.lots.map((lot) => [
        lot,
        { free: least(lot, on), quantity: lot.quantity, amount: lot.amount },
      ]),
    );
    const takes: Take[] = [];
    for (const line of lines) {
      let missing = line.quantity;
      for (const lot of this.inOrder(line.item, on)) {
        const state = left.get(lot);
        if (!state || state.free === 0 || missing === 0) continue;
        const quantity = Math.min(state.free, missing);
        const amount = state.amount === null ? null : share(state.amount, quantity, state.quantity);
        takes.push({ lot, quantity, amount });
        state.free -= quantity;
        state.quantity -= quantity;
        if (state.amount !== null && amount !== null) state.amount -= amount;
        missing -= quantity;
      }
      if (missing > 0) return null;
    }
    return takes;
  }

  dispatch(document: string, takes: Take[], on: string) {
    for (const { lot, quantity, amount } of takes) {
      lot.history.push({ on, change: -quantity });
      lot.quantity -= quantity;
      if (lot.amount !== null) lot.amount -= amount ?? 0;
    }
    this.papers.push({ document, kind: 'dispatch', reversed: false, takes });
  }

  /** Whether the goods are there to be turned round. */
  canReverse(paper: ModelPaper): boolean {
    if (paper.reversed) return false;
    if (paper.kind === 'dispatch') return true;
    return paper.takes.every(({ lot, quantity }) => lot.quantity >= quantity);
  }

  reverse(paper: ModelPaper, on: string) {
    paper.reversed = true;
    for (const { lot, quantity, amount } of paper.takes) {
      const sign = paper.kind === 'dispatch' ? 1 : -1;
      lot.history.push({ on, change: sign * quantity });
      lot.quantity += sign * quantity;
      if (lot.amount !== null) lot.amount += sign * (amount ?? 0);
    }
  }

  /** What lies in the bins, as the stock list should show it. */
  shelf() {
    return this.lots
      .filter(({ quantity }) => quantity > 0)
      .map(({ batch, bin, condition, quantity, amount }) =>
        [batch, bin, condition, quantity, amount ?? 'unknown'].join(' '),
      )
      .sort();
  }

  private inOrder(item: string, on: string): ModelLot[] {
    const key = ({ expiry, receivedOn, bin, batch }: ModelLot) =>
      `${expiry ?? 'zzzz'} ${receivedOn} ${bin} ${batch}`;
    return this.lots
      .filter((lot) => lot.item === item && lot.condition === 'good')
      .filter((lot) => lot.expiry === null || lot.expiry >= on)
      .sort((a, b) => (key(a) < key(b) ? -1 : 1));
  }
}

/** The least that was there at the end of a day and at any later moment: what may still leave on it. */
function least(lot: ModelLot, on: string): number {
  const until = lot.history.filter((moment) => moment.on <= on);
  let balance = until.reduce((sum, { change }) => sum + change, 0);
  let lowest = balance;
  // A stable sort: within a day, the order of posting.
  const later = lot.history.filter((moment) => moment.on > on);
  for (const { change } of later.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))) {
    balance += change;
    lowest = Math.min(lowest, balance);
  }
  return lowest;
}

/** round(amount × part ÷ whole), half up, by plain integers small enough for a test. */
function share(amount: number, part: number, whole: number): number {
  return part === whole ? amount : Math.floor((2 * amount * part + whole) / (2 * whole));
}
