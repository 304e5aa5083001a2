import type { Input } from '../../../shared/api';
import { seedUid } from '../../seedUid';
import { addDays } from '../calendar';
import { type Desk, inventedNote } from '../desk';
import { centre } from '../floodPapers';
import { demonstrationUid, partyUid, userAt } from '../things';
import type { Scene } from './scene';

type Draft = Input<'requisitions.save'>['draft'];

/**
 * 需求单: two of the flood of 2020, answered in whole and in part; one that is open now, some of which
 * went straight there; one that waits to be approved.
 */
export const asked: Scene[] = [
  {
    on: '2020-07-11',
    play: (desk) =>
      approved(desk, 'x-huangmei', {
        operation: demonstrationUid('operation', 'flood-2020'),
        to: { kind: 'party', party: partyUid('RC421127') },
        place: '黄梅县安置点（演示）',
        priority: 'urgent',
        wantedBy: '2020-07-12T10:00:00.000Z',
        lines: [line('A10', 120)],
      }),
  },
  {
    on: '2020-07-11',
    play: (desk) =>
      approved(desk, 'x-yangxin', {
        operation: demonstrationUid('operation', 'flood-2020'),
        to: { kind: 'party', party: partyUid('RC420222') },
        place: '阳新县安置点（演示）',
        priority: 'high',
        wantedBy: '2020-07-13T10:00:00.000Z',
        lines: [line('A10', 100)],
      }),
  },
  { on: '2020-07-15', play: closeYangxin },
  {
    on: -3,
    play: (desk) =>
      approved(desk, 'x-enshi', {
        operation: demonstrationUid('operation', 'slide-now'),
        to: { kind: 'party', party: partyUid('RC422800') },
        place: '恩施州安置点（演示）',
        near: '42280001',
        priority: 'urgent',
        wantedBy: `${addDays(desk.today, 1)}T10:00:00.000Z`,
        lines: [line('B01', 2_000), line('A04', 300), line('A10', 30)],
      }),
  },
  {
    on: -1,
    play: (desk) =>
      submitted(desk, 'x-water-team', {
        operation: demonstrationUid('operation', 'slide-now'),
        to: { kind: 'team', team: seedUid('team', '420000GS') },
        place: '恩施州供水点（演示）',
        near: '42280001',
        priority: 'high',
        wantedBy: `${addDays(desk.today, 2)}T04:00:00.000Z`,
        lines: [line('B01', 480), line('A06', 40)],
      }),
  },
];

export function line(code: string, quantity: number): Draft['lines'][number] {
  return { item: seedUid('item', code), quantity, takesSubstitutes: true, note: '' };
}

const named = (key: string) => demonstrationUid('requisition', key);

async function submitted(desk: Desk, key: string, said: Partial<Draft>) {
  const maker = userAt('dispatcher', centre);
  const draft: Draft = {
    warehouse: centre,
    operation: null,
    to: null,
    place: '',
    near: null,
    point: null,
    priority: 'normal',
    wantedBy: null,
    contact: '王演示',
    telephone: '13900000000',
    reason: '安置受灾群众',
    note: inventedNote,
    lines: [],
    ...said,
  };
  const requisition = named(key);
  const { revision } = await desk.ask(maker, 'requisitions.save', {
    requisition,
    revision: 0,
    draft,
  });
  return desk.ask(maker, 'requisitions.submit', { requisition, revision });
}

export async function approved(desk: Desk, key: string, said: Partial<Draft>) {
  const { requisition, revision } = await submitted(desk, key, said);
  return desk.ask(userAt('approver', centre), 'requisitions.approve', { requisition, revision });
}

/** 80 of the 100 tents came; the rest was found in the county. */
async function closeYangxin(desk: Desk) {
  const maker = userAt('dispatcher', centre);
  const requisition = named('x-yangxin');
  const { revision } = await desk.ask(maker, 'requisitions.read', { requisition });
  await desk.ask(maker, 'requisitions.close', {
    requisition,
    revision,
    reason: '其余由县应急部门解决（演示）',
  });
}
