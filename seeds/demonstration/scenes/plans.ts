import { proposedSettings } from '../../../shared/planning/api';
import { seedUid } from '../../seedUid';
import { addDays } from '../calendar';
import type { Desk } from '../desk';
import { centre } from '../floodPapers';
import { demonstrationUid, partyUid, userAt } from '../things';
import { approved, line } from './asked';
import type { Scene } from './scene';

/**
 * 调运方案: one for what the landslide needs now, approved, of which no papers were made yet. The quilts are
 * to come from the prefecture itself; nobody has lamps, and the winter packs are tied to a project: other family packs go instead.
 */
export const plans: Scene[] = [
  {
    on: -1,
    play: (desk) =>
      approved(desk, 'x-jianshi', {
        operation: demonstrationUid('operation', 'slide-now'),
        to: { kind: 'party', party: partyUid('RC422800') },
        place: '恩施州建始县安置点（演示）',
        near: '42280001',
        priority: 'high',
        wantedBy: `${addDays(desk.today, 1)}T04:00:00.000Z`,
        lines: [line('A03', 70), line('A06', 290), line('A12', 140), line('D04', 4)],
      }),
  },
  { on: -1, play: plan },
];

async function plan({ ask }: Desk) {
  const maker = userAt('dispatcher', centre);
  const order = {
    requisitions: ['x-enshi', 'x-jianshi'].map((key) => demonstrationUid('requisition', key)),
    settings: proposedSettings,
    locks: [
      {
        // The second line of it.
        demand: `${demonstrationUid('requisition', 'x-enshi')} 2`,
        ...{ warehouse: '42280001', item: seedUid('item', 'A04'), quantity: 300 },
      },
    ],
    bans: [],
  };
  const { plan } = await ask(maker, 'planning.solve', { ...order, limit: 20 });
  const named = { plan: demonstrationUid('plan', 'slide-now') };
  const { revision } = await ask(maker, 'planning.save', {
    ...named,
    ...{ revision: 0, warehouse: centre, name: '恩施山体滑坡安置调运（演示）', order },
    found: { plan },
  });
  await ask(userAt('approver', centre), 'planning.approve', { ...named, revision });
}
