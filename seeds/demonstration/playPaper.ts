import type { Output } from '../../shared/api';
import type { Persons } from '../../shared/documents/persons';
import type { ReversalBody } from '../../shared/documents/reversal';
import { dispatchBodyOf } from './dispatchBody';
import { pickNumber } from './figures';
import { receiptBodyOf } from './receiptBody';
import type { Paper } from './schema';
import { demonstrationUid, partyUid, userAt } from './things';

/** Asks for a call as a user, a minute after the last; `second` gives his password at that seat. */
export type AskNext = (
  login: string,
  call: string,
  input: unknown,
  second?: string,
) => Promise<unknown>;

type Changed = Output<'documents.save'>;

/** Takes a paper through its life as far as its file says. The maker never approves. */
export async function playPaper(
  ask: AskNext,
  paper: Paper,
  days: { on: string; today: string; people: readonly string[] },
) {
  const keeper = userAt('keeper', paper.at);
  const approver = userAt('approver', paper.at);
  const maker = paper.kind === 'dispatch' ? userAt('dispatcher', paper.at) : keeper;
  const reason = paper.reason ?? '演示';
  const document = demonstrationUid('paper', paper.key);
  const step = async (login: string, name: string, before: Changed, more: object = {}) =>
    (await ask(login, `documents.${name}`, {
      document: before.document,
      revision: before.revision,
      ...more,
    })) as Changed;

  let paperNow = (await ask(maker, 'documents.save', {
    document,
    revision: 0,
    warehouse: paper.at,
    businessDate: days.on,
    persons: personsOn(paper, days.people),
    body: await bodyOf(ask, maker, paper, days),
  })) as Changed;
  if (paper.until === 'draft') return;
  paperNow = await step(maker, 'submit', paperNow);
  if (paper.until === 'waiting') return;
  if (paper.until === 'cancelled') return void (await step(maker, 'cancel', paperNow, { reason }));
  if (paper.until === 'declined')
    return void (await step(approver, 'decline', paperNow, { reason }));
  paperNow = await step(approver, 'approve', paperNow);
  if (paper.until === 'approved') return;
  const posted = (await step(keeper, 'post', paperNow)) as Output<'documents.post'>;
  if (paper.until === 'posted') return;

  const body: ReversalBody = { kind: 'reversal', posting: posted.posting, reason };
  let twin = (await ask(keeper, 'documents.save', {
    document: demonstrationUid('reversal', paper.key),
    revision: 0,
    warehouse: paper.at,
    businessDate: days.on,
    persons: {},
    body,
  })) as Changed;
  twin = await step(keeper, 'submit', twin);
  twin = await step(approver, 'approve', twin);
  await step(keeper, 'post', twin);
}

function bodyOf(
  ask: AskNext,
  maker: string,
  paper: Paper,
  { on, today }: { on: string; today: string },
) {
  if (paper.kind === 'receipt') return receiptBodyOf(paper, on, today);
  return dispatchBodyOf(paper, on, async (item, owner) => {
    const filter = { warehouse: paper.at, item, owner: partyUid(owner), where: 'shelf' };
    return ((await ask(maker, 'stock.lots', { filter })) as Output<'stock.lots'>).rows;
  });
}

/** Invented people, the same on the same paper each time. */
function personsOn({ key, at, kind, until }: Paper, people: readonly string[]): Persons {
  const named = (name = '') => ({ name, telephone: '', identityNumber: '' });
  const of = (some: readonly string[], role: string, salt: string, shift = 0) =>
    named(some[(pickNumber(`${role} ${salt}`, some.length) + shift) % some.length]);
  const person = (role: string, salt: string, shift = 0) => of(people, role, salt, shift);
  // A draft that was left lying: nobody has accepted or collected anything yet.
  if (until === 'draft') return {};
  if (kind !== 'receipt') {
    return { collector: person('collector', key), keeper: person('keeper', at) };
  }
  const accepting = [person('acceptor', at), person('acceptor', at, 1)] as const;
  const others = people.filter((name) => accepting.every((each) => each.name !== name));
  return {
    deliverer: of(others, 'deliverer', key),
    acceptor1: accepting[0],
    acceptor2: accepting[1],
  };
}
