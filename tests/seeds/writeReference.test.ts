import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { WritableDb } from '../../electron/database/database';
import { openStore } from '../../electron/database/migrate';
import { type Sql, sql } from '../../electron/database/sql';
import { referenceData } from '../../seeds/referenceData';
import { seedUid } from '../../seeds/seedUid';
import { writeReference } from '../../seeds/writeReference';

let folder: string;
let db: WritableDb;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'beizaiku-'));
  db = openStore(join(folder, 'store.sqlite'));
  db.transaction(() => writeReference(db));
});

afterEach(() => {
  db.close();
  rmSync(folder, { recursive: true, force: true });
});

const count = (table: Sql) => db.read<{ n: number }>(sql`SELECT count(*) AS n FROM ${table}`).n;

test('every row of the files is there', () => {
  expect(count(sql`party`)).toBe(referenceData.parties.length);
  expect(count(sql`earmark`)).toBe(referenceData.earmarks.length);
  expect(count(sql`warehouse`)).toBe(18);
  expect(count(sql`category`)).toBe(referenceData.categories.length);
  expect(count(sql`item`)).toBe(referenceData.items.length);
  expect(count(sql`item_pack`)).toBe(referenceData.items.flatMap(({ packs }) => packs).length);
  expect(count(sql`bill`)).toBe(referenceData.bills.length);
  expect(count(sql`bill_line`)).toBe(referenceData.bills.flatMap(({ lines }) => lines).length);
  expect(count(sql`item WHERE picks_last`)).toBe(1);
  expect(count(sql`team`)).toBe(referenceData.teams.length);
  expect(count(sql`team_kit_line`)).toBe(
    referenceData.teams.flatMap(({ kit }) => kit.lines).length,
  );
  expect(count(sql`standard`)).toBe(1);
  expect(db.pragma('foreign_key_check')).toBeUndefined();
});

test('a warehouse is its society’s, lies where it lies, and has the bins of its tier', () => {
  expect(
    db.read(sql`
      SELECT warehouse.name, party.code AS society, longitude_e6 AS x, latitude_e6 AS y,
        home_node_id AS home, opening_date AS openingDate,
        (SELECT count(*) FROM zone WHERE warehouse_id = warehouse.id) AS zones,
        (SELECT count(*) FROM bin WHERE warehouse_id = warehouse.id) AS bins
      FROM warehouse JOIN party ON party.id = society_id WHERE warehouse.code = '42010001'`),
  ).toMatchObject({ society: 'RC420100', home: null, openingDate: null, zones: 9, bins: 54 });
  const [wuhan] = referenceData.warehouses.filter(({ code }) => code === '42010001');
  const { x, y } = db.read<{ x: number; y: number }>(sql`
    SELECT longitude_e6 AS x, latitude_e6 AS y FROM warehouse WHERE code = '42010001'`);
  expect([x / 1e6, y / 1e6]).toEqual([wuhan!.longitude, wuhan!.latitude]);
  expect(
    db.read(sql`
      SELECT bin.code, zone.name AS zone FROM bin JOIN zone ON zone.id = zone_id
      WHERE bin.uid = ${seedUid('bin', '42010001/A-01-02')}`),
  ).toEqual({ code: 'A-01-02', zone: '被服区' });
});

test('a warehouse has the reserves of its target level', () => {
  const quilts = (code: string) =>
    db.find(sql`
      SELECT standing, minimum, maximum FROM reserve
      JOIN item ON item.id = item_id JOIN warehouse ON warehouse.id = warehouse_id
      WHERE warehouse.code = ${code} AND item.code = 'A04'`);
  expect(quilts('42000001')).toEqual({ standing: 5000, minimum: 5000, maximum: 10000 });
  expect(quilts('42902101')).toEqual({ standing: 250, minimum: 250, maximum: 500 });
});

test('a reference price is 1/10000 yuan of the smallest unit; none stays unknown', () => {
  const price = (code: string) =>
    db.read<{ price: number | null }>(
      sql`SELECT reference_price AS price FROM item WHERE uid = ${seedUid('item', code)}`,
    ).price;
  expect(price('A01')).toBe(2_960_000);
  expect(price('C08')).toBeNull();
});
