import { v4 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Names, namesAt } from '../../support/papers';
import { approvedRequisition, requisitionDraft } from '../../support/requisitions';
import { seatFor } from '../../support/seat';
import { requestHtml } from '../../support/sheetHtml';
import { centre, type TestStore, testStore, wuhan } from '../../support/testStore';

/** The paper that goes with the lorry says where its 需求单 wants the goods, and whom to call there. */

let store: TestStore;
let names: Names;
beforeAll(async () => {
  store = testStore();
  names = await namesAt(store);
});
afterAll(() => store.close());

type Draft = Parameters<typeof requisitionDraft>[1];

/** The draft of a paper that answers a requisition, and how somebody prints it. */
async function answering(draft: Draft) {
  const asked = requisitionDraft(names, { wantedBy: '2026-11-24T21:00:00.000Z', ...draft });
  const { requisition } = await approvedRequisition(store, asked);
  const document = v4();
  await store.do('dispatcher', 'requisitions.answer', {
    ...{ document, requisition, warehouse: centre },
    lines: [{ line: 1, item: names.item('A04'), quantity: 20 }],
  });
  const printedBy = (login: string) =>
    textOf(requestHtml(store, { form: 'document', document }, login));
  return { document, printedBy };
}

const textOf = (html: string) =>
  html
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

test('a transfer to a warehouse for a school names the school, its contact and the hour', async () => {
  const { document, printedBy } = await answering({ to: { kind: 'warehouse', warehouse: wuhan } });
  const { body } = await store.do('viewer', 'documents.read', { document });
  expect(body).toMatchObject({ kind: 'transfer', wantedOn: '2026-11-25' });
  const sheet = printedBy('keeper');
  expect(sheet).toContain('送达地点 黄梅县小池镇安置点');
  expect(sheet).toContain('联系人 丁一 13912345678');
  expect(sheet).toContain('要求到达 2026-11-25 05:00');
  // Whoever only reads prints the telephone as he sees it.
  expect(printedBy('viewer')).toContain('联系人 丁一 139****5678');
  // What is sealed names nobody.
  expect(JSON.stringify(body)).not.toMatch(/丁一|13912345678/);
});

test('the day that its keeper writes otherwise stands on it as he wrote it', async () => {
  const { document, printedBy } = await answering({ to: { kind: 'warehouse', warehouse: wuhan } });
  const { body, revision, businessDate } = await store.do('viewer', 'documents.read', { document });
  if (body?.kind !== 'transfer') throw new Error('no transfer');
  await store.do('dispatcher', 'documents.save', {
    ...{ document, revision, warehouse: centre, businessDate: businessDate!, persons: {} },
    body: { ...body, wantedOn: '2026-11-26' },
  });
  expect(printedBy('keeper')).toMatch(/要求到达 2026-11-26 (?!05:00)/);
});

test('whoever gives for it reads whom to call, who works elsewhere does not', async () => {
  const giver = seatFor(store, 'giver', [{ role: 'keeper', warehouse: centre }]);
  const asked = requisitionDraft(names, { warehouse: wuhan });
  const { requisition } = await approvedRequisition(store, asked);
  const read = () => giver.ask('requisitions.read', { requisition });
  expect(await read()).toMatchObject({ value: { telephone: '139****5678', masked: true } });
  await store.do('dispatcher', 'requisitions.answer', {
    ...{ document: v4(), requisition, warehouse: centre },
    lines: [{ line: 1, item: names.item('A04'), quantity: 20 }],
  });
  expect(await read()).toMatchObject({ value: { telephone: '13912345678', masked: false } });
});

test('so does a dispatch', async () => {
  const sheet = (await answering({})).printedBy('keeper');
  expect(sheet).toContain('送达地点 黄梅县小池镇安置点');
  expect(sheet).toContain('联系人 丁一 13912345678');
  expect(sheet).toContain('要求送达 2026-11-25 05:00');
});
