import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { approved, draft, submitted } from '../../support/papers';
import {
  findings,
  now,
  type Road,
  receive,
  receiving,
  receivingInput,
  sentRoad,
  settle,
  settling,
  takeBack,
  whereabouts,
} from '../../support/road';
import { seatFor } from '../../support/seat';
import { centre, wuhan } from '../../support/testStore';

let road: Road;

beforeEach(async () => {
  road = await sentRoad();
});
afterEach(() => road.store.close());

const read = (by = 'keeper') => road.store.do(by, 'documents.read', { document: road.document });
const reversalOf = (posting: string) => ({ kind: 'reversal' as const, posting, reason: '录错' });

describe('taking back a transfer', () => {
  test('brings a receiving onto the road again, by a paper of the receiving warehouse', async () => {
    const before = whereabouts(road);
    const { posting } = await receive(road, receiving(road, 7));
    const { number } = await takeBack(road, posting, centre);
    expect(number).toMatch(/^CX-42000001-/);
    expect(whereabouts(road)).toEqual(before);
    expect((await read()).axes).toMatchObject({ posting: 'part', delivery: 'issued' });
    await receive(road, receiving(road, 7));
    expect((await read()).axes).toMatchObject({ posting: 'posted', delivery: 'signed' });
    expect(await findings(road)).toEqual([]);
  });

  test('of one of two receivings leaves the other', async () => {
    const first = await receive(road, receiving(road, 3));
    await receive(road, receiving(road, 4));
    await takeBack(road, first.posting, centre);
    const view = await read();
    expect(view.axes).toMatchObject({ posting: 'part', delivery: 'arrived' });
    expect(view.road).toMatchObject([{ sent: 7, received: 4, onRoad: 3 }]);
  });

  test('is not for the sender’s paper where the receiver has posted', async () => {
    const { posting } = await receive(road, receiving(road, 7));
    const paper = await draft(road.store, reversalOf(posting));
    const input = { document: paper.document, revision: paper.revision };
    await road.store.refused('keeper', 'documents.submit', input, 'notFound');
  });

  test('of a receiving is refused when the goods have left the bins', async () => {
    const { posting } = await receive(road, receiving(road, 7));
    await moveOn();
    const paper = await draft(road.store, reversalOf(posting), { warehouse: centre });
    const input = { document: paper.document, revision: paper.revision };
    await road.store.refused('keeper', 'documents.submit', input, 'stock.negative');
  });

  test('of the sending is refused while half received, and goes once nothing stands', async () => {
    const before = whereabouts(road);
    const stated = await receive(road, receiving(road, 3, { short: 2 }));
    const lost = await settle(road, settling(road, { lost: 1 }));
    const attempt = async () => {
      const paper = await draft(road.store, reversalOf(road.sending));
      return { document: paper.document, revision: paper.revision };
    };
    await road.store.refused(
      'keeper',
      'documents.submit',
      await attempt(),
      'transfer.halfReceived',
    );
    await takeBack(road, lost.posting);
    expect((await read()).road).toMatchObject([{ lost: 0, onRoad: 4, stated: 2 }]);
    await road.store.refused(
      'keeper',
      'documents.submit',
      await attempt(),
      'transfer.halfReceived',
    );
    await takeBack(road, stated.posting, centre);
    expect(whereabouts(road)).toEqual(before);
    await takeBack(road, road.sending);
    expect(whereabouts(road)).toMatchObject({ [`bin ${wuhan}`]: [100, 100_357] });
    expect((await read()).axes.posting).toBe('reversed');
    expect((await road.store.do('viewer', 'transfers.onTheRoad', {})).rows).toEqual([]);
    expect(await findings(road)).toEqual([]);
  });

  test('of the sending is told to the receiver while it waits; goods that came all the same are received', async () => {
    const waits = async () => {
      const { rows } = await road.store.do('viewer', 'transfers.onTheRoad', { warehouse: centre });
      return rows.map(({ beingTakenBack }) => beingTakenBack);
    };
    expect(await waits()).toEqual([null]);
    await draft(road.store, reversalOf(road.sending));
    expect(await waits()).toEqual([null]);
    const { number } = await approved(road.store, reversalOf(road.sending));
    expect(await waits()).toEqual([number]);
    expect((await read()).reversalUnderWay).toMatchObject({ number });
    await receive(road, receiving(road, 7));
    expect(await waits()).toEqual([]);
    expect(await findings(road)).toEqual([]);
  });

  test('of the sending does not overtake a receiver who stated something meanwhile', async () => {
    const paper = await approved(road.store, reversalOf(road.sending));
    await receive(road, receiving(road, 0, { short: 2 }));
    const input = { document: paper.document, revision: paper.revision };
    await road.store.refused('keeper', 'documents.post', input, 'transfer.halfReceived');
  });

  test('of a statement alone forgets it', async () => {
    const { posting } = await receive(road, receiving(road, 0, { refused: 7 }));
    expect((await read()).road).toMatchObject([{ stated: 7 }]);
    await takeBack(road, posting, centre);
    expect((await read()).road).toMatchObject([{ stated: 0, refused: 0, onRoad: 7 }]);
    expect((await read()).axes).toMatchObject({ posting: 'part', delivery: 'issued' });
    expect(await findings(road)).toEqual([]);
  });

  test('is offered for each posting to the people of the warehouse that made it', async () => {
    const sender = seatFor(road.store, 'sender', [{ role: 'keeper', warehouse: wuhan }]);
    const receiver = seatFor(road.store, 'receiver', [{ role: 'keeper', warehouse: centre }]);
    const offered = async (seat: typeof sender) => {
      const answer = await seat.ask('documents.read', { document: road.document });
      const { value } = answer as unknown as { value: Awaited<ReturnType<typeof read>> };
      return value.postings.map(({ mayReverse }) => mayReverse);
    };
    expect([await offered(sender), await offered(receiver)]).toEqual([[true], [false]]);
    const { posting } = await receive(road, receiving(road, 3));
    expect([await offered(sender), await offered(receiver)]).toEqual([
      [false, false],
      [false, true],
    ]);
    expect((await read()).steps).not.toContain('reverse');
    await submitted(road.store, reversalOf(posting), { warehouse: centre });
    expect(await offered(receiver)).toEqual([false, false]);
  });
});

/** All that the centre has is moved to another bin. */
async function moveOn() {
  const { store, to, lot } = road;
  const paper = await approved(
    store,
    {
      kind: 'relocation',
      reason: '腾位',
      note: '',
      lines: [
        {
          item: to.item('A04'),
          lot,
          bin: to.bin('A-01-01'),
          condition: 'good',
          quantity: 7,
          note: '',
          toBin: to.bin('A-01-02'),
          toCondition: 'good',
        },
      ],
    },
    { warehouse: centre, businessDate: '2026-11-23' },
  );
  await store.do('keeper', 'documents.post', await now(store, paper.document));
  expect((await receivingInput(road, receiving(road, 1))).revision).toBeGreaterThan(1);
}
