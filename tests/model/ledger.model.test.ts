import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { note } from '../faults/counts';
import {
  approved,
  dispatchBody,
  dispatchLine,
  draft,
  type Names,
  namesAt,
  posted,
  receiptBody,
  receiptLine,
  submitted,
} from '../support/papers';
import { fc } from '../support/properties';
import { rawCheck } from '../support/rawCheck';
import {
  type PreparedStore,
  prepareStore,
  type TestStore,
  testStore,
  wuhan,
} from '../support/testStore';
import { Model, type ModelLot } from './model';
import { meetAll, playRuns, runsOr, Tally } from './runs';

const today = '2026-11-20';
/** Papers may be dated back inside the open month. */
const days = ['2026-11-17', '2026-11-18', today];
const items = ['A04', 'A06'];
const bins = ['A-01-01', 'A-01-02', 'B-01-01'];
const expiries = [null, '2026-11-19', '2026-11-20', '2027-01-31', '2027-06-30'];

/** One thing that somebody does. What is illegal must be refused and change nothing. */
type Action =
  | { do: 'receive'; day: number; lines: LineSpec[] }
  | { do: 'dispatch'; day: number; lines: { item: number; quantity: number }[]; toTeam: boolean }
  | { do: 'reverse'; paper: number }
  | { do: 'approveOwn' }
  | { do: 'postUnapproved' }
  | { do: 'postTwice' };

interface LineSpec {
  item: number;
  bin: number;
  expiry: number;
  quantity: number;
  damaged: boolean;
  price: number | null;
}

const lineSpec = fc.record({
  item: fc.nat({ max: items.length - 1 }),
  bin: fc.nat({ max: bins.length - 1 }),
  expiry: fc.nat({ max: expiries.length - 1 }),
  quantity: fc.integer({ min: 1, max: 60 }),
  damaged: fc.boolean(),
  // In 1/10000 yuan, odd on purpose: shares of it do not come out even.
  price: fc.option(fc.integer({ min: 0, max: 999_999 })),
});

/** Mostly today. */
const day = fc.constantFrom(0, 1, 2, 2, 2, 2);

const action: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('receive' as const),
      day,
      lines: fc.array(lineSpec, { minLength: 1, maxLength: 3 }),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('dispatch' as const),
      day,
      lines: fc.array(
        fc.record({ item: fc.nat({ max: 1 }), quantity: fc.integer({ min: 1, max: 50 }) }),
        { minLength: 1, maxLength: 3 },
      ),
      toTeam: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('reverse' as const), paper: fc.nat({ max: 30 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Action>(
      { do: 'approveOwn' },
      { do: 'postUnapproved' },
      { do: 'postTwice' },
    ),
  },
);

const runs = runsOr(200);

