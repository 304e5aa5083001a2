import { v4 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from '../../../electron/database/sql';
import type { Answer } from '../../../shared/answer';
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
} from '../../support/papers';
import { codeOf } from '../../support/seat';
import { centre, type TestStore, testStore, wuhan } from '../../support/testStore';

let store: TestStore;
let names: Names;
beforeAll(async () => {
  store = testStore();
  names = await namesAt(store);
});
afterAll(() => store.close());

const gift = (count = 10, item = 'A04', unit = '床') =>
  receiptBody({
    source: names.party('中国红十字会总会'),
    owner: names.society,
    lines: [
      receiptLine({
        item: names.item(item),
        bin: names.bin('A-01-01'),
        entered: { count, unit, factor: 1 },
      }),
    ],
  });
const issue = (count: number, item = 'A04', unit = '床') =>
  dispatchBody({
    to: { kind: 'party', party: names.party('黄冈市红十字会') },
    lines: [dispatchLine({ item: names.item(item), asked: { count, unit, factor: 1 } })],
  });
const step = ({ document, revision }: { document: string; revision: number }) => ({
  document,
  revision,
});
const count = (table: string) =>
  store.program.state.store!.db.read<{ n: number }>({
    text: `SELECT count(*) AS n FROM ${table}`,
    values: [],
  }).n;
const codesOf = (answers: Answer[]) => answers.map(codeOf).sort();

describe('D24: many at once', () => {
  test('20 postings of one document, each with its own key, post it once', async () => {
    const paper = step(await approved(store, gift()));
    const before = count('posting');
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => store.ask('keeper', 'documents.post', paper)),
    );
    expect(count('posting')).toBe(before + 1);
    expect(codesOf(answers)).toEqual([...Array(19).fill('document.step'), 'ok'].sort());
  });

  test('a double click, which is one key twice, answers the same twice', async () => {
    const paper = step(await approved(store, gift()));
    const key = v4();
    const before = count('posting');
    const [one, two] = await Promise.all([
      store.ask('keeper', 'documents.post', paper, key),
      store.ask('keeper', 'documents.post', paper, key),
    ]);
    expect(count('posting')).toBe(before + 1);
    expect(one).toMatchObject({ ok: true });
    expect(two).toEqual(one);
  });

  test('two windows that save one draft: the second is told that it is stale', async () => {
    const paper = await draft(store, gift());
    const save = { ...step(paper), warehouse: wuhan, businessDate: '2026-11-20', persons: {} };
    const answers = await Promise.all(
      [gift(1), gift(2)].map((body) => store.ask('keeper', 'documents.save', { ...save, body })),
    );
    expect(codesOf(answers)).toEqual(['document.stale', 'ok']);
    const { body } = await store.do('viewer', 'documents.read', { document: paper.document });
    expect(body).toMatchObject({ lines: [{ entered: { count: 1 } }] });
  });
});

