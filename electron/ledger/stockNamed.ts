import type { Finding, FindingAbout } from '../../shared/ledger/findings';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';

type Stock = Extract<FindingAbout, { type: 'stock' }>;

/**
 * A lot in a place, so that a person can look at it: 棉被 A04-1 @ 武汉市… A-01-01. Of a kept balance
 * with its month. Nothing but the words where the rows of it are gone.
 */
export function stockNamed(
  db: ReadableDb,
  lotId: number,
  placeId: number,
  month: string | null = null,
): Pick<Finding, 'subject' | 'about'> {
  const lot = db.find<Pick<Stock, 'item' | 'unit' | 'batchNumber'> & { uid: string }>(sql`
    SELECT lot.uid, item.name AS item, item.unit, batch_number AS batchNumber
    FROM lot JOIN item ON item.id = lot.item_id WHERE lot.id = ${lotId}`);
  const place = db.find<Pick<Stock, 'place' | 'warehouse' | 'bin' | 'team' | 'number'>>(sql`
    SELECT place.kind AS place, warehouse.name AS warehouse, bin.code AS bin, team.name AS team,
      document.number
    FROM place
    LEFT JOIN bin ON bin.id = place.bin_id
    LEFT JOIN warehouse ON warehouse.id = place.warehouse_id
    LEFT JOIN team ON team.id = place.team_id
    LEFT JOIN document ON document.id = place.document_id
    WHERE place.id = ${placeId}`);
  const goods = `${lot?.item ?? '?'} ${lot ? (lot.batchNumber ?? lot.uid) : ''}`;
  const subject = `${goods} @ ${place ? placeText(place) : '?'}`;
  if (!lot || !place) return { subject };
  const { uid: _, ...named } = lot;
  return { subject, about: { type: 'stock', ...named, ...place, month } };
}

function placeText({
  place,
  warehouse,
  bin,
  team,
}: Pick<Stock, 'place' | 'warehouse' | 'bin' | 'team'>) {
  return bin === null ? (team ?? place) : `${warehouse} ${bin}`;
}
