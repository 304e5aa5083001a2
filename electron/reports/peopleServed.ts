import type { z } from 'zod';
import type { peopleServed } from '../../shared/reports/api';
import { type People, peopleFrom, type Usable } from '../../shared/reports/people';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';
import { stockRows } from '../stock/stockRows';

/** The people that what is available can serve: at each warehouse, by its code. */
export function peopleByWarehouse(db: ReadableDb, today: string): Map<string, People> {
  const rows = db.all<Usable & { warehouse: string }>(sql`
    SELECT warehouseCode AS warehouse, need, people_served AS peopleServed,
      water_ml AS waterMl, energy_kcal AS energyKcal, sum(available) AS quantity
    FROM (${stockRows({ where: 'shelf' }, today)}) JOIN item ON item.id = itemId
    WHERE available > 0 AND need IS NOT NULL
    GROUP BY warehouseCode, itemId`);
  const stock = new Map<string, Usable[]>();
  for (const { warehouse, ...usable } of rows) {
    stock.set(warehouse, [...(stock.get(warehouse) ?? []), usable]);
  }
  return new Map([...stock].map(([code, usable]) => [code, peopleFrom(usable)]));
}

/** As {@link peopleByWarehouse}, over one warehouse or all of them together. */
export function peopleAt(
  db: ReadableDb,
  today: string,
  warehouse: string | undefined,
): z.infer<typeof peopleServed> {
  const filter = { where: 'shelf' as const, ...(warehouse ? { warehouse } : {}) };
  return peopleFrom(
    db.all<Usable>(sql`
      SELECT need, people_served AS peopleServed, water_ml AS waterMl, energy_kcal AS energyKcal,
        sum(available) AS quantity
      FROM (${stockRows(filter, today)}) JOIN item ON item.id = itemId
      WHERE available > 0 AND need IS NOT NULL
      GROUP BY itemId`),
  );
}
