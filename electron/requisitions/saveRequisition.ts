import type { Output, Parsed } from '../../shared/api';
import { plainInstant } from '../../shared/day';
import { refuse } from '../../shared/refusals';
import { type RequisitionDraft, requisitionDraft } from '../../shared/requisitions/draft';
import { type CommandContext, readWarehouse, type Warehouse, writingAt } from '../context';
import type { ReadableDb, WritableDb } from '../database/database';
import { sql } from '../database/sql';
import { withoutPersonal } from '../withoutPersonal';
import { findRequisitionRow, type RequisitionPeople, stepFacts } from './storedRequisition';
import { beginStep, keepStep, refuseStale, refuseStep } from './takeStep';

/**
 * Saves a draft as it is typed. What is still missing may be missing; what is named must exist.
 * Changing a declined one makes it a draft again, with its number and its warehouse.
 */
export function saveRequisition(
  context: CommandContext,
  { requisition, revision, draft }: Parsed<'requisitions.save'>,
): Output<'requisitions.save'> {
  const { db, store, actor, now } = context;
  const warehouse = writingAt(context, draft.warehouse);
  const stored = findRequisitionRow(context, requisition);
  const columns = columnsOf(db, draft, warehouse);
  if (stored === null) {
    if (revision !== 0) refuse('notFound', { what: 'requisition', uid: requisition });
    const id = db.insert(sql`
      INSERT INTO requisition (uid, node_id, warehouse_id, operation_id, to_warehouse_id, to_team_id,
        to_party_id, place, near_warehouse_id, longitude_e6, latitude_e6, priority, wanted_by,
        people, reason, note, state, revision, made_by, made_at)
      VALUES (${requisition}, ${store.node.id}, ${columns.warehouse}, ${columns.operation},
        ${columns.toWarehouse}, ${columns.toTeam}, ${columns.toParty}, ${draft.place},
        ${columns.near}, ${columns.longitude}, ${columns.latitude}, ${draft.priority},
        ${columns.wantedBy}, ${columns.people}, ${draft.reason}, ${draft.note}, 'draft', 1,
        ${actor.id}, ${now.toISOString()})`);
    writeLines(db, id, draft);
    return { requisition, number: null, revision: 1, state: 'draft' };
  }
  writingAt(context, stored.warehouseCode);
  refuseStep(context, 'save', stored);
  refuseStale(stored, revision);
  // The number says the warehouse; such a one is cancelled and written anew.
  if (stored.number !== null && stored.warehouseCode !== draft.warehouse) {
    refuse('requisition.step', { step: 'save', because: 'state' });
  }
  context.was({
    revision: stored.revision,
    draft: withoutPersonal(requisitionDraft, stored.draft),
  });
  db.run(sql`
    UPDATE requisition SET warehouse_id = ${columns.warehouse}, operation_id = ${columns.operation},
      to_warehouse_id = ${columns.toWarehouse}, to_team_id = ${columns.toTeam},
      to_party_id = ${columns.toParty}, place = ${draft.place}, near_warehouse_id = ${columns.near},
      longitude_e6 = ${columns.longitude}, latitude_e6 = ${columns.latitude},
      priority = ${draft.priority}, wanted_by = ${columns.wantedBy}, people = ${columns.people},
      reason = ${draft.reason}, note = ${draft.note}, state = 'draft',
      revision = ${stored.revision + 1}
    WHERE id = ${stored.id}`);
  writeLines(db, stored.id, draft);
  const isFirstOfAnother = !stepFacts(context, stored).isMaker;
  if (isFirstOfAnother || stored.state !== 'draft') keepStep(context, 'save', stored.id, null);
  return {
    requisition,
    number: stored.number,
    revision: stored.revision + 1,
    state: 'draft',
  };
}

/** Throws away a draft that never had a number. */
export function discardRequisition(
  context: CommandContext,
  input: Parsed<'requisitions.discard'>,
): Output<'requisitions.discard'> {
  const { db } = context;
  const { id, requisition } = beginStep(context, 'discard', input);
  for (const table of [sql`requisition_line`, sql`requisition_step`]) {
    db.run(sql`DELETE FROM ${table} WHERE requisition_id = ${id}`);
  }
  db.run(sql`DELETE FROM requisition WHERE id = ${id}`);
  return { requisition };
}

function columnsOf(db: ReadableDb, draft: RequisitionDraft, warehouse: Warehouse) {
  const { to, near, operation, point, contact, telephone } = draft;
  return {
    warehouse: warehouse.id,
    operation: operation && keyOf(db, 'operation', operation),
    toWarehouse: to?.kind === 'warehouse' ? readWarehouse(db, to.warehouse).id : null,
    toTeam: to?.kind === 'team' ? keyOf(db, 'team', to.team) : null,
    toParty: to?.kind === 'party' ? keyOf(db, 'party', to.party) : null,
    near: near && readWarehouse(db, near).id,
    wantedBy: draft.wantedBy && plainInstant(draft.wantedBy),
    longitude: point?.longitudeE6 ?? null,
    latitude: point?.latitudeE6 ?? null,
    people: JSON.stringify({ contact, telephone } satisfies RequisitionPeople),
  };
}

function writeLines(db: WritableDb, id: number, { lines }: RequisitionDraft) {
  db.run(sql`DELETE FROM requisition_line WHERE requisition_id = ${id}`);
  lines.forEach(({ item, quantity, takesSubstitutes, note }, index) => {
    db.run(sql`
      INSERT INTO requisition_line (requisition_id, line, item_id, quantity, takes_substitutes, note)
      VALUES (${id}, ${index + 1}, ${keyOf(db, 'item', item)}, ${quantity},
        ${takesSubstitutes ? 1 : 0}, ${note})`);
  });
}

function keyOf(db: ReadableDb, what: 'operation' | 'team' | 'party' | 'item', uid: string): number {
  const table = { operation: sql`operation`, team: sql`team`, party: sql`party`, item: sql`item` }[
    what
  ];
  return (
    db.find<{ id: number }>(sql`SELECT id FROM ${table} WHERE uid = ${uid}`) ??
    refuse('notFound', { what, uid })
  ).id;
}
