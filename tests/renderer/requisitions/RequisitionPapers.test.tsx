import { afterEach, beforeEach, expect, test } from 'vitest';
import { RequisitionPapers } from '../../../renderer/requisitions/RequisitionPapers';
import { dispatchBody, dispatchLine, draft, namesAt, transferBody } from '../../support/papers';
import { approvedRequisition, requisitionDraft } from '../../support/requisitions';
import { centre, type TestStore, testStore } from '../../support/testStore';
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

test('tells whom a paper goes to where that is not who asked', async () => {
  const names = await namesAt(store);
  const { requisition } = await approvedRequisition(store, requisitionDraft(names));
  const lines = [dispatchLine({ item: names.item('A04') })];
  const others = { kind: 'party' as const, party: names.party('鄂州市红十字会') };
  const asking = { kind: 'team' as const, team: names.team('relief') };
  await draft(store, dispatchBody({ to: asking, requisition, lines }));
  await draft(store, dispatchBody({ to: others, requisition, lines }));
  await draft(store, transferBody({ to: centre, requisition, lines }));
  const { papers } = await store.do('viewer', 'requisitions.read', { requisition });
  screen = await showTo(
    store,
    'viewer',
    routed(() => <RequisitionPapers papers={papers} />),
  );
  await until(() => document.querySelectorAll('li').length === 3);
  const said = [...document.querySelectorAll('li')].map(({ textContent }) => textContent);
  expect(said[0]).not.toContain('发给');
  expect(said[1]).toContain('发给 鄂州市红十字会，不是需求单位');
  expect(said[2]).toContain('先调往 中国红十字会湖北备灾救灾中心');
});
