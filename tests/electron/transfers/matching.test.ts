import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { approved, dispatchBody, dispatchLine, posted, transferBody } from '../../support/papers';
import {
  findings,
  giftOf,
  lotOf,
  now,
  quilts,
  type Road,
  receive,
  receiving,
  sentRoad,
  takeBack,
  whereabouts,
} from '../../support/road';
import { centre, wuhan } from '../../support/testStore';

/** Goods that outran their paper: the lorry came before the transfer was known here. */

let road: Road;
/** The receipt that the receiver made meanwhile, and its lot. */
let receipt: string;
let awaiting: string;

beforeEach(async () => {
  road = await sentRoad();
});
afterEach(() => road.store.close());

const at = { warehouse: centre, businessDate: '2026-11-21' };

async function came(count = 7, line: Parameters<typeof giftOf>[2] = {}) {
  const body = giftOf(road.to, count, line, { receiptType: 'awaitingMatch' });
  ({ document: receipt } = await posted(road.store, body, at));
  awaiting = lotOf(road.store, receipt);
}

const issuedBody = (count: number) =>
  dispatchBody({
    to: { kind: 'party', party: road.to.party('黄冈市红十字会') },
    lines: [dispatchLine({ item: road.to.item('A04'), asked: quilts(count) })],
  });

async function matchInput(quantity: number) {
  return {
    ...(await now(road.store, road.document)),
    businessDate: '2026-11-23',
    receipt,
    pairs: [{ lot: road.lot, awaiting, quantity }],
  };
}
const match = async (quantity: number) =>
  road.store.do('keeper', 'transfers.match', await matchInput(quantity));

const atCentre = async () => {
  const { rows } = await road.store.do('viewer', 'stock.lots', {
    filter: { warehouse: centre, item: road.to.item('A04') },
  });
  return Object.fromEntries(rows.map(({ lot, quantity }) => [lot, quantity]));
};
const waiting = async () =>
  (await road.store.do('viewer', 'transfers.awaiting', { warehouse: centre })).rows;

const postingOf = async (document: string) =>
  (await road.store.do('viewer', 'documents.read', { document })).postings[0]!.uid;

