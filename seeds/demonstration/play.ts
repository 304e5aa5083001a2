import type { Ask } from '../../electron/store/seeds';
import { dateOf } from './calendar';
import { type Desk, deskOf } from './desk';
import partiesJson from './parties.json';
import { type Happening, openingDate, planDemonstration } from './plan';
import { type AskNext, playPaper } from './playPaper';
import { type Paper, partiesFile } from './schema';
import { demonstrationUid, partyUid, userAt } from './things';

/**
 * Plays the demonstration through the use cases, in the order of its days, up to the day before
 * `wanted`: a believable province, the same each time.
 */
export async function play(ask: Ask, wanted: string) {
  const { parties, people } = partiesFile.parse(partiesJson);
  const { today, happenings } = planDemonstration(wanted);
  const clock = newClock();
  const onDay =
    (on: string): AskNext =>
    (login, call, input, second) =>
      ask(login, clock(on), call, input, second);
  for (const { code, name, roles } of parties) {
    await onDay(openingDate)('admin', 'parties.save', {
      party: partyUid(code),
      name,
      nature: 'organisation',
      roles,
    });
  }
  for (const happening of happenings) {
    const { on } = happening;
    if (happening.what === 'opening') await openOperation(onDay(on), happening, today);
    else if (happening.what === 'ending') await closeOperation(onDay(on), happening);
    else if (happening.what === 'scene')
      await happening.scene.play(deskOf(onDay(on), { on, today, people }));
    else if (happening.what === 'signing')
      await signFor(deskOf(onDay(on), { on, today, people }), happening.paper);
    else await playPaper(onDay(on), happening.paper, { on, today, people });
  }
}

async function signFor(desk: Desk, { key, at }: Paper) {
  const sign = { ...(await desk.now(key)), step: 'sign' as const, note: '' };
  await desk.ask(userAt('keeper', at), 'documents.follow', sign);
}

/** Minutes of working days, each later than the last: from half past eight in Shanghai. */
function newClock() {
  let day = '';
  let minutes = 0;
  return (on: string) => {
    minutes = on === day ? minutes + 1 : 0;
    day = on;
    return new Date(Date.parse(`${on}T08:30:00+08:00`) + minutes * 60_000).toISOString();
  };
}

async function openOperation(
  ask: AskNext,
  { operation }: Extract<Happening, { what: 'opening' }>,
  today: string,
) {
  const { key, name, kind, place, alarm } = operation;
  const startedOn = dateOf(operation.startedOn, today);
  await ask(userAt('dispatcher', '42000001'), 'operations.save', {
    operation: demonstrationUid('operation', key),
    name: name
      .replace('{year}', startedOn.slice(0, 4))
      .replace('{month}', `${Number(startedOn.slice(5, 7))}`),
    kind,
    place,
    startedOn,
    startedTime: alarm,
  });
}

/** What is still owed on that day is seen to afterwards, and the reason says so. */
async function closeOperation(
  ask: AskNext,
  { on, operation }: Extract<Happening, { what: 'ending' }>,
) {
  await ask(userAt('dispatcher', '42000001'), 'operations.close', {
    operation: demonstrationUid('operation', operation.key),
    endedOn: on,
    text: operation.ending,
    reason: '现场响应结束，未了事项由各库继续办理',
  });
}
