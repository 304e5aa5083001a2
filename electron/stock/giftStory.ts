import type { Output, Parsed } from '../../shared/api';
import { refuse } from '../../shared/refusals';
import { isGift } from '../../shared/stock/gifts';
import type { LotShare, Sharing } from '../../shared/stock/storyApi';
import type { QueryContext } from '../context';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';
import { tracedLots } from '../kits/trace';
import { byKind, sharesOf } from './sharesOf';
import { readTouches, type Touch } from './touches';

/**
 * 捐赠去向: where the goods are that a receipt or a direct delivery brought, lot by lot. What was put
 * right goes on as the lot that puts it right and is followed there, so that it still adds up to
 * what was received. Refuses a paper that brought nothing.
 */
export function readGiftStory(
  { db }: QueryContext,
  { document }: Parsed<'stock.giftStory'>,
): Output<'stock.giftStory'> {
  const lines = linesOf(db, document);
  const touched = new Map<string, Touch[]>(lines.map(({ lot }) => [lot, []]));
  for (const touch of readTouches(db, [...touched.keys()])) touched.get(touch.lot)?.push(touch);
  const heirs = new Map<string, string[]>(lines.map(({ gift }) => [gift, []]));
  for (const { gift, lot } of lines) heirs.get(gift)?.push(lot);
  const lots = tracedLots(db, [...heirs.keys()]);
  const rows = [...heirs].flatMap(([gift, own]) => {
    const traced = lots.get(gift);
    const all = own.map((lot) => ({ lot, ...sharesOf(touched.get(lot) ?? []) }));
    return traced ? [{ ...traced, ...merged(gift, all) }] : [];
  });
  const origin = rows[0]?.origin ?? refuse('notFound', { what: 'lot', uid: document });
  const gift = isGift(
    db.read<Parameters<typeof isGift>[0]>(sql`
      SELECT kind, json_extract(body, '$.receiptType') AS receiptType
      FROM document WHERE uid = ${document}`),
  );
  return { origin, gift, rows: rows.map(({ origin: _origin, ...row }) => row) };
}

/** The lots that a paper brought, each followed by those that put it right. */
function linesOf(db: ReadableDb, document: string): { gift: string; lot: string }[] {
  return db.all(sql`
    WITH RECURSIVE heir (gift, id, line) AS (
      SELECT lot.id, lot.id, lot.document_line
      FROM document JOIN lot ON lot.document_id = document.id
      WHERE document.uid = ${document}
      UNION ALL
      SELECT heir.gift, lot.id, heir.line FROM heir JOIN lot ON lot.corrects_lot_id = heir.id)
    SELECT gift.uid AS gift, lot.uid AS lot
    FROM heir JOIN lot AS gift ON gift.id = heir.gift JOIN lot ON lot.id = heir.id
    ORDER BY heir.line, gift.id, lot.id`);
}

/** A gift and the lots that put it right as one, by warehouse where it is in its bins. */
function merged(gift: string, lots: readonly (Sharing & { lot: string })[]): Sharing {
  const sums = new Map<string, LotShare>();
  for (const each of lots.flatMap(({ shares }) => shares)) {
    if (each.kind === 'corrected') continue;
    const share = each.kind === 'bin' ? { ...each, name: '' } : each;
    const key = `${share.kind} ${share.warehouse?.code} ${share.name}`;
    const quantity = share.quantity + (sums.get(key)?.quantity ?? 0);
    sums.set(key, { ...share, quantity });
  }
  return {
    came: lots.find(({ lot }) => lot === gift)?.came ?? 0,
    found: lots.reduce((sum, { found }) => sum + found, 0),
    shares: [...sums.values()].toSorted(byKind),
  };
}
