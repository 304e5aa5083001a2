import { v4 } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  type Names,
  namesAt,
  posted,
  receiptBody,
  receiptLine,
  submitted,
} from '../../support/papers';
import { approvedRequisition, requisitionDraft, requisitionLine } from '../../support/requisitions';
import { type TestStore, testStore, wuhan } from '../../support/testStore';

/** 响应 sees the same goods as a plan: under whatever name they lie. */

let store: TestStore;
let names: Names;
let army: string;
beforeEach(async () => {
  store = testStore();
  names = await namesAt(store);
  army = v4();
  const [category] = (await store.do('viewer', 'categories.list', {})).rows;
  const named = { name: '军用被', unit: '床', category: category!.uid };
  await store.do('keeper', 'items.quickAdd', { item: army, ...named });
});
afterEach(() => store.close());

const match = () => store.do('dispatcher', 'items.match', { item: army, into: names.item('A04') });

async function gift(item: string, count: number, unit = '床') {
  const line = receiptLine({
    ...{ item, bin: names.bin('A-01-01'), entered: { count, unit, factor: 1 } },
  });
  await posted(store, receiptBody({ source: names.society, owner: names.society, lines: [line] }));
}

const asked = async (...lines: ReturnType<typeof requisitionLine>[]) =>
  (await approvedRequisition(store, requisitionDraft(names, { lines }))).requisition;
const lineOf = (item: string, quantity: number, takesSubstitutes = false) => ({
  ...requisitionLine(names, 'A04', quantity, takesSubstitutes),
  item,
});

async function offered(requisition: string) {
  const { lines } = await store.do('dispatcher', 'requisitions.sources', { requisition });
  return lines.map(({ offers }) =>
    offers.map(({ item, isSubstitute, at }) => [
      ...[item.uid, isSubstitute],
      at.reduce((sum, { available }) => sum + available, 0),
    ]),
  );
}

test('what turned out to be the item is offered for it, and goes as what it is', async () => {
  await gift(army, 40);
  await match();
  const quilts = names.item('A04');
  const requisition = await asked(requisitionLine(names, 'A04', 40));
  expect(await offered(requisition)).toEqual([
    [
      [quilts, false, 0],
      [army, false, 40],
    ],
  ]);
  const document = v4();
  const lines = [{ line: 1, item: army, quantity: 40 }];
  await store.do('dispatcher', 'requisitions.answer', {
    ...{ document, requisition, warehouse: wuhan, lines },
  });
  const { body } = await store.do('keeper', 'documents.read', { document });
  expect(body).toMatchObject({ lines: [{ item: army, answers: null }] });
  await posted(store, body);
  const { lines: done } = await store.do('viewer', 'requisitions.read', { requisition });
  expect(done).toMatchObject([{ answered: 40, open: 0 }]);
});

test('for what turned out to be another item, that one is offered; a list by it finds the requisition', async () => {
  const requisition = await asked(lineOf(army, 30));
  await match();
  await gift(names.item('A04'), 100);
  expect(await offered(requisition)).toEqual([
    [
      [army, false, 0],
      [names.item('A04'), false, 100],
    ],
  ]);
  for (const item of [names.item('A04'), army]) {
    const { rows } = await store.do('viewer', 'requisitions.list', { filter: { item } });
    expect(rows.map((row) => row.requisition)).toEqual([requisition]);
  }
});

test('of two lines that count as one item, a substitute goes for the one that takes it', async () => {
  const requisition = await asked(requisitionLine(names, 'A04', 10), lineOf(army, 30, true));
  await match();
  await gift(names.item('A06'), 100, '条');
  const document = v4();
  await store.do('dispatcher', 'requisitions.answer', {
    ...{ document, requisition, warehouse: wuhan },
    lines: [{ line: 2, item: names.item('A06'), quantity: 30 }],
  });
  const { body } = await store.do('keeper', 'documents.read', { document });
  expect((await submitted(store, body)).axes.approval).toBe('waiting');
});
