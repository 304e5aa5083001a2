import { v4 } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { RequisitionField } from '../../../renderer/documents/forms/RequisitionField';
import { type Paper, PaperProvider } from '../../../renderer/documents/paper';
import type { TransferBody } from '../../../shared/documents/transfer';
import { type Names, namesAt } from '../../support/papers';
import { approvedRequisition, requisitionDraft } from '../../support/requisitions';
import { centre, type TestStore, testStore, wuhan } from '../../support/testStore';
import { showTo } from '../support/desk';
import { routed } from '../support/routed';
import { type Screen, until } from '../support/screen';

/** What a paper shows of the 需求单 that it answers. */

let store: TestStore;
let names: Names;
let screen: Screen;
beforeEach(async () => {
  store = testStore();
  names = await namesAt(store);
});
afterEach(() => {
  screen.unmount();
  store.close();
});

async function transferFor(): Promise<{ body: TransferBody; number: string }> {
  const asked = requisitionDraft(names, { to: { kind: 'warehouse', warehouse: wuhan } });
  const { requisition } = await approvedRequisition(store, asked);
  const document = v4();
  await store.do('dispatcher', 'requisitions.answer', {
    ...{ document, requisition, warehouse: centre },
    lines: [{ line: 1, item: names.item('A04'), quantity: 20 }],
  });
  const { body } = await store.do('viewer', 'documents.read', { document });
  const { number } = await store.do('viewer', 'requisitions.read', { requisition });
  return { body: body as TransferBody, number: number ?? '' };
}

function fieldOf(body: TransferBody, number: string) {
  const paper = {
    ...{ body, view: null, editable: false, problems: [], tries: 0 },
    labelOf: () => ({ name: number }),
  } as unknown as Paper<TransferBody>;
  return routed(() => (
    <PaperProvider value={paper as never}>
      <RequisitionField paper={paper} />
    </PaperProvider>
  ));
}

const shown = () => document.body.textContent ?? '';

test('a transfer shows where the goods are wanted, whom to call there and by when', async () => {
  const { body, number } = await transferFor();
  screen = await showTo(store, 'keeper', fieldOf(body, number));
  await until(() => shown().includes('送达'));
  expect(shown()).toContain(
    '送达 黄梅县小池镇安置点，联系人 丁一 13912345678，2026-11-24 12:00 前',
  );
});

test('who only reads sees the telephone masked', async () => {
  const { body, number } = await transferFor();
  screen = await showTo(store, 'viewer', fieldOf(body, number));
  await until(() => shown().includes('送达'));
  expect(shown()).toContain('联系人 丁一 139****5678');
});
