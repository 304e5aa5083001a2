import type { WritableDb } from '../electron/database/database';
import { sql } from '../electron/database/sql';
import { readingsOf } from '../electron/search/readings';
import { findBasis } from '../shared/basis';
import type { StandardBody } from '../shared/grading/standard';
import { billBasis } from '../shared/kits/api';
import { referenceData } from './referenceData';
import type { BillSeed, ItemSeed, PartySeed, TeamSeed, WarehouseSeed } from './schema';
import { seedUid } from './seedUid';

/**
 * Writes the reference data into the empty tables of a new store. Its rows belong to the province
 * (`node_id` stays null) and have the same uids everywhere. No warehouse has a home yet.
 */
export function writeReference(db: WritableDb) {
  for (const party of referenceData.parties) writeParty(db, party);
  for (const { code, name, nature } of referenceData.earmarks) {
    db.run(sql`
      INSERT INTO earmark (uid, name, nature) VALUES (${seedUid('earmark', code)}, ${name}, ${nature})`);
  }
  for (const { code, name } of referenceData.categories) {
    db.run(sql`
      INSERT INTO category (uid, code, name) VALUES (${seedUid('category', code)}, ${code}, ${name})`);
  }
  for (const item of referenceData.items) writeItem(db, item);
  for (const item of referenceData.items) writeSubstitutes(db, item);
  for (const bill of referenceData.bills) writeBill(db, bill);
  for (const warehouse of referenceData.warehouses) writeWarehouse(db, warehouse);
  for (const team of referenceData.teams) writeTeam(db, team);
  for (const standard of referenceData.standards) {
    writeStandard(db, standard);
  }
}

/** Published; its hash is filled in when the store is opened. */
function writeStandard(db: WritableDb, standard: StandardBody) {
  const { code, version, title, effectiveFrom } = standard;
  db.run(sql`
    INSERT INTO standard (uid, code, name, version, published_at, body)
    VALUES (${seedUid('standard', `${code}/${version}`)}, ${code}, ${title}, ${String(version)},
      ${`${effectiveFrom}T00:00:00.000Z`}, ${JSON.stringify(standard)})`);
}

function writeParty(db: WritableDb, { code, name, nature, roles, initials }: PartySeed) {
  const flag = (role: PartySeed['roles'][number]) => (roles.includes(role) ? 1 : 0);
  db.run(sql`
    INSERT INTO party (uid, code, name, nature, is_donor, is_supplier, is_owner, is_recipient,
      initials, readings)
    VALUES (${seedUid('party', code)}, ${code}, ${name}, ${nature}, ${flag('donor')},
      ${flag('supplier')}, ${flag('owner')}, ${flag('recipient')}, ${initials},
      ${readingsOf(name)})`);
}

function writeItem(db: WritableDb, item: ItemSeed) {
  // Prices of the files are 分, those of the store 1/10000 yuan.
  const price = item.referencePriceFen === null ? null : item.referencePriceFen * 100;
  const id = db.insert(sql`
    INSERT INTO item (uid, code, name, spec, category_id, unit, parcels, shelf_life_months, expires,
      volume_cm3, weight_g, people_served, need, water_ml, energy_kcal, recoverable, serialised,
      picks_last, reference_price, initials, readings, gb_code)
    VALUES (${seedUid('item', item.code)}, ${item.code}, ${item.name}, ${item.spec},
      (SELECT id FROM category WHERE code = ${item.category}), ${item.unit},
      ${item.parcelsPerUnit}, ${item.shelfLifeMonths}, ${item.expires ? 1 : 0}, ${item.volumeCm3},
      ${item.weightG}, ${item.peopleServed}, ${item.need}, ${item.waterMl}, ${item.energyKcal},
      ${item.recoverable ? 1 : 0}, ${item.serialised ? 1 : 0},
      ${item.picksLast ? 1 : 0}, ${price}, ${item.initials},
      ${readingsOf(item.name)}, ${item.gbCode})`);
  for (const { unit, factor } of item.packs) {
    db.run(sql`INSERT INTO item_pack (item_id, unit, factor) VALUES (${id}, ${unit}, ${factor})`);
  }
}

