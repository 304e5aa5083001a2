import type { Output } from '../../shared/api';
import { dispatchBody, dispatchLine, posted, submitted, transferBody } from './papers';
import { fc } from './properties';
import { type Road, receive, receiving, settle, settling } from './road';
import { centre } from './testStore';

/** What happens next: to a new paper of a requisition, or to one of those that are there. */
export const happening = fc.oneof(
  fc.record({
    what: fc.constantFrom('dispatch' as const, 'transfer' as const),
    count: fc.integer({ min: 1, max: 60 }),
  }),
  fc.record({
    what: fc.constantFrom(
      'approve' as const,
      'post' as const,
      'withdraw' as const,
      'cancel' as const,
      'reverse' as const,
      'receive' as const,
      'lose' as const,
      'takeBack' as const,
    ),
    count: fc.integer({ min: 1, max: 30 }),
  }),
);

export type PaperView = Output<'documents.read'>;
export type RoadOf = Omit<Road, 'document' | 'sending'>;

/** Which requisition of quilts is answered, for which operation, and by what, if not by quilts. */
export interface Answering {
  requisition: string;
  operation?: string | null;
  gives?: { item: string; unit: string; answers: string | null };
  /** Whose goods they are, where they are not those of the warehouse. */
  ownerOrder?: { owner: string; number: string };
}

/** A paper over so many, submitted: to the relief team, or to the provincial centre. */
export function submitAnother(
  { store, from }: Pick<RoadOf, 'store' | 'from'>,
  { requisition, operation = null, gives, ownerOrder }: Answering,
  what: 'dispatch' | 'transfer',
  count: number,
  where: Parameters<typeof submitted>[2] = {},
) {
  const { item, unit, answers } = gives ?? { item: from.item('A04'), unit: '床', answers: null };
  const lines = [dispatchLine({ item, answers, asked: { count, unit, factor: 1 } })];
  const head = { requisition, operation, lines };
  const to = { kind: 'team' as const, team: from.team('relief') };
  return submitted(
    store,
    what === 'dispatch'
      ? dispatchBody({
          to,
          ...head,
          ...(ownerOrder && { ownerOrder, dispatchType: 'onOwnersOrder' }),
        })
      : transferBody({ to: centre, ...head }),
    where,
  );
}

/** Does it to the first paper that it can be done to; nothing where there is none. */
export async function happenTo(
  road: RoadOf,
  papers: readonly PaperView[],
  what: string,
  count: number,
): Promise<void> {
  const { store, from } = road;
  const acts: Record<string, (view: PaperView) => Promise<unknown> | null> = {
    approve: (view) => step(view, 'approve', 'approver'),
    post: (view) => step(view, 'post', 'keeper'),
    withdraw: (view) => step(view, 'withdraw', 'keeper'),
    cancel: (view) =>
      view.steps.includes('cancel')
        ? store.do('keeper', 'documents.cancel', { ...at(view), reason: '不发了' })
        : null,
    reverse: (view) => {
      const posting = view.postings.find(({ act, reversedBy }) => act === 'post' && !reversedBy);
      return view.steps.includes('reverse') && posting
        ? posted(
            store,
            { kind: 'reversal', posting: posting.uid, reason: '录错' },
            { businessDate: '2026-11-23', warehouse: view.warehouse.code },
          )
        : null;
    },
    receive: (view) => onRoad(view, (left) => receive(of(view), receiving(road, left))),
    lose: (view) =>
      onRoad(view, async (left) => {
        await receive(of(view), receiving(road, 0, { short: left }));
        await settle(of(view), settling(road, { lost: left }));
      }),
    takeBack: (view) =>
      onRoad(view, async (left) => {
        await receive(of(view), receiving(road, 0, { refused: left }));
        const returned = [{ bin: from.bin('A-01-01'), condition: 'good' as const, quantity: left }];
        await settle(of(view), settling(road, { returned }));
      }),
  };
  const at = ({ uid: document, revision }: PaperView) => ({ document, revision });
  const of = ({ uid }: PaperView): Road => ({ ...road, document: uid, sending: '' });
  const step = (view: PaperView, name: 'approve' | 'post' | 'withdraw', by: string) =>
    view.steps.includes(name) || (name === 'approve' && view.axes.approval === 'waiting')
      ? store.do(by, `documents.${name}`, at(view))
      : null;
  const onRoad = (view: PaperView, act: (left: number) => Promise<unknown>) => {
    const left = view.road.reduce((sum, lot) => sum + lot.onRoad - lot.stated, 0);
    return left > 0 ? act(Math.min(left, count)) : null;
  };
  for (const view of papers) {
    const done = acts[what]?.(view) ?? null;
    if (done !== null) {
      await done;
      return;
    }
  }
}
