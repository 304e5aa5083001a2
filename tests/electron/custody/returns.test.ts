import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReturnLine } from '../../../shared/documents/return';
import { approved, draft, posted, returnBody, returnLine, submitted } from '../../support/papers';
import { teamStock } from '../../support/teamStock';
import { type TestStore, testStore, wuhan } from '../../support/testStore';

/** What a reversal gave back is there again from the day of the reversal on. */
const today = { businessDate: '2026-11-23' };

/** 归还单 of a team: whole, pending, damaged, missing; value follows each piece. */
describe('what a team brings back', () => {
  let store: TestStore;
  let at: Awaited<ReturnType<typeof teamStock>>;
  let lot: string;
  let issue: { posting: string; document: string };

  beforeAll(async () => {
    store = testStore();
    at = await teamStock(store);
    lot = await at.gift('A04', 7, {
      price: { per: 'line', amount: 100 },
      priceBasis: 'invoice',
    });
    issue = await at.issue('A04', 7, { to: { kind: 'team', team: at.relief } });
  });
  afterAll(() => store.close());

  const bring = (line: Partial<ReturnLine>) =>
    returnBody({
      from: { kind: 'team', team: at.relief },
      lines: [returnLine({ item: at.item('A04'), lot, bin: at.bin('A-01-02'), ...line })],
    });
  const problemsOf = async (body: ReturnType<typeof bring>) => {
    const { problems } = await store.do('keeper', 'documents.propose', {
      warehouse: wuhan,
      businessDate: '2026-11-20',
      body,
    });
    return problems.map(({ field, problem }) => `${field} ${problem}`);
  };

  test('goes by its condition; what is missing is lost, and each unit carries its share', async () => {
    const { document, posting } = await posted(
      store,
      bring({ good: 2, pending: 1, damaged: 1, missing: 1, note: '洪水冲走 1 床' }),
      today,
    );
    expect(await at.moved(document)).toEqual([
      'good 2 29',
      'pending 1 14',
      'damaged 1 14',
      'loss 1 14',
    ]);
    expect(at.lies('A04')).toEqual([
      'A-01-02 damaged 1 14',
      'A-01-02 good 2 29',
      'A-01-02 pending 1 14',
      'custody 2 29',
    ]);
    const rest = await posted(store, bring({ good: 1 }), today);
    const last = await posted(store, bring({ good: 1 }), today);
    expect(await at.moved(rest.document)).toEqual(['good 1 15']);
    expect(await at.moved(last.document)).toEqual(['good 1 14']);
    for (const each of [last.posting, rest.posting, posting]) await at.reverse(each);
    expect(at.lies('A04')).toEqual(['custody 7 100']);
    expect(await at.proof()).toEqual([]);
  });

  test('missing goods need a reason', async () => {
    expect(await problemsOf(bring({ missing: 1 }))).toContain('note needsReason');
  });

  test('more than it holds is refused, with the paper that took it', async () => {
    const { number, posting } = await posted(store, bring({ good: 5 }), today);
    const { document, revision } = await draft(store, bring({ good: 3 }), today);
    const refusal = await store.refused(
      'keeper',
      'documents.submit',
      { document, revision },
      'stock.negative',
    );
    expect(refusal).toMatchObject({ missing: 1, document: number });
    await at.reverse(posting);
  });

  test('what another approved return brings is spoken for', async () => {
    const other = await approved(store, bring({ good: 6 }), today);
    const { document, revision } = await draft(store, bring({ good: 2 }), today);
    const refusal = await store.refused(
      'keeper',
      'documents.submit',
      { document, revision },
      'stock.spokenFor',
    );
    // A team is no bin, and whoever is refused is told which paper holds it.
    const { number: holds } = await store.do('keeper', 'documents.read', {
      document: other.document,
    });
    expect(refusal).toMatchObject({
      spokenFor: 6,
      document: holds,
      place: expect.stringMatching(/队手里$/),
    });
    await store.do('keeper', 'documents.cancel', {
      document: other.document,
      revision: other.revision,
      reason: '重复',
    });
    await submitted(store, bring({ good: 2 }), today);
  });

  test('an issue of which something came back is not taken back', async () => {
    const { number, posting } = await posted(store, bring({ good: 1 }), today);
    const reversal = await store.do('keeper', 'documents.save', {
      document: '0193aaaa-0000-7000-8000-000000000001',
      revision: 0,
      warehouse: wuhan,
      businessDate: '2026-11-23',
      persons: {},
      body: { kind: 'reversal', posting: issue.posting, reason: '写错了' },
    });
    const refusal = await store.refused(
      'keeper',
      'documents.submit',
      { document: reversal.document, revision: reversal.revision },
      'stock.negative',
    );
    expect(refusal).toMatchObject({ missing: 1, document: number });
    await at.reverse(posting);
    await store.do('keeper', 'documents.submit', {
      document: reversal.document,
      revision: reversal.revision,
    });
  });

  test('is dated when the team had it', async () => {
    const { document, revision } = await draft(store, bring({ good: 1 }), {
      businessDate: '2026-11-19',
    });
    await store.refused('keeper', 'documents.submit', { document, revision }, 'stock.negative');
  });
});

describe('pieces with a serial number', () => {
  test('go out and come back one by one, and can’t come in twice', async () => {
    const store = testStore();
    const at = await teamStock(store);
    const one = await at.gift('D03', 1, { serialNumber: 'SN-1' });
    const two = await at.gift('D03', 1, { serialNumber: 'SN-2' });
    await at.issue('D03', 2, {
      to: { kind: 'team', team: at.relief },
      dispatchType: 'teamLoan',
      dueDate: '2026-11-22',
    });
    expect((await at.holdings()).rows.map((row) => [row.serialNumber, row.outstanding])).toEqual([
      ['SN-1', 1],
      ['SN-2', 1],
    ]);
    const bring = (lot: string) =>
      returnBody({
        from: { kind: 'team', team: at.relief },
        lines: [returnLine({ item: at.item('D03'), lot, bin: at.bin('A-01-01'), good: 1 })],
      });
    await posted(store, bring(one));
    expect((await at.holdings()).rows.map((row) => [row.lot, row.isOverdue])).toEqual([
      [two, true],
    ]);
    expect(await at.proof()).toEqual([]);
    store.close();
  });
});
