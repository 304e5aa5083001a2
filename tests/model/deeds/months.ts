import { sql } from '../../../electron/database/sql';
import { seatOf } from '../../support/seat';
import type { Dice, Hand, Outcome } from '../hand';
import { warehouseAt, warehouseOf } from '../picks';
import { password } from '../prepare';
import { storedAs } from '../stored';

/** Some days go by. */
export async function sleep(hand: Hand, [a]: Dice): Promise<Outcome> {
  const { clock } = hand.store;
  clock.now = new Date(clock.now.getTime() + (1 + (a % 6)) * 86_400_000);
  return 'done';
}

/** 月结 of the month whose turn it is, if it is over and nothing in it waits for its approval. */
export async function closeMonth(hand: Hand, [a]: Dice): Promise<Outcome> {
  const warehouse = warehouseAt(a);
  const { month, through } = hand.books.next(warehouse);
  const answer = await hand.store.ask('finance', 'closings.close', { warehouse, month });
  const isWaiting = hand.books.late.some(
    (paper) => paper.warehouse === warehouse && paper.on <= through && stands(hand, paper.document),
  );
  hand.foretold(answer, through < hand.today && !isWaiting, `close ${month}`);
  if (!answer.ok) return 'refused';
  hand.books.close(warehouse);
  const kept = storedAs(
    hand,
    sql`(SELECT closing_balance.* FROM closing_balance
      JOIN closing ON closing.id = closing_id WHERE closing.uid = ${answer.value.closing} AND closing_balance.quantity > 0)`,
  );
  const held = hand.shelves
    .ours(through)
    .filter((line) => warehouseOf(line.slice(line.indexOf(' ') + 1)) === warehouse);
  if (kept.join() !== held.join()) throw new Error(`kept ${kept.join()}, held ${held.join()}`);
  return 'done';
}

/** 反结账 of the last closed month, by two. */
export async function reopen(hand: Hand, [a, b]: Dice): Promise<Outcome> {
  const warehouse = warehouseAt(a);
  const last = hand.books.last(warehouse)?.month;
  const month = b % 5 === 0 || last === undefined ? '2026-10' : last;
  const answer = await seatOf(hand.store, 'finance').ask(
    'closings.reopen',
    { warehouse, month, reason: '补记漏单' },
    { login: 'approver', password },
  );
  hand.foretold(answer, month === last, `reopen ${month}`);
  if (!answer.ok) return 'refused';
  hand.books.reopen(warehouse);
  return 'done';
}

function stands(hand: Hand, document: string): boolean {
  const paper = hand.shelves.papers.find((each) => each.document === document);
  return paper?.acts[0]?.reversed === false;
}
