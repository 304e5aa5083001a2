import { countLine, draft, stocktakeBody } from '../../support/papers';
import type { Dice, Hand, Outcome } from '../hand';
import { binKey, pick, stockLine } from '../picks';
import { relocateFrom } from './shelf';

/**
 * Counts one line. Every other time a part of what was counted is moved before the paper is
 * submitted, now and then by a paper of an earlier day, after which it must be counted again.
 */
export async function count(hand: Hand, [a, b, c]: Dice): Promise<Outcome> {
  const at = pick(hand, a, 'bin ');
  if (at === null) return 'nothing';
  const { warehouse, lot, place } = at;
  const { item, lot: uid, bin, condition } = stockLine(hand, at, 1);
  const counted = b % (2 * at.quantity + 1);
  const line = countLine({ item, lot: uid, bin, counts: [counted], reason: '盘点差异' });
  const body = stocktakeBody({ blind: true, lines: [{ ...line, condition }] });
  const paper = await draft(hand.store, body, { businessDate: hand.today, warehouse });
  const acts = hand.shelves.papers.flatMap((each) => each.acts);
  const seen = new Set(acts.map(({ posting }) => posting));
  const before = hand.shelves.history(lot, place).length;
  if (c % 2 === 0) await relocateFrom(hand, at, [a, b]);
  const since = hand.shelves.history(lot, place).slice(before);
  hand.on = hand.today;
  const change = counted - at.quantity;
  const found = { lot, from: null, to: place, quantity: change };
  const missed = { lot, from: place, to: null, quantity: -change };
  const outcome = await hand.carry(paper, {
    body,
    allowed: since.every(({ on }) => on >= hand.today),
    moves: change === 0 ? [] : [change > 0 ? found : missed],
    warehouse,
  });
  const act = hand.shelves.papers.at(-1)?.acts.at(-1);
  if (outcome === 'done' && act) hand.books.counted(binKey(place), act, seen);
  return outcome;
}
