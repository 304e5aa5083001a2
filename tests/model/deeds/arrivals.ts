import { directDeliveryBody, goodsLine, receiptBody, receiptLine } from '../../support/papers';
import { centre, wuhan } from '../../support/testStore';
import type { Dice, Hand, Outcome } from '../hand';
import { binAt, shelf, units } from '../picks';

/** Gifts: priced and not, now and then damaged, expired, or about to be. */
export function receive(hand: Hand, dice: Dice): Promise<Outcome> {
  return bringIn(hand, wuhan, 'giftGeneral', dice);
}

/** Goods that come to the centre before the paper of their transfer. */
export function outrun(hand: Hand, dice: Dice): Promise<Outcome> {
  return bringIn(hand, centre, 'awaitingMatch', dice);
}

function bringIn(
  hand: Hand,
  warehouse: string,
  receiptType: 'giftGeneral' | 'awaitingMatch',
  [a, b, c]: Dice,
): Promise<Outcome> {
  const names = hand.namesAt(warehouse);
  const item = a % 3 === 0 ? 'A06' : 'A04';
  const expiresOn = expiryAt(a, b);
  const condition = c % 5 === 0 ? 'damaged' : 'good';
  const quantity = 1 + (b % 60);
  const name = hand.newLot();
  const body = receiptBody({
    receiptType,
    source: names.party('中国红十字会总会'),
    owner: names.society,
    lines: [
      receiptLine({
        item: names.item(item),
        bin: names.bin(binAt(c)),
        entered: { count: quantity, unit: units[item] ?? '', factor: 1 },
        expiry: { kind: 'date', date: expiresOn },
        condition,
        price: a % 4 === 0 ? null : { per: 'line', amount: 1 + (a % 99_999) },
        priceBasis: a % 4 === 0 ? null : 'invoice',
      }),
    ],
  });
  const to = shelf(warehouse, binAt(c), condition);
  return hand.post({
    body,
    warehouse,
    moves: [{ lot: name, from: 'source', to, quantity }],
    makes: { name, item, expiresOn, owner: warehouse },
  });
}

function expiryAt(a: number, b: number): string {
  if (b % 7 === 0) return '2026-11-01';
  return b % 7 === 1 ? '2026-11-24' : `2027-0${1 + (a % 9)}-15`;
}

export function deliver(hand: Hand, [a, b]: Dice): Promise<Outcome> {
  const names = hand.namesAt(wuhan);
  const quantity = 1 + (b % 40);
  const name = hand.newLot();
  const body = directDeliveryBody({
    source: names.party('中国红十字会总会'),
    owner: names.society,
    recipient: names.party('黄冈市红十字会'),
    lines: [
      goodsLine({
        item: names.item('A04'),
        entered: { count: quantity, unit: '床', factor: 1 },
        price: a % 2 === 0 ? null : { per: 'line', amount: 1 + (a % 999) },
        priceBasis: a % 2 === 0 ? null : 'invoice',
      }),
    ],
  });
  return hand.post({
    body,
    moves: [{ lot: name, from: 'source', to: 'people', quantity }],
    makes: { name, item: 'A04', expiresOn: null, owner: wuhan },
  });
}
