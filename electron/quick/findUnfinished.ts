import type { Output, Parsed } from '../../shared/api';
import { type QueryContext, readWarehouse, requireRole } from '../context';
import { sql } from '../database/sql';
import { itemsByUid } from '../items/findItems';

/**
 * The last draft that somebody left before it went out: he was called away, or the wrong key took him to another
 * screen. Only one that says what 应急出库 asks and nothing else: what a plan made, what names lots or a
 * 需求单, is gone on with in the whole form. Emptied drafts are nobody's work.
 */
export function findUnfinished(
  context: QueryContext,
  { warehouse: code }: Parsed<'quick.unfinished'>,
): Output<'quick.unfinished'> {
  const { db, actor, today } = context;
  const { id } = readWarehouse(db, code);
  requireRole(context, code);
  const draft = db.find<{
    document: string;
    madeAt: string;
    kind: 'team' | 'party' | null;
    uid: string | null;
    name: string | null;
    items: string;
  }>(sql`
    SELECT document.uid AS document, made_at AS madeAt, body ->> '$.to.kind' AS kind,
      coalesce(team.uid, party.uid) AS uid, coalesce(team.name, party.name) AS name,
      (SELECT json_group_array(value ->> 'item') FROM json_each(body, '$.lines')) AS items
    FROM document
    LEFT JOIN team ON team.id = document.team_id
    LEFT JOIN party ON party.id = document.party_id
    WHERE document.kind = 'dispatch' AND document.warehouse_id = ${id} AND made_by = ${actor.id}
      AND number IS NULL AND posting = 'none' AND cancelled = 0
      AND body ->> 'dispatchType' = 'disasterRelief' AND requisition_id IS NULL
      AND body ->> 'earmark' IS NULL AND body ->> 'ownerOrder' IS NULL
      AND concat(body ->> 'basisNumber', body ->> 'purpose', body ->> 'vehicle', body ->> 'note') = ''
      AND json_array_length(body, '$.lines') > 0
      AND NOT EXISTS (
        SELECT 1 FROM json_each(body, '$.lines')
        WHERE value ->> 'choice' IS NOT NULL OR value ->> 'answers' IS NOT NULL)
      AND NOT EXISTS (SELECT 1 FROM plan_paper WHERE document_id = document.id)
    ORDER BY document.id DESC LIMIT 1`);
  if (draft === undefined) return { draft: null };
  const { kind, uid, name, items, ...rest } = draft;
  return {
    draft: {
      ...rest,
      to: kind && uid && name ? { kind, uid, name } : null,
      items: itemsByUid(db, { warehouse: code, today }, JSON.parse(items)),
    },
  };
}