describe('matching', () => {
  test('makes what lies there the transfer’s lot and counts nothing twice', async () => {
    await came();
    expect(await waiting()).toMatchObject([
      { document: receipt, lots: [{ lot: awaiting, unmatched: 7, unit: '床' }] },
    ]);
    const done = await match(7);
    expect(done.axes).toMatchObject({ posting: 'posted', delivery: 'signed' });
    expect(await atCentre()).toEqual({ [road.lot]: 7 });
    expect(whereabouts(road)).toMatchObject({
      [`bin ${centre}`]: [7, null],
      [`bin ${wuhan}`]: [93, 93_332],
    });
    const { totals } = await road.store.do('viewer', 'stock.items', { filter: {} });
    expect(totals).toMatchObject({ known: 100_357, unpriced: 0, lots: 1 });
    expect(await waiting()).toEqual([]);
    expect(await findings(road)).toEqual([]);
  });

  test('lets what has left since keep the lot under which it left', async () => {
    await came();
    await posted(road.store, issuedBody(3), at);
    await match(7);
    expect(await atCentre()).toEqual({ [road.lot]: 4 });
    const { conversion, source, recipient } = whereabouts(road);
    // 3 quilts of the transfer stand for the 3 that left: the source gave 100, and no more.
    expect({ conversion, source, recipient }).toEqual({
      conversion: [0, null],
      source: [-100, null],
      recipient: [3, null],
    });
    expect(await findings(road)).toEqual([]);
  });

  test('closes in 分 where the goods that came had a price, to the last one', async () => {
    await came(7, { price: { per: 'line', amount: 1_000 } });
    await posted(road.store, issuedBody(3), at);
    await match(4);
    await match(3);
    // What the source has given is what Wuhan was given, to the 分.
    expect(whereabouts(road).source).toEqual([-100, -100_357]);
    expect(whereabouts(road).recipient).toEqual([3, 429]);
    expect(await findings(road)).toEqual([]);
  });

  test('is of no day on which the goods had not come, nor one before they were sent', async () => {
    await came();
    const ask = async (businessDate: string) =>
      road.store.refused(
        'keeper',
        'transfers.match',
        { ...(await matchInput(7)), businessDate },
        'transfer.tooEarly',
      );
    expect(await ask('2026-11-20')).toMatchObject({ act: 'match', notBefore: '2026-11-21' });
    expect(await ask('2026-11-19')).toMatchObject({ notBefore: '2026-11-21' });
  });

  test('leaves alone what an approved paper has spoken for', async () => {
    await came();
    const paper = await approved(road.store, issuedBody(2), at);
    await match(7);
    expect(await atCentre()).toEqual({ [road.lot]: 5, [awaiting]: 2 });
    await road.store.do('keeper', 'documents.post', {
      document: paper.document,
      revision: paper.revision,
    });
    expect(await atCentre()).toEqual({ [road.lot]: 5 });
    expect(await findings(road)).toEqual([]);
  });

  test('ties a part; the rest waits on both sides and can be received', async () => {
    await came(4);
    const done = await match(4);
    expect(done.axes).toMatchObject({ posting: 'part', delivery: 'arrived' });
    expect(await waiting()).toEqual([]);
    const rest = await receive(road, receiving(road, 3));
    expect(rest.axes.posting).toBe('posted');
    expect(await atCentre()).toEqual({ [road.lot]: 7 });
    expect(await findings(road)).toEqual([]);
  });

  test('ties no more than came, and no more than is on the road', async () => {
    await came(4);
    await road.store.refused('keeper', 'transfers.match', await matchInput(5), 'transfer.tooMuch');
    await receive(road, receiving(road, 4));
    await road.store.refused('keeper', 'transfers.match', await matchInput(4), 'transfer.tooMuch');
  });

  test('ties only the same goods, from a receipt that waits for it', async () => {
    await came(4, { item: road.to.item('A06'), entered: { count: 4, unit: '条', factor: 1 } });
    await road.store.refused('keeper', 'transfers.match', await matchInput(4), 'transfer.noMatch');
    ({ document: receipt } = await posted(road.store, giftOf(road.to, 4), at));
    awaiting = lotOf(road.store, receipt);
    await road.store.refused('keeper', 'transfers.match', await matchInput(4), 'transfer.noMatch');
  });

  test('ties one lot that came to several that were sent, in one go, to the last 分', async () => {
    const { store, from } = road;
    const second = await posted(store, giftOf(from, 10, { price: { per: 'line', amount: 777 } }), {
      businessDate: '2026-11-20',
    });
    const other = lotOf(store, second.document);
    const asked = [93, 10].map((count) => quilts(count));
    const sent = await posted(
      store,
      transferBody({
        to: centre,
        lines: asked.map((each) => dispatchLine({ item: from.item('A04'), asked: each })),
      }),
      { businessDate: '2026-11-20' },
    );
    await came(100, { price: { per: 'line', amount: 1_000 } });
    await posted(store, issuedBody(3), at);
    const input = {
      ...(await now(store, sent.document)),
      businessDate: '2026-11-23',
      receipt,
      pairs: [
        { lot: road.lot, awaiting, quantity: 93 },
        { lot: other, awaiting, quantity: 7 },
      ],
    };
    const twice = { ...input, pairs: [input.pairs[0]!, input.pairs[0]!] };
    await store.refused('keeper', 'transfers.match', twice, 'input.malformed');
    const tooMany = { ...input, pairs: [input.pairs[0]!, { ...input.pairs[1]!, quantity: 8 }] };
    await store.refused('keeper', 'transfers.match', tooMany, 'transfer.tooMuch');
    await store.do('keeper', 'transfers.match', input);
    expect(await atCentre()).toEqual({ [road.lot]: 93, [other]: 4 });
    expect(await waiting()).toEqual([]);
    expect(whereabouts(road).source).toEqual([-110, -101_134]);
    expect(whereabouts(road).recipient).toEqual([3, 30]);
    expect(await findings(road)).toEqual([]);
  });

  test('taken back, leaves all as it was', async () => {
    await came(7, { price: { per: 'line', amount: 1_000 } });
    await posted(road.store, issuedBody(3), at);
    const before = [whereabouts(road), await atCentre(), await waiting()];
    const { posting } = await match(7);
    await takeBack(road, posting, centre);
    expect([whereabouts(road), await atCentre(), await waiting()]).toEqual(before);
    expect((await road.store.do('viewer', 'transfers.onTheRoad', {})).rows).toMatchObject([
      { document: road.document, lots: [{ onRoad: 7, received: 0 }] },
    ]);
    expect(await findings(road)).toEqual([]);
  });

  test('a receipt that is matched is not taken back before its match is', async () => {
    await came();
    await match(7);
    await expect(takeBack(road, await postingOf(receipt), centre)).rejects.toThrow(
      'reversal.matched',
    );
  });

  test('nor where its goods still lie there, which were spoken for when it was matched', async () => {
    await came();
    const paper = await approved(road.store, issuedBody(7), at);
    await match(7);
    const { document, revision } = paper;
    await road.store.do('keeper', 'documents.cancel', { document, revision, reason: '不发了' });
    expect(await atCentre()).toEqual({ [awaiting]: 7 });
    await expect(takeBack(road, await postingOf(receipt), centre)).rejects.toThrow(
      'reversal.matched',
    );
    expect(await atCentre()).toEqual({ [awaiting]: 7 });
  });

  test('a receipt that is being taken back is matched with nothing', async () => {
    await came();
    const taking = { kind: 'reversal' as const, posting: await postingOf(receipt), reason: '录错' };
    const { number, document, revision } = await approved(road.store, taking, {
      warehouse: centre,
      businessDate: '2026-11-23',
    });
    const refusal = await road.store.refused(
      'keeper',
      'transfers.match',
      await matchInput(7),
      'reversal.already',
    );
    expect(refusal).toMatchObject({ number, posted: false });
    await road.store.do('keeper', 'documents.post', { document, revision });
    await receive(road, receiving(road, 7));
    expect(await atCentre()).toEqual({ [road.lot]: 7 });
    expect(await findings(road)).toEqual([]);
  });
});
