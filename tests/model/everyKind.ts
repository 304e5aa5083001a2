import { sql } from '../../electron/database/sql';
import type { Body } from '../../shared/documents/kinds';
import {
  dispatchBody,
  dispatchLine,
  draft,
  type Names,
  namesAt,
  receiptBody,
  receiptLine,
} from '../support/papers';
import {
  centre,
  type PreparedStore,
  prepareStore,
  type TestStore,
  testStore,
  wuhan,
} from '../support/testStore';
import type { Move, Paper, Shelves } from './shelves';

export type Outcome = 'done' | 'refused' | 'nothing';
type Dice = readonly [number, number, number];

const today = '2026-11-20';
const now = `${today}T02:00:00.000Z`;
/** A bill of the tests' own. */
const bill = '01970000-0000-7000-8000-000000000099';
const bins = ['A-01-01', 'A-01-02', 'B-01-01'];
const conditions = ['good', 'pending', 'held', 'damaged'] as const;
const items = { A04: '床', A06: '条', A01: '个' } as const;

/**
 * Hands that write papers of every kind. Each method does one deed, foretells by the model whether
 * it can be done, and fails the test where the store says otherwise.
 */
export class EveryKind {
  private made = 0;
  /** The transfers that were sent, in their order: a random uid would pick others at each replay. */
  private readonly sent: string[] = [];

  private constructor(
    readonly store: TestStore,
    private readonly shelves: Shelves,
    private readonly names: Names,
    private readonly far: Names,
  ) {}

  static async begin(shelves: Shelves, copyOf: PreparedStore): Promise<EveryKind> {
    const store = testStore({ now, copyOf });
    return new EveryKind(store, shelves, await namesAt(store), await namesAt(store, centre));
  }

  movements(): number {
    return this.db.read<{ n: number }>(sql`SELECT count(*) AS n FROM movement`).n;
  }

  /** All that is ours, as the store has it, in the words of the model. */
  stock(): string[] {
    const rows = this.db.all<{ lot: string; place: string; quantity: number }>(sql`
      SELECT lot.uid AS lot, stock.quantity, CASE place.kind
        WHEN 'bin' THEN 'bin ' || warehouse.code || ' ' || bin.code || ' ' || place.condition
        WHEN 'custody' THEN 'team' ELSE 'road ' || document.uid END AS place
      FROM stock
      JOIN lot ON lot.id = stock.lot_id
      JOIN place ON place.id = stock.place_id
      LEFT JOIN bin ON bin.id = place.bin_id
      LEFT JOIN warehouse ON warehouse.id = place.warehouse_id
      LEFT JOIN document ON document.id = place.document_id`);
    const known = new Map([...this.shelves.lots.values()].map(({ uid, name }) => [uid, name]));
    const named = (place: string) =>
      place.startsWith('road ') ? this.road(place.slice('road '.length)) : place;
    return rows
      .map(({ lot, place, quantity }) => `${known.get(lot) ?? lot} ${named(place)} ${quantity}`)
      .sort();
  }

  async receive([a, b, c]: Dice): Promise<Outcome> {
    const item = a % 3 === 0 ? 'A06' : 'A04';
    const expired = b % 7 === 0;
    const condition = c % 5 === 0 ? 'damaged' : 'good';
    const quantity = 1 + (b % 60);
    const body = receiptBody({
      source: this.names.party('中国红十字会总会'),
      owner: this.names.society,
      lines: [
        receiptLine({
          item: this.names.item(item),
          bin: this.names.bin(binAt(c)),
          entered: { count: quantity, unit: items[item], factor: 1 },
          expiry: { kind: 'date', date: expired ? '2026-11-01' : `2027-0${1 + (a % 9)}-15` },
          condition,
          price: a % 4 === 0 ? null : { per: 'line', amount: 1 + (a % 99_999) },
          priceBasis: a % 4 === 0 ? null : 'invoice',
        }),
      ],
    });
    return this.post(body, true, [], (document) => [
      {
        lot: this.learn(document, item, expired),
        from: null,
        to: shelf(wuhan, binAt(c), condition),
        quantity,
      },
    ]);
  }

