import { v4 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  dispatchBody,
  dispatchLine,
  type Names,
  namesAt,
  posted,
  receiptBody,
  receiptLine,
  submitted,
} from '../support/papers';
import { type TestStore, testStore, wuhan } from '../support/testStore';

/** What people have signed or approved is not called something else behind their backs. */
describe('what numbered papers name', () => {
  let store: TestStore;
  let names: Names;
  const donor = v4();
  const operation = v4();
  const flood = {
    operation,
    name: '宜昌洪涝',
    kind: 'flood' as const,
    place: '宜昌',
    startedOn: '2026-11-01',
  };
  const party = { party: donor, nature: 'organisation' as const, roles: ['donor' as const] };

  beforeAll(async () => {
    store = testStore();
    names = await namesAt(store);
    await store.do('keeper', 'parties.save', { ...party, name: '爱心企业' });
    await store.do('dispatcher', 'operations.save', flood);
    await posted(
      store,
      receiptBody({
        source: donor,
        owner: names.society,
        lines: [receiptLine({ item: names.item('A04'), bin: names.bin('A-01-01') })],
      }),
    );
    await submitted(
      store,
      dispatchBody({
        to: { kind: 'team', team: names.team('relief') },
        operation,
        lines: [dispatchLine({ item: names.item('A04') })],
      }),
    );
  });
  afterAll(() => store.close());

  it('keeps its name, except by an administrator, who has no hand in papers', async () => {
    const renamed = { ...party, name: '张三的小卖部' };
    await store.refused('keeper', 'parties.save', renamed, 'record.fixed');
    await store.do('admin', 'parties.save', renamed);
    const { rows } = await store.do('viewer', 'documents.list', { filter: { kinds: ['receipt'] } });
    const view = await store.do('viewer', 'documents.read', { document: rows[0]?.uid ?? '' });
    expect(view.labels[donor]?.name).toBe('爱心企业');
  });

  it('is the province’s own where it comes from there, and a keeper never renames it', async () => {
    const own = { ...party, party: names.party('中国红十字会总会'), name: '别的红十字会' };
    await store.refused('keeper', 'parties.save', own, 'record.fixed');
  });

  it('goes on as an operation in the time of its alarm, its levels and its end alone', async () => {
    await store.refused(
      'dispatcher',
      'operations.save',
      { ...flood, name: '年会' },
      'record.fixed',
    );
    await store.do('dispatcher', 'operations.save', { ...flood, startedTime: '03:10' });
    const closing = { operation, text: '', reason: '单据另行办理' };
    const backwards = { ...closing, endedOn: '2026-10-31' };
    await store.refused('dispatcher', 'operations.close', backwards, 'operation.endsEarly');
    await store.do('dispatcher', 'operations.close', { ...closing, endedOn: '2026-11-20' });
  });

  it('is found in its bin by the code that the paper says', async () => {
    const bin = { warehouse: wuhan, bin: names.bin('A-01-01'), code: 'A-09-99', zone: 'A' };
    await store.refused('keeper', 'bins.save', bin, 'record.fixed');
  });

  it('stands against another opening date', async () => {
    const date = { warehouse: wuhan, openingDate: '2026-02-01' };
    await store.refused('admin', 'warehouses.goLive', date, 'warehouse.hasPostings');
  });
});

describe('the books', () => {
  it('are closed to a user who has no role at all', async () => {
    const store = testStore();
    try {
      const nobody = { user: v4(), login: 'nobody', name: '无角色', active: true, grants: [] };
      await store.do('admin', 'users.save', { ...nobody, password: 'long-enough' });
      const asNobody = await store.askAs(nobody.user, 'stock.items', { filter: {} });
      expect(asNobody).toMatchObject({ ok: false, refusal: { code: 'role.missing' } });
      await store.refused('keeper', 'users.list', {}, 'role.missing');
    } finally {
      store.close();
    }
  });
});
