import { afterEach, beforeEach, expect, test } from 'vitest';
import { requisitionWords } from '../../../renderer/messages/requisitions';
import { AnswerDialog } from '../../../renderer/requisitions/AnswerDialog';
import { namesAt, posted, receiptBody, receiptLine } from '../../support/papers';
import { approvedRequisition, requisitionDraft, requisitionLine } from '../../support/requisitions';
import { type TestStore, testStore } from '../../support/testStore';
import { showTo } from '../support/desk';
import { routed } from '../support/routed';
import { type Screen, until } from '../support/screen';

let store: TestStore;
let screen: Screen;
beforeEach(() => {
  store = testStore();
});
afterEach(() => {
  screen.unmount();
  store.close();
});

test('opens with the cursor on the step that makes the draft, not on its ×', async () => {
  const names = await namesAt(store);
  const line = receiptLine({
    ...{ item: names.item('A04'), bin: names.bin('A-01-01') },
    entered: { count: 200, unit: '床', factor: 1 },
  });
  await posted(store, receiptBody({ source: names.society, owner: names.society, lines: [line] }));
  const draft = requisitionDraft(names, { lines: [requisitionLine(names, 'A04', 40)] });
  const { requisition } = await approvedRequisition(store, draft);
  const view = await store.do('dispatcher', 'requisitions.read', { requisition });
  screen = await showTo(
    store,
    'dispatcher',
    routed(() => <AnswerDialog view={view} onClose={() => undefined} />),
  );
  const at: (string | null | undefined)[] = [];
  await until(() => {
    const focused = document.activeElement;
    if (focused !== document.body) at.push(focused?.textContent);
    return at.at(-1) === requisitionWords.answer.confirm;
  });
  expect([...new Set(at)]).toEqual([requisitionWords.answer.confirm]);
});
