import type { Input } from '../../../shared/api';
import { addDays } from '../calendar';
import { type Desk, inventedNote } from '../desk';
import { demonstrationUid, userAt } from '../things';
import { city, type Scene } from './scene';

/** 车次: one that brought two papers to two places, with what was damaged; and one that is late. */
export const lorries: Scene[] = [
  { on: -33, play: bring },
  { on: -30, play: answer },
  { on: -9, play: sendLate },
  { on: -1, play: findShort },
];

const [keeper, dispatcher] = [userAt('keeper', city), userAt('dispatcher', city)];
const paper = (key: string) => demonstrationUid('paper', key);

type Lorry = Pick<Input<'trips.save'>, 'plate' | 'persons' | 'stops' | 'waybillNumber'>;

/** Makes a lorry of papers that are posted, loads it and lets it leave. */
async function send({ ask }: Desk, key: string, lorry: Lorry): Promise<string> {
  const trip = demonstrationUid('trip', key);
  await ask(dispatcher, 'trips.save', {
    ...{ trip, revision: 0, warehouse: city, sealNumber: '', leavesAt: null },
    note: inventedNote,
    ...lorry,
  });
  await ask(keeper, 'trips.load', { trip, revision: 1, at: null, sealNumber: '演示 0417' });
  await ask(keeper, 'trips.leave', { trip, revision: 2, at: null });
  return trip;
}

async function bring(desk: Desk) {
  const { ask, on } = desk;
  const trip = await send(desk, 'done', {
    plate: '鄂A·Y0001',
    waybillNumber: '演示运单 0001',
    persons: [{ name: '演示司机甲', telephone: '19900000001' }],
    stops: [
      { place: '入户排险集合点', dueAt: dueOn(on, 12), papers: [paper('h-unreported')] },
      { place: '安置点演练场', dueAt: dueOn(on, 16), papers: [paper('h-lent')] },
    ],
  });
  const signer = [{ name: '演示收货人', telephone: '19900000002' }];
  const said = { trip, at: null, persons: signer, note: '' };
  await ask(dispatcher, 'trips.sign', {
    ...{ ...said, revision: 3, stop: 1 },
    differences: [
      {
        ...{ document: paper('h-unreported'), line: 1, what: 'damaged' as const, quantity: 2 },
        note: '外箱浸水，两件发霉',
      },
    ],
  });
  await ask(dispatcher, 'trips.sign', { ...said, revision: 4, stop: 2, differences: [] });
}

/** What was damaged on the way is accepted by the sender. */
async function answer({ ask }: Desk) {
  const { rows } = await ask(dispatcher, 'trips.differences', { filter: { warehouse: city } });
  const { difference } = rows[0] ?? { difference: '' };
  const reason = '途中篷布漏雨，属实，由承运方赔付';
  await ask(dispatcher, 'trips.answer', { difference, answer: 'accepted', reason, paper: '' });
}

/** The lorry of the transfer that is on the road too long. */
function sendLate(desk: Desk) {
  return send(desk, 'late', {
    plate: '鄂A·Y0002',
    waybillNumber: '演示运单 0002',
    persons: [
      { name: '演示司机乙', telephone: '19900000003' },
      { name: '演示押运员', telephone: '19900000004' },
    ],
    stops: [
      { place: '鄂州市库', dueAt: dueOn(addDays(desk.on, 3), 18), papers: [paper('r-late')] },
    ],
  });
}

/** Found short when it was counted again, and not answered yet. */
function findShort({ ask }: Desk) {
  return ask(dispatcher, 'trips.state', {
    document: paper('h-unreported'),
    differences: [
      { line: 1, what: 'short', quantity: 1, note: '逐件清点少一件，装箱数与单据不符' },
    ],
  });
}

/** A full hour of a day in Wuhan. */
function dueOn(day: string, hour: number): string {
  return new Date(`${day}T${String(hour).padStart(2, '0')}:00:00+08:00`).toISOString();
}
