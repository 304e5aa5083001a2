import type { Answer } from '../../../shared/answer';
import type { Input, Output } from '../../../shared/api';
import { transferBody } from '../../support/papers';
import { seatOf } from '../../support/seat';
import { centre, wuhan } from '../../support/testStore';
import type { Dice, Hand, Outcome } from '../hand';
import { binAt, chosenLine, mayLeave, orderOf, pick, portion, shelf } from '../picks';
import { flood, password } from '../prepare';
import type { Move } from '../shelves';

/** From Wuhan to the centre. */
export async function send(hand: Hand, [a, b, c]: Dice): Promise<Outcome> {
  const from = pick(hand, a, `bin ${wuhan}`);
  if (from === null) return 'nothing';
  const quantity = portion(from.quantity, b);
  const first = c % 3 === 1;
  const body = transferBody({
    to: centre,
    operation: first ? flood : null,
    ownerOrder: orderOf(hand, from, c),
    lines: [chosenLine(hand, from, quantity)],
  });
  const to = `road ${hand.sent.length}`;
  const outcome = await hand.post({
    body,
    allowed: from.condition === 'good' && hand.isInLife(from.lot) && mayLeave(hand, from, c),
    moves: [{ lot: from.lot, from: from.place, to, quantity }],
    first,
  });
  if (outcome === 'done') hand.sent.push(hand.shelves.papers.at(-1)?.document ?? '');
  return outcome;
}

/** Receives part of what is on the road, and states another part short, damaged or refused. */
export async function arrive(hand: Hand, [a, b, c]: Dice): Promise<Outcome> {
  const road = pick(hand, a, 'road ');
  if (road === null) return 'nothing';
  const document = documentOf(hand, road.place);
  const { uid: lot } = hand.lot(road.lot);
  const shelved = portion(road.quantity, b);
  const said = c % 4;
  const unstated = Math.max(0, road.quantity - (await stated(hand, document, lot)) - shelved);
  const to = shelf(centre, binAt(c), 'good');
  const moves = [{ lot: road.lot, from: road.place, to, quantity: shelved }];
  const parts = [
    { bin: hand.namesAt(centre).bin(binAt(c)), condition: 'good' as const, quantity: shelved },
  ];
  const way = a % 3;
  const answer = await hand.store.ask('keeper', 'transfers.receive', {
    ...(await hand.at(document)),
    businessDate: hand.on,
    lines: [
      {
        lot,
        parts,
        short: way === 0 ? said : 0,
        damaged: way === 1 ? said : 0,
        refused: way === 2 ? said : 0,
        note: '与随车清单不符',
      },
    ],
  });
  const fits = said <= unstated && hand.mayMove(moves, centre);
  hand.foretold(answer, fits, `arrive ${shelved}+${said} of ${road.quantity}`);
  if (!answer.ok) return 'refused';
  const { posting } = answer.value;
  hand.keep(document, { posting, warehouse: centre, on: hand.on, moves });
  return 'done';
}

/** Answers a part of what was stated, if the store says that anything is: lost, back, or rejected. */
export async function settle(hand: Hand, [a, b, c]: Dice): Promise<Outcome> {
  const { rows } = await hand.store.do('viewer', 'transfers.onTheRoad', {});
  const open = rows
    .flatMap(({ document, lots }) => lots.map((lot) => ({ document, ...lot })))
    .filter((each) => each.stated > 0)
    .map((each) => ({ ...each, road: hand.road(each.document) }))
    .sort((one, other) => (one.road < other.road ? -1 : 1));
  const one = open[a % Math.max(1, open.length)];
  if (one === undefined) return 'nothing';
  const lot = [...hand.shelves.lots.values()].find(({ uid }) => uid === one.lot)?.name ?? '';
  const quantity = portion(one.stated, b);
  const back = { bin: hand.namesAt(wuhan).bin(binAt(c)), condition: 'damaged' as const, quantity };
  const [isLost, isBack] = [c % 3 === 0, c % 3 === 1];
  const to = isLost ? null : shelf(wuhan, binAt(c), 'damaged');
  const moves = isLost || isBack ? [{ lot, from: one.road, to, quantity }] : [];
  const input: Input<'transfers.settle'> = {
    ...(await hand.at(one.document)),
    businessDate: hand.on,
    lines: [
      {
        lot: one.lot,
        lost: isLost ? quantity : 0,
        returned: isBack ? [back] : [],
        rejected: isLost || isBack ? 0 : quantity,
        reason: '已核对',
      },
    ],
  };
  const second = isLost ? { login: 'approver', password } : undefined;
  const answer = (await seatOf(hand.store, 'keeper').ask(
    'transfers.settle',
    input,
    second,
  )) as Answer<Output<'transfers.settle'>>;
  // On which day what was stated, the model does not keep; that no earlier one is taken is told.
  if ('refusal' in answer && answer.refusal.code === 'transfer.tooEarly') {
    if (hand.on < answer.refusal.notBefore) return 'refused';
  }
  hand.foretold(answer, quantity <= one.stated && hand.mayMove(moves, wuhan), 'settle');
  if (!answer.ok) return 'refused';
  const { posting } = answer.value;
  hand.keep(one.document, { posting, warehouse: wuhan, on: hand.on, moves });
  return 'done';
}

