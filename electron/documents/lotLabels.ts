import type { Label, LotLabel } from '../../shared/documents/api';
import type { Reference } from '../../shared/documents/kind';
import type { Expiry } from '../../shared/fields';
import type { ReadableDb } from '../database/database';
import { list, sql } from '../database/sql';
import { expiryOf } from './candidates';

/**
 * Lots as lines show them, by uid; owners, sources and earmarks as `labels` (by their uid) call
 * them, those of a posted paper, else as they are called now.
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
      earmark.name AS earmark, source.uid AS sourceUid, source.name AS source,
      lot.received_on AS receivedOn
    FROM lot
    JOIN party AS owner ON owner.id = lot.owner_id
    LEFT JOIN earmark ON earmark.id = lot.earmark_id
    JOIN document ON document.id = lot.document_id
    LEFT JOIN party AS source ON source.id = document.party_id
    WHERE lot.uid IN (${list([...new Set(lots)])})`);
  return new Map(
    rows.map(({ expiryKind, expiryDate, ownerUid, earmarkUid, sourceUid, ...row }) => [
      row.lot,
      {
        ...row,
        expiry: expiryOf(expiryKind, expiryDate),
        owner: labels[ownerUid]?.name ?? row.owner,
        earmark: labels[earmarkUid ?? '']?.name ?? row.earmark,
        source: labels[sourceUid ?? '']?.name ?? row.source,
      },
    ]),
  );
}

/** The lots that a body names, by uid, as {@link lotLabels} shows them. */
export function lotsNamed(
  db: ReadableDb,
  references: readonly Reference[],
  labels: Record<string, Label>,
): Record<string, LotLabel> {
  const lots = references.flatMap(({ type, uid }) => (type === 'lot' ? [uid] : []));
  return lots.length === 0 ? {} : Object.fromEntries(lotLabels(db, lots, labels));
}

type Row = Omit<LotLabel, 'expiry'> & {
  expiryKind: Expiry['kind'];
  expiryDate: string | null;
  ownerUid: string;
  earmarkUid: string | null;
  sourceUid: string | null;
};
