import { afterEach, beforeEach, expect, test } from 'vitest';
import { sql } from '../../../electron/database/sql';
import {
  approved,
  countLine,
  dispatchBody,
  dispatchLine,
  type Names,
  namesAt,
  posted,
  receiptBody,
  receiptLine,
  stocktakeBody,
} from '../../support/papers';
import { type TestStore, testStore, wuhan } from '../../support/testStore';

let store: TestStore;
let names: Names;
beforeEach(async () => {
  store = testStore();
  names = await namesAt(store);
});
afterEach(() => store.close());

test('what a count took away is available to nobody, never less than nothing, and the paper that had spoken for it says so', async () => {
  const item = names.item('A04');
  const bin = names.bin('A-01-01');
  const gift = await posted(
    store,
    receiptBody({
      source: names.party('中国红十字会总会'),
      owner: names.society,
      lines: [receiptLine({ item, bin })],
    }),
  );
  const { lot } = store.program.state.store!.db.read<{ lot: string }>(sql`
    SELECT lot.uid AS lot FROM lot JOIN document ON document.id = document_id
    WHERE document.uid = ${gift.document}`);
  const paper = await approved(
    store,
    dispatchBody({
      to: { kind: 'team', team: names.team('relief') },
      lines: [dispatchLine({ item, asked: { count: 7, unit: '床', factor: 1 } })],
    }),
  );
  const gone = async () =>
    (await store.do('viewer', 'documents.read', { document: paper.document })).gone;
  expect(await gone()).toEqual([]);
  await posted(
    store,
    stocktakeBody({ lines: [countLine({ item, lot, bin, counts: [4], reason: '盘亏' })] }),
  );

  const filter = { warehouse: wuhan, item };
  const { rows: items } = await store.do('viewer', 'stock.items', { filter });
  expect(items).toMatchObject([{ onHand: 4, available: 0, spokenFor: 7 }]);
  const { rows: lots } = await store.do('viewer', 'stock.lots', { filter });
  expect(lots).toMatchObject([{ quantity: 4, spokenFor: 7 }]);
  expect(await gone()).toEqual([
    expect.objectContaining({ item: items[0]?.item.name, place: 'A-01-01', missing: 3 }),
  ]);
  const { revision } = await store.do('viewer', 'documents.read', { document: paper.document });
  const step = { document: paper.document, revision };
  const answer = await store.ask('keeper', 'documents.post', step);
  expect(answer.ok).toBe(false);
  await store.do('keeper', 'documents.cancel', { ...step, reason: '盘点后不够' });
  expect(await gone()).toEqual([]);
});
