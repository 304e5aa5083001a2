import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from '../../../electron/database/sql';
import type { DocumentView } from '../../../shared/documents/api';
import {
  countLine,
  dispatchBody,
  dispatchLine,
  draft,
  type Names,
  namesAt,
  posted,
  receiptBody,
  receiptLine,
  stocktakeBody,
} from '../../support/papers';
import { seatFor } from '../../support/seat';
import { sheetHtml } from '../../support/sheetHtml';
import { type TestStore, testStore, wuhan } from '../../support/testStore';

let store: TestStore;
let names: Names;
let issue: string;
const db = () => store.program.state.store!.db;
const read = (document: string, by = 'keeper') => store.do(by, 'documents.read', { document });

/** A receipt of 2 箱 of water and a dispatch of 24 瓶 of it to a city. */
beforeAll(async () => {
  store = testStore();
  names = await namesAt(store);
  await posted(
    store,
    receiptBody({
      source: names.party('中国红十字会总会'),
      owner: names.society,
      lines: [
        receiptLine({
          item: names.item('B01'),
          bin: names.bin('A-01-01'),
          entered: { count: 2, unit: '箱', factor: 24 },
          batchNumber: 'W1',
          expiry: { kind: 'unknown' },
        }),
      ],
    }),
  );
  const out = await posted(
    store,
    dispatchBody({
      to: { kind: 'party', party: names.party('黄冈市红十字会') },
      lines: [
        dispatchLine({ item: names.item('B01'), asked: { count: 1, unit: '箱', factor: 24 } }),
      ],
    }),
  );
  issue = out.document;
});
afterAll(() => store.close());

describe('what a posted document says stays', () => {
  let before: DocumentView;
  beforeAll(async () => {
    before = await read(issue);
  });

  test.each([
    ['the item', 'item', `code = 'B01'`],
    ['the city', 'party', `name = '黄冈市红十字会'`],
    ['the owner', 'party', 'id IN (SELECT owner_id FROM lot)'],
    ['who gave the goods', 'party', `name = '中国红十字会总会'`],
    ['the zone', 'zone', '1'],
    ['the warehouse', 'warehouse', `code = '42010001'`],
    ['who posted it', 'user', `login = 'keeper'`],
    ['who approved it', 'user', `login = 'approver'`],
  ])('when %s is renamed', async (_what, table, where) => {
    expect(
      db().run({ text: `UPDATE ${table} SET name = '改了名' || id WHERE ${where}`, values: [] }),
    ).toBeGreaterThan(0);
    const after = await read(issue);
    expect(after).toEqual(before);
  });

  test('when its bin has another code', async () => {
    db().run(sql`UPDATE bin SET code = 'Z-09-09' WHERE uid = ${names.bin('A-01-01')}`);
    const after = await read(issue);
    expect([after.labels, after.allocations]).toEqual([before.labels, before.allocations]);
  });

  test('and what it says of the goods that a reversal takes back', async () => {
    const { posting } = await posted(
      store,
      dispatchBody({
        to: { kind: 'party', party: names.party('黄冈市红十字会') },
        lines: [
          dispatchLine({ item: names.item('B01'), asked: { count: 1, unit: '瓶', factor: 1 } }),
        ],
      }),
    );
    const twin = await posted(store, { kind: 'reversal', posting, reason: '写错了' });
    const first = await read(twin.document);
    db().run(sql`UPDATE item SET name = '又改了名' WHERE code = 'B01'`);
    db().run(sql`UPDATE bin SET code = 'Z-09-08' WHERE uid = ${names.bin('A-01-01')}`);
    expect(await read(twin.document)).toEqual(first);
    db().run(sql`UPDATE item SET name = '改了名' WHERE code = 'B01'`);
  });

  test('L11: when the pack of an item has another factor: the paper keeps its own', async () => {
    db().run(sql`UPDATE item_pack SET factor = 12 WHERE unit = '箱'
      AND item_id = (SELECT id FROM item WHERE code = 'B01')`);
    const { body, totals } = await read(issue);
    expect(body).toMatchObject({ lines: [{ asked: { count: 1, unit: '箱', factor: 24 } }] });
    expect(totals.quantity).toBe(24);
    // A new paper has to use the new one.
    const old = dispatchBody({
      to: { kind: 'party', party: names.party('黄石市红十字会') },
      lines: [
        dispatchLine({ item: names.item('B01'), asked: { count: 1, unit: '箱', factor: 24 } }),
      ],
    });
    const paper = await draft(store, old);
    const { problems } = await store.refused(
      'keeper',
      'documents.submit',
      { document: paper.document, revision: paper.revision },
      'document.incomplete',
    );
    expect(problems).toEqual([{ line: 1, field: 'asked', problem: 'packMismatch' }]);
  });

  test('while an open paper speaks with the names of today', async () => {
    const paper = await draft(
      store,
      dispatchBody({
        to: { kind: 'party', party: names.party('黄冈市红十字会') },
        lines: [dispatchLine({ item: names.item('B01') })],
      }),
    );
    const { labels } = await read(paper.document);
    expect(labels[names.item('B01')]?.name).toMatch(/^改了名/);
  });

  test('and the chain is whole', async () => {
    const { findings } = await store.do('viewer', 'ledger.prove', {});
    expect(findings).toEqual([]);
  });
});

