import { v4 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Input } from '../../../shared/api';
import { approved, dispatchBody, dispatchLine, kittingBody, posted } from '../../support/papers';
import { at, type KitStore, kitStore, wuhan } from './setting';

let k: KitStore;
beforeAll(async () => {
  k = await kitStore();
});
afterAll(() => k.store.close());

const save = (part: Partial<Input<'bills.save'>> = {}) => ({
  bill: v4(),
  item: k.names.item('A02'),
  basis: 'proposed' as const,
  note: '',
  lines: k.lines,
  ...part,
});

describe('a bill of materials', () => {
  test('gets its versions one after the other; the earlier ones stay readable as they were', async () => {
    const first = save({ note: '第一版' });
    const second = save({ basis: 'official', lines: k.lines.slice(0, 2) });
    expect(await k.store.do('dispatcher', 'bills.save', first)).toMatchObject({ version: 1 });
    expect(await k.store.do('admin', 'bills.save', second)).toMatchObject({ version: 2 });
    const item = k.names.item('A02');
    const { rows } = await k.store.do('viewer', 'bills.list', { item, show: 'all' });
    expect(rows).toMatchObject([
      { bill: second.bill, version: 2, newest: true, basis: 'official', kinds: 2, pieces: 3 },
      { bill: first.bill, version: 1, newest: false, note: '第一版', kinds: 3, pieces: 4 },
    ]);
    expect((await k.store.do('viewer', 'bills.list', { item })).rows).toHaveLength(1);
    const read = await k.store.do('viewer', 'bills.read', { bill: first.bill });
    expect(read.lines.map((line) => `${line.each} ${line.item.name}`)).toEqual([
      '1 手电筒',
      '2 蚊帐',
      '1 雨衣',
    ]);
    expect(read.versions.map(({ version }) => version)).toEqual([2, 1]);
  });

  test('is never changed, and names neither the kit itself nor a part twice', async () => {
    const refused = (input: object, code: 'bill.fixed' | 'bill.twice' | 'notFound') =>
      k.store.refused('admin', 'bills.save', save(input), code);
    expect(await refused({ bill: k.bill }, 'bill.fixed')).toMatchObject({ version: 1 });
    const [first] = k.lines;
    expect(await refused({ lines: [first, first] }, 'bill.twice')).toMatchObject({
      item: '手电筒',
    });
    expect(
      await refused({ lines: [{ item: k.names.item('A02'), each: 1 }] }, 'bill.twice'),
    ).toMatchObject({ item: '赈济家庭箱' });
    await refused({ lines: [{ item: v4(), each: 1 }] }, 'notFound');
    await k.store.refused('viewer', 'bills.read', { bill: v4() }, 'notFound');
  });

  test('leads back to its own kit through no list of its parts', async () => {
    const each = 1;
    const [net, box] = [k.names.item('A16'), k.names.item('A02')];
    const loop = (item: string, part: string) =>
      k.store.refused(
        'admin',
        'bills.save',
        save({ item, lines: [{ item: part, each }] }),
        'bill.loop',
      );
    // 冬季家庭包 has the net in it; so neither it nor a box of it goes into one.
    await loop(net, k.names.item('A03'));
    const lines = [{ item: k.names.item('A03'), each }];
    await k.store.do('admin', 'bills.save', save({ item: box, lines }));
    await loop(net, box);
  });

  test('of an earlier version can still be used by a paper that names it', async () => {
    await k.give('A16', 1);
    await k.give('A15', 2);
    await k.give('A17', 1);
    await k.store.do('admin', 'bills.save', save({ item: k.names.item('A03') }));
    const { lot } = await k.make(1);
    expect(k.shelf(lot).quantity).toBe(1);
  });
});

describe('how many kits can be made', () => {
  test('is said with what limits it, by the rule by which a paper takes its parts', async () => {
    await k.give('A16', 9);
    await k.give('A15', 9);
    await k.give('A15', 8, { expiry: at('2026-11-22') });
    await k.give('A15', 8, { condition: 'pending' });
    await k.give('A17', 9);
    const asked = { warehouse: wuhan, bill: k.bill };
    const possible = async (more: object = {}) =>
      (await k.store.do('viewer', 'kits.possible', { ...asked, ...more })).rows[0];
    expect(await possible()).toMatchObject({
      kits: 4,
      ready: 1,
      lines: [
        { each: 1, available: 9, allows: 9, limits: false, missing: 0 },
        { each: 2, available: 9, allows: 4, limits: true, missing: 1 },
        { each: 1, available: 9, allows: 9, limits: false, missing: 0 },
      ],
    });
    expect(await possible({ on: '2026-11-22' })).toMatchObject({ kits: 8 });
    await approved(
      k.store,
      dispatchBody({
        to: { kind: 'party', party: k.names.party('黄冈市红十字会') },
        lines: [
          dispatchLine({ item: k.names.item('A15'), asked: { count: 3, unit: '顶', factor: 1 } }),
        ],
      }),
      { businessDate: '2026-11-23' },
    );
    expect(await possible()).toMatchObject({ kits: 3 });
  });

  test('is asked of the newest version of every kit', async () => {
    const { rows } = await k.store.do('viewer', 'kits.possible', { warehouse: wuhan });
    expect(rows.every(({ newest }) => newest)).toBe(true);
    expect(rows.map(({ item }) => item.code)).toEqual(expect.arrayContaining(['A02', 'A03']));
    await k.store.refused('viewer', 'kits.possible', { warehouse: wuhan, bill: v4() }, 'notFound');
  });
});

