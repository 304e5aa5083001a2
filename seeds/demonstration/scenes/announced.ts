import { seedUid } from '../../seedUid';
import { addDays } from '../calendar';
import { type Desk, inventedNote } from '../desk';
import { demonstrationUid, partyUid, userAt } from '../things';
import { type Amounts, receiptOf } from './goods';
import { city, type Scene } from './scene';

/** 入库通知: one that has come, one that is late, one that is still to come. */
export const announced: Scene[] = [
  { on: -24, play: (desk) => announce(desk, 'a-come', 'YS13', -19, { A18: 80, C02: 200 }) },
  { on: -19, play: arrive },
  { on: -14, play: (desk) => announce(desk, 'a-late', 'YS11', -3, { A08: 60 }) },
  { on: -4, play: (desk) => announce(desk, 'a-awaited', 'CRCS', 6, { A13: 100, A15: 120 }) },
];

/** Announces goods for a day so many days from today. */
function announce(desk: Desk, key: string, from: string, expected: number, amounts: Amounts) {
  return desk.ask(userAt('keeper', city), 'arrivals.save', {
    arrival: demonstrationUid('arrival', key),
    warehouse: city,
    source: partyUid(from),
    expectedOn: addDays(desk.today, expected),
    basisNumber: `演示函${desk.on.replaceAll('-', '')}`,
    note: inventedNote,
    lines: Object.entries(amounts).map(([code, quantity]) => ({
      item: seedUid('item', code),
      quantity,
    })),
  });
}

function arrive(desk: Desk) {
  const paper = { at: city, type: 'giftGeneral', from: 'YS13' } as const;
  const body = receiptOf(desk, paper, { A18: 80, C02: 200 });
  return desk.write({
    key: 'a-come-in',
    at: city,
    body: { ...body, arrival: demonstrationUid('arrival', 'a-come') },
  });
}