  async dispatch([a, b, c]: Dice): Promise<Outcome> {
    const from = this.pick(a, `bin ${wuhan}`);
    if (from === null) return 'nothing';
    const quantity = portion(from.quantity, b);
    const to = c % 2 === 0 ? 'team' : 'people';
    const { item, isExpired } = this.lot(from.lot);
    const body = dispatchBody({
      to:
        to === 'team'
          ? { kind: 'team', team: this.names.team('relief') }
          : { kind: 'party', party: this.names.party('黄冈市红十字会') },
      lines: [this.chosenLine(from, item, quantity)],
    });
    const allowed = from.condition === 'good' && !isExpired;
    return this.post(body, allowed, [{ lot: from.lot, from: from.place, to, quantity }]);
  }

  async useReport([a, b]: Dice): Promise<Outcome> {
    const from = this.pick(a, 'team');
    if (from === null) return 'nothing';
    const quantity = portion(from.quantity, b);
    const { item, uid } = this.lot(from.lot);
    const body: Body = {
      kind: 'useReport',
      team: this.names.team('relief'),
      recipient: this.names.party('黄冈市红十字会'),
      operation: null,
      place: '',
      basisNumber: '',
      households: null,
      people: null,
      note: '',
      lines: [{ item: this.names.item(item), lot: uid, quantity, note: '' }],
      roster: [],
    };
    return this.post(body, true, [{ lot: from.lot, from: 'team', to: 'people', quantity }]);
  }

  async return([a, b, c]: Dice): Promise<Outcome> {
    return this.bringBack('team', [a, b, c]);
  }

  async recover([a, b, c]: Dice): Promise<Outcome> {
    return this.bringBack('people', [a, b, c]);
  }

  async returnToSource([a, b]: Dice): Promise<Outcome> {
    const from = this.pick(a, `bin ${wuhan}`);
    if (from === null) return 'nothing';
    const quantity = portion(from.quantity, b);
    const body: Body = {
      kind: 'returnToSource',
      to: this.names.party('中国红十字会总会'),
      ownerOrder: null,
      basisNumber: '',
      reason: '质量问题',
      note: '',
      lines: [this.stockLine(from, quantity)],
    };
    return this.post(body, true, [{ lot: from.lot, from: from.place, to: null, quantity }]);
  }

  async dispose([a, b]: Dice): Promise<Outcome> {
    const from = this.pick(a, `bin ${wuhan}`);
    if (from === null) return 'nothing';
    const quantity = portion(from.quantity, b);
    const { isExpired } = this.lot(from.lot);
    const body: Body = {
      kind: 'disposal',
      disposalReason: 'damaged',
      ownerOrder: null,
      basisNumber: '',
      opinion: '无法使用',
      method: '销毁',
      salvage: '',
      note: '',
      lines: [this.stockLine(from, quantity)],
    };
    const spoiled = from.condition === 'damaged' || from.condition === 'held';
    const allowed = spoiled || (isExpired && from.condition === 'good');
    return this.post(body, allowed, [{ lot: from.lot, from: from.place, to: null, quantity }]);
  }

  async relocate([a, b, c]: Dice): Promise<Outcome> {
    const from = this.pick(a, `bin ${wuhan}`);
    if (from === null) return 'nothing';
    const quantity = portion(from.quantity, b);
    const [bin, condition] = [binAt(c), conditions[b % 4] ?? 'good'];
    const to = shelf(wuhan, bin, condition);
    const line = {
      ...this.stockLine(from, quantity),
      toBin: this.names.bin(bin),
      toCondition: condition,
    };
    const body: Body = { kind: 'relocation', reason: '整理', note: '', lines: [line] };
    return this.post(body, to !== from.place, [{ lot: from.lot, from: from.place, to, quantity }]);
  }

  async correct([a, b]: Dice): Promise<Outcome> {
    const from = this.pick(a, `bin ${wuhan}`);
    if (from === null) return 'nothing';
    const quantity = portion(from.quantity, b);
    const { item } = this.lot(from.lot);
    const right = {
      batchNumber: `R${this.made}`,
      productionDate: null,
      expiry: { kind: 'date' as const, date: '2028-01-31' },
      owner: this.names.society,
      earmark: null,
      serialNumber: '',
    };
    const body: Body = {
      kind: 'lotCorrection',
      basisNumber: '',
      reason: '录错',
      note: '',
      lines: [{ ...this.stockLine(from, quantity), right, amount: null }],
    };
    const takes = [{ lot: from.lot, from: from.place, to: null, quantity }];
    return this.post(body, true, takes, (document) => [
      { lot: this.learn(document, item, false), from: null, to: from.place, quantity },
    ]);
  }

