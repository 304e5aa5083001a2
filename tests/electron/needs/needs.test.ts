import { v4 } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { dispatchBody, dispatchLine, posted, submitted } from '../../support/papers';
import { teamStock } from '../../support/teamStock';
import { type TestStore, testStore } from '../../support/testStore';

let store: TestStore;
beforeEach(() => {
  store = testStore({ opening: '2026-11-01' });
});
afterEach(() => store.close());

const ratioOf = async (wanted: string) =>
  (await store.do('viewer', 'needs.ratios', {})).rows.find(({ code }) => code === wanted);

test('a ratio is as proposed with its basis, until the province sets its own, and again after', async () => {
  expect(await ratioOf('tentWarm')).toMatchObject({
    ...{ amount: 1, forEach: 3, isOwn: false, isSourced: true },
    item: { code: 'A10', unit: '顶' },
  });
  expect(await ratioOf('coat')).toMatchObject({ isSourced: false });
  const own = { amount: 1, forEach: 4, basis: '省里的做法：4至5人一顶' };
  await store.do('dispatcher', 'needs.saveRatio', { code: 'tentWarm', own });
  expect(await ratioOf('tentWarm')).toMatchObject({
    ...{ forEach: 4, basis: own.basis, isOwn: true, isSourced: false },
    proposed: { amount: 1, forEach: 3 },
  });
  await store.do('dispatcher', 'needs.saveRatio', { code: 'tentWarm', own: null });
  expect(await ratioOf('tentWarm')).toMatchObject({ forEach: 3, isOwn: false });
  const nobody = { code: 'tentWarm', own: { ...own, forEach: 0 } };
  await store.refused('dispatcher', 'needs.saveRatio', nobody, 'input.malformed');
  await store.refused('keeper', 'needs.saveRatio', { code: 'tentWarm', own }, 'role.missing');
});

test('what was given for the operation is sent, what papers hold for it is on its way', async () => {
  const at = await teamStock(store);
  const operation = v4();
  const flood = { operation, kind: 'flood' as const, place: '黄梅县', startedOn: '2026-11-18' };
  await store.do('dispatcher', 'operations.save', flood);
  await at.gift('A04', 500);
  const body = (count: number) =>
    dispatchBody({
      ...{ to: { kind: 'party', party: at.village }, operation },
      lines: [dispatchLine({ item: at.item('A04'), asked: { count, unit: '床', factor: 1 } })],
    });
  const { posting } = await posted(store, body(120));
  await submitted(store, body(30));
  const given = async () => (await store.do('viewer', 'needs.given', { operation })).rows;
  expect(await given()).toEqual([{ item: at.item('A04'), sent: 120, underWay: 30 }]);
  await at.reverse(posting);
  expect(await given()).toEqual([{ item: at.item('A04'), sent: 0, underWay: 30 }]);
});
