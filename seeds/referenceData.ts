import { z } from 'zod';
import { standardBody } from '../shared/grading/standard';
import bills from './bills.json';
import categories from './categories.json';
import demoUsers from './demo/users.json';
import flood2016 from './drills/flood-2016.json';
import flood2020 from './drills/flood-2020.json';
import { readScript } from './drills/readScript';
import earmarks from './earmarks.json';
import { expandLayout } from './expandLayout';
import { findProblems } from './findProblems';
import { floodSeed } from './floodSchema';
import floods from './floods.json';
import items from './items.json';
import layout from './layout.json';
import parties from './parties.json';
import reserves from './reserves.json';
import {
  billSeed,
  categorySeed,
  earmarkSeed,
  itemSeed,
  partySeed,
  reserveSeed,
  teamSeed,
  unitSeed,
  userSeed,
  warehouseSeed,
  zoneSeed,
} from './schema';
import standard from './standards/reference-2026.json';
import teams from './teams.json';
import units from './units.json';
import warehouses from './warehouses.json';

/** The rows of one file; refuses a file that has anything else in it than its schema says. */
function rowsOf<Row extends z.ZodType>(row: Row, file: unknown): z.infer<Row>[] {
  return z.strictObject({ about: z.string().min(1), rows: z.array(row).min(1) }).parse(file).rows;
}

function load() {
  const zones = rowsOf(zoneSeed, layout);
  const data = {
    warehouses: rowsOf(warehouseSeed, warehouses),
    zones,
    /** The zones and bins of a new warehouse, by its tier. */
    layouts: {
      province: expandLayout(zones, 'province'),
      city: expandLayout(zones, 'city'),
      county: expandLayout(zones, 'county'),
    },
    units: rowsOf(unitSeed, units),
    categories: rowsOf(categorySeed, categories),
    items: rowsOf(itemSeed, items),
    bills: rowsOf(billSeed, bills),
    teams: rowsOf(teamSeed, teams),
    parties: rowsOf(partySeed, parties),
    earmarks: rowsOf(earmarkSeed, earmarks),
    reserves: rowsOf(reserveSeed, reserves),
    standards: [standardBody.parse(standard)],
    floods: rowsOf(floodSeed, floods),
    drills: [flood2016, flood2020].map(readScript),
    demoUsers: rowsOf(userSeed, demoUsers),
  };
  const problems = findProblems(data);
  if (problems.length > 0) throw new Error(`The starting data disagree:\n${problems.join('\n')}`);
  return data;
}

/**
 * The starting data of a new store, checked in themselves and against each other. Floods and
 * `demoUsers` are for the demonstration store only; `drills` are scripts of 演练.
 */
export const referenceData = load();
