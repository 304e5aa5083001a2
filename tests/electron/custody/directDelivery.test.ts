import { expect, test } from 'vitest';
import {
  directDeliveryBody,
  goodsLine,
  posted,
  returnBody,
  returnLine,
} from '../../support/papers';
import { teamStock } from '../../support/teamStock';
import { testStore, wuhan } from '../../support/testStore';

/** 直达单: goods that are counted where they are needed and never lie in a bin. */
test('a direct delivery counts among the papers with its value, and is never shelved', async () => {
  const store = testStore();
  const at = await teamStock(store);
  const body = directDeliveryBody({
    source: at.party('中国红十字会总会'),
    owner: at.society,
    recipient: at.village,
    lines: [
      goodsLine({
        item: at.item('A10'),
        entered: { count: 3, unit: '顶', factor: 1 },
        price: { per: 'line', amount: 100 },
        priceBasis: 'invoice',
      }),
    ],
  });
  const { document, number, posting } = await posted(store, body);
  expect(number).toBe('ZD-42010001-20261120-0001');
  expect(await at.moved(document)).toEqual(['recipient 3 100']);

  const list = () =>
    store.do('viewer', 'documents.list', {
      filter: { kinds: ['directDelivery'], warehouse: wuhan },
    });
  expect((await list()).totals).toEqual({ documents: 1, counted: 1, known: 100, unpriced: 0 });
  const card = await store.do('viewer', 'stock.card', { item: at.item('A10'), warehouse: wuhan });
  expect(card.rows).toEqual([]);
  expect(card.closing).toEqual({ quantity: 0, amount: { known: 0, unpriced: 0 } });
  expect(at.lies('A10')).toEqual([]);

  // It went to people: tents of it are recovered, each with its share.
  const toRecover = async () =>
    (await store.do('viewer', 'custody.toRecover', { filter: {} })).rows;
  const [row] = await toRecover();
  expect(row).toMatchObject({ kind: 'directDelivery', outstanding: 3, recoverBy: '2027-05-20' });
  const back = await posted(
    store,
    returnBody({
      from: { kind: 'party', party: at.village },
      lines: [
        returnLine({ item: at.item('A10'), lot: row?.lot ?? '', bin: at.bin('A-01-01'), good: 1 }),
      ],
    }),
  );
  expect(at.lies('A10')).toEqual(['A-01-01 good 1 33']);
  expect(await at.proof()).toEqual([]);

  await at.reverse(back.posting);
  await at.reverse(posting);
  expect(at.lies('A10')).toEqual([]);
  expect(await toRecover()).toEqual([]);
  expect((await list()).totals).toMatchObject({ documents: 1, counted: 0, known: 0 });
  expect(await at.proof()).toEqual([]);
  store.close();
});