/** Ties what outran its paper to a transfer that is on the road. */
export async function match(hand: Hand, [a, b, c]: Dice): Promise<Outcome> {
  const road = pick(hand, a, 'road ');
  const came = awaiting(hand);
  const one = came[c % Math.max(1, came.length)];
  if (road === null || one === undefined) return 'nothing';
  const unmatched = -hand.shelves.at(one.lot, 'source');
  const quantity = portion(Math.max(1, Math.min(road.quantity, unmatched)), b);
  const document = documentOf(hand, road.place);
  let left = quantity;
  const moves: Move[] = hand.shelves
    .held(`bin ${centre}`)
    .filter(({ lot }) => lot === one.lot)
    .flatMap(({ place, quantity: there }): Move[] => {
      const taken = Math.min(left, there);
      left -= taken;
      return [
        { lot: one.lot, from: place, to: 'source', quantity: taken },
        { lot: road.lot, from: road.place, to: place, quantity: taken },
      ];
    })
    .filter((move) => move.quantity > 0);
  if (left > 0) {
    moves.push({ lot: road.lot, from: road.place, to: null, quantity: left });
    moves.push({ lot: one.lot, from: null, to: 'source', quantity: left });
  }
  // All of it stated: the sender has the word.
  const isAwaited = (await stated(hand, document, hand.lot(road.lot).uid)) < road.quantity;
  const answer = await hand.store.ask('keeper', 'transfers.match', {
    ...(await hand.at(document)),
    businessDate: hand.on,
    receipt: one.document,
    pairs: [{ lot: hand.lot(road.lot).uid, awaiting: hand.lot(one.lot).uid, quantity }],
  });
  const isSame = hand.lot(one.lot).item === hand.lot(road.lot).item;
  const enough = quantity <= road.quantity && quantity <= unmatched;
  const hadCome = one.on <= hand.on;
  const fits = isSame && hadCome && !one.reversed && isAwaited && enough;
  hand.foretold(answer, fits && hand.mayMove(moves, centre), `match ${quantity}`);
  if (!answer.ok) return 'refused';
  const { posting } = answer.value;
  const act = { posting, warehouse: centre, on: hand.on, moves, matches: one.document };
  hand.keep(document, act);
  return 'done';
}

/** The receipts of what outran its paper. */
function awaiting(hand: Hand) {
  return hand.shelves.papers.flatMap(({ document, acts: [act] }) => {
    const [move] = act?.moves ?? [];
    const outran = act?.warehouse === centre && move?.from === 'source';
    const { on = '', reversed = false } = act ?? {};
    return move && outran ? [{ document, lot: move.lot, on, reversed }] : [];
  });
}

const documentOf = (hand: Hand, road: string) =>
  hand.sent[Number(road.slice('road '.length))] ?? '';

/** What the receiver has stated of a lot on the road; the model takes the store's word for it. */
async function stated(hand: Hand, document: string, lot: string): Promise<number> {
  const { rows } = await hand.store.do('viewer', 'transfers.onTheRoad', {});
  const lots = rows.find((row) => row.document === document)?.lots ?? [];
  return lots.find((each) => each.lot === lot)?.stated ?? 0;
}
