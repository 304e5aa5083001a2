import type { Output, Parsed } from '../../shared/api';
import { refuse } from '../../shared/refusals';
import type { CommandContext } from '../context';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';
import { findItem } from './storedItem';

/**
 * Says what a provisional item (临时物资) turned out to be in the catalogue, or with null that this is
 * not known after all. From then on it is offered for nothing new; papers keep what they said. Its
 * stock keeps its name until a 批次更正单 puts it right, which moves it to the catalogue item by a
 * posting of its own. Refuses an item that is none, a target that counts differently, and any change
 * while a numbered 批次更正单 that brings its lots over waits to be posted: what is posted is what was
 * approved. Whether it expires or is recoverable nobody has said of a provisional item; the correction
 * asks for the expiry, and what is recovered is recovered under the name under which it went.
 *
 *     LS-261123-7F3A 不知名的帐篷 is A10 单帐篷: 3 顶 of the one become 3 顶 of the other
 */
export function matchItem(
  { db, was }: CommandContext,
  { item, into }: Parsed<'items.match'>,
): Output<'items.match'> {
  const known = findItem(db, item) ?? refuse('notFound', { what: 'item', uid: item });
  const target =
    into === null ? null : (findItem(db, into) ?? refuse('notFound', { what: 'item', uid: into }));
  const names = { item: known.name, into: target?.name ?? '' };
  const reason = reasonAgainst(known, target);
  if (reason) refuse('item.cannotMatch', { ...names, reason, number: null });
  const number = findCorrection(db, known.uid);
  if (number !== null) refuse('item.cannotMatch', { ...names, reason: 'correcting', number });
  was({ into: known.matched });
  db.run(sql`
    UPDATE item SET active = ${target === null ? 1 : 0},
      matched_item_id = ${target?.id ?? null} WHERE uid = ${item}`);
  return { item };
}

/** The number of a 批次更正单 that is on its way to bring an item's lots over. */
function findCorrection(db: ReadableDb, item: string): string | null {
  const paper = db.find<{ number: string }>(sql`
    SELECT number FROM document
    WHERE kind = 'lotCorrection' AND number IS NOT NULL AND cancelled = 0 AND posting = 'none'
      AND EXISTS (
        SELECT 1 FROM json_each(document.body, '$.lines') AS line
        WHERE line.value ->> 'item' = ${item} AND line.value ->> '$.right.item' IS NOT NULL)
    ORDER BY id LIMIT 1`);
  return paper?.number ?? null;
}

type Known = NonNullable<ReturnType<typeof findItem>>;

function reasonAgainst(known: Known, target: Known | null) {
  if (!known.provisional) return 'notProvisional' as const;
  if (target === null) return null;
  if (target.provisional || !target.active) return 'notInCatalogue' as const;
  if (target.unit !== known.unit) return 'unit' as const;
  return target.serialised === known.serialised ? null : ('serialised' as const);
}
