import { v4 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../../../electron/database/sql';
import type { Condition } from '../../../shared/fields';
import { mostAtOnce } from '../../../shared/warehouses/binCodes';
import {
  approved,
  dispatchBody,
  dispatchLine,
  draft,
  type Names,
  namesAt,
  posted,
  receiptBody,
  receiptLine,
  submitted,
} from '../../support/papers';
import { centre, type TestStore, testStore, wuhan } from '../../support/testStore';

let store: TestStore;
let names: Names;
const plan = async (warehouse = wuhan) =>
  (await store.do('viewer', 'bins.plan', { warehouse })).zones;
const planned = async (code: string) =>
  (await plan()).flatMap(({ bins }) => bins).find((bin) => bin.code === code);
const offered = async () =>
  (await store.do('viewer', 'bins.list', { warehouse: wuhan })).rows.map(({ code }) => code);

const received = (code: string, item = 'A04', count = 10, condition: Condition = 'good') =>
  receiptBody({
    source: names.party('中国红十字会总会'),
    owner: names.society,
    lines: [
      receiptLine({
        item: names.item(item),
        bin: names.bin(code),
        entered: { count, unit: '床', factor: 1 },
        condition,
      }),
    ],
  });

beforeAll(async () => {
  store = testStore();
  names = await namesAt(store);
});
afterAll(() => store.close());

describe('a zone', () => {
  const zones = async () => (await store.do('viewer', 'zones.list', { warehouse: wuhan })).rows;
  const zoneOf = async (code: string) => (await zones()).find((each) => each.code === code);

  it('is added, renamed, and given a purpose', async () => {
    const zone = { warehouse: wuhan, name: '应急区', purpose: '' };
    await store.do('keeper', 'zones.save', { ...zone, zone: null, code: 'U' });
    await store.do('keeper', 'zones.save', { ...zone, zone: 'U', code: 'YJ', purpose: '先发' });
    expect(await zoneOf('YJ')).toEqual({
      code: 'YJ',
      name: '应急区',
      purpose: '先发',
      bins: 0,
      used: false,
    });
    expect(await zoneOf('U')).toBeUndefined();
  });

  it('is not there twice, and not where there is none', async () => {
    const zone = { warehouse: wuhan, name: '又一个', purpose: '' };
    await store.refused('keeper', 'zones.save', { ...zone, zone: null, code: 'A' }, 'name.taken');
    await store.refused('keeper', 'zones.save', { ...zone, zone: 'YJ', code: 'A' }, 'name.taken');
    await store.refused('keeper', 'zones.save', { ...zone, zone: 'Q', code: 'Q' }, 'notFound');
  });

  it('keeps its code once goods have lain there or a paper names a bin of it', async () => {
    const zone = { warehouse: wuhan, name: '备用区', purpose: '' };
    const bin = v4();
    await store.do('keeper', 'zones.save', { ...zone, zone: null, code: 'V' });
    await store.do('keeper', 'bins.save', { warehouse: wuhan, bin, code: 'V-01-01', zone: 'V' });
    await store.do('keeper', 'zones.save', { ...zone, zone: 'V', code: 'W' });
    const { document, revision } = await submitted(
      store,
      receiptBody({
        source: names.party('中国红十字会总会'),
        owner: names.society,
        lines: [receiptLine({ item: names.item('A04'), bin })],
      }),
    );
    const recoded = { ...zone, zone: 'W', code: 'X' };
    await store.refused('keeper', 'zones.save', recoded, 'record.fixed');
    await store.do('keeper', 'zones.save', { ...zone, zone: 'W', code: 'W', name: '备用二区' });
    expect(await zoneOf('W')).toMatchObject({ name: '备用二区', bins: 1, used: false });
    await store.do('approver', 'documents.approve', { document, revision });
    const again = await store.do('viewer', 'documents.read', { document });
    await store.do('keeper', 'documents.post', { document, revision: again.revision });
    await store.refused('keeper', 'zones.save', recoded, 'record.fixed');
    expect((await zoneOf('W'))?.used).toBe(true);
  });
});

describe('a bin', () => {
  it('keeps what was not told anew', async () => {
    const bin = { warehouse: wuhan, bin: v4(), code: 'A-77-01', zone: 'A' };
    await store.do('keeper', 'bins.save', { ...bin, capacityCm3: 1_500_000, bearsG: 800_000 });
    await store.do('keeper', 'bins.save', bin);
    expect(await planned('A-77-01')).toMatchObject({
      capacityCm3: 1_500_000,
      bearsG: 800_000,
      active: true,
    });
    await store.do('keeper', 'bins.save', { ...bin, capacityCm3: null });
    expect(await planned('A-77-01')).toMatchObject({ capacityCm3: null, bearsG: 800_000 });
  });

  it('that is out of use is offered for nothing, and is put back', async () => {
    const bin = { warehouse: wuhan, bin: v4(), code: 'A-77-02', zone: 'A' };
    await store.do('keeper', 'bins.save', bin);
    await store.do('keeper', 'bins.save', { ...bin, active: false });
    expect(await offered()).not.toContain('A-77-02');
    expect(await planned('A-77-02')).toMatchObject({ active: false });
    await store.do('keeper', 'bins.save', { ...bin, active: true });
    expect(await offered()).toContain('A-77-02');
  });

  it('stays in use while goods lie there', async () => {
    await posted(store, received('A-01-02'));
    const bin = { warehouse: wuhan, bin: names.bin('A-01-02'), code: 'A-01-02', zone: 'A' };
    const refusal = await store.refused(
      'keeper',
      'bins.save',
      { ...bin, active: false },
      'bin.inUse',
    );
    expect(refusal).toEqual({
      code: 'bin.inUse',
      bin: 'A-01-02',
      because: 'stock',
      number: null,
    });
    // What it takes may still be told.
    await store.do('keeper', 'bins.save', { ...bin, capacityCm3: 2_000_000 });
  });

  it('stays in use while a paper on its way puts goods there, and no longer', async () => {
    const bin = { warehouse: wuhan, bin: names.bin('A-01-03'), code: 'A-01-03', zone: 'A' };
    const away = { ...bin, active: false };
    const { document, revision, number } = await approved(store, received('A-01-03'));
    expect(await store.refused('keeper', 'bins.save', away, 'bin.inUse')).toMatchObject({
      because: 'paper',
      number,
    });
    await store.do('keeper', 'documents.cancel', { document, revision, reason: '重复' });
    await store.do('keeper', 'bins.save', away);
  });

  it('does not mind a draft, which has spoken for nothing', async () => {
    const bin = { warehouse: wuhan, bin: names.bin('A-01-04'), code: 'A-01-04', zone: 'A' };
    await draft(store, received('A-01-04'));
    await store.do('keeper', 'bins.save', { ...bin, active: false });
  });

  it('of another warehouse is not to be had here', async () => {
    const there = await namesAt(store, centre);
    const bin = { warehouse: wuhan, bin: there.bin('A-01-01'), code: 'A-01-01', zone: 'A' };
    await store.refused('keeper', 'bins.save', bin, 'notFound');
    const measure = { warehouse: wuhan, bins: [bin.bin], capacityCm3: 1, bearsG: null };
    await store.refused('keeper', 'bins.measure', measure, 'notFound');
  });
});

describe('a rack', () => {
  const rack = { warehouse: wuhan, zone: 'B', first: 'B-80-01', last: 'B-81-03' };

  it('is added at once, and adding it again adds nothing', async () => {
    const input = { ...rack, capacityCm3: 1_200_000, bearsG: null };
    expect(await store.do('keeper', 'bins.addRack', input)).toMatchObject({
      added: 6,
      present: 0,
    });
    expect(await store.do('keeper', 'bins.addRack', { ...input, capacityCm3: 5 })).toMatchObject({
      added: 0,
      present: 6,
    });
    expect(await planned('B-81-03')).toMatchObject({ capacityCm3: 1_200_000, active: true });
  });

  it('fills what is missing between bins that are there', async () => {
    const input = { ...rack, last: 'B-81-05', capacityCm3: null, bearsG: null };
    const expected = { added: 4, present: 6 };
    expect(await store.do('keeper', 'bins.addRack', input)).toMatchObject(expected);
  });

  it('is none where its corners don’t fit, and then nothing is added', async () => {
    const before = await offered();
    for (const last of ['B-79-01', 'C-80-01', `B-${mostAtOnce}-99`]) {
      const input = { ...rack, last, capacityCm3: null, bearsG: null };
      await store.refused('keeper', 'bins.addRack', input, 'input.malformed');
    }
    const nowhere = { ...rack, zone: 'Q', capacityCm3: null, bearsG: null };
    await store.refused('keeper', 'bins.addRack', nowhere, 'notFound');
    expect(await offered()).toEqual(before);
  });

  it('is measured at once, and the audit knows what was there before', async () => {
    const zone = (await plan()).find(({ code }) => code === 'B');
    const bins = zone?.bins.filter(({ code }) => code.startsWith('B-80')).map(({ uid }) => uid);
    const input = { warehouse: wuhan, bins: bins ?? [], capacityCm3: 900_000, bearsG: 500_000 };
    const answer = await store.do('keeper', 'bins.measure', input);
    expect(answer.changed).toBe(bins?.length);
    expect(await planned('B-80-02')).toMatchObject({ capacityCm3: 900_000, bearsG: 500_000 });
    expect(await planned('B-81-02')).toMatchObject({ capacityCm3: 1_200_000, bearsG: null });
    const { rows } = await store.do('admin', 'audit.list', { filter: { call: 'bins.measure' } });
    expect(JSON.stringify(rows[0]?.before)).toContain('1200000');
  });
});

describe('the plan', () => {
  it('shows every bin of the warehouse once, in its zone', async () => {
    const zones = await plan();
    const codes = zones.flatMap(({ bins }) => bins.map(({ code }) => code));
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of await offered()) expect(codes).toContain(code);
    const a = zones.find(({ code }) => code === 'A');
    expect(a?.bins.map(({ code }) => code)).toContain('A-01-01');
  });

  it('adds up the volume of what lies there, and counts what nobody has measured', async () => {
    const { db } = store.program.state.store!;
    db.run(sql`UPDATE item SET volume_cm3 = 12000, weight_g = 1500 WHERE code = 'A04'`);
    db.run(sql`UPDATE item SET volume_cm3 = NULL, weight_g = 700 WHERE code = 'A05'`);
    await posted(store, received('A-02-01', 'A04', 30));
    await posted(store, received('A-02-01', 'A04', 20, 'pending'));
    await posted(store, received('A-02-01', 'A05'));
    expect(await planned('A-02-01')).toMatchObject({
      items: 2,
      volume: { known: 600_000, unmeasured: 1 },
      weight: { known: 82_000, unmeasured: 0 },
    });
  });

  it('tells of one bin what lies there, by item and condition', async () => {
    const { rows, bin, warehouse, used } = await store.do('viewer', 'bins.read', {
      bin: names.bin('A-02-01'),
    });
    expect(bin).toMatchObject({ code: 'A-02-01', zone: { code: 'A' } });
    expect(warehouse).toBe(wuhan);
    expect(used).toBe(true);
    const told = rows.map(({ item, condition, quantity, volumeCm3 }) => [
      item.code,
      condition,
      quantity,
      volumeCm3,
    ]);
    expect(told.sort()).toEqual([
      ['A04', 'good', 30, 360_000],
      ['A04', 'pending', 20, 240_000],
      ['A05', 'good', 10, null],
    ]);
    await store.refused('viewer', 'bins.read', { bin: v4() }, 'notFound');
  });

  it('forgets what has left', async () => {
    await posted(
      store,
      dispatchBody({
        to: { kind: 'team', team: names.team('relief') },
        lines: [
          dispatchLine({ item: names.item('A05'), asked: { count: 10, unit: '床', factor: 1 } }),
        ],
      }),
    );
    expect(await planned('A-02-01')).toMatchObject({
      items: 1,
      volume: { known: 600_000, unmeasured: 0 },
    });
  });
});
