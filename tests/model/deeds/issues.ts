import {
  dispatchBody,
  returnBody,
  returnLine,
  useReportBody,
  useReportLine,
} from '../../support/papers';
import { wuhan } from '../../support/testStore';
import type { Dice, Hand, Outcome } from '../hand';
import { binAt, chosenLine, mayLeave, orderOf, pick, portion, shelf } from '../picks';
import { flood } from '../prepare';

/** To the team or to people; for the flood now and then before it is approved. */
export async function dispatch(hand: Hand, [a, b, c]: Dice): Promise<Outcome> {
  const from = pick(hand, a, 'bin ');
  if (from === null) return 'nothing';
  const names = hand.namesAt(from.warehouse);
  const quantity = portion(from.quantity, b);
  const isTeam = c % 2 === 0;
  const first = c % 3 === 1;
  const body = dispatchBody({
    to: isTeam
      ? { kind: 'team', team: names.team('relief') }
      : { kind: 'party', party: names.party('黄冈市红十字会') },
    operation: first ? flood : null,
    ownerOrder: orderOf(hand, from, c),
    lines: [chosenLine(hand, from, quantity)],
  });
  const to = isTeam ? `team ${from.warehouse}` : 'people';
  return hand.post({
    body,
    allowed: from.condition === 'good' && hand.isInLife(from.lot) && mayLeave(hand, from, c),
    moves: [{ lot: from.lot, from: from.place, to, quantity }],
    warehouse: from.warehouse,
    first,
  });
}

/** Approves, or declines, what was posted first. */
export async function answerLate(hand: Hand, [a, b]: Dice): Promise<Outcome> {
  const { late } = hand.books;
  const paper = late[a % Math.max(1, late.length)];
  if (paper === undefined) return 'nothing';
  const { acts } = hand.shelves.papers.find(({ document }) => document === paper.document)!;
  const stands = acts[0]?.reversed === false;
  const declines = b % 3 === 0;
  const step = await hand.at(paper.document);
  const answer = declines
    ? await hand.store.ask('approver', 'documents.decline', { ...step, reason: '手续不全' })
    : await hand.store.ask('approver', 'documents.approve', step);
  hand.foretold(answer, stands && !(declines && paper.isDeclined), 'answerLate');
  if (!answer.ok) return 'refused';
  if (declines) paper.isDeclined = true;
  else late.splice(late.indexOf(paper), 1);
  return 'done';
}

export async function useReport(hand: Hand, [a, b]: Dice): Promise<Outcome> {
  const from = pick(hand, a, 'team ');
  if (from === null) return 'nothing';
  const names = hand.namesAt(from.warehouse);
  const quantity = portion(from.quantity, b);
  const { item, uid } = hand.lot(from.lot);
  const body = useReportBody({
    team: names.team('relief'),
    recipient: names.party('黄冈市红十字会'),
    lines: [useReportLine({ item: names.item(item), lot: uid, quantity })],
  });
  return hand.post({
    body,
    // What has expired is not given out without a word.
    allowed: hand.isInLife(from.lot),
    moves: [{ lot: from.lot, from: from.place, to: 'people', quantity }],
    warehouse: from.warehouse,
  });
}

/** The team brings back whole, damaged, and less than it had. */
export async function bringBack(hand: Hand, dice: Dice): Promise<Outcome> {
  return comeBack(hand, 'team ', dice);
}

/** 回收: people give back what they were given. */
export async function recover(hand: Hand, dice: Dice): Promise<Outcome> {
  return comeBack(hand, 'people', dice);
}

async function comeBack(hand: Hand, prefix: 'team ' | 'people', [a, b, c]: Dice): Promise<Outcome> {
  const held = pick(hand, a, prefix);
  if (held === null) return 'nothing';
  const isTeam = prefix === 'team ';
  const warehouse = isTeam ? held.warehouse : wuhan;
  const names = hand.namesAt(warehouse);
  const good = portion(held.quantity, b);
  const [damaged, missing] = [c % 3, isTeam ? b % 2 : 0];
  const { item, uid } = hand.lot(held.lot);
  const body = returnBody({
    from: isTeam
      ? { kind: 'team', team: names.team('relief') }
      : { kind: 'party', party: names.party('黄冈市红十字会') },
    lines: [
      returnLine({
        item: names.item(item),
        lot: uid,
        bin: names.bin(binAt(c)),
        ...{ good, damaged, missing, note: '归还' },
      }),
    ],
  });
  const { lot, place: from } = held;
  const moves = [
    { lot, from, to: shelf(warehouse, binAt(c), 'good'), quantity: good },
    { lot, from, to: shelf(warehouse, binAt(c), 'damaged'), quantity: damaged },
    { lot, from, to: null, quantity: missing },
  ];
  return hand.post({ body, moves: moves.filter(({ quantity }) => quantity > 0), warehouse });
}
