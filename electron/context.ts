import type { CallName } from '../shared/api';
import { api } from '../shared/api';
import { refuse } from '../shared/refusals';
import { type Grant, hasRole, hasRoleAnywhere, type Role } from '../shared/roles';
import type { StoreKind } from '../shared/session/api';
import type { ReadableDb, WritableDb } from './database/database';
import { sql } from './database/sql';

/** The person for whom a call is made, as the store knows him: never as the window says. */
export interface Actor {
  id: number;
  uid: string;
  login: string;
  name: string;
  grants: readonly Grant[];
}

/** What a reading use case is handed. */
export interface QueryContext {
  call: CallName;
  db: ReadableDb;
  actor: Actor;
  now: Date;
  /** The business date of `now`. */
  today: string;
  store: StoreFacts;
}

/** What does not change while a store is open. */
export interface StoreFacts {
  kind: StoreKind;
  /** Whether it is the copy of a drill (演练), and never in earnest. */
  isDrill: boolean;
  node: { id: number; uid: string; name: string };
  incarnation: { id: number; uid: string };
}

/** What a changing use case is handed; it runs inside one transaction. */
export interface CommandContext extends QueryContext {
  db: WritableDb;
  random: Random;
  /** In whose session the actor acts by his password (换人审核); null in his own. */
  atPlaceOf: Actor | null;
  /**
   * Tells the audit how things were before the change, under the names that the call gives them in
   * its input or its answer: `was({ name: '旧名', nature: 'project' })`. No personal names, no secrets.
   */
  was(record: Readonly<Record<string, unknown>>): void;
  /**
   * Does something outside the store once the change is on disk: files that nothing speaks of any
   * more are removed. What fails there is logged; the change stands.
   */
  afterwards(work: (dataFolder: string) => void): void;
}

/** Randomness, handed in so that tests and the simulator hand in their own. */
export interface Random {
  /** A UUID of version 7 at an instant. */
  uid(at: Date): string;
  /** 16 random bytes in hex. */
  salt(): string;
}

export interface Warehouse {
  id: number;
  code: string;
  name: string;
  societyId: number;
  societyUid: string;
  keptHere: 0 | 1;
  openingDate: string | null;
  closedThrough: string | null;
}

/** A warehouse by its code, which must exist. */
export function readWarehouse(db: ReadableDb, code: string): Warehouse {
  return (
    db.find<Warehouse>(sql`
      SELECT warehouse.id, warehouse.code, warehouse.name, society_id AS societyId,
        party.uid AS societyUid, coalesce(node.is_self, 0) AS keptHere,
        opening_date AS openingDate, closed_through AS closedThrough
      FROM warehouse
      JOIN party ON party.id = society_id
      LEFT JOIN node ON node.id = home_node_id
      WHERE warehouse.code = ${code}`) ?? refuse('notFound', { what: 'warehouse', uid: code })
  );
}

/**
 * The warehouse at which a call writes: kept by this installation, and the actor holds there one of
 * the roles that the contract names for the call.
 */
export function writingAt(context: QueryContext, code: string): Warehouse {
  const warehouse = readWarehouse(context.db, code);
  requireRole(context, code);
  if (!warehouse.keptHere) refuse('warehouse.notKeptHere', { warehouse: warehouse.name });
  return warehouse;
}

/** Refuses whoever holds none of the roles that the contract names for the call at a warehouse. */
export function requireRole({ db, actor, call }: QueryContext, warehouse: string) {
  const { who: roles } = api[call];
  if (typeof roles === 'string') return;
  if (!hasRole(actor.grants, roles, warehouse)) refuseRoles(db, roles, warehouse);
}

/** Refuses whoever holds none of the roles for the whole store. */
export function requireEverywhere({ db, actor }: QueryContext, roles: readonly Role[]) {
  const whole = actor.grants.filter(({ warehouse }) => warehouse === null);
  if (!hasRoleAnywhere(whole, roles)) refuseRoles(db, roles, null);
}

/** Refuses for want of a role, and says at which warehouse by its name. */
export function refuseRoles(db: ReadableDb, roles: readonly Role[], code: string | null): never {
  const warehouseName = code === null ? null : readWarehouse(db, code).name;
  return refuse('role.missing', { roles, warehouse: code, warehouseName });
}

/** The roles that the actor holds at a warehouse. */
export function rolesAt(actor: Actor, warehouse: string): Role[] {
  return actor.grants
    .filter((grant) => grant.warehouse === null || grant.warehouse === warehouse)
    .map((grant) => grant.role);
}
