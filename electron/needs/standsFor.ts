import type { Output } from '../../shared/api';
import type { ReadableDb } from '../database/database';
import { list, sql } from '../database/sql';

type StandsFor = Pick<Output<'needs.given'>['rows'][number], 'standsFor' | 'parts'>;

/**
 * What items do for others: which ones each stands in for by the catalogue (替代), and of a kit what is
 * in one by its newest 组套清单.
 */
export function standsFor(db: ReadableDb, items: readonly string[]): Map<string, StandsFor> {
  const found = new Map(
    items.map((item): [string, StandsFor] => [item, { standsFor: [], parts: [] }]),
  );
  const substitutes = db.all<{ item: string; asked: string }>(sql`
    SELECT item.uid AS item, asked.uid AS asked
    FROM item_substitute
    JOIN item ON item.id = substitute_id
    JOIN item AS asked ON asked.id = item_substitute.item_id
    WHERE item.uid IN (${list(items)}) ORDER BY item.code, asked.code`);
  for (const { item, asked } of substitutes) {
    const known = found.get(item);
    if (known) found.set(item, { ...known, standsFor: [...known.standsFor, asked] });
  }
  const parts = db.all<{ kit: string; item: string; each: number }>(sql`
    SELECT kit.uid AS kit, part.uid AS item, bill_line.quantity AS each
    FROM item AS kit
    JOIN bill ON bill.id = (
      SELECT id FROM bill WHERE item_id = kit.id ORDER BY version DESC LIMIT 1)
    JOIN bill_line ON bill_line.bill_id = bill.id
    JOIN item AS part ON part.id = bill_line.item_id
    WHERE kit.uid IN (${list(items)}) ORDER BY kit.code, bill_line.line`);
  for (const { kit, ...part } of parts) {
    const known = found.get(kit);
    if (known) found.set(kit, { ...known, parts: [...known.parts, part] });
  }
  return found;
}
