import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { QueryContext } from '../../../electron/context';
import type { ReadableDb } from '../../../electron/database/database';
import { type Sql, sql } from '../../../electron/database/sql';
import { findCandidates } from '../../../electron/documents/candidates';
import { listDocuments } from '../../../electron/documents/listDocuments';
import { findReversalUnderWay } from '../../../electron/documents/reversedPosting';
import { entriesAfter } from '../../../electron/journal/entries';
import { readHead } from '../../../electron/ledger/appendEntry';
import { postingContent } from '../../../electron/ledger/postingContent';
import { refuseNegative } from '../../../electron/ledger/refuseNegative';
import { readMovements } from '../../../electron/operations/readMovements';
import { papersOf } from '../../../electron/requisitions/papersOf';
import { linesOf } from '../../../electron/requisitions/readRequisition';
import { readRequisitionRow } from '../../../electron/requisitions/storedRequisition';
import { searchItems } from '../../../electron/search/searchItems';
import { readCard } from '../../../electron/stock/readCard';
import { stockRows } from '../../../electron/stock/stockRows';
import { listReadiness } from '../../../electron/teams/readReadiness';
import {
  dispatchBody,
  dispatchLine,
  type Names,
  namesAt,
  posted,
  receiptBody,
  receiptLine,
} from '../../support/papers';
import { approvedRequisition, requisitionDraft } from '../../support/requisitions';
import { centre, type TestStore, testStore, wuhan } from '../../support/testStore';

/**
 * The hot queries ask their indexes: none reads a whole table that grows with the years. Plans are
 * taken with the statistics of a store that has some work in it, as `optimize` leaves them.
 */
let store: TestStore;
let names: Names;
const db = () => store.program.state.store!.db;
const growing =
  /\bSCAN (movement|stock|posting|lot|chain_entry|pick|document|audit|posting_person)\b/;

beforeAll(async () => {
  store = testStore();
  names = await namesAt(store);
  for (const warehouse of [wuhan, centre]) {
    const at = await namesAt(store, warehouse);
    const items = ['A04', 'A05', 'A06', 'A10', 'A11'];
    for (let i = 0; i < 12; i += 1) {
      const lines = items.map((code, line) => {
        const unit = ['床', '床', '条', '顶', '顶'][line] ?? '';
        const entered = { count: 100, unit, factor: 1 };
        const bin = at.bin(`A-01-0${(i % 3) + 1}`);
        return receiptLine({ item: at.item(code), bin, entered });
      });
      const source = at.party('中国红十字会总会');
      await posted(store, receiptBody({ source, owner: at.society, lines }), { warehouse });
    }
  }
  for (let i = 0; i < 12; i += 1) {
    const to = { kind: 'party', party: names.party('黄冈市红十字会') } as const;
    await posted(store, dispatchBody({ to, lines: [dispatchLine({ item: names.item('A04') })] }));
  }
  db().execute('ANALYZE');
});
afterAll(() => store.close());

/** The plans of every statement that the work asks for. */
function plansOf(work: (watched: ReadableDb) => void): string[] {
  const plans: string[] = [];
  const explain = (query: Sql) => {
    const text = `EXPLAIN QUERY PLAN ${query.text}`;
    const steps = db().all<{ detail: string }>({ text, values: query.values });
    plans.push(...steps.map(({ detail }) => detail));
  };
  work({
    all: (query) => {
      explain(query);
      return db().all(query);
    },
    find: (query) => {
      explain(query);
      return db().find(query);
    },
    read: (query) => {
      explain(query);
      return db().read(query);
    },
  });
  expect(plans.length).toBeGreaterThan(0);
  return plans;
}

const context = (watched: ReadableDb) =>
  ({ db: watched, today: '2026-11-23', actor: { id: 0 } }) as unknown as QueryContext;