describe('a trace', () => {
  test('leads from kits to their parts and givers, and from a part to where its kits are now', async () => {
    const torches = await k.give('A16', 20);
    const nets = await k.give('A15', 40);
    await k.give('A17', 20);
    const { document } = await posted(
      k.store,
      kittingBody(
        {
          item: k.names.item('A03'),
          bill: k.bill,
          kits: 10,
          owner: k.names.society,
          bin: k.names.bin('B-01-02'),
          batchNumber: 'TRACE',
        },
        [
          {
            ...k.lines[0]!,
            choice: {
              reason: '指定批次',
              picks: [
                { lot: torches, bin: k.names.bin('A-01-01'), condition: 'good', quantity: 10 },
              ],
            },
          },
          {
            ...k.lines[1]!,
            choice: {
              reason: '指定批次',
              picks: [{ lot: nets, bin: k.names.bin('A-01-01'), condition: 'good', quantity: 20 }],
            },
          },
          k.lines[2]!,
        ],
      ),
    );
    const { rows } = await k.store.do('viewer', 'stock.lots', { filter: { search: 'TRACE' } });
    const kit = rows[0]!.lot;
    await posted(
      k.store,
      dispatchBody({
        to: { kind: 'party', party: k.names.party('黄冈市红十字会') },
        lines: [
          dispatchLine({
            item: k.names.item('A03'),
            asked: { count: 4, unit: '个', factor: 1 },
            choice: {
              reason: '指定批次',
              picks: [{ lot: kit, bin: k.names.bin('B-01-02'), condition: 'good', quantity: 4 }],
            },
          }),
        ],
      }),
    );
    const ofKit = await k.store.do('viewer', 'kits.trace', { lot: kit });
    expect(ofKit).toMatchObject({
      lot: { lot: kit, batchNumber: 'TRACE', item: { name: '冬季家庭包' } },
      origin: { document, kind: 'kitting' },
      usedIn: [],
      made: { kits: 10 },
      where: [
        { kind: 'bin', name: 'B-01-02', quantity: 6, warehouse: { code: wuhan } },
        { kind: 'recipient', name: '黄冈市红十字会', quantity: 4, warehouse: null },
      ],
    });
    expect(
      ofKit.made?.parts.map(({ lot, quantity, out, origin }) => [lot, quantity, out, origin.party]),
    ).toEqual([
      [torches, 10, 0, '中国红十字会总会'],
      [nets, 20, 0, '中国红十字会总会'],
      [expect.any(String), 9, 0, '中国红十字会总会'],
      [expect.any(String), 1, 0, '中国红十字会总会'],
    ]);
    const ofPart = await k.store.do('viewer', 'kits.trace', { lot: nets });
    expect(ofPart).toMatchObject({
      made: null,
      origin: { kind: 'receipt', party: '中国红十字会总会' },
      where: [{ kind: 'bin', name: 'A-01-01', quantity: 20 }],
      usedIn: [{ lot: kit, kits: 10, quantity: 20, where: ofKit.where }],
    });
  });

  test('follows kits whose lot was put right', async () => {
    const { lot } = await k.make(2);
    const item = k.names.item('A03');
    const owner = k.names.society;
    const right = {
      batchNumber: '改',
      productionDate: null,
      expiry: { kind: 'unknown' } as const,
      owner,
      earmark: null,
      item: null,
      serialNumber: '',
    };
    const place = { bin: k.names.bin('B-01-01'), condition: 'good' as const };
    await posted(k.store, {
      kind: 'lotCorrection',
      basisNumber: '',
      reason: '批号录错',
      note: '',
      lines: [{ item, lot, ...place, quantity: 2, note: '', amount: null, right }],
    });
    const { rows } = await k.store.do('viewer', 'stock.lots', { filter: { search: '改' } });
    const corrected = rows[0]!.lot;
    expect(corrected).not.toBe(lot);
    const { made } = await k.store.do('viewer', 'kits.trace', { lot: corrected });
    expect(made?.kits).toBe(2);
    const part = made!.parts[0]!;
    const { usedIn } = await k.store.do('viewer', 'kits.trace', { lot: part.lot });
    expect(usedIn.map((use) => use.lot)).toEqual(expect.arrayContaining([lot, corrected]));
  });

  test('is refused of a lot that nobody knows', async () => {
    await k.store.refused('viewer', 'kits.trace', { lot: v4() }, 'notFound');
  });
});
