import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from '../../../electron/database/sql';
import {
  approved,
  dispatchBody,
  dispatchLine,
  type Names,
  namesAt,
  posted,
  receiptBody,
  receiptLine,
  submitted,
  transferBody,
} from '../../support/papers';
import { rawCheck } from '../../support/rawCheck';
import { quilts } from '../../support/road';
import { seatFor } from '../../support/seat';
import { centre, type TestStore, testStore, wuhan } from '../../support/testStore';

let store: TestStore;
let names: Names;
let flood: string;
let drill: string;
beforeAll(async () => {
  store = testStore();
  names = await namesAt(store);
  flood = await operation('黄梅洪涝', false);
  drill = await operation('夜间演练', true);
  await posted(
    store,
    receiptBody({
      source: names.party('中国红十字会总会'),
      owner: names.society,
      lines: [
        receiptLine({
          item: names.item('A04'),
          bin: names.bin('A-01-01'),
          entered: { count: 400, unit: '床', factor: 1 },
        }),
      ],
    }),
  );
});
afterAll(() => store.close());

async function operation(name: string, isDrill: boolean): Promise<string> {
  const uid = store.program.state.random.uid(store.clock.now);
  await store.do('dispatcher', 'operations.save', {
    operation: uid,
    name,
    kind: 'flood',
    place: isDrill ? '演练场' : '黄梅县',
    startedOn: '2026-11-18',
  });
  // Drills can't be opened from a screen yet.
  const { db } = store.program.state.store!;
  db.run(sql`UPDATE operation SET is_drill = ${isDrill ? 1 : 0} WHERE uid = ${uid}`);
  return uid;
}

const issue = (operation: string | null, count = 10) =>
  dispatchBody({
    to: { kind: 'team', team: names.team('relief') },
    operation,
    lines: [dispatchLine({ item: names.item('A04'), asked: { count, unit: '床', factor: 1 } })],
  });
const step = ({ document, revision }: { document: string; revision: number }) => ({
  document,
  revision,
});
const late = async () =>
  (await store.do('viewer', 'documents.list', { filter: { state: 'late' } })).rows.map(
    ({ number }) => number,
  );
const entries = (kind: string) =>
  store.program.state
    .store!.db.all<{ content: string }>(
      sql`SELECT content FROM chain_entry WHERE kind = ${kind} ORDER BY sequence`,
    )
    .map(({ content }) => JSON.parse(content));

describe('先发后补', () => {
  test('posts a waiting paper of an operation in force, on everybody’s list until it is approved', async () => {
    const paper = await submitted(store, issue(flood));
    const gone = await store.do('keeper', 'documents.postFirst', step(paper));
    expect(gone.axes).toMatchObject({ approval: 'waiting', posting: 'posted' });
    expect(await late()).toEqual([paper.number]);
    const dashboard = await store.do('viewer', 'dashboard.read', { warehouse: wuhan });
    expect(dashboard.late.count).toBe(1);

    const view = await store.do('keeper', 'documents.read', { document: paper.document });
    expect(view.steps).not.toContain('approve');
    const given = await store.do('approver', 'documents.approve', step(gone));
    expect(given.axes.approval).toBe('givenAfter');
    expect(await late()).toEqual([]);
    expect(entries('approval')).toMatchObject([
      { document: paper.document, number: paper.number, approval: 'givenAfter' },
    ]);
    expect((await store.do('viewer', 'ledger.prove', {})).findings).toEqual([]);
  });

  test('of a transfer is owed by the warehouse that sent it alone', async () => {
    const lines = [dispatchLine({ item: names.item('A04'), asked: quilts(3) })];
    const paper = await submitted(store, transferBody({ to: centre, operation: flood, lines }));
    const gone = await store.do('keeper', 'documents.postFirst', step(paper));
    const owed = async (warehouse: string) => {
      const filter = { state: 'late' as const, warehouse };
      const { rows } = await store.do('viewer', 'documents.list', { filter });
      const dashboard = await store.do('viewer', 'dashboard.read', { warehouse });
      return [rows.map(({ number }) => number), dashboard.late.count];
    };
    expect(await owed(wuhan)).toEqual([[paper.number], 1]);
    expect(await owed(centre)).toEqual([[], 0]);
    await store.do('approver', 'documents.approve', step(gone));
  });

  test('that is declined stays on the list, can be reversed, or approved after all', async () => {
    const paper = await submitted(store, issue(flood));
    const gone = await store.do('keeper', 'documents.postFirst', step(paper));
    const no = await store.do('approver', 'documents.decline', {
      ...step(gone),
      reason: '数量不符',
    });
    expect(no.axes).toMatchObject({ approval: 'declined', posting: 'posted' });
    expect(await late()).toEqual([paper.number]);
    const { posting } = gone;
    await posted(store, { kind: 'reversal', posting, reason: '未获批准' });
    expect(await late()).toEqual([]);
    expect(rawCheck(store.program.state.storeFile)).toEqual([]);
  });

  test.each([
    ['without an operation', () => issue(null)],
    ['in a drill', () => issue(drill)],
  ])('is not for a paper %s', async (_what, body) => {
    const paper = await submitted(store, body());
    await store.refused('keeper', 'documents.postFirst', step(paper), 'document.step');
  });

  test('is not approved by who let the goods go, though he may approve', async () => {
    const both = seatFor(store, 'both', [
      { role: 'keeper', warehouse: null },
      { role: 'approver', warehouse: null },
    ]);
    const paper = await submitted(store, issue(flood, 1));
    const gone = await both.ask('documents.postFirst', step(paper));
    expect(gone.ok).toBe(true);
    const { document } = paper;
    const { revision } = await store.do('viewer', 'documents.read', { document });
    expect(await both.ask('documents.approve', { document, revision })).toMatchObject({
      refusal: { code: 'document.step', because: 'maker' },
    });
    await store.do('approver', 'documents.approve', { document, revision });
  });

  test('is not for the approver, nor approved by who made it', async () => {
    const paper = await submitted(store, issue(flood));
    await store.refused('approver', 'documents.postFirst', step(paper), 'role.missing');
    const gone = await store.do('keeper', 'documents.postFirst', step(paper));
    await store.refused('keeper', 'documents.approve', step(gone), 'role.missing');
  });
});

describe('the way of the goods', () => {
  test('is picked, issued, arrived and signed, each once, and kept in the chain', async () => {
    const before = entries('delivery').length;
    const paper = await approved(store, issue(null));
    const follow = (at: { document: string; revision: number }, name: 'pick' | 'arrive' | 'sign') =>
      store.do('keeper', 'documents.follow', { ...step(at), step: name, note: '' });
    const picked = await follow(paper, 'pick');
    expect(picked.axes.delivery).toBe('picked');
    const gone = await store.do('keeper', 'documents.post', step(picked));
    expect(gone.axes.delivery).toBe('issued');
    const there = await follow(gone, 'arrive');
    const signed = await follow(there, 'sign');
    expect(signed.axes.delivery).toBe('signed');
    const again = { ...step(signed), step: 'arrive' as const, note: '' };
    await store.refused('keeper', 'documents.follow', again, 'document.step');
    expect(entries('delivery').slice(before)).toMatchObject([
      { delivery: 'arrived' },
      { delivery: 'signed' },
    ]);
    expect((await store.do('viewer', 'ledger.prove', {})).findings).toEqual([]);
  });
});
