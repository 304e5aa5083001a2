import type { Axes } from '../../shared/documents/axes';
import type { KindName } from '../../shared/documents/kind';
import { type Body, body } from '../../shared/documents/kinds';
import { refuse } from '../../shared/refusals';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';

/** A document as its row keeps it. */
export interface StoredDocument {
  id: number;
  uid: string;
  kind: KindName;
  warehouse: string;
  number: string | null;
  businessDate: string;
  axes: Axes;
  revision: number;
  body: Body;
  madeBy: number;
}

/** A document that must exist, by its uid. */
export function readStoredDocument(db: ReadableDb, uid: string): StoredDocument {
  return findStoredDocument(db, uid) ?? refuse('notFound', { what: 'document', uid });
}

export function findStoredDocument(db: ReadableDb, uid: string): StoredDocument | null {
  const row = db.find<Row>(sql`
    SELECT document.id, document.uid, kind, warehouse.code AS warehouse, number,
      business_date AS businessDate, approval, posting, delivery, cancelled, revision, body,
      made_by AS madeBy
    FROM document JOIN warehouse ON warehouse.id = document.warehouse_id
    WHERE document.uid = ${uid}`);
  if (row === undefined) return null;
  const { approval, posting, delivery, cancelled, body: text, ...rest } = row;
  return {
    ...rest,
    axes: { approval, posting, delivery, cancelled: cancelled === 1 },
    body: body.parse(JSON.parse(text)),
  };
}

type Row = Omit<StoredDocument, 'axes' | 'body'> &
  Omit<Axes, 'cancelled'> & { cancelled: 0 | 1; body: string };
