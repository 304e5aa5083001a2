import { expect, test } from 'vitest';
import { dispatchBody, dispatchLine, draft, namesAt } from '../../support/papers';
import { testStore } from '../../support/testStore';

test('a list names three goods of a paper, and how many there are where there are more', async () => {
  const store = testStore();
  const names = await namesAt(store);
  const listed = async (...items: string[]) => {
    const lines = items.map((item) => dispatchLine({ item: names.item(item) }));
    const to = { kind: 'team' as const, team: names.team('relief') };
    const { document } = await draft(store, dispatchBody({ to, lines }));
    const { rows } = await store.do('keeper', 'documents.list', { filter: {} });
    return rows.find(({ uid }) => uid === document)?.items;
  };
  expect(await listed('A04', 'A06', 'A04', 'A10')).toMatch(/^[^、]+、[^、]+、[^、等]+$/);
  expect(await listed('A04', 'A06', 'A10', 'A12')).toMatch(/^[^、]+、[^、]+、[^、]+等 4 种$/);
  store.close();
});
