import { monthEndBefore } from './books';
import { deliver, outrun, receive } from './deeds/arrivals';
import { count } from './deeds/counts';
import { answerLate, bringBack, dispatch, recover, useReport } from './deeds/issues';
import { kit, unkit } from './deeds/kits';
import { closeMonth, reopen, sleep } from './deeds/months';
import { reverse } from './deeds/reversals';
import { correct, dispose, relocate, returnToSource } from './deeds/shelf';
import { arrive, match, send, settle } from './deeds/transfers';
import type { Dice, Hand, Outcome } from './hand';

/** All that can be done with goods, each by three throws of the dice. */
export const deeds = {
  receive,
  deliver,
  dispatch,
  answerLate,
  useReport,
  bringBack,
  recover,
  returnToSource,
  dispose,
  relocate,
  correct,
  count,
  send,
  arrive,
  settle,
  outrun,
  match,
  kit,
  unkit,
  reverse,
  sleep,
  closeMonth,
  reopen,
};
export type Deed = keyof typeof deeds;

/** Does a deed, mostly dated today, now and then the day before or in the month before. */
export async function play(hand: Hand, what: Deed, dice: Dice): Promise<Outcome> {
  hand.on = dateAt(hand.today, dice[2]);
  return deeds[what](hand, dice);
}

function dateAt(today: string, dice: number): string {
  if (dice % 11 === 0) return monthEndBefore(today);
  if (dice % 11 > 2) return today;
  return new Date(Date.parse(today) - 86_400_000).toISOString().slice(0, 10);
}
