import type { Body } from '../../../shared/documents/kinds';
import type { Dice, Hand, Outcome } from '../hand';
import {
  binAt,
  conditions,
  type Held,
  mayLeave,
  orderOf,
  pick,
  portion,
  shelf,
  stockLine,
} from '../picks';

export async function returnToSource(hand: Hand, [a, b, c]: Dice): Promise<Outcome> {
  const from = pick(hand, a, 'bin ');
  if (from === null) return 'nothing';
  const quantity = portion(from.quantity, b);
  const body: Body = {
    kind: 'returnToSource',
    to: hand.namesAt(from.warehouse).party('中国红十字会总会'),
    ownerOrder: orderOf(hand, from, c),
    basisNumber: '',
    reason: '质量问题',
    note: '',
    lines: [stockLine(hand, from, quantity)],
  };
  const moves = [{ lot: from.lot, from: from.place, to: 'source', quantity }];
  const allowed = mayLeave(hand, from, c);
  return hand.post({ body, allowed, moves, warehouse: from.warehouse });
}

export async function dispose(hand: Hand, [a, b, c]: Dice): Promise<Outcome> {
  const from = pick(hand, a, 'bin ');
  if (from === null) return 'nothing';
  const quantity = portion(from.quantity, b);
  const body: Body = {
    kind: 'disposal',
    disposalReason: 'damaged',
    ownerOrder: orderOf(hand, from, c),
    basisNumber: '',
    opinion: '无法使用',
    method: '销毁',
    salvage: '',
    note: '',
    lines: [stockLine(hand, from, quantity)],
  };
  const isSpoiled = from.condition === 'damaged' || from.condition === 'held';
  const isExpired = from.condition === 'good' && !hand.isInLife(from.lot);
  return hand.post({
    body,
    allowed: (isSpoiled || isExpired) && mayLeave(hand, from, c),
    moves: [{ lot: from.lot, from: from.place, to: null, quantity }],
    warehouse: from.warehouse,
  });
}

export async function relocate(hand: Hand, [a, b, c]: Dice): Promise<Outcome> {
  const from = pick(hand, a, 'bin ');
  return from === null ? 'nothing' : relocateFrom(hand, from, [b, c]);
}

/** Moves a part of what lies there to another bin, or into another condition. */
export async function relocateFrom(
  hand: Hand,
  from: Held,
  [b, c]: readonly [number, number],
): Promise<Outcome> {
  const quantity = portion(from.quantity, b);
  const [bin, condition] = [binAt(c), conditions[b % 4] ?? 'good'];
  const to = shelf(from.warehouse, bin, condition);
  const line = {
    ...stockLine(hand, from, quantity),
    toBin: hand.namesAt(from.warehouse).bin(bin),
    toCondition: condition,
  };
  return hand.post({
    body: { kind: 'relocation', reason: '整理', note: '', lines: [line] },
    allowed: to !== from.place,
    moves: [{ lot: from.lot, from: from.place, to, quantity }],
    warehouse: from.warehouse,
  });
}

/** A part of a lot was written down wrong and becomes another, with other dates. */
export async function correct(hand: Hand, [a, b]: Dice): Promise<Outcome> {
  const from = pick(hand, a, 'bin ');
  if (from === null) return 'nothing';
  const quantity = portion(from.quantity, b);
  const { item, owner } = hand.lot(from.lot);
  const name = hand.newLot();
  const right = {
    batchNumber: name,
    productionDate: null,
    expiry: { kind: 'date' as const, date: '2028-01-31' },
    owner: hand.namesAt(owner).society,
    earmark: null,
    item: null,
    serialNumber: '',
  };
  const line = { ...stockLine(hand, from, quantity), right, amount: null };
  return hand.post({
    body: { kind: 'lotCorrection', basisNumber: '', reason: '录错', note: '', lines: [line] },
    moves: [
      { lot: from.lot, from: from.place, to: null, quantity },
      { lot: name, from: null, to: from.place, quantity },
    ],
    makes: { name, item, expiresOn: '2028-01-31', owner },
    warehouse: from.warehouse,
  });
}
