import type { Finding } from '../../shared/ledger/findings';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';

/** Handovers that are gone, were put there, or say something else than the chain of them. */
export function checkHandovers(db: ReadableDb): Finding[] {
  return db
    .all<{ uid: string; sealed: string | null; kept: string | null }>(sql`
      WITH kept AS (
        SELECT handover.uid, json_array(handover.uid, warehouse.code, giver.uid, taker.uid,
          document.uid, handover.at, handover.note) AS says
        FROM handover
        JOIN warehouse ON warehouse.id = handover.warehouse_id
        JOIN user AS giver ON giver.id = from_user_id
        JOIN user AS taker ON taker.id = to_user_id
        JOIN document ON document.id = count_document_id
      ), sealed AS (
        SELECT content ->> 'handover' AS uid, json_array(content ->> 'handover',
          content ->> 'warehouse', content ->> 'from', content ->> 'to',
          content ->> '$.count.document', at, content ->> 'note') AS says
        FROM chain_entry WHERE kind = 'handover'
      )
      SELECT coalesce(kept.uid, sealed.uid) AS uid, sealed.says AS sealed, kept.says AS kept
      FROM kept FULL JOIN sealed ON sealed.uid = kept.uid
      WHERE sealed.says IS NOT kept.says LIMIT 500`)
    .map(({ uid, sealed, kept }) => ({
      code: 'handoverChanged',
      subject: uid,
      expected: sealed,
      found: kept,
    }));
}
