import { v4 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../../../electron/database/sql';
import { settingsFrom, usualSettings } from '../../../shared/likings/settings';
import { type TestStore, testStore } from '../../support/testStore';

let store: TestStore;
beforeAll(() => {
  store = testStore();
});
afterAll(() => store.close());

describe('个人设置', () => {
  const settingsOf = (login: string) => store.do(login, 'me.settings', {});

  it('are as usual until somebody says otherwise, and then his alone', async () => {
    expect(await settingsOf('keeper')).toEqual(usualSettings);
    await store.do('keeper', 'me.saveSetting', { scheme: 'dark', typeSize: 'large' });
    await store.do('keeper', 'me.saveSetting', { sounds: false });
    const his = { ...usualSettings, scheme: 'dark', typeSize: 'large', sounds: false };
    expect(await settingsOf('keeper')).toEqual(his);
    expect(await settingsOf('viewer')).toEqual(usualSettings);
  });

  it('are for whoever works here, in whatever role', async () => {
    await store.do('viewer', 'me.saveSetting', { density: 'compact' });
    expect(await settingsOf('viewer')).toMatchObject({ density: 'compact' });
  });

  it('leave a line in the audit with what was before', async () => {
    await store.do('approver', 'me.saveSetting', { density: 'comfortable' });
    const { detail } = store.program.state.store!.db.read<{ detail: string }>(
      sql`SELECT detail FROM audit ORDER BY id DESC LIMIT 1`,
    );
    expect(JSON.parse(detail)).toMatchObject({
      asked: { density: 'comfortable' },
      was: { density: 'normal' },
    });
  });

  it('that another version of the program kept are as usual where they mean nothing here', () => {
    expect(settingsFrom({ density: 'compact', sounds: 3, ribbon: true })).toEqual({
      ...usualSettings,
      density: 'compact',
    });
  });
});

describe('常用筛选', () => {
  const listed = (login: string, screen: 'documents' | 'stock' = 'documents') =>
    store.do(login, 'filters.list', { screen });
  const mine = {
    saved: v4(),
    screen: 'documents' as const,
    name: '待审核',
    filter: { state: 'waiting', kind: 'receipt' },
  };

  it('are kept under a name, for their person and their list alone', async () => {
    await store.do('keeper', 'filters.save', mine);
    const { saved: uid, name, filter } = mine;
    expect(await listed('keeper')).toEqual({ rows: [{ uid, name, filter }] });
    expect(await listed('keeper', 'stock')).toEqual({ rows: [] });
    expect(await listed('viewer')).toEqual({ rows: [] });
  });

  it('have names of their own: the same name is refused to one, and free to another', async () => {
    const again = { ...mine, saved: v4() };
    expect(await store.ask('keeper', 'filters.save', again)).toMatchObject({
      refusal: { code: 'name.taken', name: '待审核' },
    });
    await store.do('viewer', 'filters.save', again);
  });

  it('are renamed and narrowed otherwise under the same uid', async () => {
    await store.do('keeper', 'filters.save', { ...mine, name: '等我看的', filter: {} });
    expect((await listed('keeper')).rows).toMatchObject([{ name: '等我看的', filter: {} }]);
  });

  it('of somebody else are as if they were not there', async () => {
    for (const [call, input] of [
      ['filters.save', { ...mine, name: '别人的' }],
      ['filters.remove', { saved: mine.saved }],
    ] as const) {
      expect(await store.ask('viewer', call, input)).toMatchObject({
        refusal: { code: 'notFound', what: 'filter' },
      });
    }
    expect((await listed('keeper')).rows).toHaveLength(1);
  });

  it('are forgotten', async () => {
    await store.do('keeper', 'filters.remove', { saved: mine.saved });
    expect((await listed('keeper')).rows).toEqual([]);
  });
});
