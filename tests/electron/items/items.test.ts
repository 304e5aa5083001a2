import { v4 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from '../../../electron/database/sql';
import type { Input } from '../../../shared/api';
import type { LotCorrectionLine } from '../../../shared/documents/lotCorrection';
import type { LotStockRow } from '../../../shared/stock/api';
import {
  approved,
  draft,
  type Names,
  namesAt,
  posted,
  receiptBody,
  receiptLine,
} from '../../support/papers';
import { samplesFor } from '../../support/samples';
import { sheetHtml } from '../../support/sheetHtml';
import { correctionLine, lotCorrectionBody } from '../../support/shelf';
import { type TestStore, testStore, wuhan } from '../../support/testStore';

let store: TestStore;
let names: Names;
let count = 0;
beforeAll(async () => {
  store = testStore();
  names = await namesAt(store);
});
afterAll(() => store.close());

type Fields = Input<'items.save'>;
/** A new item that is like no other. */
const newItem = (part: Partial<Fields> = {}): Fields => {
  count += 1;
  return {
    ...samplesFor(names)['items.save'],
    item: v4(),
    code: `N${count}`,
    name: `新物资${count}`,
    barcodes: [],
    substitutes: [],
    ...part,
  };
};
const save = (fields: Fields, by = 'admin') => store.do(by, 'items.save', fields);
const faultsOf = async (fields: Fields) => {
  const { faults } = await store.refused('admin', 'items.save', fields, 'item.faults');
  return faults.map(({ field, index, fault }) => [field, index, fault]);
};
const read = (item: string) => store.do('viewer', 'items.read', { item });
const receive = (item: string, entered = { count: 10, unit: '床', factor: 1 }) =>
  posted(
    store,
    receiptBody({
      source: names.party('中国红十字会总会'),
      owner: names.society,
      lines: [receiptLine({ item, bin: names.bin('A-01-01'), entered })],
    }),
  );

describe('an item of the catalogue', () => {
  test('is read as it was saved, and corrected', async () => {
    const fields = newItem({
      barcodes: [
        { barcode: '4006381333931', unit: '床' },
        { barcode: 'BZK-0001', unit: '包' },
      ],
      substitutes: [{ item: names.item('A04'), note: '薄一些' }],
      gbCode: '1010101',
      note: '怕潮',
    });
    await save(fields);
    const { item, substitutes, category, initials, ...said } = fields;
    expect(await read(item)).toMatchObject({
      ...said,
      uid: item,
      category: { uid: category, name: '被服' },
      initials: 'XWZ1',
      substitutes: [{ item: { code: 'A04' }, note: '薄一些' }],
      provisional: false,
      fixed: { unit: false, packs: [] },
    });
    const { substituteFor } = await read(names.item('A04'));
    expect(substituteFor.map(({ uid }) => uid)).toContain(item);
    await save({ ...fields, name: '改了名的物资', initials: 'GM', packs: [], barcodes: [] });
    expect(await read(item)).toMatchObject({ name: '改了名的物资', initials: 'GM', packs: [] });
  });

  test('tells the audit how it was', async () => {
    const fields = newItem();
    await save(fields);
    await save({ ...fields, spec: '加厚型' });
    const { rows } = await store.do('admin', 'audit.list', { filter: { call: 'items.save' } });
    expect(rows[0]).toMatchObject({
      before: { spec: '标准型', packs: [{ unit: '包', factor: 10 }] },
      after: { spec: '加厚型' },
    });
  });

  test('is told all that stands against it at once', async () => {
    const other = newItem({ barcodes: [{ barcode: '96385074', unit: '床' }] });
    await save(other);
    const fields = newItem({
      code: other.code,
      name: other.name,
      spec: other.spec,
      category: v4(),
      barcodes: [{ barcode: '96385074', unit: '托' }],
      substitutes: [{ item: v4(), note: '' }],
    });
    expect(await faultsOf(fields)).toEqual([
      ['barcodes', 0, 'unknownUnit'],
      ['code', null, 'taken'],
      ['name', null, 'twin'],
      ['category', null, 'unknown'],
      ['barcodes', 0, 'taken'],
      ['substitutes', 0, 'unknown'],
    ]);
    expect(await store.ask('viewer', 'items.read', { item: fields.item })).toMatchObject({
      refusal: { code: 'notFound' },
    });
  });

  test('keeps its code and smallest unit once anything counts in it', async () => {
    const fields = newItem();
    await save(fields);
    await save({ ...fields, code: 'N-ANEW', unit: '条' });
    const { document, revision } = await draft(
      store,
      receiptBody({
        source: names.party('中国红十字会总会'),
        owner: names.society,
        lines: [receiptLine({ item: fields.item, bin: names.bin('A-01-01') })],
      }),
    );
    expect(await faultsOf({ ...fields, code: 'N-NEWER' })).toEqual([
      ['code', null, 'fixed'],
      ['unit', null, 'fixed'],
    ]);
    await store.do('keeper', 'documents.discard', { document, revision });
    await save({ ...fields, code: 'N-NEWER' });
  });

  test('keeps a pack in which a numbered paper counts; another one may be added', async () => {
    const fields = newItem();
    await save(fields);
    await receive(fields.item, { count: 2, unit: '包', factor: 10 });
    expect((await read(fields.item)).fixed).toEqual({ unit: true, packs: ['包'] });
    expect(await faultsOf({ ...fields, packs: [] })).toEqual([['packs', null, 'fixed']]);
    expect(await faultsOf({ ...fields, packs: [{ unit: '包', factor: 12 }] })).toEqual([
      ['packs', 0, 'fixed'],
    ]);
    await save({ ...fields, packs: [...fields.packs, { unit: '大包', factor: 20 }] });
  });

  test('that is 停用 keeps its stock and its papers, and is offered for nothing new', async () => {
    const fields = newItem();
    await save(fields);
    await receive(fields.item);
    await save({ ...fields, active: false });
    const find = async (all: boolean) =>
      (await store.do('keeper', 'items.find', { search: fields.name, all })).rows.length;
    expect([await find(false), await find(true)]).toEqual([0, 1]);
    const { rows } = await store.do('keeper', 'stock.items', { filter: { item: fields.item } });
    expect(rows).toMatchObject([{ onHand: 10 }]);
    await expect(receive(fields.item)).rejects.toThrow('record.outOfUse');
  });
});

describe('the list of the catalogue', () => {
  test('goes page by page in the order of codes, with the totals of the filter', async () => {
    const filter = { category: names.category('02') };
    const whole = await store.do('viewer', 'items.list', { filter });
    const first = await store.do('viewer', 'items.list', { filter, limit: 2 });
    const rest = await store.do('viewer', 'items.list', { filter, cursor: first.cursor });
    expect([...first.rows, ...rest.rows]).toEqual(whole.rows);
    expect(first.totals).toEqual(whole.totals);
    expect(whole.totals.items).toBe(whole.rows.length);
    expect(whole.rows.map(({ code }) => code)).toEqual(whole.rows.map(({ code }) => code).sort());
  });

  test('finds by barcode, of the item or of a pack', async () => {
    const fields = newItem({
      barcodes: [
        { barcode: 'ONE-1', unit: '床' },
        { barcode: 'PACK-1', unit: '包' },
      ],
    });
    await save(fields);
    const { rows } = await store.do('viewer', 'items.list', { filter: { search: 'PACK-1' } });
    expect(rows).toMatchObject([{ uid: fields.item, barcodes: 2 }]);
    const scanned = async (search: string) =>
      (await store.do('keeper', 'items.find', { search })).rows.map((row) => [
        row.uid,
        row.scanned,
      ]);
    expect(await scanned('PACK-1')).toEqual([[fields.item, '包']]);
    expect(await scanned('ＯＮＥ-1')).toEqual([[fields.item, '床']]);
  });
});

test('the substitutes of an item are found with what there is of them', async () => {
  const fields = newItem({ substitutes: [{ item: names.item('A06'), note: '' }] });
  await save(fields);
  await receive(names.item('A06'), { count: 7, unit: '条', factor: 1 });
  const { rows } = await store.do('keeper', 'items.find', {
    substitutesOf: fields.item,
    warehouse: wuhan,
  });
  expect(rows).toMatchObject([{ code: 'A06', stock: { available: 7 } }]);
});

describe('a provisional item', () => {
  const quick = (name: string, item = v4()) =>
    store.do('keeper', 'items.quickAdd', {
      item,
      name,
      unit: '只',
      category: names.category('04'),
    });

  test('is received at once under a code of its own', async () => {
    const { item, code } = await quick('三点钟来的箱子');
    expect(code).toMatch(/^LS-261123-[0-9A-F]{4}$/);
    await receive(item, { count: 3, unit: '只', factor: 1 });
    const { rows, totals } = await store.do('viewer', 'items.list', {
      filter: { state: 'provisional' },
    });
    expect(rows).toMatchObject([{ uid: item, provisional: true, name: '三点钟来的箱子' }]);
    expect(totals.provisional).toBe(1);
  });

  test('is refused under the name of what can be chosen', async () => {
    await quick('一次');
    await store.refused(
      'keeper',
      'items.quickAdd',
      { item: v4(), name: '一次', unit: '只', category: names.category('04') },
      'name.taken',
    );
  });

  test('gets its place and code in the catalogue once; old papers stay as they were', async () => {
    const { item, code } = await quick('不知名的帐篷');
    const { document } = await receive(item, { count: 3, unit: '只', factor: 1 });
    const fields = newItem({ item, code: 'B-NEW', name: '充气帐篷', unit: '只', packs: [] });
    await save(fields);
    expect(await read(item)).toMatchObject({ code: 'B-NEW', provisional: false });
    const paper = await store.do('viewer', 'documents.read', { document });
    expect(paper.labels[item]).toMatchObject({ code, name: '不知名的帐篷' });
    expect(await faultsOf({ ...fields, code: 'B-NEWER' })).toEqual([['code', null, 'fixed']]);
  });
});

describe('a provisional item that is one of the catalogue', () => {
  const entered = (count: number) => ({ count, unit: '顶', factor: 1 });
  const provisional = async (name: string) => {
    const item = v4();
    const category = names.category('04');
    await store.do('keeper', 'items.quickAdd', { item, name, unit: '顶', category });
    return item;
  };
  const match = (item: string, into: string | null) =>
    store.do('dispatcher', 'items.match', { item, into });
  const stockOf = async (item: string) =>
    (await store.do('viewer', 'stock.items', { filter: { item } })).rows[0]?.onHand ?? 0;
  const unsettled = async () => {
    const filter = { state: 'provisional' as const };
    const { rows } = await store.do('viewer', 'items.list', { filter });
    return rows.map(({ uid }) => uid);
  };

  /** A line that brings all of a lot over. */
  const goingOver = (row: LotStockRow, into: string | null, expiry = row.expiry) =>
    correctionLine(
      {
        ...{ item: row.item.uid, lot: row.lot, bin: row.bin!.uid, condition: 'good' as const },
        ...{ quantity: row.quantity, note: '' },
      },
      row.ownerUid,
      { item: into, expiry },
    );
  /** So many of a new provisional item, received and matched. */
  const matchedStock = async (name: string, into: string) => {
    const item = await provisional(name);
    await receive(item, entered(2));
    await match(item, into);
    const { rows } = await store.do('viewer', 'stock.lots', { filter: { item } });
    return { item, row: rows[0]! };
  };
  const problemsOf = async (line: LotCorrectionLine) => {
    const { problems } = await store.do('keeper', 'documents.propose', {
      warehouse: wuhan,
      businessDate: '2026-11-23',
      body: lotCorrectionBody({ lines: [line] }),
    });
    return problems.map(({ field, problem }) => `${field} ${problem}`);
  };

  test('goes over to what its correction names, which its sheet, its list and its search say', async () => {
    const { item, row } = await matchedStock('雨夜来的帐篷', names.item('A10'));
    const { document } = await posted(
      store,
      lotCorrectionBody({ lines: [goingOver(row, names.item('A10'))] }),
    );
    const text = sheetHtml(store, document).replace(/<[^>]+>/g, '');
    expect(text).toContain('物资 雨夜来的帐篷→A10 单帐篷');
    const kinds = ['lotCorrection' as const];
    for (const filter of [{ item: names.item('A10') }, { item }, { search: '单帐篷' }]) {
      const { rows } = await store.do('viewer', 'documents.list', { filter: { ...filter, kinds } });
      expect(rows.map(({ uid }) => uid)).toContain(document);
    }
  });

  test('stays under its name in a correction that names no other', async () => {
    const { item, row } = await matchedStock('雪夜来的帐篷', names.item('A10'));
    const line = goingOver(row, null, { kind: 'date', date: '2030-01-01' });
    await posted(store, lotCorrectionBody({ lines: [line] }));
    expect(await stockOf(item)).toBe(2);
  });

  test('goes over to nothing that it was not matched with', async () => {
    const { row } = await matchedStock('雾夜来的帐篷', names.item('A10'));
    expect(await problemsOf(goingOver(row, names.item('A10')))).toEqual([]);
    expect(await problemsOf(goingOver(row, names.item('A04')))).toEqual(['into notMatched']);
  });

  test('is asked until when it keeps where the real one expires: nobody has said that of it', async () => {
    const expiring = newItem({
      code: 'T-EXP',
      name: '充气垫',
      unit: '顶',
      packs: [],
      expires: true,
    });
    await save(expiring);
    const { row } = await matchedStock('夜里来的垫子', expiring.item);
    expect(await problemsOf(goingOver(row, expiring.item, { kind: 'none' }))).toEqual([
      'expiry doesExpire',
    ]);
    expect(await problemsOf(goingOver(row, expiring.item, { kind: 'unknown' }))).toEqual([]);
  });

  test('does not go over to what was put out of use since; what it counts in stays', async () => {
    const fields = newItem({ code: 'T-OUT', name: '停用的帐篷', unit: '顶', packs: [] });
    await save(fields);
    const { row } = await matchedStock('来晚的帐篷', fields.item);
    expect(await faultsOf({ ...fields, unit: '套' })).toEqual([['unit', null, 'fixed']]);
    const line = goingOver(row, fields.item);
    const { document, revision } = await approved(store, lotCorrectionBody({ lines: [line] }));
    await save({ ...fields, active: false });
    const post = { document, revision };
    expect(await store.refused('keeper', 'documents.post', post, 'record.outOfUse')).toMatchObject({
      things: [{ what: 'item', name: '停用的帐篷' }],
    });
  });

  test('keeps its papers and its stock until a 批次更正单 brings that over; every list agrees', async () => {
    const tent = names.item('A10');
    const item = await provisional('夜里来的帐篷');
    const { document } = await receive(item, entered(3));
    const before = await stockOf(tent);
    await match(item, tent);
    expect(await unsettled()).toContain(item);
    expect([await stockOf(item), await stockOf(tent)]).toEqual([3, before]);
    expect(await read(item)).toMatchObject({ matched: { code: 'A10' }, active: false });
    const offered = await store.do('keeper', 'items.find', { search: '夜里来的帐篷' });
    expect(offered.rows).toEqual([]);
    const { rows } = await store.do('viewer', 'stock.lots', { filter: { item } });
    const [lot] = rows;
    const { posting } = await posted(store, lotCorrectionBody({ lines: [goingOver(lot!, tent)] }));
    expect([await stockOf(item), await stockOf(tent)]).toEqual([0, before + 3]);
    expect(await unsettled()).not.toContain(item);
    const paper = await store.do('viewer', 'documents.read', { document });
    expect(paper.labels[item]).toMatchObject({ name: '夜里来的帐篷' });
    const gift = await store.do('viewer', 'stock.giftStory', { document });
    expect(gift.rows).toMatchObject([
      { came: 3, found: 0, shares: [{ kind: 'bin', quantity: 3 }] },
    ]);
    const days = { from: '2026-11-19', to: '2026-11-23', filter: {}, by: 'item' as const };
    const compared = await store.do('viewer', 'stock.compare', days);
    const moved = compared.rows.filter((row) => [item, tent].includes(row.item.uid));
    expect(moved.map(({ after }) => after).toSorted()).toEqual([0, before + 3]);
    expect((await store.do('viewer', 'ledger.prove', {})).findings).toEqual([]);
    await posted(store, { kind: 'reversal', posting, reason: '认错了' });
    expect([await stockOf(item), await stockOf(tent)]).toEqual([3, before]);
    expect(await unsettled()).toContain(item);
  });

  test('stays what it was matched with while a correction that rests on it waits to be posted', async () => {
    const item = await provisional('第五顶帐篷');
    await receive(item, entered(2));
    await match(item, names.item('A10'));
    const { rows } = await store.do('viewer', 'stock.lots', { filter: { item } });
    const lines = [goingOver(rows[0]!, names.item('A10'))];
    const { document, revision } = await approved(store, lotCorrectionBody({ lines }));
    const change = { item, into: null };
    const refusal = await store.refused('dispatcher', 'items.match', change, 'item.cannotMatch');
    expect(refusal).toMatchObject({ reason: 'correcting', number: expect.stringMatching(/^PG-/) });
    await store.do('keeper', 'documents.post', { document, revision });
    expect(await stockOf(item)).toBe(0);
    await match(item, null);
  });

  test('can be taken back, and is received no more while it stands', async () => {
    const item = await provisional('又一顶帐篷');
    await match(item, names.item('A10'));
    await expect(receive(item, entered(1))).rejects.toThrow('record.outOfUse');
    await match(item, null);
    await receive(item, entered(1));
    expect(await stockOf(item)).toBe(1);
  });

  test('is refused where it is none, or what it is to be counts differently or is no catalogue item', async () => {
    const item = await provisional('第三顶帐篷');
    const other = await provisional('第四顶帐篷');
    const refusing = (of: string, into: string) =>
      store.refused('dispatcher', 'items.match', { item: of, into }, 'item.cannotMatch');
    expect(await refusing(names.item('A04'), names.item('A10'))).toMatchObject({
      reason: 'notProvisional',
    });
    expect(await refusing(item, other)).toMatchObject({ reason: 'notInCatalogue' });
    expect(await refusing(item, names.item('A04'))).toMatchObject({ reason: 'unit' });
  });
});

describe('a category', () => {
  test('is added and renamed; a code or name that there is already is refused', async () => {
    const category = v4();
    await store.do('admin', 'categories.save', { category, code: '88', name: '照明' });
    await store.do('admin', 'categories.save', { category, code: '88', name: '照明器材' });
    const { rows } = await store.do('viewer', 'categories.list', {});
    expect(rows.at(-1)).toEqual({ uid: category, code: '88', name: '照明器材', items: 0 });
    const again = { category: v4(), code: '89', name: '照明器材' };
    await store.refused('admin', 'categories.save', again, 'name.taken');
    await store.refused(
      'admin',
      'categories.save',
      { ...again, code: '88', name: '灯' },
      'name.taken',
    );
  });
});

test('nothing that is refused leaves a trace in the catalogue', async () => {
  const db = store.program.state.store!.db;
  const rows = () =>
    db.read<{ n: number }>(sql`
      SELECT (SELECT count(*) FROM item) + (SELECT count(*) FROM item_barcode) AS n`);
  const before = rows();
  await faultsOf(newItem({ barcodes: [{ barcode: '6901234567890', unit: '床' }] }));
  expect(rows()).toEqual(before);
});

test('a lot without a date goes on meaning what it meant: once used, an item expires or it does not', async () => {
  const fields = newItem({ expires: false, need: 'bedding', peopleServed: 1 });
  await save(fields);
  await save({ ...fields, expires: true });
  await save(fields);
  await receive(fields.item);
  expect(await faultsOf({ ...fields, expires: true })).toEqual([['expires', null, 'fixed']]);
  // What it serves is an estimate of today.
  await save({ ...fields, need: 'mat', peopleServed: 2 });
  expect(await read(fields.item)).toMatchObject({ need: 'mat', peopleServed: 2, expires: false });
});

test('what was given as recoverable stays owed: once used, it is recoverable or it is not', async () => {
  const fields = newItem({ recoverable: true, serialised: false });
  await save(fields);
  await save({ ...fields, recoverable: false });
  await save(fields);
  await receive(fields.item);
  expect(await faultsOf({ ...fields, recoverable: false, serialised: true })).toEqual([
    ['recoverable', null, 'fixed'],
    ['serialised', null, 'fixed'],
  ]);
});