describe('D25: a retry', () => {
  test('with the same key answers what was answered, and has no second effect', async () => {
    const key = v4();
    const input = {
      party: v4(),
      name: '一家捐赠单位',
      nature: 'organisation',
      roles: ['donor'],
    } as const;
    const first = await store.ask('keeper', 'parties.save', { ...input, roles: ['donor'] }, key);
    const audits = count('audit');
    const again = await store.ask('keeper', 'parties.save', { ...input, roles: ['donor'] }, key);
    expect(again).toEqual(first);
    expect(count('audit')).toBe(audits);
  });

  test('answers the same after the document went on', async () => {
    const { document, revision } = await approved(store, gift());
    const key = v4();
    const first = await store.ask('keeper', 'documents.post', { document, revision }, key);
    const { postings } = await store.do('viewer', 'documents.read', { document });
    await posted(store, { kind: 'reversal', posting: postings[0]!.uid, reason: '重复' });
    expect(await store.ask('keeper', 'documents.post', { document, revision }, key)).toEqual(first);
  });

  test.each([
    ['another input', 'keeper', '另一家'],
    ['another person', 'dispatcher', '第一家'],
  ])('with the same key and %s is refused', async (_what, login, name) => {
    const key = v4();
    const party = v4();
    const save = (by: string, called: string) =>
      store.ask(
        by,
        'parties.save',
        { party, name: `${called}${party}`, nature: 'organisation', roles: ['donor'] },
        key,
      );
    expect(codeOf(await save('keeper', '第一家'))).toBe('ok');
    expect(codeOf(await save(login, name))).toBe('key.reused');
  });

  test('with the key of another call is refused', async () => {
    const key = v4();
    const uid = v4();
    await store.ask('keeper', 'earmarks.save', { earmark: uid, name: uid, nature: 'project' }, key);
    const answer = await store.ask(
      'keeper',
      'parties.save',
      { party: uid, name: uid, nature: 'organisation', roles: ['donor'] },
      key,
    );
    expect(codeOf(answer)).toBe('key.reused');
  });

  test('after a refusal is a new try: nothing was kept of the first', async () => {
    const paper = await draft(store, issue(5, 'A12', '张'));
    const key = v4();
    const first = await store.ask('keeper', 'documents.submit', step(paper), key);
    expect(codeOf(first)).toBe('stock.short');
    await posted(store, gift(5, 'A12', '张'));
    const second = await store.ask('keeper', 'documents.submit', step(paper), key);
    expect(codeOf(second)).toBe('ok');
  });
});

describe('L02: two papers for the same goods', () => {
  test('may both wait, but only one can be approved; the other goes back and says what is left', async () => {
    await posted(store, gift(10, 'A14', '张'));
    const [one, other] = [
      await submitted(store, issue(7, 'A14', '张')),
      await submitted(store, issue(7, 'A14', '张')),
    ];
    await store.do('approver', 'documents.approve', step(one));
    const refusal = await store.refused(
      'approver',
      'documents.approve',
      step(other),
      'stock.short',
    );
    expect(refusal.shortages).toMatchObject([{ wanted: 7, available: 0, short: 7 }]);
    expect(refusal.shortages[0]?.refused).toMatchObject([{ quantity: 7, reason: 'notEnough' }]);
    const { rows } = await store.do('viewer', 'stock.items', {
      filter: { warehouse: wuhan, item: names.item('A14') },
    });
    expect(rows).toMatchObject([{ onHand: 10, spokenFor: 7, available: 3 }]);
    // Declined, changed to what is left, it can go.
    const back = await store.do('approver', 'documents.decline', {
      ...step(other),
      reason: '不足',
    });
    const saved = await store.do('keeper', 'documents.save', {
      ...step(back),
      warehouse: wuhan,
      businessDate: '2026-11-20',
      persons: { collector: { name: '张三', telephone: '', identityNumber: '' } },
      body: issue(3, 'A14', '张'),
    });
    const again = await store.do('keeper', 'documents.submit', step(saved));
    await store.do('approver', 'documents.approve', step(again));
  });

  test('of which the approved one is cancelled: its goods are free again', async () => {
    await posted(store, gift(10, 'A15', '顶'));
    const first = await approved(store, issue(10, 'A15', '顶'));
    const second = await draft(store, issue(10, 'A15', '顶'));
    await store.refused('keeper', 'documents.submit', step(second), 'stock.short');
    await store.do('keeper', 'documents.cancel', { ...step(first), reason: '队伍未出发' });
    await store.do('keeper', 'documents.submit', step(second));
  });

  test('the last unit is given once, whoever is quicker', async () => {
    await posted(store, gift(1, 'A16', '只'));
    const papers = [
      await submitted(store, issue(1, 'A16', '只')),
      await submitted(store, issue(1, 'A16', '只')),
    ];
    const answers = await Promise.all(
      papers.map((paper) => store.ask('approver', 'documents.approve', step(paper))),
    );
    expect(codesOf(answers)).toEqual(['ok', 'stock.short']);
  });
});

