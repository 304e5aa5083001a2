import type { Condition } from '../../shared/fields';
import { dispatchLine } from '../support/papers';
import { centre, wuhan } from '../support/testStore';
import type { Hand } from './hand';

/** What the model plays with: quilts, blankets, and kits of both. */
export const units: Readonly<Record<string, string>> = { A04: '床', A06: '条', A01: '个' };
export const conditions = ['good', 'pending', 'held', 'damaged'] as const;
const bins = ['A-01-01', 'A-01-02', 'B-01-01'];

/** Something that lies in a bin. */
export interface Held {
  lot: string;
  place: string;
  warehouse: string;
  bin: string;
  condition: Condition;
  quantity: number;
}

export const shelf = (warehouse: string, bin: string, condition: string) =>
  `bin ${warehouse} ${bin} ${condition}`;
export const isBin = (place: string) => place.startsWith('bin ');
/** A bin whatever the condition. */
export const binKey = (place: string) => place.split(' ').slice(0, 3).join(' ');
export const binAt = (dice: number) => bins[dice % bins.length] ?? 'A-01-01';
export const warehouseAt = (dice: number) => (dice % 4 === 0 ? centre : wuhan);

/** Whose months a place is in; what is on the road is the sender's. */
export function warehouseOf(place: string): string | null {
  if (place.startsWith('road ')) return wuhan;
  return isBin(place) || place.startsWith('team ') ? (place.split(' ')[1] ?? null) : null;
}

/** Something that lies at a kind of place, as the dice fall. */
export function pick(hand: Hand, dice: number, prefix: string, isMeant = (_held: Held) => true) {
  const held = hand.shelves
    .held(prefix)
    .map((each) => ({ ...each, ...partsOf(each.place) }))
    .filter(isMeant);
  return held[dice % Math.max(1, held.length)] ?? null;
}

function partsOf(place: string) {
  const [, warehouse = '', bin = '', condition = 'good'] = place.split(' ');
  return { warehouse, bin, condition: condition as Condition };
}

/** Mostly a part of what is there, now and then more than there is. */
export function portion(of: number, dice: number): number {
  return dice % 9 === 0 ? of + 1 : 1 + (dice % of);
}

/** Every other time the owner's order is named where the goods are another's. */
export function orderOf(hand: Hand, from: Held, dice: number) {
  const { owner } = hand.lot(from.lot);
  if (owner === from.warehouse || dice % 2 === 0) return null;
  return { owner: hand.namesAt(owner).society, number: '鄂红〔2026〕7号' };
}

/** Others' goods leave on their owner's order only. */
export function mayLeave(hand: Hand, from: Held, dice: number): boolean {
  return hand.lot(from.lot).owner === from.warehouse || orderOf(hand, from, dice) !== null;
}

/** A line of a paper that names what it takes from a shelf. */
export function stockLine(hand: Hand, from: Held, quantity: number) {
  const { uid, item } = hand.lot(from.lot);
  const names = hand.namesAt(from.warehouse);
  return {
    item: names.item(item),
    lot: uid,
    bin: names.bin(from.bin),
    condition: from.condition,
    quantity,
    note: '',
  };
}

/** Instead of the proposal: so many of this one. */
export function choice(hand: Hand, from: Held, quantity: number) {
  const { lot, bin, condition } = stockLine(hand, from, quantity);
  return { reason: '指定', picks: [{ lot, bin, condition, quantity }] };
}

export function chosenLine(hand: Hand, from: Held, quantity: number) {
  const { item } = hand.lot(from.lot);
  return dispatchLine({
    item: hand.namesAt(from.warehouse).item(item),
    asked: { count: quantity, unit: units[item] ?? '', factor: 1 },
    choice: choice(hand, from, quantity),
  });
}
