import type { RequisitionRow } from '../../shared/requisitions/api';
import type { Priority, RequisitionStanding } from '../../shared/requisitions/standing';
import type { RequisitionState } from '../../shared/requisitions/steps';
import type { ReadableDb } from '../database/database';
import { type Sql, sql } from '../database/sql';
import { requisitionCounts } from './requisitionSums';

/**
 * One row a requisition, of those whose ids are `which`, with how it stands at an instant. `standing` is `standingOf`, and `late` is
 * `isLate`, of shared/requisitions/standing.ts told to SQL; a test holds them together.
 */
export function requisitionRows(db: ReadableDb, now: string, which: Sql): Sql {
  return sql`
    SELECT *, coalesce(wantedBy < ${now} AND standing IN ('waiting', 'open', 'underWay'), 0) AS late
    FROM (
      SELECT requisition.id, requisition.uid AS requisition, requisition.number,
        warehouse.code AS warehouseCode, warehouse.name AS warehouseName,
        operation.uid AS operationUid, operation.name AS operationName,
        CASE WHEN target.id IS NOT NULL THEN 'warehouse' WHEN team.id IS NOT NULL THEN 'team'
          WHEN party.id IS NOT NULL THEN 'party' END AS toKind,
        coalesce(target.code, team.uid, party.uid) AS toUid,
        coalesce(target.name, team.name, party.name) AS toName,
        requisition.place, priority, wanted_by AS wantedBy, state, revision,
        maker.uid AS madeByUid, maker.name AS madeByName, made_at AS madeAt,
        coalesce(counts.lines, 0) AS lines, coalesce(counts.openLines, 0) AS openLines,
        CASE WHEN state <> 'approved' THEN state
          WHEN counts.openLines > 0 THEN 'open'
          WHEN counts.unposted > 0 THEN 'underWay' ELSE 'done' END AS standing,
        CASE priority WHEN 'urgent' THEN 1 WHEN 'high' THEN 2 ELSE 3 END AS rank
      FROM requisition
      JOIN warehouse ON warehouse.id = requisition.warehouse_id
      JOIN user AS maker ON maker.id = requisition.made_by
      LEFT JOIN operation ON operation.id = requisition.operation_id
      LEFT JOIN warehouse AS target ON target.id = requisition.to_warehouse_id
      LEFT JOIN team ON team.id = requisition.to_team_id
      LEFT JOIN party ON party.id = requisition.to_party_id
      LEFT JOIN (${requisitionCounts(db, which)}) AS counts
        ON counts.requisitionId = requisition.id
      WHERE requisition.id IN (${which})
    )`;
}

export interface RequisitionColumns {
  id: number;
  requisition: string;
  number: string | null;
  warehouseCode: string;
  warehouseName: string;
  operationUid: string | null;
  operationName: string | null;
  toKind: 'warehouse' | 'team' | 'party' | null;
  toUid: string | null;
  toName: string | null;
  place: string;
  priority: Priority;
  wantedBy: string | null;
  state: RequisitionState;
  revision: number;
  madeByUid: string;
  madeByName: string;
  madeAt: string;
  lines: number;
  openLines: number;
  standing: RequisitionStanding;
  late: 0 | 1;
}

/** What the list and the single requisition both say. */
export function headOf(
  row: RequisitionColumns,
): Omit<RequisitionRow, 'items' | 'lines' | 'openLines'> {
  const { toKind, toUid, toName, operationUid, operationName } = row;
  return {
    requisition: row.requisition,
    number: row.number,
    warehouse: { code: row.warehouseCode, name: row.warehouseName },
    operation: operationUid === null ? null : { uid: operationUid, name: operationName ?? '' },
    to: toKind === null || toUid === null ? null : { kind: toKind, uid: toUid, name: toName ?? '' },
    place: row.place,
    priority: row.priority,
    wantedBy: row.wantedBy,
    state: row.state,
    standing: row.standing,
    late: row.late === 1,
    revision: row.revision,
    made: { by: { uid: row.madeByUid, name: row.madeByName }, at: row.madeAt },
  };
}
