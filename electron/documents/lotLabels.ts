import type { z } from 'zod';
import type { lotLabel } from '../../shared/documents/api';
import type { Expiry } from '../../shared/fields';
import type { ReadableDb } from '../database/database';
import { list, sql } from '../database/sql';
import { expiryOf } from './candidates';

export type LotLabel = z.infer<typeof lotLabel>;

/** Lots as lines show them, by uid. */
export function lotLabels(db: ReadableDb, lots: readonly string[]): Map<string, LotLabel> {
  const rows = db.all<Row>(sql`
    SELECT lot.uid AS lot, batch_number AS batchNumber, serial_number AS serialNumber,
      production_date AS productionDate, expiry_kind AS expiryKind, expiry_date AS expiryDate,
      owner.name AS owner, earmark.name AS earmark
    FROM lot
    JOIN party AS owner ON owner.id = lot.owner_id
    LEFT JOIN earmark ON earmark.id = lot.earmark_id
    WHERE lot.uid IN (${list([...new Set(lots)])})`);
  return new Map(
    rows.map(({ expiryKind, expiryDate, ...row }) => [
      row.lot,
      { ...row, expiry: expiryOf(expiryKind, expiryDate) },
    ]),
  );
}

type Row = Omit<LotLabel, 'expiry'> & { expiryKind: Expiry['kind']; expiryDate: string | null };