  async count([a, b]: Dice): Promise<Outcome> {
    const at = this.pick(a, `bin ${wuhan}`);
    if (at === null) return 'nothing';
    const { item, uid } = this.lot(at.lot);
    const counted = b % (2 * at.quantity + 1);
    const body: Body = {
      kind: 'stocktake',
      scope: { kind: 'full' },
      blind: true,
      recount: false,
      note: '',
      lines: [
        {
          item: this.names.item(item),
          lot: uid,
          bin: this.names.bin(at.bin),
          condition: at.condition,
          counts: [{ quantity: counted, sequence: null, on: null }],
          batchNumber: '',
          expiry: null,
          reason: '盘点差异',
          note: '',
        },
      ],
    };
    const change = counted - at.quantity;
    const found = { lot: at.lot, from: null, to: at.place, quantity: change };
    const missed = { lot: at.lot, from: at.place, to: null, quantity: -change };
    return this.post(body, true, change === 0 ? [] : [change > 0 ? found : missed]);
  }

  async deliver([a, b]: Dice): Promise<Outcome> {
    const quantity = 1 + (b % 40);
    const {
      bin: _bin,
      condition: _condition,
      ...line
    } = receiptLine({
      item: this.names.item('A04'),
      bin: this.names.bin('A-01-01'),
      entered: { count: quantity, unit: '床', factor: 1 },
      price: a % 2 === 0 ? null : { per: 'line', amount: 1 + (a % 999) },
      priceBasis: a % 2 === 0 ? null : 'invoice',
    });
    const body: Body = {
      kind: 'directDelivery',
      source: this.names.party('中国红十字会总会'),
      owner: this.names.society,
      earmark: null,
      recipient: this.names.party('黄冈市红十字会'),
      operation: null,
      place: '',
      basisNumber: '',
      ticketNumber: '',
      certificateNumber: '',
      note: '',
      lines: [line],
    };
    return this.post(body, true, [], (document) => [
      { lot: this.learn(document, 'A04', false), from: null, to: 'people', quantity },
    ]);
  }

  async send([a, b]: Dice): Promise<Outcome> {
    const from = this.pick(a, `bin ${wuhan}`);
    if (from === null) return 'nothing';
    const quantity = portion(from.quantity, b);
    const { item, isExpired } = this.lot(from.lot);
    const body: Body = {
      kind: 'transfer',
      to: centre,
      operation: null,
      earmark: null,
      ownerOrder: null,
      basisNumber: '',
      purpose: '',
      wantedOn: null,
      vehicle: '',
      note: '',
      lines: [this.chosenLine(from, item, quantity)],
    };
    const allowed = from.condition === 'good' && !isExpired;
    const takes = [{ lot: from.lot, from: from.place, to: null, quantity }];
    return this.post(body, allowed, takes, (document) => {
      this.sent.push(document);
      return [{ lot: from.lot, from: null, to: this.road(document), quantity }];
    });
  }

  /** Receives part of what is on the road, and states another part short. */
  async arrive([a, b, c]: Dice): Promise<Outcome> {
    const road = this.pick(a, 'road');
    if (road === null) return 'nothing';
    const document = this.sent[Number(road.place.slice('road '.length))] ?? '';
    const shelved = portion(road.quantity, b);
    const short = c % 4;
    const stated = await this.stated(document, this.lot(road.lot).uid);
    const unstated = Math.max(0, road.quantity - stated - shelved);
    const fits = shelved <= road.quantity && short <= unstated;
    const to = shelf(centre, binAt(c), 'good');
    const answer = await this.store.ask('keeper', 'transfers.receive', {
      ...(await this.at(document)),
      businessDate: today,
      lines: [
        {
          lot: this.lot(road.lot).uid,
          parts: [{ bin: this.far.bin(binAt(c)), condition: 'good', quantity: shelved }],
          short,
          damaged: 0,
          refused: 0,
          note: '',
        },
      ],
    });
    this.foretold(answer, fits, `arrive ${shelved}+${short} of ${road.quantity}`);
    if (!answer.ok) return 'refused';
    const moves = [{ lot: road.lot, from: road.place, to, quantity: shelved }];
    this.keep(document, answer.value.posting, moves);
    return 'done';
  }

  private road(document: string): string {
    return `road ${this.sent.indexOf(document)}`;
  }

