import type { DocumentView } from '../../shared/documents/api';
import { packSize } from '../../shared/sheets/packing';
import type { ReadableDb } from '../database/database';
import { list, sql } from '../database/sql';
import { maskPeople } from '../documents/namesOnPaper';

/** What forms say of things as the books know them today: how they are packed, where bins lie. */

/** Of an item: its packs from small to large, and what one smallest unit weighs and fills. */
export interface Measure {
  packs: { unit: string; factor: number }[];
  parcels: number | null;
  weightG: number | null;
  volumeCm3: number | null;
}
export type Measures = Record<string, Measure>;

/** What is known of the measures of items, by uid. */
export function measuresOf(db: ReadableDb, items: readonly string[]): Measures {
  const uids = list([...new Set(items)]);
  const packs = db.all<{ uid: string; unit: string; factor: number }>(sql`
    SELECT item.uid, item_pack.unit, factor
    FROM item_pack JOIN item ON item.id = item_id WHERE item.uid IN (${uids})`);
  const rows = db.all<Omit<Measure, 'packs'> & { uid: string }>(sql`
    SELECT uid, parcels, weight_g AS weightG, volume_cm3 AS volumeCm3
    FROM item WHERE uid IN (${uids})`);
  return Object.fromEntries(
    rows.map(({ uid, ...measure }) => [
      uid,
      { ...measure, packs: packs.filter((pack) => pack.uid === uid).sort(packSize) },
    ]),
  );
}

/** The zone of each bin, by the bin's uid. */
export type Zones = Record<string, { code: string; name: string }>;

export function zonesOf(db: ReadableDb, bins: readonly string[]): Zones {
  const rows = db.all<{ uid: string; code: string; name: string }>(sql`
    SELECT bin.uid, zone.code, zone.name FROM bin JOIN zone ON zone.id = bin.zone_id
    WHERE bin.uid IN (${list([...new Set(bins)])})`);
  return Object.fromEntries(rows.map(({ uid, ...zone }) => [uid, zone]));
}

/** Who gave, and who received it. */
export interface GiftFacts {
  donor: { isPerson: boolean; contact: string; telephone: string };
  /** 本级红会 of the warehouse. */
  society: string;
}

/** 本级红会 of a warehouse. */
export function societyOf(db: ReadableDb, warehouse: string): string {
  return db.read<{ name: string }>(sql`
    SELECT party.name FROM warehouse JOIN party ON party.id = society_id
    WHERE warehouse.code = ${warehouse}`).name;
}

/** The donor's telephone is masked as for a stranger. */
export function giftFacts(
  db: ReadableDb,
  { body, warehouse }: Pick<DocumentView, 'body' | 'warehouse'>,
): GiftFacts {
  const source = 'source' in body ? body.source : null;
  const donor = db.find<{ nature: string; contact: string; telephone: string }>(sql`
    SELECT nature, contact, telephone FROM party WHERE uid = ${source}`);
  const known = { name: donor?.contact ?? '', telephone: donor?.telephone ?? '' };
  const { deliverer } = maskPeople({ deliverer: { ...known, identityNumber: '' } }, []);
  return {
    donor: {
      isPerson: donor?.nature === 'person',
      contact: known.name,
      telephone: deliverer?.telephone ?? '',
    },
    society: societyOf(db, warehouse.code),
  };
}
