import type { Output, Parsed } from '../../shared/api';
import { refuse } from '../../shared/refusals';
import type { CommandContext } from '../context';
import type { WritableDb } from '../database/database';
import { sql } from '../database/sql';
import { initialsOf, readingsOf } from '../search/readings';
import { findFaults } from './findFaults';
import { findItem, type StoredItem } from './storedItem';

/**
 * Adds an item to the catalogue or corrects one. All that stands against it is refused at once.
 * A provisional item whose code becomes another has found its place in the catalogue and is one no
 * more.
 */
export function saveItem(
  { db, was }: CommandContext,
  { item: uid, ...fields }: Parsed<'items.save'>,
): Output<'items.save'> {
  const known = findItem(db, uid);
  const faults = findFaults(db, uid, fields, known);
  if (faults.length > 0) refuse('item.faults', { item: fields.name, faults });
  if (known) was(asSaved(known));
  const flag = (value: boolean) => (value ? 1 : 0);
  db.run(sql`
    INSERT INTO item (uid, code, name, spec, category_id, unit, parcels, shelf_life_months, expires,
      volume_cm3, weight_g, people_served, need, water_ml, energy_kcal, recoverable, serialised,
      picks_last, reference_price, initials, readings, gb_code, note, active)
    VALUES (${uid}, ${fields.code}, ${fields.name}, ${fields.spec},
      (SELECT id FROM category WHERE uid = ${fields.category}), ${fields.unit}, ${fields.parcels},
      ${fields.shelfLifeMonths}, ${flag(fields.expires)}, ${fields.volumeCm3}, ${fields.weightG},
      ${fields.peopleServed}, ${fields.need}, ${fields.waterMl}, ${fields.energyKcal},
      ${flag(fields.recoverable)}, ${flag(fields.serialised)}, ${flag(fields.picksLast)},
      ${fields.referencePrice}, ${fields.initials ?? initialsOf(fields.name)},
      ${readingsOf(fields.name)}, ${fields.gbCode},
      ${fields.note}, ${flag(fields.active)})
    ON CONFLICT (uid) DO UPDATE SET code = excluded.code, name = excluded.name,
      spec = excluded.spec, category_id = excluded.category_id, unit = excluded.unit,
      parcels = excluded.parcels, shelf_life_months = excluded.shelf_life_months,
      expires = excluded.expires, volume_cm3 = excluded.volume_cm3, weight_g = excluded.weight_g,
      people_served = excluded.people_served, need = excluded.need, water_ml = excluded.water_ml,
      energy_kcal = excluded.energy_kcal, recoverable = excluded.recoverable,
      serialised = excluded.serialised, picks_last = excluded.picks_last,
      reference_price = excluded.reference_price, initials = excluded.initials,
      readings = excluded.readings,
      gb_code = excluded.gb_code, note = excluded.note, active = excluded.active,
      provisional = provisional AND (matched_item_id IS NOT NULL OR code = excluded.code)`);
  writeParts(db, uid, fields);
  return { item: uid, code: fields.code };
}

/** Packs, barcodes and substitutes as they are from now on. */
function writeParts(
  db: WritableDb,
  uid: string,
  { packs, barcodes, substitutes }: Omit<Parsed<'items.save'>, 'item'>,
) {
  const { id } = db.read<{ id: number }>(sql`SELECT id FROM item WHERE uid = ${uid}`);
  db.run(sql`DELETE FROM item_pack WHERE item_id = ${id}`);
  db.run(sql`DELETE FROM item_barcode WHERE item_id = ${id}`);
  db.run(sql`DELETE FROM item_substitute WHERE item_id = ${id}`);
  for (const { unit, factor } of packs) {
    db.run(sql`INSERT INTO item_pack (item_id, unit, factor) VALUES (${id}, ${unit}, ${factor})`);
  }
  for (const { barcode, unit } of barcodes) {
    db.run(sql`
      INSERT INTO item_barcode (barcode, item_id, unit) VALUES (${barcode}, ${id}, ${unit})`);
  }
  for (const { item, note } of substitutes) {
    db.run(sql`
      INSERT INTO item_substitute (item_id, substitute_id, note)
      SELECT ${id}, id, ${note} FROM item WHERE uid = ${item}`);
  }
}

/** An item under the names that the call gives its fields. */
function asSaved({ id, uid, categoryName, provisional, matched, ...fields }: StoredItem) {
  return fields;
}
