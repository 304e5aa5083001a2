import { join } from 'node:path';
import type { Random } from '../../../electron/context';
import type { WritableDb } from '../../../electron/database/database';
import { sql } from '../../../electron/database/sql';
import { makeStore } from '../../../electron/store/makeStore';
import type { OpenStore } from '../../../electron/store/openStoreFile';
import type { Seeds } from '../../../electron/store/seeds';
import { proposedNeeds } from '../../../seeds/needs';
import { proposedReserves } from '../../../seeds/proposedReserves';
import { referenceData } from '../../../seeds/referenceData';
import { seedUid } from '../../../seeds/seedUid';
import { writeReference } from '../../../seeds/writeReference';
import type { Role } from '../../../shared/roles';

/** The first day of the ledger: everything lies between it and {@link lastDay}. */
export const firstDay = '2022-01-01';
export const lastDay = '2026-11-20';

const people: [login: string, role: Role][] = [
  ['keeper', 'keeper'],
  ['approver', 'approver'],
  ['viewer', 'viewer'],
  ['assessor', 'assessor'],
];

const names = [
  '棉被',
  '毛毯',
  '单帐篷',
  '棉帐篷',
  '折叠床',
  '冲锋衣',
  '饮用水',
  '方便食品',
  '急救包',
];
const units = ['床', '条', '顶', '张', '件', '瓶', '箱'];

/** The reference data with a catalogue of so many items. */
export function seedsWith(items: number): Seeds {
  return {
    warehouses: referenceData.warehouses,
    drills: [],
    reserves: proposedReserves,
    needs: proposedNeeds,
    writeReference: (db) => {
      writeReference(db);
      writeMoreItems(db, items - referenceData.items.length);
    },
    demonstration: {
      password: '',
      users: [],
      openingDate: '',
      play: async () => {},
      drill: async () => {},
    },
  };
}

function writeMoreItems(db: WritableDb, count: number) {
  for (let i = 1; i <= count; i += 1) {
    const code = `T${String(i).padStart(5, '0')}`;
    const category = referenceData.categories[i % referenceData.categories.length]?.code ?? '';
    db.run(sql`
      INSERT INTO item (uid, code, name, spec, category_id, unit, expires, recoverable, serialised,
        reference_price, initials)
      VALUES (${seedUid('item', code)}, ${code}, ${`${names[i % names.length]} ${i} 型`},
        ${`规格 ${i % 97}`}, (SELECT id FROM category WHERE code = ${category}),
        ${units[i % units.length] ?? ''}, 1, ${i % 5 === 0 ? 1 : 0}, 0, ${(i % 900) * 1000},
        ${`T${i}`})`);
  }
}

/** A store in `folder` with the people and the catalogue of the bench, every warehouse kept here. */
export function makeBenchStore(folder: string, seeds: Seeds, random: Random): OpenStore {
  return makeStore(
    join(folder, 'store.sqlite'),
    seeds,
    {
      kind: 'test',
      warehouses: seeds.warehouses.map(({ code }) => code),
      openingDate: firstDay,
      users: people.map(([login, role]) => ({
        login,
        name: `账册${login}`,
        passwordHash: 'nobody signs in with a password here',
        grants: [{ role, warehouse: null }],
      })),
    },
    { now: new Date(`${firstDay}T00:00:00.000Z`), random },
  );
}
