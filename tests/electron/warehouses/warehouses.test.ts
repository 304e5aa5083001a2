import { v4 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../../../electron/database/sql';
import { namesAt } from '../../support/papers';
import { samplesFor } from '../../support/samples';
import { centre, type TestStore, testStore, wuhan } from '../../support/testStore';

describe('the particulars of a warehouse', () => {
  let store: TestStore;
  let samples: ReturnType<typeof samplesFor>;
  const read = (warehouse = wuhan) => store.do('viewer', 'warehouses.read', { warehouse });

  beforeAll(async () => {
    store = testStore();
    samples = samplesFor(await namesAt(store));
  });
  afterAll(() => store.close());

  it('are unknown until somebody tells them, which is not zero', async () => {
    const { profile, equipment, zones, bins, measuredBins } = await read();
    expect(profile).toMatchObject({ address: '', storageAreaM2: null, fullTimeStaff: null });
    expect(equipment).toEqual([]);
    expect(zones).toBeGreaterThan(3);
    expect(bins).toBeGreaterThan(zones);
    expect(measuredBins).toBe(0);
  });

  it('are kept whole, and can be taken back to unknown', async () => {
    const { warehouse, ...profile } = samples['warehouses.saveProfile'];
    await store.do('keeper', 'warehouses.saveProfile', { warehouse, ...profile });
    expect((await read()).profile).toEqual(profile);
    const less = { ...profile, storageAreaM2: null, loadingDoors: 0 };
    await store.do('admin', 'warehouses.saveProfile', { warehouse, ...less });
    expect((await read()).profile).toEqual(less);
  });

  it('tell the audit how they were', async () => {
    const { rows } = await store.do('admin', 'audit.list', {
      filter: { call: 'warehouses.saveProfile' },
    });
    expect(rows[0]).toMatchObject({
      subject: wuhan,
      before: { storageAreaM2: 800 },
      after: { storageAreaM2: null },
    });
    // A telephone is a person's: the audit can't forget it, and so never learns it.
    expect(JSON.stringify(rows)).not.toContain('027-82800000');
  });

  it.each(['storageAreaM2', 'loadingDoors', 'fullTimeStaff'])(
    'are no fractions and not below nothing: %s',
    async (field) => {
      const sample = samples['warehouses.saveProfile'];
      for (const value of [-1, 1.5]) {
        const input = { ...sample, [field]: value };
        await store.refused('keeper', 'warehouses.saveProfile', input, 'input.malformed');
      }
    },
  );

  it('are told by whoever keeps it, not by another installation', async () => {
    const { db } = store.program.state.store!;
    db.run(sql`UPDATE warehouse SET home_node_id = NULL WHERE code = ${centre}`);
    const there = { ...samples['warehouses.saveProfile'], warehouse: centre };
    await store.refused('keeper', 'warehouses.saveProfile', there, 'warehouse.notKeptHere');
    const forklift = { ...samples['equipment.save'], warehouse: centre };
    await store.refused('keeper', 'equipment.save', forklift, 'warehouse.notKeptHere');
  });

  it('list its equipment in the order of the kinds, until a piece is struck off', async () => {
    const camera = { warehouse: wuhan, name: '', quantity: 8, note: '库内全覆盖' };
    const forklift = { warehouse: wuhan, name: '三吨内燃叉车', quantity: 1, note: '' };
    const [first, second] = [v4(), v4()];
    await store.do('keeper', 'equipment.save', { ...camera, equipment: first, kind: 'camera' });
    await store.do('keeper', 'equipment.save', {
      ...forklift,
      equipment: second,
      kind: 'forklift',
    });
    await store.do('keeper', 'equipment.save', {
      ...forklift,
      equipment: second,
      kind: 'forklift',
      quantity: 2,
    });
    expect((await read()).equipment).toMatchObject([
      { equipment: second, kind: 'forklift', quantity: 2 },
      { equipment: first, kind: 'camera', quantity: 8 },
    ]);
    await store.do('keeper', 'equipment.remove', { warehouse: wuhan, equipment: first });
    expect((await read()).equipment).toHaveLength(1);
    const { rows } = await store.do('admin', 'audit.list', {
      filter: { call: 'equipment.remove' },
    });
    expect(rows[0]?.before).toMatchObject({ kind: 'camera', quantity: 8 });
  });

  it('never touch the equipment of another warehouse', async () => {
    const { db } = store.program.state.store!;
    db.run(sql`UPDATE warehouse SET home_node_id = (SELECT id FROM node WHERE is_self = 1)`);
    const equipment = v4();
    const generator = { kind: 'generator' as const, name: '', quantity: 1, note: '' };
    await store.do('keeper', 'equipment.save', { warehouse: centre, equipment, ...generator });
    const here = { warehouse: wuhan, equipment };
    await store.refused('keeper', 'equipment.save', { ...here, ...generator }, 'notFound');
    await store.refused('keeper', 'equipment.remove', here, 'notFound');
    await store.refused('keeper', 'equipment.remove', { ...here, equipment: v4() }, 'notFound');
  });

  it('are corrected in name and level by an administrator, the code never', async () => {
    const { warehouse: before } = await read();
    const sample = {
      warehouse: wuhan,
      name: '武汉市红十字会备灾中心',
      shortName: '武汉中心库',
      targetLevel: 2,
      longitude: 114.305539,
      latitude: 30.592849,
      population: null,
    };
    await store.do('admin', 'warehouses.save', sample);
    const after = (await read()).warehouse;
    const { readings } = after;
    expect(after).toEqual({ ...before, ...withoutCode(sample), readings });
    expect(readings).toContain('WHZXK');
    const { name, shortName } = (await read(centre)).warehouse;
    const taken = { ...sample, name };
    expect(await store.refused('admin', 'warehouses.save', taken, 'name.taken')).toMatchObject({
      name,
    });
    const short = { ...sample, shortName };
    expect(await store.refused('admin', 'warehouses.save', short, 'name.taken')).toMatchObject({
      name: shortName,
    });
    await store.refused('admin', 'warehouses.save', { ...sample, code: 1 }, 'input.malformed');
    const nowhere = { ...sample, warehouse: '99999999' };
    await store.refused('admin', 'warehouses.save', nowhere, 'notFound');
  });
});

function withoutCode<T extends { warehouse: string }>({ warehouse: _, ...rest }: T) {
  return rest;
}
