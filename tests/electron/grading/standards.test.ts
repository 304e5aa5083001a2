import { v4 } from 'uuid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sql } from '../../../electron/database/sql';
import { contentHash } from '../../../electron/ledger/chain';
import { openStoreFile } from '../../../electron/store/openStoreFile';
import { seedUid } from '../../../seeds/seedUid';
import type { StandardBody } from '../../../shared/grading/standard';
import { reference } from '../../support/grading';
import { oldStore } from '../../support/oldStore';
import { codeOf, seatFor } from '../../support/seat';
import { type TestStore, testStore, wuhan } from '../../support/testStore';

const published = seedUid('standard', 'reference-2026/2');
let store: TestStore;
const db = () => store.program.state.store!.db;

beforeEach(() => {
  store = testStore();
});
afterEach(() => store.close());

async function copied(): Promise<string> {
  const copy = v4();
  await store.do('admin', 'standards.copy', { standard: published, copy });
  return copy;
}
const heavier = (weight: number): StandardBody => ({
  ...reference,
  criteria: reference.criteria.map((each) => (each.code === 'L4' ? { ...each, weight } : each)),
});

describe('the reference standard', () => {
  test('stands published in a new store, with its hash, and says that it is not official', async () => {
    const { rows } = await store.do('viewer', 'standards.list', {});
    expect(rows).toMatchObject([
      { standard: published, code: 'reference-2026', version: 2, official: false, revision: 1 },
    ]);
    expect(rows[0]?.title).toBe('参考标准（非总会正式文件）');
    expect(rows[0]?.hash).toBe(contentHash(reference));
    const read = await store.do('viewer', 'standards.read', { standard: published });
    expect(read.body).toEqual(reference);
    expect(read.faults).toEqual([]);
  });

  test('never changes: not through the door, not past it', async () => {
    const change = { standard: published, revision: 1, body: heavier(5) };
    await store.refused('admin', 'standards.save', change, 'standard.published');
    await store.refused(
      'admin',
      'standards.discard',
      { standard: published },
      'standard.published',
    );
    expect(() => db().run(sql`UPDATE standard SET body = '{}'`)).toThrow(/never changed/);
    expect(() => db().run(sql`UPDATE standard SET content_hash = 'x'`)).toThrow(/never changed/);
    expect(() => db().run(sql`DELETE FROM standard`)).toThrow(/never deleted/);
  });

  test('of a store from before there was grading is published when it is opened', () => {
    const { file } = oldStore();
    const old = openStoreFile(file);
    const [row] = old.db.all<{ code: string; hash: string; published: string; body: string }>(sql`
      SELECT code, content_hash AS hash, published_at AS published, body FROM standard`);
    expect(row).toMatchObject({ code: 'reference-2026', published: old.createdAt });
    expect(row?.hash).toBe(contentHash(JSON.parse(row!.body)));
    old.db.close();
  });
});

describe('a draft', () => {
  test('is a copy with the next version; saved, published, and compared with what it was', async () => {
    const standard = await copied();
    await store.do('admin', 'standards.save', { standard, revision: 1, body: heavier(5) });
    const { faults } = await store.do('viewer', 'standards.read', { standard });
    expect(faults).toEqual([{ fault: 'weights', of: '101' }]);
    const publish = { standard, revision: 2 };
    await store.refused('admin', 'standards.publish', publish, 'standard.faults');
    const body = heavier(5);
    body.criteria = body.criteria.map((each) =>
      each.code === 'L5' ? { ...each, weight: each.weight - 1 } : each,
    );
    // The version that a body says is not asked: it stays that of the draft.
    await store.do('admin', 'standards.save', { standard, revision: 2, body });
    const { hash, version } = await store.do('admin', 'standards.publish', {
      standard,
      revision: 3,
    });
    expect(version).toBe(3);
    expect(hash).toBe(contentHash({ ...body, version: 3 }));
    const { rows } = await store.do('viewer', 'standards.compare', {
      before: published,
      after: standard,
    });
    expect(rows.map(({ code, field, before, after }) => [code, field, before, after])).toEqual([
      [null, 'version', '2', '3'],
      ['L4', 'weight', '4', '5'],
      ['L5', 'weight', '4', '3'],
    ]);
  });

  test('in which a harder level asks less than an easier one is not published', async () => {
    const standard = await copied();
    const criteria = reference.criteria.map((each) =>
      each.kind === 'reserve' && each.code === 'L4'
        ? { ...each, thresholds: { ...each.thresholds, 1: 100 } }
        : each,
    );
    const body = { ...reference, criteria };
    await store.do('admin', 'standards.save', { standard, revision: 1, body });
    const publish = { standard, revision: 2 };
    const refused = await store.refused('admin', 'standards.publish', publish, 'standard.faults');
    expect(refused.faults).toEqual([{ fault: 'order', of: 'L4' }]);
  });

  test('that somebody else has saved meanwhile is not written over', async () => {
    const standard = await copied();
    const save = { standard, revision: 1, body: reference };
    await store.do('admin', 'standards.save', save);
    await store.refused('admin', 'standards.save', save, 'grading.stale');
  });

  test('with an item that is not in the catalogue is not published', async () => {
    const standard = await copied();
    const criteria = reference.criteria.map((each) =>
      each.kind === 'reserve' ? { ...each, items: ['Q77'] } : each,
    );
    await store.do('admin', 'standards.save', {
      standard,
      revision: 1,
      body: { ...reference, criteria },
    });
    const publish = { standard, revision: 2 };
    const refused = await store.refused('admin', 'standards.publish', publish, 'standard.faults');
    expect(refused.faults).toEqual([{ fault: 'item', of: 'Q77' }]);
  });

  test('can be thrown away, and is the work of who administers the whole store', async () => {
    const standard = await copied();
    const local = seatFor(store, 'local', [{ role: 'administrator', warehouse: wuhan }]);
    expect(codeOf(await local.ask('standards.discard', { standard }))).toBe('role.missing');
    await store.do('admin', 'standards.discard', { standard });
    await store.refused('viewer', 'standards.read', { standard }, 'notFound');
  });
});

