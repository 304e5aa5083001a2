import { renameSync, rmSync } from 'node:fs';
import type { StoreKind } from '../../shared/session/api';
import type { Random } from '../context';
import { openStore } from '../database/migrate';
import { list, sql } from '../database/sql';
import { appendEntry } from '../ledger/appendEntry';
import { writeUser } from '../session/writeUser';
import { markMade } from './findStore';
import { type OpenStore, openStoreFile } from './openStoreFile';
import type { Seeds } from './seeds';

export interface NewUser {
  login: string;
  name: string;
  passwordHash: string;
  grants: Seeds['demonstration']['users'][number]['grants'];
}

export interface NewStore {
  kind: StoreKind;
  /** Codes of the warehouses that this installation keeps. */
  warehouses: readonly string[];
  openingDate: string | null;
  users: readonly NewUser[];
}

/**
 * Begins a store from the starting data under another name, so that an interrupted first start
 * leaves no half store behind; {@link keepStore} gives it its own.
 */
export function beginStore(
  file: string,
  seeds: Seeds,
  wanted: NewStore,
  { now, random }: { now: Date; random: Random },
): OpenStore {
  const making = `${file}.making`;
  for (const left of [making, `${making}-wal`, `${making}-shm`]) rmSync(left, { force: true });
  const db = openStore(making);
  db.transaction(() => {
    const at = now.toISOString();
    db.run(sql`INSERT INTO store (id, kind, created_at) VALUES (1, ${wanted.kind}, ${at})`);
    seeds.writeReference(db);
    const name = nodeName(seeds, wanted);
    const node = { uid: random.uid(now), name, id: 0 };
    node.id = db.insert(sql`
      INSERT INTO node (uid, name, is_self) VALUES (${node.uid}, ${node.name}, 1)`);
    const incarnation = { uid: random.uid(now), id: 0 };
    incarnation.id = db.insert(sql`
      INSERT INTO incarnation (uid, node_id, began_at, reason)
      VALUES (${incarnation.uid}, ${node.id}, ${at}, 'install')`);
    db.run(sql`
      UPDATE warehouse SET home_node_id = ${node.id}, opening_date = ${wanted.openingDate}
      WHERE code IN (${list(wanted.warehouses)})`);
    for (const user of wanted.users) writeUser(db, { ...user, uid: random.uid(now), active: true });
    appendEntry(
      { db, now, store: { kind: wanted.kind, isDrill: false, node, incarnation } },
      {
        kind: 'genesis',
        content: { kind: wanted.kind, node: node.uid, warehouses: wanted.warehouses },
      },
    );
  });
  db.close();
  return openStoreFile(making);
}

/** A store that was begun is whole: from here on it is the store of its folder. */
export function keepStore(file: string, begun: OpenStore): OpenStore {
  begun.db.close();
  renameSync(`${file}.making`, file);
  markMade(file);
  return openStoreFile(file);
}

/** Makes a store that begins without work. */
export function makeStore(...begin: Parameters<typeof beginStore>): OpenStore {
  return keepStore(begin[0], beginStore(...begin));
}

/** A node is called after the warehouse that it keeps, or after the first of several. */
function nodeName(seeds: Seeds, { warehouses }: NewStore): string {
  const first = seeds.warehouses.find(({ code }) => code === warehouses[0]);
  const others = warehouses.length - 1;
  return others > 0 ? `${first?.name} 等 ${others + 1} 库` : (first?.name ?? '');
}