  /** What the receiver has stated of a lot on the road; the model takes the store's word for it. */
  private async stated(document: string, lot: string): Promise<number> {
    const { rows } = await this.store.do('viewer', 'transfers.onTheRoad', {});
    const lots = rows.find((row) => row.document === document)?.lots ?? [];
    return lots.find((each) => each.lot === lot)?.stated ?? 0;
  }

  /** Answers a part of what was stated, if the store says that anything is. */
  async settle([a, b]: Dice): Promise<Outcome> {
    const { rows } = await this.store.do('viewer', 'transfers.onTheRoad', {});
    const stated = rows
      .flatMap(({ document, lots }) =>
        lots.flatMap((lot) =>
          lot.stated > 0 ? [{ document, road: this.road(document), lot }] : [],
        ),
      )
      .sort((one, other) => (one.road < other.road ? -1 : 1));
    const one = stated[a % Math.max(1, stated.length)];
    if (one === undefined) return 'nothing';
    const name = [...this.shelves.lots.values()].find(({ uid }) => uid === one.lot.lot)?.name ?? '';
    const lost = portion(one.lot.stated, b);
    const answer = await this.store.ask('keeper', 'transfers.settle', {
      ...(await this.at(one.document)),
      businessDate: today,
      lines: [{ lot: one.lot.lot, lost, returned: [], rejected: 0, reason: '丢失' }],
    });
    this.foretold(answer, lost <= one.lot.stated, 'settle');
    if (!answer.ok) return 'refused';
    const moves = [{ lot: name, from: one.road, to: null, quantity: lost }];
    this.keep(one.document, answer.value.posting, moves);
    return 'done';
  }

  async kit([a, b]: Dice): Promise<Outcome> {
    const quilt = this.usable('A04', a);
    const blanket = this.usable('A06', b);
    if (quilt === null || blanket === null) return 'nothing';
    const kits = 1 + (b % 4);
    const body: Body = {
      kind: 'kitting',
      item: this.names.item('A01'),
      bill,
      kits,
      owner: this.names.society,
      earmark: null,
      bin: this.names.bin('B-01-01'),
      batchNumber: '',
      note: '',
      lines: [
        { item: this.names.item('A04'), each: 1, choice: this.choice(quilt, kits), note: '' },
        { item: this.names.item('A06'), each: 2, choice: this.choice(blanket, 2 * kits), note: '' },
      ],
    };
    const takes = [
      { lot: quilt.lot, from: quilt.place, to: null, quantity: kits },
      { lot: blanket.lot, from: blanket.place, to: null, quantity: 2 * kits },
    ];
    return this.post(body, true, takes, (document) => [
      {
        lot: this.learn(document, 'A01', false),
        from: null,
        to: shelf(wuhan, 'B-01-01', 'good'),
        quantity: kits,
      },
    ]);
  }

  async unkit([a, b]: Dice): Promise<Outcome> {
    const kits = this.shelves
      .held(`bin ${wuhan}`)
      .filter(({ lot }) => this.lot(lot).item === 'A01')
      .map(({ place, ...held }) => ({ ...held, place, ...binOf(place) }));
    const from = kits[a % Math.max(1, kits.length)];
    if (from === undefined) return 'nothing';
    const parts = this.partsOf(from.lot);
    if (parts === null) return 'nothing';
    const quantity = portion(from.quantity, b);
    const { uid } = this.lot(from.lot);
    const body: Body = {
      kind: 'unkitting',
      item: this.names.item('A01'),
      lot: uid,
      bin: this.names.bin(from.bin),
      condition: from.condition,
      kits: quantity,
      reason: '改配',
      note: '',
      lines: parts.map(({ lot, each }) => ({
        item: this.names.item(this.lot(lot).item),
        lot: this.lot(lot).uid,
        quantity: each * quantity,
        bin: this.names.bin('A-01-02'),
        condition: 'good' as const,
        expiry: null,
        batchNumber: '',
        note: '',
      })),
    };
    const takes = [{ lot: from.lot, from: from.place, to: null, quantity }];
    // A count may find more kits than were ever made: no more comes out of them than went in.
    const isInside = this.opened(from.lot) + quantity <= this.kitsMade(from.lot);
    return this.post(body, isInside, takes, () =>
      parts.map(({ lot, each }) => ({
        lot,
        from: null,
        to: shelf(wuhan, 'A-01-02', 'good'),
        quantity: each * quantity,
      })),
    );
  }