const lastPosting = () => db().read<{ id: number }>(sql`SELECT max(id) AS id FROM posting`).id;
const warehouseId = () =>
  db().read<{ id: number }>(sql`SELECT id FROM warehouse WHERE code = ${wuhan}`).id;

const hot: Record<string, (watched: ReadableDb) => void> = {
  'allocation asks for the stock of its items': (watched) =>
    findCandidates(watched, warehouseId(), [names.item('A04')], { except: null, on: '2026-11-01' }),
  'a posting looks for a moment below zero': (watched) => refuseNegative(watched, lastPosting()),
  'a posting is derived for the chain': (watched) => {
    postingContent(watched, lastPosting());
  },
  'the head of the chain is read': (watched) => {
    readHead(watched, store.program.state.store!.facts);
  },
  'the stock of one warehouse is listed': (watched) => {
    watched.all(sql`SELECT * FROM (${stockRows({ warehouse: wuhan }, '2026-11-23')})`);
  },
  'how ready teams are asks for the stock of their kits': (watched) => {
    listReadiness(context(watched), { search: '' });
  },
  'the stock of one item is listed': (watched) => {
    watched.all(sql`SELECT * FROM (${stockRows({ item: names.item('A04') }, '2026-11-23')})`);
  },
  'what runs out within 90 days is listed': (watched) => {
    watched.all(sql`SELECT * FROM (${stockRows({ expiry: 'within90' }, '2026-11-23')})`);
  },
  'what an operation moved is read from its papers': (watched) => {
    readMovements(watched, 1);
  },
  'the card of one item is read': (watched) => {
    readCard(context(watched), { item: names.item('A04'), warehouse: wuhan });
  },
};

test.each(Object.entries(hot))('%s without reading a whole table', (_what, work) => {
  expect(plansOf(work).filter((step) => growing.test(step))).toEqual([]);
});

test('one requisition is read without reading the others', async () => {
  const { requisition } = await approvedRequisition(store, requisitionDraft(names));
  const all = /\bSCAN (movement|posting|document|requisition|line|requisition_line)\b(?!.*VIRTUAL)/;
  const plans = plansOf((watched) => {
    const row = readRequisitionRow({ db: watched, now: store.clock.now }, requisition);
    linesOf(watched, row);
    papersOf(watched, row.id);
  });
  expect(plans.filter((step) => all.test(step))).toEqual([]);
  expect(plans).toContainEqual(
    expect.stringContaining('document USING INDEX document_requisition'),
  );
});

test('a step asks the reversals alone whether one is on its way', () => {
  const plans = plansOf((watched) => findReversalUnderWay(watched, 1));
  expect(plans).toContainEqual(expect.stringContaining('reversal USING INDEX document_reversal'));
});

test('what the journal lacks is read from where it ends', () => {
  const { facts } = store.program.state.store!;
  const { hash } = readHead(db(), facts);
  const plans = plansOf((watched) => entriesAfter(watched, facts, hash));
  expect(plans).toContainEqual(
    expect.stringMatching(/chain_entry .*incarnation_id=\? AND sequence>/),
  );
  expect(plans.filter((step) => /\(node_id=/.test(step))).toEqual([]);
});

test('what was found is asked for its stock from its own lots on', () => {
  const plans = plansOf((watched) => searchItems(watched, '棉被', warehouseId()));
  const from = plans.findIndex((step) => /SEARCH lot .*\(item_id=\?\)/.test(step));
  expect(plans.slice(from, from + 2)).toEqual([
    expect.stringContaining('SEARCH lot'),
    expect.stringMatching(/SEARCH stock .*\(lot_id=\?/),
  ]);
});

describe('the newest documents', () => {
  test('are read in the order of their index, without sorting them all', () => {
    const plans = plansOf((watched) => {
      listDocuments(context(watched), { filter: {}, cursor: null, limit: 50 });
    });
    const [first = ''] = plans;
    expect(first).toMatch(/document USING INDEX document_date/);
  });
});
