import { sql } from '../../electron/database/sql';
import type { TestStore } from './testStore';

/**
 * What lay where at the end of a day by the raw movement rows alone: plain sums, no closing, no SQL
 * that adds. One line a place and lot: `A-01-01 good B1 30 2100`.
 */
export function plainStock(store: TestStore, warehouse: string, day: string): string[] {
  const { db } = store.program.state.store!;
  const places = new Map(
    db
      .all<{ id: number; name: string; warehouse: string | null }>(sql`
        SELECT place.id, coalesce(bin.code || ' ' || place.condition, team.name, document.number) AS name,
          coalesce(own.code, sender.code) AS warehouse
        FROM place
        LEFT JOIN bin ON bin.id = place.bin_id
        LEFT JOIN team ON team.id = place.team_id
        LEFT JOIN warehouse AS own ON own.id = place.warehouse_id
        LEFT JOIN document ON document.id = place.document_id
        LEFT JOIN warehouse AS sender ON sender.id = document.warehouse_id
        WHERE place.kind IN ('bin', 'custody', 'transit')`)
      .map((place) => [place.id, place]),
  );
  const movements = db.all<{
    day: string;
    lot: string;
    from: number;
    to: number;
    quantity: number;
    amount: number | null;
  }>(sql`
    SELECT business_date AS day, lot.uid AS lot, from_place_id AS "from", to_place_id AS "to",
      quantity, amount
    FROM movement JOIN posting ON posting.id = posting_id JOIN lot ON lot.id = lot_id`);
  const held = new Map<string, { quantity: number; amount: number | null }>();
  const add = (placeId: number, lot: string, quantity: number, amount: number | null) => {
    const place = places.get(placeId);
    if (place?.warehouse !== warehouse) return;
    const key = `${place.name} ${lot}`;
    const before = held.get(key) ?? { quantity: 0, amount: 0 };
    held.set(key, {
      quantity: before.quantity + quantity,
      amount: before.amount === null || amount === null ? null : before.amount + amount,
    });
  };
  for (const { day: moved, lot, from, to, quantity, amount } of movements) {
    if (moved > day) continue;
    add(from, lot, -quantity, amount === null ? null : -amount);
    add(to, lot, quantity, amount);
  }
  return [...held]
    .filter(([, { quantity, amount }]) => quantity !== 0 || (amount ?? 0) !== 0)
    .map(([key, { quantity, amount }]) => `${key} ${quantity} ${amount}`)
    .sort();
}

/** The same lines as the program answers them, page by page. */
export async function toldStock(store: TestStore, warehouse: string, date: string) {
  const lines: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof ask>> = await ask(store, warehouse, date, cursor);
    lines.push(
      ...page.rows.map(({ bin, condition, team, transfer, lot, quantity, amount }) => {
        const place = bin ? `${bin.code} ${condition}` : (team ?? transfer?.number);
        return `${place} ${lot} ${quantity} ${amount}`;
      }),
    );
    cursor = page.cursor;
  } while (cursor !== null);
  return lines.sort();
}

function ask(store: TestStore, warehouse: string, date: string, cursor: string | null) {
  return store.do('viewer', 'stock.onDate', { date, filter: { warehouse }, cursor, limit: 3 });
}