describe('a version with a row that this program can not read', () => {
  const spoil = (standard: string) =>
    db().run(sql`
      UPDATE standard SET body = json_set(body, '$.criteria[0].kind', 'weather')
      WHERE uid = ${standard}`);

  test('is shown with the row named, and thrown away; nothing is made of it', async () => {
    const standard = await copied();
    spoil(standard);
    const view = await store.do('viewer', 'standards.read', { standard });
    const [first, ...others] = reference.criteria;
    expect(view.unreadable).toEqual([`${first!.code} ${first!.title}`]);
    expect(view.body.criteria).toEqual(others);
    const rows = { rows: view.unreadable };
    const save = { standard, revision: 1, body: view.body };
    const asks = [
      ['standards.save', save],
      ['standards.publish', { standard, revision: 1 }],
      ['standards.copy', { standard, copy: v4() }],
      ['standards.toFile', { standard }],
    ] as const;
    for (const [call, input] of asks) {
      expect(await store.refused('admin', call, input, 'standard.unreadable')).toMatchObject(rows);
    }
    await store.do('admin', 'standards.discard', { standard });
  });

  test('of which no row can be read is refused in words', async () => {
    const standard = await copied();
    db().run(sql`
      UPDATE standard SET body = json_set(body, '$.criteria', 'none') WHERE uid = ${standard}`);
    await store.refused('viewer', 'standards.read', { standard }, 'standard.unreadable');
  });
});

describe('a file', () => {
  test('carries a standard to another store, as a draft with a version that is free', async () => {
    const { text, fileName } = await store.do('viewer', 'standards.toFile', {
      standard: published,
    });
    expect(fileName).toBe('reference-2026-v2.json');
    const standard = v4();
    const taken = await store.do('admin', 'standards.fromFile', {
      standard,
      text: `\uFEFF${text}`,
    });
    expect(taken).toMatchObject({ code: 'reference-2026', version: 3, revision: 1 });
    const { body, publishedAt } = await store.do('viewer', 'standards.read', { standard });
    expect(publishedAt).toBeNull();
    expect(body).toEqual({ ...reference, version: 3 });
  });

  test('with the last version there can be is taken in; no version comes after it', async () => {
    const { text } = await store.do('viewer', 'standards.toFile', { standard: published });
    const standard = v4();
    await store.do('admin', 'standards.fromFile', {
      standard,
      text: text.replace('"version": 2', '"version": 9999'),
    });
    const copy = { standard, copy: v4() };
    await store.refused('admin', 'standards.copy', copy, 'standard.lastVersion');
    await store.refused(
      'admin',
      'standards.fromFile',
      { standard: v4(), text },
      'standard.lastVersion',
    );
    const { rows } = await store.do('viewer', 'standards.list', {});
    expect(rows.map(({ version }) => version)).toEqual([9999, 2]);
  });

  test('that an earlier program kept and this one can’t read leaves the others as they are', async () => {
    const [standard, body] = [v4(), { ...reference, version: 10_000 }];
    db().run(sql`
      INSERT INTO standard (uid, code, name, version, body)
      VALUES (${standard}, ${body.code}, ${body.title}, '10000', ${JSON.stringify(body)})`);
    const listed = async () => (await store.do('viewer', 'standards.list', {})).rows;
    expect((await listed()).map(({ version }) => version)).toEqual([10_000, 2]);
    await store.do('admin', 'standards.discard', { standard });
    expect(await listed()).toHaveLength(1);
  });

  test.each(['{}', '[[', '{"about": 1}', 'null'])('that is none is refused: %s', async (text) => {
    await store.refused('admin', 'standards.fromFile', { standard: v4(), text }, 'standard.unfit');
  });
});