  /** Takes back the last act that stands of some paper. */
  async reverse([a]: Dice): Promise<Outcome> {
    const { papers } = this.shelves;
    const paper = papers[a % Math.max(1, papers.length)];
    const act = paper?.acts.findLast(({ reversed }) => !reversed);
    if (paper === undefined || act === undefined) return 'nothing';
    const turned = this.shelves.turned(act.moves);
    const isLater = paper.acts.indexOf(act) > 0 && act.moves.some(({ to }) => to?.includes(centre));
    const warehouse = isLater ? centre : wuhan;
    const body: Body = { kind: 'reversal', posting: act.posting, reason: '写错' };
    const outcome = await this.post(body, true, turned, undefined, { warehouse, isPaper: false });
    if (outcome === 'done') act.reversed = true;
    return outcome;
  }

  /** Drafts, submits, approves and posts; refused anywhere on the way is refused. */
  private async post(
    body: Body,
    allowed: boolean,
    takes: Move[],
    gives: (document: string) => Move[] = () => [],
    { warehouse = wuhan, isPaper = true } = {},
  ): Promise<Outcome> {
    const { store } = this;
    const paper = await draft(store, body, { businessDate: today, warehouse });
    const at = ({ document, revision }: { document: string; revision: number }) => ({
      document,
      revision,
    });
    const sent = await store.ask('keeper', 'documents.submit', at(paper));
    this.foretold(sent, allowed && this.shelves.can(takes), body.kind);
    if (!sent.ok) return 'refused';
    const given =
      sent.value.axes.approval === 'given'
        ? sent.value
        : await store.do('approver', 'documents.approve', at(sent.value));
    const posted = await store.do('keeper', 'documents.post', at(given));
    const moves = [...takes, ...gives(paper.document)];
    if (isPaper) this.keep(paper.document, posted.posting, moves);
    else this.shelves.move(moves);
    return 'done';
  }

  private foretold(answer: { ok: boolean }, allowed: boolean, what: string) {
    if (answer.ok === allowed) return;
    throw new Error(`${what} was foretold ${allowed}: ${JSON.stringify(answer)}`);
  }

  private keep(document: string, posting: string, moves: Move[]) {
    this.shelves.move(moves);
    const known = this.shelves.papers.find((each) => each.document === document);
    const paper: Paper = known ?? { document, acts: [] };
    paper.acts.push({ posting, moves, reversed: false });
    if (known === undefined) this.shelves.papers.push(paper);
  }

  /** The lot that a posted paper brought into being, under a name of the model's own. */
  private learn(document: string, item: string, isExpired: boolean): string {
    const { uid } = this.db.read<{ uid: string }>(sql`
      SELECT lot.uid FROM lot JOIN document ON document.id = lot.document_id
      WHERE document.uid = ${document} ORDER BY lot.id DESC LIMIT 1`);
    this.made += 1;
    const name = `L${this.made}`;
    this.shelves.lots.set(name, { name, uid, item, isExpired });
    return name;
  }

  private async bringBack(from: 'team' | 'people', [a, b, c]: Dice): Promise<Outcome> {
    const held = this.pick(a, from);
    if (held === null) return 'nothing';
    const good = portion(held.quantity, b);
    const [damaged, missing] = [c % 3, from === 'team' ? b % 2 : 0];
    const { item, uid } = this.lot(held.lot);
    const body: Body = {
      kind: 'return',
      from:
        from === 'team'
          ? { kind: 'team', team: this.names.team('relief') }
          : { kind: 'party', party: this.names.party('黄冈市红十字会') },
      operation: null,
      note: '',
      lines: [
        {
          item: this.names.item(item),
          lot: uid,
          good,
          pending: 0,
          damaged,
          missing,
          bin: this.names.bin(binAt(c)),
          note: '归还',
        },
      ],
    };
    const moves: Move[] = [
      { lot: held.lot, from, to: shelf(wuhan, binAt(c), 'good'), quantity: good },
      { lot: held.lot, from, to: shelf(wuhan, binAt(c), 'damaged'), quantity: damaged },
      { lot: held.lot, from, to: null, quantity: missing },
    ].filter(({ quantity }) => quantity > 0);
    return this.post(body, true, moves);
  }

  /** Something that lies at a kind of place. */
  private pick(dice: number, prefix: string) {
    const held = this.shelves.held(prefix);
    const one = held[dice % Math.max(1, held.length)];
    return one === undefined ? null : { ...one, ...binOf(one.place) };
  }

