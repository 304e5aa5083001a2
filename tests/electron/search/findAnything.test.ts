import { v4 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from '../../../electron/database/sql';
import { numberPatterns } from '../../../electron/search/numberPatterns';
import { codeText } from '../../../shared/search/codes';
import {
  dispatchBody,
  dispatchLine,
  type Names,
  namesAt,
  posted,
  receiptBody,
  receiptLine,
} from '../../support/papers';
import { centre, type TestStore, testStore, wuhan } from '../../support/testStore';

let store: TestStore;
let names: Names;
let lot: string;
const number = 'RK-42010001-20261120-0001';
const screens = ['库存', '在外物资', '重点物资'];

beforeAll(async () => {
  store = testStore();
  names = await namesAt(store);
  const { party, society, item, bin } = names;
  const lines = [
    receiptLine({
      item: item('A04'),
      bin: bin('A-01-01'),
      entered: { count: 30, unit: '床', factor: 1 },
      batchNumber: 'B2026-07',
    }),
    receiptLine({
      item: item('A10'),
      bin: bin('A-01-03'),
      entered: { count: 1, unit: '顶', factor: 1 },
      serialNumber: 'SN-88-001',
    }),
  ];
  await posted(
    store,
    receiptBody({ source: party('中国红十字会总会'), owner: society, lines }),
    {},
  );
  const to = { kind: 'party', party: party('黄冈市红十字会') } as const;
  await posted(store, dispatchBody({ to, lines: [dispatchLine({ item: item('A04') })] }));
  const { db } = store.program.state.store!;
  lot = db.read<{ uid: string }>(sql`SELECT uid FROM lot WHERE batch_number = 'B2026-07'`).uid;
  db.run(sql`
    INSERT INTO item_barcode (barcode, item_id, unit)
    SELECT '6901234567892', id, '床' FROM item WHERE code = 'A05'`);
});
afterAll(() => store.close());

const find = (search: string, warehouse = wuhan) =>
  store.do('viewer', 'search.find', { search, warehouse, screens });
const groups = async (search: string) => (await find(search)).groups;
const kinds = async (search: string) => (await groups(search)).map(([first]) => first?.kind);
const first = async (search: string) => (await groups(search))[0]?.[0];

describe('one search finds', () => {
  test('an item by Chinese, pinyin in full, initials, another reading and its code', async () => {
    for (const search of ['折叠床', 'zhediechuang', 'zdc', 'shediechuang', 'ＺＤＣ']) {
      expect(await first(search)).toMatchObject({ kind: 'item', item: { name: '折叠床' } });
    }
    expect(await first('a04')).toMatchObject({ kind: 'item', item: { code: 'A04' }, here: true });
  });

  test('an item by its barcode, which can mean nothing else', async () => {
    const { groups: found, meant } = await find('６９０１234567892');
    expect(found).toHaveLength(1);
    expect(meant).toMatchObject({ kind: 'item', item: { code: 'A05' }, here: false });
  });

  test('a lot by a part of its batch number and by its serial number', async () => {
    expect(await first('B2026')).toMatchObject({ kind: 'lot', uid: lot, here: true });
    expect((await find('sn-88-001')).meant).toMatchObject({
      kind: 'lot',
      serialNumber: 'SN-88-001',
    });
  });

  test('a bin of the warehouse by its code, with and without strokes', async () => {
    expect(await first('A0103')).toMatchObject({
      kind: 'bin',
      code: 'A-01-03',
      warehouse: { code: wuhan },
    });
    expect((await find('a-01-03', centre)).meant).toMatchObject({ warehouse: { code: centre } });
  });

  test.each([number, '1120-0001', '11200001', '20261120', 'RK42010001', 'rk-4201', '0001'])(
    'a paper by %s',
    async (search) => {
      const papers = (await groups(search)).find(([each]) => each?.kind === 'document') ?? [];
      expect(papers).toContainEqual(expect.objectContaining({ number }));
    },
  );

  test('a paper by who stands on its other side, after what is called so itself', async () => {
    const found = await groups('黄冈');
    const paper = found.flat().find(({ kind }) => kind === 'document');
    expect(paper).toMatchObject({ document: 'dispatch', party: '黄冈市红十字会' });
    expect(found.flat().map(({ kind }) => kind)).toContain('party');
    expect((await groups('huanggangshihongshizihui')).flat()).toContainEqual(
      expect.objectContaining({ kind: 'party', name: '黄冈市红十字会' }),
    );
  });

  test('teams, warehouses and the screens that the asker has', async () => {
    expect(await kinds('zhenji')).toContain('team');
    expect(await kinds('xiantao')).toContain('warehouse');
    expect(await first('kucun')).toMatchObject({ kind: 'screen', name: '库存' });
    expect(await first('chongdian')).toMatchObject({ kind: 'screen', name: '重点物资' });
    expect(
      (await store.do('viewer', 'search.find', { search: 'kucun', warehouse: wuhan })).groups,
    ).toEqual([]);
  });

  test('nothing for nothing, and nothing for what only looks like a pattern', async () => {
    expect(await find(' ')).toEqual({ groups: [], meant: null });
    expect((await find('_')).groups).toEqual([]);
    expect((await find('%%%')).groups).toEqual([]);
  });
});

describe('the code of a sheet', () => {
  const scanned = async (head: { sequence: number; hash: string }) =>
    (await find(codeText({ kind: 'document', number, head }))).meant;

  const head = async () => (await store.do('viewer', 'ledger.head', {})).head;

  test('opens its paper and tells that these books have the entry it was printed at', async () => {
    const { sequence, hash } = await head();
    expect(await scanned({ sequence, hash })).toMatchObject({
      kind: 'document',
      number,
      printed: { sequence, agrees: true },
    });
    expect(await scanned({ sequence: 0, hash: '0'.repeat(64) })).toMatchObject({
      printed: { sequence: 0, agrees: true },
    });
  });

  test('warns that it was printed from other books: another hash, or an entry that is not there', async () => {
    const { sequence, hash } = await head();
    for (const other of [
      { sequence, hash: 'f'.repeat(64) },
      { sequence: sequence - 1, hash },
      { sequence: sequence + 500, hash },
    ]) {
      expect(await scanned(other)).toMatchObject({
        number,
        printed: { sequence: other.sequence, agrees: false },
      });
    }
  });
});

test('the code of a summary opens its 应急响应', async () => {
  const flood = { kind: 'flood' as const, place: '黄梅县', startedOn: '2026-11-20' };
  const { operation: uid } = await store.do('dispatcher', 'operations.save', {
    ...{ operation: v4(), ...flood },
  });
  const { head } = await store.do('viewer', 'ledger.head', {});
  expect((await find(codeText({ kind: 'operation', uid, head }))).meant).toMatchObject({
    ...{ kind: 'operation', uid, name: '2026年11月黄梅县洪涝', printed: { agrees: true } },
  });
  const other = { ...head, hash: 'f'.repeat(64) };
  expect((await find(codeText({ kind: 'operation', uid, head: other }))).meant).toMatchObject({
    printed: { agrees: false },
  });
});

describe('what a printed code says', () => {
  test('is the one thing that is meant', async () => {
    expect((await find(codeText({ kind: 'document', number }))).meant).toMatchObject({
      kind: 'document',
      number,
    });
    expect((await find(codeText({ kind: 'lot', uid: lot }))).meant).toMatchObject({ uid: lot });
    const bin = names.bin('A-01-03');
    const far = await find(codeText({ kind: 'bin', uid: bin }), centre);
    expect(far.meant).toMatchObject({ kind: 'bin', uid: bin, warehouse: { code: wuhan } });
    const item = names.item('A10');
    expect((await find(codeText({ kind: 'item', uid: item }))).meant).toMatchObject({
      kind: 'item',
      item: { uid: item },
    });
  });

  test('leads nowhere where there is no such thing', async () => {
    expect(await find('RK42010001209901010001')).toEqual({ groups: [], meant: null });
  });
});

test('what stands out of use comes after what is in use', async () => {
  const { db } = store.program.state.store!;
  db.run(sql`UPDATE item SET active = 0 WHERE code = 'A10'`);
  const [items = []] = await groups('zhangpeng');
  expect(items.at(-1)).toMatchObject({ active: false, item: { code: 'A10' } });
  db.run(sql`UPDATE item SET active = 1 WHERE code = 'A10'`);
});

describe('the numbers that digits may stand for', () => {
  test.each([
    ['0007', ['%-0007']],
    ['11230007', ['%-________-11230007-%', '%1123-0007', '%112-30007']],
    ['RK420500012026', ['RK-42050001-2026%']],
    ['1123-0007', ['%1123-0007%']],
    ['123', []],
    ['A-01-03', []],
    ['棉被1234', []],
  ])('%s', (typed, patterns) => {
    expect(numberPatterns(typed)).toEqual(patterns);
  });
});
