import type { TransferBody } from '../../../shared/documents/transfer';
import type { ReceiveLine, RoadLot } from '../../../shared/transfers/acts';
import { addDays } from '../calendar';
import { type Desk, inventedNote } from '../desk';
import { centre } from '../floodPapers';
import { homeOf } from '../receiptBody';
import { demonstrationUid, itemOf, userAt } from '../things';
import { type Amounts, issueLines, receiptOf } from './goods';
import { city, type Scene } from './scene';

/** 调拨: received, received with a difference, on the road, late; and goods that came first. */
export const road: Scene[] = [
  { on: -50, play: (desk) => send(desk, 'r-whole', { amounts: { A17: 200 } }) },
  { on: -49, play: (desk) => receive(desk, 'r-whole', 'A17') },

  { on: -28, play: (desk) => send(desk, 'r-short', { amounts: { A16: 60 } }) },
  { on: -27, play: (desk) => receive(desk, 'r-short', 'A16', 2) },
  { on: -26, play: settle },

  {
    on: -15,
    play: (desk) =>
      desk.write({
        key: 'r-first-in',
        at: city,
        body: receiptOf(desk, { at: city, type: 'awaitingMatch', from: 'RC420000' }, { A14: 120 }),
      }),
  },
  { on: -14, play: (desk) => send(desk, 'r-first', { amounts: { A14: 120 } }) },
  { on: -13, play: match },
  {
    on: -2,
    play: (desk) =>
      desk.write({
        key: 'r-unmatched-in',
        at: city,
        body: receiptOf(desk, { at: city, type: 'awaitingMatch', from: 'RC420000' }, { A13: 40 }),
      }),
  },

  {
    on: -9,
    play: (desk) =>
      send(desk, 'r-late', { amounts: { A17: 40 }, from: city, to: '42070001', wantedIn: 3 }),
  },
  { on: -1, play: (desk) => send(desk, 'r-now', { amounts: { A15: 100 }, wantedIn: 3 }) },
];

interface Sending {
  amounts: Amounts;
  from?: string;
  to?: string;
  /** Days until it is wanted there. */
  wantedIn?: number;
}

function send(
  desk: Desk,
  key: string,
  { amounts, from = centre, to = city, wantedIn = 2 }: Sending,
) {
  const body: TransferBody = {
    kind: 'transfer',
    to,
    operation: null,
    requisition: null,
    earmark: null,
    ownerOrder: null,
    basisNumber: `演示调拨${desk.on.replaceAll('-', '')}`,
    purpose: '补充储备',
    wantedOn: addDays(desk.on, wantedIn),
    vehicle: '演示车辆',
    note: inventedNote,
    lines: issueLines(amounts),
  };
  return desk.write({ key, at: from, body });
}

/** Receives all but so many, which were not on the lorry. */
async function receive(desk: Desk, key: string, code: string, missing = 0) {
  const bin = homeOf(city, itemOf(code), 'good', desk.on);
  let short = missing;
  const lines = (await lotsOf(desk, key)).map(({ lot, onRoad }): ReceiveLine => {
    const missed = Math.min(short, onRoad);
    short -= missed;
    const came = onRoad - missed;
    return {
      lot,
      parts: came === 0 ? [] : [{ bin, condition: 'good', quantity: came }],
      short: missed,
      damaged: 0,
      refused: 0,
      note: missed === 0 ? '' : `开箱清点短少${missed}只，随车人员已签认`,
    };
  });
  const at = { ...(await desk.now(key)), businessDate: desk.on };
  await desk.ask(userAt('keeper', city), 'transfers.receive', { ...at, lines });
}

async function settle(desk: Desk) {
  const lines = (await lotsOf(desk, 'r-short'))
    .filter(({ stated }) => stated > 0)
    .map(({ lot, stated }) => ({
      lot,
      lost: stated,
      returned: [],
      rejected: 0,
      reason: '复核装车单，确认途中丢失',
    }));
  const at = { ...(await desk.now('r-short')), businessDate: desk.on };
  const [keeper, approver] = [userAt('keeper', centre), userAt('approver', centre)];
  await desk.ask(keeper, 'transfers.settle', { ...at, lines }, approver);
}

/** The goods of the receipt are those of the transfer. */
async function match(desk: Desk) {
  const receipt = demonstrationUid('paper', 'r-first-in');
  const { rows } = await desk.ask('ck', 'transfers.awaiting', { warehouse: city });
  const awaiting = rows.find(({ document }) => document === receipt)?.lots[0]?.lot ?? '';
  const [first] = await lotsOf(desk, 'r-first');
  if (first === undefined) throw new Error('nothing is on the road to be matched');
  await desk.ask(userAt('keeper', city), 'transfers.match', {
    ...(await desk.now('r-first')),
    businessDate: desk.on,
    receipt,
    pairs: [{ lot: first.lot, awaiting, quantity: first.onRoad }],
  });
}

async function lotsOf({ ask }: Desk, key: string): Promise<RoadLot[]> {
  const { rows } = await ask('ck', 'transfers.onTheRoad', {});
  return rows.find(({ document }) => document === demonstrationUid('paper', key))?.lots ?? [];
}
