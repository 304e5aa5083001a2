import { sql } from '../../electron/database/sql';
import { dayOf } from '../../shared/day';
import type { Body } from '../../shared/documents/kinds';
import { draft, type Names, namesAt } from '../support/papers';
import { centre, type PreparedStore, type TestStore, testStore, wuhan } from '../support/testStore';
import { Books } from './books';
import { binKey, isBin, warehouseOf } from './picks';
import { begins } from './prepare';
import type { Act, Lot, Move, Shelves } from './shelves';

export type Outcome = 'done' | 'refused' | 'nothing';
/** Three throws, that pick lots, places and quantities of what the model knows by then. */
export type Dice = readonly [number, number, number];

/** A paper that somebody writes, and what the model foretells of it. */
export interface Plan {
  body: Body;
  /** Whether its own rules let it pass; left out, they do. */
  allowed?: boolean;
  moves: Move[];
  /** The lot that it brings into being. */
  makes?: Omit<Lot, 'uid'>;
  warehouse?: string;
  opens?: Act['opens'];
  /** The act that it takes back. */
  reverses?: Act;
  /** 先发后补: posted before it is approved. */
  first?: boolean;
}

/**
 * Hands that write papers of every kind, as the deeds of `deeds/` tell them. What the model foretells
 * and the store answers otherwise fails the test.
 */
export class Hand {
  private made = 0;
  /** The business date of what is written next. */
  on: string;
  readonly books = new Books();
  /** The transfers that were sent, in their order: a random uid would pick others at each replay. */
  readonly sent: string[] = [];

  private constructor(
    readonly store: TestStore,
    readonly shelves: Shelves,
    private readonly names: Readonly<Record<string, Names>>,
  ) {
    this.on = this.today;
  }

  static async begin(shelves: Shelves, copyOf: PreparedStore): Promise<Hand> {
    const store = testStore({ now: begins, copyOf });
    const names = { [wuhan]: await namesAt(store), [centre]: await namesAt(store, centre) };
    return new Hand(store, shelves, names);
  }

  get today(): string {
    return dayOf(this.store.clock.now);
  }

  namesAt(warehouse: string): Names {
    return this.names[warehouse]!;
  }

  /** Drafts, submits, approves and posts; refused anywhere on the way is refused. */
  async post(plan: Plan): Promise<Outcome> {
    const { body, warehouse = wuhan } = plan;
    return this.carry(await draft(this.store, body, { businessDate: this.on, warehouse }), plan);
  }

  /** Carries a draft to its posting. */
  async carry(paper: Step, plan: Plan): Promise<Outcome> {
    const { store, on } = this;
    const { body, allowed = true, moves, makes, warehouse = wuhan, first = false } = plan;
    // What a count misses is asked of the shelves when it is posted.
    const isThere = this.shelves.can(moves, on);
    const submits = allowed && this.mayDate(moves, warehouse);
    const sent = await store.ask('keeper', 'documents.submit', at(paper));
    // Worth what, these shelves don't know.
    if ('refusal' in sent && sent.refusal.code === 'reversal.otherValue') return 'refused';
    this.foretold(sent, submits && (isThere || body.kind === 'stocktake'), body.kind);
    if (!sent.ok) return 'refused';
    const step = first ? sent.value : await this.approved(sent.value);
    const answer = await store.ask(
      'keeper',
      first ? 'documents.postFirst' : 'documents.post',
      at(step),
    );
    this.foretold(answer, isThere, `posting of a ${body.kind}`);
    if (!answer.ok) {
      await store.do('keeper', 'documents.cancel', { ...at(step), reason: '重盘' });
      return 'refused';
    }
    const posted = answer.value;
    if (makes) this.learn(paper.document, makes);
    const act = { posting: posted.posting, warehouse, on, moves };
    if (plan.reverses) this.turn(plan.reverses, act);
    else this.keep(paper.document, plan.opens ? { ...act, opens: plan.opens } : act);
    if (first) this.books.late.push({ document: paper.document, warehouse, on, isDeclined: false });
    return 'done';
  }

  mayMove(moves: readonly Move[], warehouse: string): boolean {
    return this.mayDate(moves, warehouse) && this.shelves.can(moves, this.on);
  }

  /** Whether a warehouse may write such moves on the business date at all. */
  private mayDate(moves: readonly Move[], warehouse: string): boolean {
    const { on, books } = this;
    const places = moves.flatMap(({ from, to }) => [from, to]).filter((place) => place !== null);
    const owners = places.map(warehouseOf).filter((owner) => owner !== null);
    return (
      [warehouse, ...owners].every((each) => books.isOpen(each, on)) &&
      places.filter(isBin).every((place) => !books.isCountedAfter(binKey(place), on))
    );
  }

  foretold(answer: { ok: boolean }, allowed: boolean, what: string) {
    if (answer.ok === allowed) return;
    throw new Error(`${what} on ${this.on} was foretold ${allowed}: ${JSON.stringify(answer)}`);
  }

  keep(document: string, act: Omit<Act, 'reversed'>) {
    const kept = { ...act, reversed: false };
    this.shelves.move(act.moves, act.on);
    const paper = this.shelves.papers.find((each) => each.document === document);
    if (paper) paper.acts.push(kept);
    else this.shelves.papers.push({ document, acts: [kept] });
  }

  private turn(reversed: Act, twin: Omit<Act, 'reversed'>) {
    this.shelves.move(twin.moves, twin.on);
    this.shelves.twins.push({ ...twin, reversed: false });
    reversed.reversed = true;
  }

  /** A name for a lot that is about to be. */
  newLot(): string {
    this.made += 1;
    return `L${this.made}`;
  }

  lot(name: string): Lot {
    const lot = this.shelves.lots.get(name);
    if (lot === undefined) throw new Error(`the model knows no lot ${name}`);
    return lot;
  }

  /** Whether a lot may still be issued on the business date. */
  isInLife(name: string): boolean {
    const { expiresOn } = this.lot(name);
    return expiresOn === null || expiresOn >= this.on;
  }

  /** The road of a transfer, by its turn. */
  road(document: string): string {
    return `road ${this.sent.indexOf(document)}`;
  }

  movements(): number {
    return this.db.read<{ n: number }>(sql`SELECT count(*) AS n FROM movement`).n;
  }

  async at(document: string): Promise<Step> {
    const { revision } = await this.store.do('viewer', 'documents.read', { document });
    return { document, revision };
  }

  get db() {
    return this.store.program.state.store!.db;
  }

  private async approved(sent: Step & { axes: { approval: string } }): Promise<Step> {
    if (sent.axes.approval === 'given') return sent;
    return this.store.do('approver', 'documents.approve', at(sent));
  }

  /** The lot that a posted paper brought into being, under the name that the model gave it. */
  private learn(document: string, lot: Omit<Lot, 'uid'>) {
    const { uid } = this.db.read<{ uid: string }>(sql`
      SELECT lot.uid FROM lot JOIN document ON document.id = lot.document_id
      WHERE document.uid = ${document} ORDER BY lot.id DESC LIMIT 1`);
    this.shelves.lots.set(lot.name, { ...lot, uid });
  }
}

interface Step {
  document: string;
  revision: number;
}

const at = ({ document, revision }: Step) => ({ document, revision });