  /** Good stock of an item, in life. */
  private usable(item: string, dice: number) {
    const held = this.shelves.held(`bin ${wuhan}`).filter(({ lot, place }) => {
      const known = this.lot(lot);
      return known.item === item && !known.isExpired && place.endsWith(' good');
    });
    const one = held[dice % Math.max(1, held.length)];
    return one === undefined ? null : { ...one, ...binOf(one.place) };
  }

  private kitsMade(kit: string): number {
    const made = this.shelves.papers
      .flatMap(({ acts }) => acts)
      .find(({ moves }) => moves.length === 3 && moves[2]?.lot === kit);
    return made?.moves[2]?.quantity ?? 0;
  }

  /** How many kits of a lot are opened by papers that stand. */
  private opened(kit: string): number {
    return this.shelves.papers
      .flatMap(({ acts }) => acts)
      .filter(({ moves, reversed }) => !reversed && moves.length === 3 && moves[0]?.lot === kit)
      .reduce((sum, { moves }) => sum + (moves[0]?.quantity ?? 0), 0);
  }

  /** What is in one kit of a lot, by lots, where every kit is alike; null where it was not made here. */
  private partsOf(kit: string): { lot: string; each: number }[] | null {
    const made = this.shelves.papers
      .flatMap(({ acts }) => acts)
      .find(({ moves }) => moves.length === 3 && moves[2]?.lot === kit);
    if (made === undefined) return null;
    const kits = made.moves[2]?.quantity ?? 1;
    return made.moves.slice(0, 2).map(({ lot, quantity }) => ({ lot, each: quantity / kits }));
  }

  private lot(name: string) {
    const lot = this.shelves.lots.get(name);
    if (lot === undefined) throw new Error(`the model knows no lot ${name}`);
    return lot;
  }

  private stockLine(from: Held, quantity: number) {
    const { uid, item } = this.lot(from.lot);
    const bin = this.names.bin(from.bin);
    return {
      item: this.names.item(item),
      lot: uid,
      bin,
      condition: from.condition,
      quantity,
      note: '',
    };
  }

  private choice(from: Held, quantity: number) {
    const { uid } = this.lot(from.lot);
    const bin = this.names.bin(from.bin);
    return { reason: '指定', picks: [{ lot: uid, bin, condition: from.condition, quantity }] };
  }

  private chosenLine(from: Held, item: string, quantity: number) {
    return dispatchLine({
      item: this.names.item(item),
      asked: { count: quantity, unit: items[item as keyof typeof items], factor: 1 },
      choice: this.choice(from, quantity),
    });
  }

  private async at(document: string) {
    const { revision } = await this.store.do('viewer', 'documents.read', { document });
    return { document, revision };
  }

  private get db() {
    return this.store.program.state.store!.db;
  }
}

interface Held {
  lot: string;
  bin: string;
  condition: (typeof conditions)[number];
}

const shelf = (warehouse: string, bin: string, condition: string) =>
  `bin ${warehouse} ${bin} ${condition}`;

const binAt = (dice: number) => bins[dice % bins.length] ?? 'A-01-01';

function binOf(place: string) {
  const [, , bin = '', condition = 'good'] = place.split(' ');
  return { bin, condition: condition as Held['condition'] };
}

/** Mostly a part of what is there, now and then more than there is. */
function portion(of: number, dice: number): number {
  return dice % 9 === 0 ? of + 1 : 1 + (dice % of);
}

/** The store that every run begins with: one more bill, a 家庭包 of a quilt and two blankets. */
export function prepareEveryKind(): PreparedStore {
  return prepareStore(now, (store) => {
    const { db } = store.program.state.store!;
    const id = db.insert(sql`
      INSERT INTO bill (uid, item_id, version, note, basis, made_at)
      VALUES (${bill}, (SELECT id FROM item WHERE code = 'A01'), 99, '', 'proposed',
        '2026-11-01T00:00:00.000Z')`);
    for (const [line, code, quantity] of [
      [1, 'A04', 1],
      [2, 'A06', 2],
    ] as const) {
      db.run(sql`
        INSERT INTO bill_line (bill_id, line, item_id, quantity)
        VALUES (${id}, ${line}, (SELECT id FROM item WHERE code = ${code}), ${quantity})`);
    }
  });
}
