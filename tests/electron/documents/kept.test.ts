import { v4 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { IssueLine } from '../../../shared/documents/issue';
import type { Body } from '../../../shared/documents/kinds';
import type { StockLine } from '../../../shared/documents/stockLine';
import { addBill } from '../../support/kindSamples';
import {
  approved,
  dispatchBody,
  dispatchLine,
  draft,
  type Names,
  namesAt,
  posted,
} from '../../support/papers';
import { relocationBody, shelve } from '../../support/shelf';
import { centre, type TestStore, testStore, wuhan } from '../../support/testStore';

/** What may not leave, by allocation or by choice (domain.md, rule 8), for all that allocate. */

let store: TestStore;
let names: Names;
let earmark: string;
let bill: string;
/** By the reason for which each is kept back. */
let kept: Record<string, StockLine>;

beforeAll(async () => {
  store = testStore();
  names = await namesAt(store);
  earmark = v4();
  await store.do('keeper', 'earmarks.save', { earmark, name: '黄梅专项', nature: 'place' });
  bill = addBill(store, names);
  const bin = (code: string) => ({ bin: names.bin(code) });
  const spoken = await shelve(store, names, bin('A-01-02'));
  kept = {
    expired: await shelve(store, names, { expiry: { kind: 'date', date: '2026-11-19' } }),
    pending: await shelve(store, names, { condition: 'pending' }),
    held: await shelve(store, names, { condition: 'held' }),
    damaged: await shelve(store, names, { condition: 'damaged' }),
    othersGoods: await shelve(store, names, {}, { owner: names.party('中国红十字会总会') }),
    earmarked: await shelve(store, names, {}, { earmark }),
    spokenFor: spoken,
    notYetHere: await shelve(store, names, {}, { businessDate: '2026-11-22' }),
  };
  const all = {
    ...spoken,
    quantity: 30,
    toBin: names.bin('A-01-01'),
    toCondition: 'good' as const,
  };
  await approved(store, relocationBody({ lines: [all] }));
});
afterAll(() => store.close());

const line = (choice: IssueLine['choice']) =>
  dispatchLine({ item: names.item('A04'), asked: { count: 7, unit: '床', factor: 1 }, choice });
const recipient = () => ({ kind: 'party' as const, party: names.party('黄冈市红十字会') });
const ways: [string, (choice: IssueLine['choice'], more?: object) => Body][] = [
  ['出库单', (choice, more) => dispatchBody({ to: recipient(), lines: [line(choice)], ...more })],
  [
    '调拨单',
    (choice, more) => ({
      kind: 'transfer',
      to: centre,
      operation: null,
      requisition: null,
      earmark: null,
      ownerOrder: null,
      basisNumber: '',
      purpose: '',
      wantedOn: null,
      vehicle: '',
      note: '',
      lines: [line(choice)],
      ...more,
    }),
  ],
  [
    '组装单',
    (choice) => ({
      kind: 'kitting',
      item: names.item('A01'),
      bill,
      kits: 7,
      owner: names.society,
      earmark: null,
      bin: names.bin('B-01-01'),
      batchNumber: 'K1',
      note: '',
      lines: [
        { item: names.item('A04'), each: 1, choice, note: '' },
        { item: names.item('A06'), each: 2, choice: null, note: '' },
      ],
    }),
  ],
];

describe.each(ways)('by a %s', (_kind, paper) => {
  test('nothing of it leaves, and each lot is named with the reason why', async () => {
    const { allocations } = await store.do('viewer', 'documents.propose', {
      warehouse: wuhan,
      businessDate: '2026-11-20',
      body: paper(null),
    });
    const [first] = allocations;
    expect(first?.picks).toEqual([]);
    const reasons = Object.fromEntries(first!.skipped.map(({ lot, reason }) => [lot, reason]));
    const expected = Object.entries(kept).map(([reason, { lot }]) => [lot, reason]);
    expect(reasons).toEqual(Object.fromEntries(expected));
  });

  test.each([
    'expired',
    'pending',
    'held',
    'damaged',
    'othersGoods',
    'earmarked',
    'spokenFor',
    'notYetHere',
  ])('not even chosen by hand and with a reason: %s', async (reason) => {
    const { lot, bin, condition } = kept[reason]!;
    const body = paper({ reason: '领导要求', picks: [{ lot, bin, condition, quantity: 7 }] });
    const { document, revision } = await draft(store, body);
    const { shortages } = await store.refused(
      'keeper',
      'documents.submit',
      { document, revision },
      'stock.short',
    );
    expect(shortages[0]?.refused).toMatchObject([{ lot, reason }]);
  });
});

describe('what the paper is for opens what is kept for it', () => {
  const withEarmark = () => ({ earmark });
  const withOrder = () => ({
    ownerOrder: { owner: names.party('中国红十字会总会'), number: '红总备〔2026〕8号' },
  });
  test.each([
    ['earmarked', '出库单', withEarmark],
    ['earmarked', '调拨单', withEarmark],
    ['othersGoods', '出库单', withOrder],
    ['othersGoods', '调拨单', withOrder],
  ] as const)('%s goods leave by a %s that names it', async (reason, kind, more) => {
    const [, paper] = ways.find(([name]) => name === kind)!;
    const { document } = await posted(store, paper(null, more()));
    const { postings } = await store.do('viewer', 'documents.read', { document });
    expect(postings[0]?.movements.map(({ lot, quantity }) => [lot.lot, quantity])).toEqual([
      [kept[reason]!.lot, 7],
    ]);
  });

  test('half an order, or the order of another, opens nothing', async () => {
    const [, paper] = ways[0]!;
    const other = { owner: names.party('黄冈市红十字会'), number: '8号' };
    const submit = async (ownerOrder: object) => {
      const { document, revision } = await draft(store, paper(null, { ownerOrder }));
      return { document, revision };
    };
    await store.refused('keeper', 'documents.submit', await submit(other), 'stock.short');
    await store.refused(
      'keeper',
      'documents.submit',
      await submit({ ...other, owner: names.party('中国红十字会总会'), number: '' }),
      'document.incomplete',
    );
  });
});
