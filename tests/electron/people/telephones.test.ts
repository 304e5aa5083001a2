import { v4 } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lorry } from '../../support/lorries';
import { approvedRequisition, requisitionDraft } from '../../support/requisitions';
import { teamStock } from '../../support/teamStock';
import { type TestStore, testStore, wuhan } from '../../support/testStore';

/** Who reads telephones whole is one question, wherever they stand. */

let store: TestStore;
beforeEach(() => {
  store = testStore();
});
afterEach(() => store.close());

test.each([
  ['keeper', true],
  ['dispatcher', true],
  ['viewer', false],
  ['admin', false],
] as const)(
  '%s reads them whole everywhere (%s), on papers, lorries, 需求单 and notes alike',
  async (who, whole) => {
    const at = await teamStock(store);
    await at.gift('A04', 40);
    const telephone = '13912345678';
    const { requisition } = await approvedRequisition(
      store,
      requisitionDraft(at, { near: wuhan, reason: `找丁一 ${telephone}` }),
    );
    const { document } = await at.issue('A04', 5, { to: { kind: 'team', team: at.relief } });
    const trip = lorry([[document]]);
    await store.do('dispatcher', 'trips.save', trip);
    const operation = v4();
    const opened = { kind: 'flood' as const, place: '黄梅', startedOn: '2026-11-18' };
    await store.do('dispatcher', 'operations.save', { operation, ...opened });
    await store.do('dispatcher', 'operations.note', {
      ...{ operation, entry: v4(), said: { on: '2026-11-20', time: null }, text: '缺水' },
      persons: [{ name: '李四', telephone }],
    });

    const read = await store.do(who, 'requisitions.read', { requisition });
    const paper = await store.do(who, 'documents.read', { document });
    const road = await store.do(who, 'trips.read', { trip: trip.trip });
    const { rows } = await store.do(who, 'operations.timeline', {
      ...{ operation, cursor: null, limit: 50 },
    });
    const said = [
      read.telephone,
      read.reason,
      JSON.stringify(paper.persons),
      JSON.stringify(road.people),
      JSON.stringify(rows),
    ];
    expect(said.map((text) => /1\d{10}/.test(text))).toEqual(said.map(() => whole));
  },
);
