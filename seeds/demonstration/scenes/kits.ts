import { partsComingOut } from '../../../shared/kits/parts';
import { seedUid } from '../../seedUid';
import { type Desk, inventedNote } from '../desk';
import { homeOf } from '../receiptBody';
import { itemOf, partyUid, societyOf } from '../things';
import { binAt, receiptOf } from './goods';
import { city, type Scene } from './scene';

const kit = seedUid('item', 'A01');
const made = 12;

/** 组套: parts are bought, made into 家庭包, and two packs are opened again. */
export const kits: Scene[] = [
  { on: -12, play: buyParts },
  { on: -8, play: assemble },
  { on: -6, play: open },
];

async function readBill({ ask }: Desk) {
  const { rows } = await ask('ck', 'bills.list', { item: kit });
  return ask('ck', 'bills.read', { bill: rows[0]?.bill ?? '' });
}

/** Enough for the packs that are made and some more. */
async function buyParts(desk: Desk) {
  const { lines } = await readBill(desk);
  const amounts = lines.map(({ item, each }) => [item.code, each * (made + 8)] as const);
  const body = receiptOf(
    desk,
    { at: city, type: 'purchaseHumanitarian', from: 'YS02' },
    Object.fromEntries(amounts),
  );
  await desk.write({ key: 'k-parts', at: city, body });
}

async function assemble(desk: Desk) {
  const { bill, lines } = await readBill(desk);
  await desk.write({
    key: 'k-made',
    at: city,
    body: {
      kind: 'kitting',
      item: kit,
      bill,
      kits: made,
      owner: partyUid(societyOf(city)),
      earmark: null,
      bin: binAt(city, 'C-02-03'),
      batchNumber: 'YSZZ01',
      note: inventedNote,
      lines: lines.map(({ item, each }) => ({ item: item.uid, each, choice: null, note: '' })),
    },
  });
}

async function open(desk: Desk) {
  const packs = await desk.lot(city, 'A01', { batch: 'YSZZ01' });
  const trace = await desk.ask('ck', 'kits.trace', { lot: packs.lot });
  const parts = (trace.made?.parts ?? []).map(
    ({ item, lot, quantity, amount, out, outAmount }) => ({
      item: item.uid,
      code: item.code,
      lot,
      quantity,
      amount,
      out,
      outAmount,
    }),
  );
  const kitsToOpen = 2;
  await desk.write({
    key: 'k-opened',
    at: city,
    body: {
      kind: 'unkitting',
      item: kit,
      lot: packs.lot,
      bin: packs.bin.uid,
      condition: 'good',
      kits: kitsToOpen,
      reason: '社区零散发放',
      note: inventedNote,
      lines: partsComingOut({ kits: made, parts }, kitsToOpen).map(({ part, quantity }) => ({
        item: part.item,
        lot: part.lot,
        quantity,
        bin: homeOf(city, itemOf(codeOf(parts, part.lot)), 'good', desk.on),
        condition: 'good',
        expiry: null,
        batchNumber: '',
        note: '',
      })),
    },
  });
}

function codeOf(parts: readonly { lot: string; code: string }[], lot: string): string {
  return parts.find((part) => part.lot === lot)?.code ?? '';
}
