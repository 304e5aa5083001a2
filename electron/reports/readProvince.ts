import type { Output } from '../../shared/api';
import { peopleFrom } from '../../shared/reports/people';
import type { QueryContext } from '../context';
import { sql } from '../database/sql';
import { stockRows } from '../stock/stockRows';
import { listWarehouses } from '../warehouses/warehouses';
import { readBelowReserve } from './belowReserve';
import { peopleAt, peopleByWarehouse } from './peopleServed';

type Glance = Output<'province.read'>['rows'][number];

/** The centre and the cities at a glance. The totals are of the same rows as each line. */
export function readProvince(context: QueryContext): Output<'province.read'> {
  const { db, today } = context;
  const people = peopleByWarehouse(db, today);
  const below = readBelowReserve(db, today, undefined);
  const sums = db.all<Sums>(sql`
    SELECT warehouseCode AS code, count(DISTINCT itemId) AS items, coalesce(sum(amount), 0) AS known,
      count(*) - count(amount) AS unpriced,
      count(DISTINCT CASE WHEN band IN ('expired', 'within30', 'within90') THEN lotId END)
        AS expiringSoon
    FROM (${stockRows({ where: 'shelf' }, today)}) GROUP BY warehouseCode`);
  const rows = listWarehouses(context).rows.map((warehouse): Glance => {
    const { code, name, shortName, tier, longitude, latitude, targetLevel, keptHere } = warehouse;
    const sum = sums.find((each) => each.code === code);
    return {
      code,
      name,
      shortName,
      tier,
      longitude,
      latitude,
      targetLevel,
      keptHere,
      value: { known: sum?.known ?? 0, unpriced: sum?.unpriced ?? 0 },
      items: sum?.items ?? 0,
      belowReserve: below.filter((each) => each.warehouse === code).length,
      expiringSoon: sum?.expiringSoon ?? 0,
      people: people.get(code) ?? peopleFrom([]),
    };
  });
  const total = (of: (row: Glance) => number) => rows.reduce((sum, row) => sum + of(row), 0);
  return {
    rows,
    totals: {
      value: {
        known: total((row) => row.value.known),
        unpriced: total((row) => row.value.unpriced),
      },
      people: peopleAt(db, today, undefined),
      belowReserve: below.length,
    },
  };
}

interface Sums {
  code: string;
  items: number;
  known: number;
  unpriced: number;
  expiringSoon: number;
}