/** When all items are there: two may stand in for each other. */
function writeSubstitutes(db: WritableDb, { code, substitutes }: ItemSeed) {
  for (const { item, note } of substitutes) {
    db.run(sql`
      INSERT INTO item_substitute (item_id, substitute_id, note)
      SELECT item.id, other.id, ${note} FROM item JOIN item AS other ON other.code = ${item}
      WHERE item.code = ${code}`);
  }
}

function writeBill(db: WritableDb, { kit, version, note, madeOn, lines, basis }: BillSeed) {
  const id = db.insert(sql`
    INSERT INTO bill (uid, item_id, version, note, basis, made_at)
    VALUES (${seedUid('bill', `${kit}/${version}`)}, (SELECT id FROM item WHERE code = ${kit}),
      ${version}, ${note}, ${billBasis.parse(findBasis(basis, 'lines')?.kind)},
      ${`${madeOn}T00:00:00.000Z`})`);
  lines.forEach(({ item, quantity }, index) => {
    db.run(sql`
      INSERT INTO bill_line (bill_id, line, item_id, quantity)
      VALUES (${id}, ${index + 1}, (SELECT id FROM item WHERE code = ${item}), ${quantity})`);
  });
}

/** A warehouse with the zones and bins of its tier and the reserves of its target level. */
function writeWarehouse(db: WritableDb, warehouse: WarehouseSeed) {
  const id = db.insert(sql`
    INSERT INTO warehouse (code, name, short_name, tier, target_level, longitude_e6, latitude_e6,
      population, society_id)
    VALUES (${warehouse.code}, ${warehouse.name}, ${warehouse.shortName}, ${warehouse.tier},
      ${warehouse.targetLevel}, ${Math.round(warehouse.longitude * 1e6)},
      ${Math.round(warehouse.latitude * 1e6)}, ${warehouse.population},
      (SELECT id FROM party WHERE code = ${warehouse.society}))`);
  for (const { code, name, purpose, bins } of referenceData.layouts[warehouse.tier]) {
    const zoneId = db.insert(sql`
      INSERT INTO zone (warehouse_id, code, name, purpose)
      VALUES (${id}, ${code}, ${name}, ${purpose})`);
    for (const bin of bins) {
      db.run(sql`
        INSERT INTO bin (uid, warehouse_id, zone_id, code)
        VALUES (${seedUid('bin', `${warehouse.code}/${bin}`)}, ${id}, ${zoneId}, ${bin})`);
    }
  }
  for (const reserve of referenceData.reserves) {
    if (reserve.level !== warehouse.targetLevel) continue;
    db.run(sql`
      INSERT INTO reserve (warehouse_id, item_id, standing, minimum, maximum)
      VALUES (${id}, (SELECT id FROM item WHERE code = ${reserve.item}), ${reserve.standing},
        ${reserve.minimum}, ${reserve.maximum})`);
  }
}

function writeTeam(db: WritableDb, team: TeamSeed) {
  const id = db.insert(sql`
    INSERT INTO team (uid, code, name, class, tier, deployable, warehouse_id, initials,
      readings)
    VALUES (${seedUid('team', team.code)}, ${team.code}, ${team.name}, ${team.class}, ${team.tier},
      ${team.deployable}, (SELECT id FROM warehouse WHERE code = ${team.warehouse}),
      ${team.initials}, ${readingsOf(team.name)})`);
  team.kit.lines.forEach(({ item, quantity, nature }, index) => {
    db.run(sql`
      INSERT INTO team_kit_line (team_id, version, line, item_id, quantity, nature)
      VALUES (${id}, ${team.kit.version}, ${index + 1},
        (SELECT id FROM item WHERE code = ${item}), ${quantity}, ${nature})`);
  });
}
