import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Output } from '../../../shared/api';
import { posted, returnBody, returnLine } from '../../support/papers';
import { teamStock } from '../../support/teamStock';
import { type TestStore, testStore, wuhan } from '../../support/testStore';

/** 在外: who holds what, by which paper, and by when it is due. */
describe('what teams hold', () => {
  let store: TestStore;
  let at: Awaited<ReturnType<typeof teamStock>>;
  let lot: string;
  let water: string;
  let second: { posting: string };

  beforeAll(async () => {
    store = testStore();
    at = await teamStock(store);
    water = at.team('water');
    lot = await at.gift('A04', 40, {
      price: { per: 'line', amount: 1_000 },
      priceBasis: 'invoice',
    });
    const relief = { kind: 'team' as const, team: at.relief };
    await at.issue('A04', 10, { to: relief }, '2026-11-03');
    second = await at.issue('A04', 5, { to: relief }, '2026-11-20');
    await at.issue(
      'A04',
      3,
      { to: { kind: 'team', team: water }, dispatchType: 'teamLoan', dueDate: '2026-11-22' },
      '2026-11-05',
    );
  });
  afterAll(() => store.close());

  test('is told by issuing paper, with who answers for it and the limits of each', async () => {
    const { rows } = await at.holdings();
    const short = rows.map((row) => [
      row.team.uid,
      row.number,
      row.issuedOn,
      row.outstanding,
      row.responsible?.name,
      row.dueDate,
      row.reportDue,
    ]);
    expect(short).toEqual([
      [water, 'CK-42010001-20261105-0001', '2026-11-05', 3, '张三', '2026-11-22', null],
      [at.relief, 'CK-42010001-20261103-0001', '2026-11-03', 10, '张三', null, '2026-11-24'],
      [at.relief, 'CK-42010001-20261120-0001', '2026-11-20', 5, '张三', null, '2026-12-11'],
    ]);
  });

  test('comes in pages that are the whole together, each with the totals of all', async () => {
    const whole = await at.holdings();
    const rows: unknown[] = [];
    for (let cursor: string | null = null; ; ) {
      const page: Output<'custody.list'> = await store.do('keeper', 'custody.list', {
        filter: { warehouse: wuhan },
        cursor,
        limit: 2,
      });
      expect(page.totals).toEqual(whole.totals);
      rows.push(...page.rows);
      cursor = page.cursor;
      if (cursor === null) break;
      expect(page.rows).toHaveLength(2);
    }
    expect(whole.rows).toHaveLength(3);
    expect(rows).toEqual(whole.rows);
    expect(whole.cursor).toBeNull();
  });

  test('what came back is set against the earliest paper; parts, total and stock agree in 分', async () => {
    const back = await posted(
      store,
      returnBody({
        from: { kind: 'team', team: at.relief },
        lines: [returnLine({ item: at.item('A04'), lot, bin: at.bin('A-01-01'), good: 4 })],
      }),
      { businessDate: '2026-11-23' },
    );
    const { rows, totals } = await at.holdings({ team: at.relief });
    expect(rows.map(({ issued, outstanding, amount }) => [issued, outstanding, amount])).toEqual([
      [10, 6, 150],
      [5, 5, 125],
    ]);
    const { totals: stock } = await store.do('viewer', 'stock.lots', {
      filter: { warehouse: wuhan, where: 'custody' },
    });
    expect((await at.holdings()).totals.known).toBe(stock.known);
    expect(totals).toMatchObject({ known: 275, unpriced: 0, teams: 1, papers: 2 });
    await at.reverse(back.posting);
    expect((await at.holdings({ team: at.relief })).rows.map((row) => row.outstanding)).toEqual([
      10, 5,
    ]);
  });

  test('a paper that was taken back issued nothing', async () => {
    await at.reverse(second.posting);
    const { rows } = await at.holdings({ team: at.relief });
    expect(rows.map(({ number }) => number)).toEqual(['CK-42010001-20261103-0001']);
  });

  test('late ones are marked, counted by paper, and can be asked for alone', async () => {
    const late = async (overdue: string) =>
      (await at.holdings({ overdue })).rows.map(({ issuedOn }) => issuedOn);
    expect(await late('return')).toEqual(['2026-11-05']);
    expect(await late('report')).toEqual([]);
    store.clock.now = new Date('2026-11-25T02:00:00.000Z');
    expect(await late('report')).toEqual(['2026-11-03']);
    expect(await late('any')).toEqual(['2026-11-05', '2026-11-03']);
    expect((await at.holdings()).totals).toMatchObject({ returnsOverdue: 1, reportsOverdue: 1 });
    const { custody } = await store.do('viewer', 'dashboard.read', { warehouse: wuhan });
    expect(custody).toEqual({ returnsOverdue: 1, reportsOverdue: 1 });
    store.clock.now = new Date('2026-11-23T02:00:00.000Z');
  });

  test('the telephone is whole for those who work there, and masked for all others', async () => {
    const telephone = async (by: string) =>
      (await store.do(by, 'custody.list', { filter: {} })).rows[0]?.responsible?.telephone;
    expect(await telephone('keeper')).toBe('13812345678');
    expect(await telephone('viewer')).toBe('138****5678');
    expect(await telephone('admin')).toBe('138****5678');
  });

  test('narrows by warehouse and item', async () => {
    expect((await at.holdings({ item: at.item('A10') })).rows).toEqual([]);
    expect((await at.holdings({ warehouse: '42000001' })).rows).toEqual([]);
  });
});
