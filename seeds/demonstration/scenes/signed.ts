import type { DispatchBody } from '../../../shared/documents/dispatch';
import { seedUid } from '../../seedUid';
import { type Desk, inventedNote } from '../desk';
import { centre } from '../floodPapers';
import { demonstrationUid, partyUid, userAt } from '../things';
import { issueLines } from './goods';
import { city, type Scene } from './scene';

const team = seedUid('team', '420000ZJ');
const flood = demonstrationUid('operation', 'flood-2016');
const toJingmen = '2016-07-a-out-rc420800';

/**
 * What came of the flood of 2016: blankets that the relief team gave out by hand, and what Jingmen missed,
 * answered in two parts. That the lorries were signed for is told of every paper (`plan.ts`).
 */
export const signed: readonly Scene[] = [
  { on: '2016-07-12', play: missesQuilts },
  { on: '2016-07-15', play: answersJingmen },
  { on: '2016-07-20', play: takesBlankets },
  { on: '2016-07-28', play: givesThemOut },
];

async function missesQuilts(desk: Desk) {
  const { document } = await desk.now(toJingmen);
  await desk.ask(userAt('dispatcher', centre), 'trips.state', {
    document,
    differences: [{ line: 1, what: 'short', quantity: 10, note: '卸车清点少10件（演示数据）' }],
  });
}

async function answersJingmen({ ask }: Desk) {
  const who = userAt('dispatcher', centre);
  const { rows } = await ask(who, 'trips.differences', { filter: { warehouse: centre } });
  const { difference } = rows[0] ?? { difference: '' };
  const said = { difference, paper: '' };
  await ask(who, 'trips.answer', {
    ...{ ...said, answer: 'rejected', quantity: 6 },
    reason: '其中6件在另一垛找到，收货方已确认（演示数据）',
  });
  await ask(who, 'trips.answer', {
    ...{ ...said, answer: 'accepted', quantity: 4 },
    reason: '途中遗失，由承运方赔付（演示数据）',
  });
}

function takesBlankets(desk: Desk) {
  const body: DispatchBody = {
    kind: 'dispatch',
    dispatchType: 'disasterRelief',
    to: { kind: 'team', team },
    operation: flood,
    requisition: null,
    earmark: null,
    ownerOrder: null,
    basisNumber: '',
    purpose: '新洲区安置点发放',
    dueDate: null,
    vehicle: '',
    note: inventedNote,
    lines: issueLines({ A06: 80 }),
  };
  return desk.write({ key: 'f-blankets', at: city, body });
}

async function givesThemOut(desk: Desk) {
  const filter = { warehouse: city, team, item: seedUid('item', 'A06') };
  const { rows } = await desk.ask('ck', 'custody.list', { filter });
  await desk.write({
    key: 'f-given',
    at: city,
    body: {
      kind: 'useReport',
      team,
      recipient: partyUid('RC420100'),
      operation: flood,
      place: '新洲区安置点（演示）',
      basisNumber: '',
      households: 40,
      people: 127,
      note: inventedNote,
      lines: rows.map(({ item, lot, outstanding }) => ({
        ...{ item: item.uid, lot, quantity: outstanding, note: '' },
      })),
      roster: [],
    },
  });
}
