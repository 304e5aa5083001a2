import { v4 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from '../../../electron/database/sql';
import { isLate, standingOf } from '../../../shared/requisitions/standing';
import {
  dispatchBody,
  dispatchLine,
  draft,
  type Names,
  namesAt,
  posted,
  receiptBody,
  receiptLine,
  signed,
  submitted,
  transferBody,
} from '../../support/papers';
import { approvedRequisition, requisitionDraft, requisitionLine } from '../../support/requisitions';
import { lotOf, receive, receiving } from '../../support/road';
import { centre, type TestStore, testStore, wuhan } from '../../support/testStore';

let store: TestStore;
let names: Names;
let stock: string;
beforeAll(async () => {
  store = testStore();
  names = await namesAt(store);
  const lines = [receiptLine({ item: names.item('A04'), bin: names.bin('A-01-01') })].map(
    (line) => ({ ...line, entered: { count: 5000, unit: '床', factor: 1 } }),
  );
  const body = receiptBody({
    source: names.party('中国红十字会总会'),
    owner: names.society,
    lines,
  });
  stock = (await posted(store, body)).document;
});
afterAll(() => store.close());

const read = (requisition: string) => store.do('dispatcher', 'requisitions.read', { requisition });
const sums = async (requisition: string) => {
  const { standing, lines } = await read(requisition);
  const figures = lines.map(
    ({ asked, answered, underWay, open, over }) =>
      `${asked} = ${answered} + ${underWay} + ${open} - ${over}`,
  );
  return [standing, ...figures];
};
const ask = (quantity: number, draft: Parameters<typeof requisitionDraft>[1] = {}) =>
  approvedRequisition(
    store,
    requisitionDraft(names, { lines: [requisitionLine(names, 'A04', quantity)], ...draft }),
  );
/** Answers with so many quilts of Wuhan and submits. */
const answer = async (requisition: string, quantity: number) => {
  const { document } = await store.do('dispatcher', 'requisitions.answer', {
    document: v4(),
    requisition,
    warehouse: wuhan,
    lines: [{ line: 1, item: names.item('A04'), quantity }],
  });
  const { kind, body, businessDate, revision } = await store.do('keeper', 'documents.read', {
    document,
  });
  const saved = await store.do('keeper', 'documents.save', {
    document,
    revision,
    warehouse: wuhan,
    businessDate,
    persons: signed(kind),
    body,
  });
  return store.do('keeper', 'documents.submit', { document, revision: saved.revision });
};
const step = (call: 'documents.approve' | 'documents.post', by: string) =>
  async function take(paper: { document: string; revision: number }) {
    const { document, revision } = paper;
    return store.do(by, call, { document, revision });
  };
const approve = step('documents.approve', 'approver');
const post = step('documents.post', 'keeper');
const reverse = async (document: string, warehouse = wuhan) => {
  const { postings } = await store.do('keeper', 'documents.read', { document });
  const posting = postings[0]?.uid ?? '';
  const body = { kind: 'reversal', posting, reason: '地点有误' } as const;
  const paper = await submitted(store, body, { businessDate: '2026-11-23', warehouse });
  return post(await approve(paper));
};

describe('what papers have answered', () => {
  test('is under way from submission, answered from the posting, open again after a reversal', async () => {
    const { requisition } = await ask(300);
    expect(await sums(requisition)).toEqual(['open', '300 = 0 + 0 + 300 - 0']);
    const waiting = await answer(requisition, 120);
    expect(await sums(requisition)).toEqual(['open', '300 = 0 + 120 + 180 - 0']);
    const given = await approve(waiting);
    const sent = await post(given);
    expect(await sums(requisition)).toEqual(['open', '300 = 120 + 0 + 180 - 0']);
    const rest = await answer(requisition, 200);
    expect(await sums(requisition)).toEqual(['underWay', '300 = 120 + 200 + 0 - 20']);
    await post(await approve(rest));
    expect(await sums(requisition)).toEqual(['done', '300 = 320 + 0 + 0 - 20']);
    await reverse(sent.document);
    expect(await sums(requisition)).toEqual(['open', '300 = 200 + 0 + 100 - 0']);
    const { papers } = await read(requisition);
    expect(papers.map(({ lines }) => lines.map(({ quantity }) => quantity))).toEqual([[], [200]]);
    expect((await store.do('viewer', 'ledger.prove', {})).findings).toEqual([]);
  });

  test('stands as the shared rule says, also in the list', async () => {
    const { rows } = await store.do('viewer', 'requisitions.list', { filter: {} });
    expect(rows.length).toBeGreaterThan(0);
    const now = store.clock.now.toISOString();
    for (const row of rows) {
      const { lines, state } = await read(row.requisition);
      expect(row.standing).toBe(standingOf(state, lines));
      expect(row.late).toBe(isLate(row, now));
    }
  });

  test('goes as a transfer to a warehouse; the matrix says where it lies', async () => {
    const { requisition } = await ask(40, { to: { kind: 'warehouse', warehouse: centre } });
    const sources = await store.do('dispatcher', 'requisitions.sources', { requisition });
    expect(sources).toMatchObject({
      warehouses: [{ code: wuhan, writable: true, fills: 1 }],
      lines: [{ line: 1, open: 40, offers: [{ item: { code: 'A04' }, isSubstitute: false }] }],
    });
    const sent = await post(await approve(await answer(requisition, 40)));
    expect(await sums(requisition)).toEqual(['done', '40 = 40 + 0 + 0 - 0']);
    expect((await read(requisition)).papers).toMatchObject([
      { document: sent.document, kind: 'transfer', lines: [{ line: 1, quantity: 40 }] },
    ]);
  });

  test('counts once however often it is moved: only what reaches the team answers', async () => {
    const { requisition } = await ask(60);
    const asked = { count: 60, unit: '床', factor: 1 };
    const line = dispatchLine({ item: names.item('A04'), asked });
    const nearer = transferBody({ to: centre, requisition, lines: [line] });
    const sent = await posted(store, nearer, { businessDate: '2026-11-23' });
    expect(await sums(requisition)).toEqual(['underWay', '60 = 0 + 60 + 0 - 0']);
    const at = await namesAt(store, centre);
    const road = { store, from: names, to: at, lot: lotOf(store, stock), sending: sent.posting };
    await receive({ ...road, document: sent.document }, receiving(road, 60));
    expect(await sums(requisition)).toEqual(['underWay', '60 = 0 + 60 + 0 - 0']);
    const to = { kind: 'team' as const, team: names.team('relief') };
    const ownerOrder = { owner: names.society, number: '市会〔2026〕1号' };
    const dispatchType = 'onOwnersOrder' as const;
    const given = { warehouse: centre, businessDate: '2026-11-23' };
    const waiting = await submitted(
      store,
      dispatchBody({ to, requisition, ownerOrder, dispatchType, lines: [line] }),
      given,
    );
    expect(await sums(requisition)).toEqual(['underWay', '60 = 0 + 60 + 0 - 0']);
    const out = await post(await approve(waiting));
    expect(await sums(requisition)).toEqual(['done', '60 = 60 + 0 + 0 - 0']);
    await reverse(out.document, centre);
    expect(await sums(requisition)).toEqual(['underWay', '60 = 0 + 60 + 0 - 0']);
  });

  test('counts once what the asking warehouse sends on, whoever hands it out in the end', async () => {
    const huanggang = '42110001';
    const { requisition } = await ask(60, { to: { kind: 'warehouse', warehouse: centre } });
    const lines = [
      dispatchLine({ item: names.item('A04'), asked: { count: 60, unit: '床', factor: 1 } }),
    ];
    const ownerOrder = { owner: names.society, number: '市会〔2026〕1号' };
    const move = async (warehouse: string, to: string) => {
      const body = transferBody({ to, requisition, ownerOrder, lines });
      const where = { warehouse, businessDate: '2026-11-23' };
      const sent = await posted(store, body, where);
      const at = await namesAt(store, to);
      const road = { store, from: names, to: at, lot: lotOf(store, stock), sending: sent.posting };
      await receive({ ...road, document: sent.document }, receiving(road, 60));
    };
    const done = ['done', '60 = 60 + 0 + 0 - 0'];
    await move(wuhan, centre);
    expect(await sums(requisition)).toEqual(done);
    await move(centre, huanggang);
    expect(await sums(requisition)).toEqual(done);
    const to = { kind: 'team' as const, team: names.team('relief') };
    const dispatchType = 'onOwnersOrder' as const;
    const handed = dispatchBody({ to, requisition, ownerOrder, dispatchType, lines });
    const waiting = await submitted(store, handed, {
      ...{ warehouse: huanggang, businessDate: '2026-11-23' },
    });
    expect(await sums(requisition)).toEqual(done);
    await post(await approve(waiting));
    expect(await sums(requisition)).toEqual(done);
    // What others give beside it is theirs.
    const ten = dispatchLine({ item: names.item('A04') });
    const beside = dispatchBody({ to, requisition, lines: [ten] });
    await posted(store, beside, { businessDate: '2026-11-23' });
    expect(await sums(requisition)).toEqual(['done', '60 = 70 + 0 + 0 - 10']);
  });

  test('is shared in line order where lines count as one item', async () => {
    const lines = [requisitionLine(names, 'A04', 50), requisitionLine(names, 'A05', 30)];
    const { requisition } = await approvedRequisition(store, requisitionDraft(names, { lines }));
    const { db } = store.program.state.store!;
    const match = (item: string | null) =>
      db.run(sql`UPDATE item SET matched_item_id = (SELECT id FROM item WHERE uid = ${item})
        WHERE uid = ${names.item('A05')}`);
    match(names.item('A04'));
    try {
      await post(await approve(await answer(requisition, 60)));
      expect(await sums(requisition)).toEqual([
        'open',
        '50 = 50 + 0 + 0 - 0',
        '30 = 10 + 0 + 20 - 0',
      ]);
      await answer(requisition, 25);
      expect(await sums(requisition)).toEqual([
        'underWay',
        '50 = 50 + 0 + 0 - 0',
        '30 = 10 + 25 + 0 - 5',
      ]);
      const { papers } = await read(requisition);
      expect(papers.map(({ lines: of }) => of.map(({ quantity }) => quantity))).toEqual([
        [60],
        [25],
      ]);
    } finally {
      match(null);
    }
  });

  test('says of a paper that it goes to somebody else than asked, of a draft too', async () => {
    const asking = await ask(30, { to: { kind: 'warehouse', warehouse: '42110001' } });
    const { requisition } = asking;
    const lines = [dispatchLine({ item: names.item('A04') })];
    const where = { businessDate: '2026-11-23' };
    const to = (party: string) => ({ kind: 'party' as const, party: names.party(party) });
    const bodies = [
      dispatchBody({ to: to('黄冈市红十字会'), requisition, lines }),
      dispatchBody({ to: to('鄂州市红十字会'), requisition, lines }),
      dispatchBody({ to: { kind: 'team', team: names.team('relief') }, requisition, lines }),
      transferBody({ to: '42110001', requisition, lines }),
      transferBody({ to: centre, requisition, lines }),
    ];
    for (const body of bodies) await draft(store, body, where);
    expect((await read(requisition)).papers.map(({ elsewhere }) => elsewhere)).toEqual([
      null,
      '鄂州市红十字会',
      '湖北省红十字赈济救援队',
      null,
      '中国红十字会湖北备灾救灾中心',
    ]);
  });

  test('is late when its time is past and not all of it has gone', async () => {
    const { requisition } = await ask(10, { wantedBy: '2026-11-23T01:00:00.000Z' });
    const late = { filter: { late: true } } as const;
    const { rows, totals } = await store.do('viewer', 'requisitions.list', late);
    expect(rows.map((row) => row.requisition)).toEqual([requisition]);
    expect(totals.late).toBe(1);
    await post(await approve(await answer(requisition, 10)));
    expect((await store.do('viewer', 'requisitions.list', late)).rows).toEqual([]);
  });
});
