/**
 * A second, independent account of what the store should hold: plain arrays, no SQL, no code of the
 * program. It knows receipts, dispatches and reversals, first-expired-first-out, and value that
 * follows the goods.
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
  /** The business date of the test. */
  constructor(private readonly today: string) {}

  receive(document: string, lots: ModelLot[]) {
    this.lots.push(...lots);
    const takes = lots.map((lot) => ({ lot, quantity: lot.quantity, amount: lot.amount }));
    this.papers.push({ document, kind: 'receipt', reversed: false, takes });
  }

  /** What a dispatch of these lines would take, or null when one of them is short. */
  plan(lines: { item: string; quantity: number }[]): Take[] | null {
    const left = new Map(this.lots.map((lot) => [lot, { ...lot }]));
    const takes: Take[] = [];
    for (const line of lines) {
      let missing = line.quantity;
      for (const lot of this.inOrder(line.item)) {
        const state = left.get(lot);
        if (!state || state.quantity === 0 || missing === 0) continue;
        const quantity = Math.min(state.quantity, missing);
        const amount = state.amount === null ? null : share(state.amount, quantity, state.quantity);
        takes.push({ lot, quantity, amount });
        state.quantity -= quantity;
        if (state.amount !== null && amount !== null) state.amount -= amount;
        missing -= quantity;
      }
      if (missing > 0) return null;
    }
    return takes;
  }

  dispatch(document: string, takes: Take[]) {
    for (const { lot, quantity, amount } of takes) {
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

  reverse(paper: ModelPaper) {
    paper.reversed = true;
    for (const { lot, quantity, amount } of paper.takes) {
      const sign = paper.kind === 'dispatch' ? 1 : -1;
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

  private inOrder(item: string): ModelLot[] {
    const key = ({ expiry, bin, batch }: ModelLot) => `${expiry ?? 'zzzz'} ${bin} ${batch}`;
    return this.lots
      .filter((lot) => lot.item === item && lot.condition === 'good')
      .filter((lot) => lot.expiry === null || lot.expiry >= this.today)
      .sort((a, b) => (key(a) < key(b) ? -1 : 1));
  }
}

/** round(amount × part ÷ whole), half up, by plain integers small enough for a test. */
function share(amount: number, part: number, whole: number): number {
  return part === whole ? amount : Math.floor((2 * amount * part + whole) / (2 * whole));
}
