import type { Output, Parsed } from '../../shared/api';
import type { TracedLot, Whereabouts } from '../../shared/kits/api';
import { refuse } from '../../shared/refusals';
import type { QueryContext } from '../context';
import type { ReadableDb } from '../database/database';
import { list, sql } from '../database/sql';
import { lotLabels } from '../documents/lotLabels';
import { partyThen, thingThen } from '../documents/namedThen';
import { itemLabelOf } from '../stock/listItemStock';
import { type ItemColumns, itemColumns } from './itemColumns';
import { findMaking, kitPartsOf } from './kitParts';

type Trace = Output<'kits.trace'>;
type Traced = TracedLot & Pick<Trace, 'origin'>;

/**
 * 组件追溯, both ways: what is in a lot of kits and who gave it, and which kits a lot went into and
 * where those are now, down to whom they were given.
 */
export function traceKit({ db }: QueryContext, { lot }: Parsed<'kits.trace'>): Trace {
  const known = findMaking(db, lot) === undefined ? undefined : kitPartsOf(db, [lot]).get(lot);
  const made = known?.handedOn ? undefined : known;
  const uses = usesOf(db, lot);
  const parts = made?.parts ?? [];
  const lots = tracedLots(db, [
    lot,
    ...parts.map((part) => part.lot),
    ...uses.map(({ kit }) => kit),
  ]);
  const traced = (uid: string): Traced => lots.get(uid) ?? refuse('notFound', { what: 'lot', uid });
  const { origin, ...self } = traced(lot);
  return {
    lot: self,
    origin,
    where: whereaboutsOf(db, lot),
    made: made
      ? {
          kits: made.kits,
          parts: parts.map(({ item: _item, ...part }) => ({ ...part, ...traced(part.lot) })),
        }
      : null,
    usedIn: uses.map(({ kit, kits, quantity }) => ({
      ...traced(kit),
      kits,
      quantity,
      where: whereaboutsOf(db, kit),
    })),
  };
}

/** The lots of kits that a lot went into, by papers that stand, and those that put them right. */
function usesOf(db: ReadableDb, lot: string) {
  return db.all<{ kit: string; kits: number; quantity: number }>(sql`
    WITH RECURSIVE making (id, document_id, quantity) AS (
      SELECT posting.id, posting.document_id, sum(movement.quantity)
      FROM lot
      JOIN movement ON movement.lot_id = lot.id
      JOIN place ON place.id = movement.to_place_id AND place.kind = 'conversion'
      JOIN posting ON posting.id = movement.posting_id
      JOIN document ON document.id = posting.document_id AND document.kind = 'kitting'
      WHERE lot.uid = ${lot}
        AND NOT EXISTS (SELECT 1 FROM posting AS twin WHERE twin.reverses_posting_id = posting.id)
      GROUP BY posting.id),
    kit (id, quantity, kits) AS (
      SELECT lot.id, making.quantity, movement.quantity
      FROM making
      JOIN lot ON lot.document_id = making.document_id
      JOIN movement ON movement.posting_id = making.id AND movement.lot_id = lot.id
      UNION ALL
      SELECT lot.id, kit.quantity, kit.kits FROM kit JOIN lot ON lot.corrects_lot_id = kit.id)
    SELECT lot.uid AS kit, kit.kits, kit.quantity
    FROM kit JOIN lot ON lot.id = kit.id ORDER BY lot.id`);
}

/**
 * Lots with their items and the papers that brought them, by uid; parties and restrictions are called
 * as on the day of that paper.
 */
export function tracedLots(db: ReadableDb, uids: readonly string[]): Map<string, Traced> {
  const labels = lotLabels(db, uids, {});
  const brought = sql`brought`;
  const rows = db.all<ItemColumns & { lot: string } & ThenNamed & Traced['origin']>(sql`
    SELECT lot.uid AS lot, ${itemColumns},
      document.uid AS document, document.number, document.kind,
      document.business_date AS businessDate, ${partyThen(brought, sql`party`)} AS party,
      ${partyThen(brought, sql`owner`)} AS owner, ${thingThen(brought, sql`earmark`)} AS earmark
    FROM lot
    JOIN item ON item.id = lot.item_id
    JOIN category ON category.id = item.category_id
    JOIN document ON document.id = lot.document_id
    JOIN posting AS brought
      ON brought.id = (SELECT min(id) FROM posting WHERE document_id = document.id)
    JOIN party AS owner ON owner.id = lot.owner_id
    LEFT JOIN earmark ON earmark.id = lot.earmark_id
    LEFT JOIN party ON party.id = document.party_id
    WHERE lot.uid IN (${list([...new Set(uids)])})`);
  return new Map(
    rows.flatMap(
      ({ lot, document, number, kind, businessDate, party, owner, earmark, ...item }) => {
        const label = labels.get(lot);
        const origin = { document, number, kind, businessDate, party };
        const then = { owner, earmark, source: party };
        return label ? [[lot, { ...label, ...then, item: itemLabelOf(item), origin }]] : [];
      },
    ),
  );
}

type ThenNamed = Pick<TracedLot, 'owner' | 'earmark'>;

/** Where a lot is now: our stock, and what was given to recipients and did not come back. */
function whereaboutsOf(db: ReadableDb, lot: string): Whereabouts[] {
  return db
    .all<
      Omit<Whereabouts, 'warehouse'> & { code: string | null; warehouseName: string | null }
    >(sql`
      SELECT place.kind, quantity, warehouse.code, warehouse.name AS warehouseName,
        coalesce(bin.code, team.name, document.number, party.name) AS name
      FROM (
        SELECT stock.place_id AS placeId, stock.quantity
        FROM lot JOIN stock ON stock.lot_id = lot.id WHERE lot.uid = ${lot}
        UNION ALL
        SELECT place.id,
          sum(CASE movement.to_place_id WHEN place.id THEN movement.quantity
            ELSE -movement.quantity END)
        FROM lot
        JOIN movement ON movement.lot_id = lot.id
        JOIN place ON place.kind = 'recipient'
          AND place.id IN (movement.from_place_id, movement.to_place_id)
        WHERE lot.uid = ${lot} GROUP BY place.id) AS lying
      JOIN place ON place.id = placeId
      LEFT JOIN bin ON bin.id = place.bin_id
      LEFT JOIN team ON team.id = place.team_id
      LEFT JOIN document ON document.id = place.document_id
      LEFT JOIN party ON party.id = place.party_id
      LEFT JOIN warehouse ON warehouse.id = coalesce(bin.warehouse_id, place.warehouse_id)
      WHERE quantity > 0 ORDER BY place.kind, name`)
    .map(({ code, warehouseName, ...where }) => ({
      ...where,
      warehouse: code === null || warehouseName === null ? null : { code, name: warehouseName },
    }));
}
