import {
  type ItemFault,
  type ItemFields,
  itemFaults,
  settledFlags,
} from '../../shared/items/itemFields';
import type { ReadableDb } from '../database/database';
import { list, sql } from '../database/sql';
import { readItemUse } from './itemUse';
import type { StoredItem } from './storedItem';

/**
 * All that stands against an item as it is to be saved, at once, so that a form and a sheet can
 * show each at its place: a code that another item has, a unit that papers count in, a barcode of
 * something else. `known` is the item as it is now.
 */
export function findFaults(
  db: ReadableDb,
  uid: string,
  fields: ItemFields,
  known: StoredItem | undefined,
): ItemFault[] {
  return [
    ...itemFaults(uid, fields),
    ...nameFaults(db, uid, fields),
    ...(known ? usedFaults(db, fields, known) : []),
    ...foreignFaults(db, uid, fields),
  ];
}

function nameFaults(db: ReadableDb, uid: string, { code, name, spec, category }: ItemFields) {
  const faults: ItemFault[] = [];
  const others = db.all<{ code: string; name: string; spec: string }>(sql`
    SELECT code, name, spec FROM item
    WHERE uid <> ${uid} AND (code = ${code} OR name = ${name} AND spec = ${spec})`);
  for (const other of others) {
    if (other.code === code) {
      faults.push({ field: 'code', index: null, fault: 'taken', other: other.name });
    }
    if (other.name === name && other.spec === spec) {
      faults.push({ field: 'name', index: null, fault: 'twin', other: other.code });
    }
  }
  if (!db.find(sql`SELECT 1 FROM category WHERE uid = ${category}`)) {
    faults.push({ field: 'category', index: null, fault: 'unknown', other: '' });
  }
  return faults;
}

/** What has been used stays; a provisional item gets its code of the catalogue once. */
function usedFaults(db: ReadableDb, fields: ItemFields, known: StoredItem): ItemFault[] {
  const isRecoded = fields.code !== known.code && !known.provisional;
  const packs = new Map(fields.packs.map(({ unit, factor }) => [unit, factor]));
  const changed = known.packs.filter(({ unit, factor }) => packs.get(unit) !== factor);
  const flags = settledFlags.filter((flag) => fields[flag] !== known[flag]);
  const isAsked = isRecoded || fields.unit !== known.unit || flags.length > 0;
  if (!isAsked && changed.length === 0) return [];
  const use = readItemUse(db, known.uid);
  const faults: ItemFault[] = [];
  if (isRecoded && use.unit) {
    faults.push({ field: 'code', index: null, fault: 'fixed', other: known.code });
  }
  if (fields.unit !== known.unit && use.unit) {
    faults.push({ field: 'unit', index: null, fault: 'fixed', other: known.unit });
  }
  for (const field of use.unit ? flags : []) {
    faults.push({ field, index: null, fault: 'fixed', other: known[field] ? '是' : '否' });
  }
  for (const { unit, factor } of changed) {
    if (!use.packs.includes(unit)) continue;
    const index = fields.packs.findIndex((pack) => pack.unit === unit);
    const other = `1 ${unit} = ${factor} ${known.unit}`;
    faults.push({ field: 'packs', index: index < 0 ? null : index, fault: 'fixed', other });
  }
  return faults;
}

/** Barcodes of other items, and substitutes that there are not. */
function foreignFaults(
  db: ReadableDb,
  uid: string,
  { barcodes, substitutes }: ItemFields,
): ItemFault[] {
  const codes = barcodes.map(({ barcode }) => barcode);
  const taken = new Map(
    db
      .all<{ barcode: string; name: string }>(sql`
        SELECT barcode, item.name FROM item_barcode JOIN item ON item.id = item_id
        WHERE barcode IN (${list(codes)}) AND item.uid <> ${uid}`)
      .map(({ barcode, name }) => [barcode, name]),
  );
  const others = substitutes.map(({ item }) => item);
  const there = new Set(
    db
      .all<{ uid: string }>(sql`SELECT uid FROM item WHERE uid IN (${list(others)})`)
      .map((item) => item.uid),
  );
  return [
    ...codes.flatMap((code, index): ItemFault[] => {
      const other = taken.get(code);
      return other === undefined ? [] : [{ field: 'barcodes', index, fault: 'taken', other }];
    }),
    ...others.flatMap((other, index): ItemFault[] =>
      there.has(other) || other === uid
        ? []
        : [{ field: 'substitutes', index, fault: 'unknown', other: '' }],
    ),
  ];
}