describe('L14: numbers', () => {
  const day = '2026-11-18';
  const numbersOf = async (state?: 'cancelled') => {
    const filter = { kinds: ['receipt' as const], from: day, to: day, ...(state ? { state } : {}) };
    const { rows } = await store.do('viewer', 'documents.list', { filter, limit: 1000 });
    return rows
      .map(({ number }) => number)
      .filter((number) => number !== null)
      .sort();
  };

  test('have no holes, though submissions fail half-way and papers are thrown away', async () => {
    const { db } = store.program.state.store!;
    for (let i = 0; i < 12; i += 1) {
      const paper = await draft(store, gift(), { businessDate: day });
      // A third fails after its number was minted, in the same transaction.
      const fails = i % 3 === 1;
      if (fails) {
        db.execute(`CREATE TEMP TRIGGER half_way BEFORE INSERT ON document_step
          WHEN NEW.step = 'submit' BEGIN SELECT RAISE(ABORT, 'half-way'); END`);
      }
      const log = store.program.state.log;
      store.program.state.log = { ...log, error: () => {} };
      const answer = await store.ask('keeper', 'documents.submit', step(paper));
      store.program.state.log = log;
      if (fails) db.execute('DROP TRIGGER half_way');
      expect(codeOf(answer)).toBe(fails ? 'bug' : 'ok');
      if (fails && i % 2 === 0) await store.do('keeper', 'documents.discard', step(paper));
    }
    const expected = Array.from({ length: 8 }, (_, i) => `RK-${wuhan}-20261118-000${i + 1}`);
    expect(await numbersOf()).toEqual(expected);
  });

  test('stay with a paper that is withdrawn, changed and submitted again', async () => {
    const paper = await submitted(store, gift(), { businessDate: day });
    const back = await store.do('keeper', 'documents.withdraw', step(paper));
    const again = await store.do('keeper', 'documents.submit', step(back));
    expect(again.number).toBe(paper.number);
  });

  test('of a cancelled paper are never used again', async () => {
    const paper = await submitted(store, gift(), { businessDate: day });
    await store.do('keeper', 'documents.cancel', { ...step(paper), reason: '重复' });
    const next = await submitted(store, gift(), { businessDate: day });
    expect(next.number).not.toBe(paper.number);
    expect(await numbersOf('cancelled')).toEqual([paper.number]);
  });

  test('of a numbered paper, day and warehouse can’t become others', async () => {
    const paper = await submitted(store, gift(), { businessDate: day });
    const back = await store.do('keeper', 'documents.withdraw', step(paper));
    const save = { ...step(back), warehouse: wuhan, persons: {}, body: gift() };
    const answer = await store.ask('keeper', 'documents.save', {
      ...save,
      businessDate: '2026-11-17',
    });
    expect(codeOf(answer)).toBe('document.step');
  });

  test('run per warehouse, kind and day', async () => {
    const at = await namesAt(store, centre);
    const lines = [receiptLine({ item: at.item('A04'), bin: at.bin('A-01-01') })];
    const body = receiptBody({ source: at.party('中国红十字会总会'), owner: at.society, lines });
    const there = await submitted(store, body, { warehouse: centre, businessDate: day });
    expect(there.number).toBe(`RK-${centre}-20261118-0001`);
    const nextDay = await submitted(store, gift(), { businessDate: '2026-11-19' });
    expect(nextDay.number).toBe(`RK-${wuhan}-20261119-0001`);
  });

  test('are proved without holes', async () => {
    const { findings } = await store.do('viewer', 'ledger.prove', {});
    expect(findings).toEqual([]);
    const { db } = store.program.state.store!;
    expect(
      db.read(sql`SELECT count(*) - count(DISTINCT number) AS twice FROM document
      WHERE number IS NOT NULL`),
    ).toEqual({ twice: 0 });
  });
});
