import type { z } from 'zod';
import type { Label, lotLabel } from '../../shared/documents/api';
import type { Expiry } from '../../shared/fields';
import type { ReadableDb } from '../database/database';
import { list, sql } from '../database/sql';
import { expiryOf } from './candidates';

export type LotLabel = z.infer<typeof lotLabel>;

/**
 * Lots as lines show them, by uid; owners and earmarks as `labels` (by their uid) call them, those
 * of a posted paper, else as they are called now.
 */
export function lotLabels(
  db: ReadableDb,
  lots: readonly string[],
  labels: Record<string, Label>,
): Map<string, LotLabel> {
  const rows = db.all<Row>(sql`
    SELECT lot.uid AS lot, batch_number AS batchNumber, serial_number AS serialNumber,
      production_date AS productionDate, expiry_kind AS expiryKind, expiry_date AS expiryDate,
      owner.uid AS ownerUid, owner.name AS owner, earmark.uid AS earmarkUid,
      earmark.name AS earmark
    FROM lot
    JOIN party AS owner ON owner.id = lot.owner_id
    LEFT JOIN earmark ON earmark.id = lot.earmark_id
    WHERE lot.uid IN (${list([...new Set(lots)])})`);
  return new Map(
    rows.map(({ expiryKind, expiryDate, ownerUid, earmarkUid, ...row }) => [
      row.lot,
      {
        ...row,
        expiry: expiryOf(expiryKind, expiryDate),
        owner: labels[ownerUid]?.name ?? row.owner,
        earmark: labels[earmarkUid ?? '']?.name ?? row.earmark,
      },
    ]),
  );
}

type Row = Omit<LotLabel, 'expiry'> & {
  expiryKind: Expiry['kind'];
  expiryDate: string | null;
  ownerUid: string;
  earmarkUid: string | null;
};
