import type { Ask } from '../../electron/store/seeds';
import { dayOf } from '../../shared/day';
import type { TransferBody } from '../../shared/documents/transfer';
import { deskOf, inventedNote } from './desk';
import { centre } from './floodPapers';
import partiesJson from './parties.json';
import type { AskNext } from './playPaper';
import { type Amounts, issueLines } from './scenes/goods';
import { partiesFile } from './schema';
import { demonstrationUid, userAt } from './things';

/**
 * One drill of the flood of 2020, led by the dispatcher of the province: an operation, tents for
 * Huangmei as they were asked for, too few for Yangxin. It leaves a report and nothing else.
 */
export async function drill(ask: Ask, at: string): Promise<void> {
  const { people } = partiesFile.parse(partiesJson);
  const leader = userAt('dispatcher', centre);
  const asked: AskNext = (login, call, input, second) => ask(login, at, call, input, second);
  const on = dayOf(new Date(at));
  const desk = deskOf(asked, { on, today: on, people });
  const named = { drill: demonstrationUid('drill', 'flood-2020') };
  const note = (event: string, text: string) =>
    desk.ask(leader, 'drills.note', { event, note: text });
  const toNext = () => desk.ask(leader, 'drills.setClock', { factor: null, toNext: true });

  await desk.ask(leader, 'drills.begin', {
    ...{ ...named, script: 'flood-2020', besideOperation: true },
  });
  await note('rain', '已通知鄂东各市值班');
  await toNext();
  const operation = demonstrationUid('operation', 'drill');
  await desk.ask(leader, 'operations.save', {
    ...{ operation, name: '黄梅、阳新洪涝（演练）', kind: 'flood', place: '黄梅县、阳新县' },
    startedOn: on,
  });
  await note('people', '');
  await toNext();
  await note('huangmei', '由省中心库发帐篷');
  const send = (key: string, to: string, amounts: Amounts) => {
    const body: TransferBody = {
      ...{ kind: 'transfer', to, operation, requisition: null, earmark: null, ownerOrder: null },
      ...{ basisNumber: '', purpose: '演练', wantedOn: on, vehicle: '演示车辆' },
      note: inventedNote,
      lines: issueLines(amounts),
    };
    return desk.write({ key, at: centre, body });
  };
  await toNext();
  await send('drill-huangmei', '42110001', { A10: 100 });
  await toNext();
  await send('drill-yangxin', '42020001', { A10: 60 });
  await note('yangxin', '先发一部分');
  // Who only reads tries to open an operation: it is refused, and the report says so.
  await desk
    .ask('ck', 'operations.save', {
      ...{ operation: demonstrationUid('operation', 'nobody'), name: '无权', kind: 'flood' },
      ...{ place: '', startedOn: on },
    })
    .catch(() => {});
  await toNext();
  await desk.ask(leader, 'drills.end', named);
}