describe('X15: telephone and identity number', () => {
  test('are shown to those who work at the warehouse and masked for others', async () => {
    const shown = await read(issue);
    expect(shown.persons.collector?.telephone).toBe('13812345678');
    for (const login of ['viewer', 'admin']) {
      const { persons } = await read(issue, login);
      expect(persons.collector).toMatchObject({ name: '张三', telephone: '138****5678' });
    }
    const elsewhere = seatFor(store, 'elsewhere', [{ role: 'keeper', warehouse: '42000001' }]);
    const answer = await elsewhere.ask('documents.read', { document: issue });
    expect(JSON.stringify(answer)).not.toContain('13812345678');
  });

  test('never stand in the content of the chain, nor in a snapshot, a body or the audit', () => {
    const texts = [
      sql`SELECT snapshot FROM posting`,
      sql`SELECT body FROM document`,
      sql`SELECT detail FROM audit`,
      sql`SELECT value FROM request`,
    ];
    for (const text of texts)
      expect(JSON.stringify(db().all(text))).not.toMatch(/13812345678|张三/);
  });
});

describe('X16: an erasure', () => {
  test('takes a person off the posted sheet, and the ledger still proves itself', async () => {
    db().transaction(() => {
      db().run(sql`
        UPDATE posting_person SET name = NULL, telephone = NULL, identity_number = NULL, salt = NULL
        WHERE role = 'collector'`);
      db().run(sql`DELETE FROM document_person WHERE role = 'collector'`);
    });
    const { persons, postings } = await read(issue);
    expect(persons.collector).toEqual({ name: '（已删除）', telephone: '', identityNumber: '' });
    expect(postings[0]?.movements).toMatchObject([{ quantity: 24 }]);
    const { findings } = await store.do('viewer', 'ledger.prove', {});
    expect(findings).toEqual([]);
  });

  test('leaves nothing of the name in the file', async () => {
    db().pragma('wal_checkpoint(TRUNCATE)');
    const bytes = readFileSync(store.program.state.storeFile);
    expect(bytes.includes('13812345678')).toBe(false);
    expect(bytes.includes('张三')).toBe(false);
  });
});

/** Two gifts of one kind that differ in their source alone, which a count sheet names. */
test.each([0, 1])(
  'a count sheet with %i missing stays when parties are renamed',
  async (missing) => {
    const counted = testStore();
    const at = await namesAt(counted);
    for (const source of ['中国红十字会总会', '黄冈市红十字会']) {
      const lines = [receiptLine({ item: at.item('A04'), bin: at.bin('A-01-01') })];
      await posted(counted, receiptBody({ source: at.party(source), owner: at.society, lines }));
    }
    const books = counted.program.state.store!.db;
    const lots = books.all<{ uid: string }>(sql`SELECT uid FROM lot ORDER BY id`);
    const lines = lots.map(({ uid: lot }, index) =>
      countLine({
        item: at.item('A04'),
        lot,
        bin: at.bin('A-01-01'),
        counts: [index === 0 ? 10 - missing : 10],
        reason: index === 0 && missing > 0 ? 'unknown' : '',
      }),
    );
    const { document } = await posted(counted, stocktakeBody({ lines }));
    const seen = async () => [
      sheetHtml(counted, document),
      await counted.do('keeper', 'documents.read', { document }),
    ];
    const before = await seen();
    expect(JSON.stringify(before)).toContain('黄冈市红十字会');
    books.run(sql`UPDATE party SET name = '改了名' || id`);
    expect(await seen()).toEqual(before);
    counted.close();
  },
);

test('a stock list over warehouses finds the goods under their new name', async () => {
  const { rows } = await store.do('viewer', 'stock.lots', {
    filter: { warehouse: wuhan, search: '改了名' },
  });
  expect(rows).toMatchObject([{ batchNumber: 'W1', quantity: 24 }]);
});