describe('the store and a model that shares no code with it', () => {
  // Today is the last of the days, so that a reversal, dated today, comes after all.
  const now = `${today}T02:00:00.000Z`;
  let prepared: PreparedStore;
  let names: Names;

  beforeAll(async () => {
    prepared = prepareStore({ now });
    const store = testStore({ now, copyOf: prepared });
    names = await namesAt(store);
    store.close();
  });
  afterAll(() => prepared.remove());

  /** How often each outcome was met, so that a run that meets none of them fails. */
  const tally = new Tally();

  it(`L01: agree after every step of ${runs} random runs, illegal steps among them`, async (context) => {
    const someActions = fc.array(action, { minLength: 4, maxLength: 25 });
    const played = await playRuns('ledger', runs, someActions, tally, async (actions) => {
      const store = testStore({ now, copyOf: prepared });
      const model = new Model();
      try {
        for (const [step, each] of actions.entries()) {
          await play(store, model, each, step);
          expect(await shelfOf(store)).toEqual(model.shelf());
        }
        const proof = await store.do('viewer', 'ledger.prove', {});
        expect(proof.findings).toEqual([]);
        expect(rawCheck(store.program.state.storeFile)).toEqual([]);
      } finally {
        store.close();
      }
    });
    note(context, played);
    const outcomes = ['received', 'dispatched', 'short', 'reversed', 'gone', 'twice'];
    if (meetAll(runs)) expect(tally.missing(outcomes)).toEqual([]);
  }, 3_600_000);

  async function shelfOf(store: TestStore): Promise<string[]> {
    const { rows } = await store.do('viewer', 'stock.lots', {
      filter: { warehouse: wuhan, where: 'shelf' },
      limit: 1000,
    });
    return rows
      .map(({ batchNumber, bin, condition, quantity, amount }) =>
        [batchNumber, bin?.code, condition, quantity, amount ?? 'unknown'].join(' '),
      )
      .sort();
  }

  async function play(store: TestStore, model: Model, act: Action, step: number) {
    switch (act.do) {
      case 'receive':
        return receive(store, model, act, step);
      case 'dispatch':
        return dispatch(store, model, act);
      case 'reverse':
        return reverse(store, model, act.paper);
      case 'approveOwn': {
        const paper = await submitted(store, receiptOf([aLine(step)], step), { by: 'keeper' });
        await store.refused('keeper', 'documents.approve', stepOf(paper), 'role.missing');
        return;
      }
      case 'postUnapproved': {
        const paper = await submitted(store, receiptOf([aLine(step)], step));
        await store.refused('keeper', 'documents.post', stepOf(paper), 'document.step');
        return;
      }
      case 'postTwice': {
        const paper = await approved(store, receiptOf([aLine(step)], step));
        const once = await store.do('keeper', 'documents.post', stepOf(paper));
        await store.refused('keeper', 'documents.post', stepOf(once), 'document.step');
        model.receive(paper.document, [modelLot(aLine(step), step, 0, today)]);
      }
    }
  }

  async function receive(
    store: TestStore,
    model: Model,
    { lines, day: dayIndex }: Extract<Action, { do: 'receive' }>,
    step: number,
  ) {
    const businessDate = days[dayIndex] ?? today;
    const { document } = await posted(store, receiptOf(lines, step), { businessDate });
    tally.add('received');
    model.receive(
      document,
      lines.map((line, index) => modelLot(line, step, index, businessDate)),
    );
  }

  async function dispatch(
    store: TestStore,
    model: Model,
    { lines, toTeam, day: dayIndex }: Extract<Action, { do: 'dispatch' }>,
  ) {
    const wanted = lines.map(({ item, quantity }) => ({ item: items[item] ?? '', quantity }));
    const body = dispatchBody({
      to: toTeam
        ? { kind: 'team', team: names.team('relief') }
        : { kind: 'party', party: names.party('黄冈市红十字会') },
      lines: wanted.map(({ item, quantity }) =>
        dispatchLine({
          item: names.item(item),
          asked: { count: quantity, unit: unitOf(item), factor: 1 },
        }),
      ),
    });
    const businessDate = days[dayIndex] ?? today;
    const takes = model.plan(wanted, businessDate);
    if (takes === null) {
      const paper = await draft(store, body, { businessDate });
      const answer = await store.ask('keeper', 'documents.submit', stepOf(paper));
      const code = !answer.ok && 'refusal' in answer ? answer.refusal.code : 'none';
      expect(['stock.short', 'stock.negative']).toContain(code);
      tally.add('short');
      return;
    }
    const { document } = await posted(store, body, { businessDate });
    model.dispatch(document, takes, businessDate);
    tally.add('dispatched');
  }

  async function reverse(store: TestStore, model: Model, choice: number) {
    if (model.papers.length === 0) return;
    const paper = model.papers[choice % model.papers.length];
    if (paper === undefined) return;
    const view = await store.do('viewer', 'documents.read', { document: paper.document });
    const body = { kind: 'reversal' as const, posting: view.postings[0]?.uid ?? '', reason: '试' };
    const twin = await draft(store, body);
    if (paper.reversed) {
      await store.refused('keeper', 'documents.submit', stepOf(twin), 'reversal.already');
      tally.add('twice');
      return;
    }
    if (model.canReverse(paper)) {
      const sent = await store.do('keeper', 'documents.submit', stepOf(twin));
      const given = await store.do('approver', 'documents.approve', stepOf(sent));
      await store.do('keeper', 'documents.post', stepOf(given));
      model.reverse(paper, today);
      tally.add('reversed');
      return;
    }
    await store.refused('keeper', 'documents.submit', stepOf(twin), 'stock.negative');
    tally.add('gone');
  }

  function receiptOf(lines: LineSpec[], step: number) {
    return receiptBody({
      source: names.party('中国红十字会总会'),
      owner: names.society,
      lines: lines.map((line, index) => {
        const item = items[line.item] ?? '';
        const expiry = expiries[line.expiry] ?? null;
        return receiptLine({
          item: names.item(item),
          bin: names.bin(bins[line.bin] ?? ''),
          entered: { count: line.quantity, unit: unitOf(item), factor: 1 },
          batchNumber: batchOf(step, index),
          expiry: expiry === null ? { kind: 'none' } : { kind: 'date', date: expiry },
          condition: line.damaged ? 'damaged' : 'good',
          price: line.price === null ? null : { per: 'unit', price: line.price },
          priceBasis: line.price === null ? null : 'invoice',
        });
      }),
    });
  }
});

function modelLot(line: LineSpec, step: number, index: number, receivedOn: string): ModelLot {
  return {
    batch: batchOf(step, index),
    item: items[line.item] ?? '',
    expiry: expiries[line.expiry] ?? null,
    bin: bins[line.bin] ?? '',
    condition: line.damaged ? 'damaged' : 'good',
    quantity: line.quantity,
    receivedOn,
    history: [],
    amount: line.price === null ? null : Math.floor((2 * line.price * line.quantity + 100) / 200),
  };
}

function aLine(step: number): LineSpec {
  return { item: 0, bin: step % bins.length, expiry: 4, quantity: 7, damaged: false, price: 333 };
}

function unitOf(item: string): string {
  return item === 'A04' ? '床' : '条';
}

/** Batches sort in the order in which the lots came to be, as their uids do. */
function batchOf(step: number, index: number): string {
  return `M${String(step).padStart(3, '0')}-${index}`;
}

function stepOf({ document, revision }: { document: string; revision: number }) {
  return { document, revision };
}
