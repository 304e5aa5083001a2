import type { Output, Parsed } from '../../shared/api';
import { isOver, lastDayOf, nextToClose } from '../../shared/closings/months';
import { refuse } from '../../shared/refusals';
import { type CommandContext, type Warehouse, writingAt } from '../context';
import { sql } from '../database/sql';
import { appendEntry, readHead } from '../ledger/appendEntry';
import { balancesOn } from '../stock/balancesOn';
import { balancesOfClosing, keptHash, totalsOfBalances } from './keptBalances';
import { openPapers } from './openPapers';

/**
 * 月结: closes a month of a warehouse. It must be over, its turn (the opening month first, then one
 * after the other), and nothing numbered in it may be left undone. Keeps what the warehouse held at
 * the end of its last day, in bins, with teams and on the road from it, seals it with an entry in
 * the chain, and from then on nothing is dated in it.
 */
export function closeMonth(
  context: CommandContext,
  { warehouse: code, month }: Parsed<'closings.close'>,
): Output<'closings.close'> {
  const { db, store, actor, now, random } = context;
  const warehouse = writingAt(context, code);
  const through = lastDayOf(month);
  refuseNotNow(context, warehouse, month);
  const papers = openPapers(db, warehouse, through);
  if (papers.length > 0) refuse('closing.openPapers', { month, papers: papers.slice(0, 50) });
  context.was({ closedThrough: warehouse.closedThrough });
  const uid = random.uid(now);
  const id = db.insert(sql`
    INSERT INTO closing (uid, warehouse_id, through, closed_at, closed_by, after_sequence)
    VALUES (${uid}, ${warehouse.id}, ${through}, ${now.toISOString()}, ${actor.id},
      ${readHead(db, store).sequence})`);
  db.run(sql`
    INSERT INTO closing_balance (closing_id, place_id, lot_id, quantity, amount)
    SELECT ${id}, place_id, lot_id, quantity, amount
    FROM (${balancesOn(through, { warehouse: warehouse.id, before: true })})`);
  db.run(sql`UPDATE warehouse SET closed_through = ${through} WHERE id = ${warehouse.id}`);
  const head = appendEntry(context, {
    kind: 'closing',
    content: {
      closing: uid,
      warehouse: code,
      month,
      by: actor.uid,
      totals: totalsOfBalances(db, balancesOfClosing(id)),
      balances: keptHash(db, id),
    },
  });
  return { closing: uid, warehouse: code, month, closedThrough: through, ...head };
}

function refuseNotNow({ today }: CommandContext, warehouse: Warehouse, month: string) {
  const next = nextToClose(warehouse);
  if (next === null) refuse('warehouse.notLive', { warehouse: warehouse.name });
  if (month !== next) refuse('closing.notNext', { month, next });
  if (!isOver(month, today)) refuse('closing.notOver', { month, today });
}
