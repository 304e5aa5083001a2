import { z } from 'zod';
import type { Kept } from '../../shared/evidence/figures';
import { type EvidenceBody, evidenceBody } from '../../shared/evidence/kinds';
import type { Piece } from '../../shared/evidence/kinds/kind';
import { equipmentKindNames } from '../../shared/names';
import { refuse } from '../../shared/refusals';
import type { EquipmentRow } from '../../shared/warehouses/api';
import type { ReadableDb } from '../database/database';
import { type Sql, sql } from '../database/sql';
import { listEquipment } from '../warehouses/equipment';

/** Of each kind the newest so many: years of a daily log, and more than any interval asks for. */
const mostOfKind = 1500;

/** What counts of the records of a warehouse: those that are not struck out. */
export function keptEvidence(db: ReadableDb, warehouseId: number): Kept<EvidenceBody>[] {
  const rows = db.all<{ record: string; doneOn: string; body: string; endedOn: string | null }>(sql`
    SELECT record, doneOn, body, endedOn FROM (
      SELECT uid AS record, done_on AS doneOn, body, ended_on AS endedOn,
        row_number() OVER (PARTITION BY kind ORDER BY done_on DESC, id DESC) AS nth
      FROM evidence WHERE warehouse_id = ${warehouseId} AND struck_at IS NULL)
    WHERE nth <= ${mostOfKind}`);
  return rows.map(({ body, ...row }) => ({ ...row, body: parseBody(body) }));
}

export function parseBody(text: string): EvidenceBody {
  return evidenceBody.parse(JSON.parse(text));
}

const peopleSchema = z.array(z.strictObject({ name: z.string(), telephone: z.string() }));
export function parsePeople(text: string): z.infer<typeof peopleSchema> {
  return peopleSchema.parse(JSON.parse(text));
}

/** 设备 of a warehouse as records and reminders speak of it. */
export function piecesOf(db: ReadableDb, warehouseId: number): Piece[] {
  return listEquipment(db, warehouseId).map((row) => ({
    equipment: row.equipment,
    kind: row.kind,
    label: equipmentLabel(row),
  }));
}

/** 三吨内燃叉车 鄂A-0021; without a name it goes by its kind. */
function equipmentLabel({ kind, name, number }: EquipmentRow): string {
  return [name || equipmentKindNames[kind], number].filter(Boolean).join(' ');
}

export interface StoredEvidence {
  id: number;
  warehouse: string;
  doneOn: string;
  body: EvidenceBody;
  endedOn: string | null;
  struckAt: string | null;
}

/** A record by its uid at a warehouse, which must exist there. */
export function readEvidence(db: ReadableDb, uid: string, at: Sql): StoredEvidence {
  const row = db.find<Omit<StoredEvidence, 'body'> & { body: string }>(sql`
    SELECT evidence.id, warehouse.code AS warehouse, done_on AS doneOn, body,
      ended_on AS endedOn, struck_at AS struckAt
    FROM evidence JOIN warehouse ON warehouse.id = warehouse_id
    WHERE evidence.uid = ${uid} AND ${at}`);
  if (row === undefined) return refuse('notFound', { what: 'evidence', uid });
  return { ...row, body: parseBody(row.body) };
}
