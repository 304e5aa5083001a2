import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sql } from '../../../electron/database/sql';
import { closed } from '../../support/closings';
import { approved, dispatchLine, draft, onDay, posted, transferBody } from '../../support/papers';
import {
  findings,
  quilts,
  type Road,
  receive,
  receiving,
  receivingInput,
  sentRoad,
  settle,
  settling,
  whereabouts,
} from '../../support/road';
import { codeOf, seatFor, seatOf } from '../../support/seat';
import { typedBy } from '../../support/secondPerson';
import { sheetHtml } from '../../support/sheetHtml';
import { centre, wuhan } from '../../support/testStore';

let road: Road;

beforeEach(async () => {
  road = await sentRoad();
});
afterEach(() => road.store.close());

const inBins = { [`bin ${wuhan}`]: [93, 93_332] };
const stockAt = async (warehouse?: string) => {
  const { rows, totals } = await road.store.do('viewer', 'stock.items', {
    filter: { ...(warehouse ? { warehouse } : {}), item: road.from.item('A04') },
  });
  const { onHand = 0, available = 0, onRoad = 0 } = rows[0] ?? {};
  return { onHand, available, onRoad, known: totals.known, road: totals.road.known };
};
const axes = async () =>
  (await road.store.do('viewer', 'documents.read', { document: road.document })).axes;
const lots = async (warehouse = wuhan) =>
  (await road.store.do('viewer', 'transfers.onTheRoad', { warehouse })).rows;

describe('a transfer that was sent', () => {
  test('is on the road: in nobody’s bins, of the sender until it is received', async () => {
    expect(await stockAt(wuhan)).toEqual({
      onHand: 93,
      available: 93,
      onRoad: 7,
      known: 100_357,
      road: 7_025,
    });
    expect(await stockAt(centre)).toMatchObject({ onHand: 0, onRoad: 0, known: 0 });
    expect(await stockAt()).toMatchObject({ onHand: 93, onRoad: 7, known: 100_357 });
    expect(whereabouts(road)).toMatchObject({ ...inBins, transit: [7, 7_025] });
    expect(await axes()).toMatchObject({ posting: 'part', delivery: 'issued' });
    expect(await findings(road)).toEqual([]);
  });

  test('is seen by both warehouses, lot by lot, and by no other', async () => {
    for (const warehouse of [wuhan, centre]) {
      expect(await lots(warehouse)).toMatchObject([
        {
          document: road.document,
          from: { code: wuhan },
          to: { code: centre },
          isOverdue: false,
          isStated: false,
          lots: [{ lot: road.lot, unit: '床', sent: 7, onRoad: 7, stated: 0, received: 0 }],
        },
      ]);
    }
    expect(await lots('42010002').catch(() => [])).toEqual([]);
    const { rows } = await road.store.do('viewer', 'documents.list', {
      filter: { warehouse: centre },
    });
    expect(rows.map(({ uid }) => uid)).toEqual([road.document]);
  });

  test('arrives and is signed for by what the receiver receives, never by the sender’s word', async () => {
    const follow = async (step: 'arrive' | 'sign') => {
      const { revision } = await road.store.do('viewer', 'documents.read', {
        document: road.document,
      });
      const input = { document: road.document, revision, step, note: '' };
      return road.store.refused('keeper', 'documents.follow', input, 'document.step');
    };
    for (const step of ['arrive', 'sign'] as const) expect((await follow(step)).step).toBe(step);
    await receive(road, receiving(road, 3));
    expect(await axes()).toMatchObject({ posting: 'part', delivery: 'arrived' });
    for (const step of ['arrive', 'sign'] as const) await follow(step);
    await receive(road, receiving(road, 4));
    expect(await axes()).toMatchObject({ posting: 'posted', delivery: 'signed' });
    for (const step of ['arrive', 'sign'] as const) await follow(step);
  });

  test('is no good to the sender’s dashboard while it is on the road', async () => {
    const { value } = await road.store.do('viewer', 'dashboard.read', { warehouse: wuhan });
    expect(value.known).toBe(93_332);
  });
});

describe('a receiving', () => {
  test('of the whole puts it into the receiver’s bins with all its value', async () => {
    const done = await receive(road, receiving(road, 7));
    expect(done.axes).toMatchObject({ posting: 'posted', delivery: 'signed' });
    expect(await axes()).toEqual(done.axes);
    expect(whereabouts(road)).toMatchObject({ ...inBins, [`bin ${centre}`]: [7, 7_025] });
    expect(whereabouts(road).transit).toBeUndefined();
    expect(await stockAt(centre)).toMatchObject({ onHand: 7, available: 7, known: 7_025 });
    expect(await lots()).toEqual([]);
    expect(await findings(road)).toEqual([]);
  });

  test('in parts keeps the rest on the road, and each part takes its share of the 分', async () => {
    const first = await receive(road, receiving(road, 3));
    expect(first.axes).toMatchObject({ posting: 'part', delivery: 'arrived' });
    expect(whereabouts(road)).toMatchObject({
      transit: [4, 4_014],
      [`bin ${centre}`]: [3, 3_011],
    });
    await receive(road, receiving(road, 4));
    expect(whereabouts(road)).toMatchObject({ ...inBins, [`bin ${centre}`]: [7, 7_025] });
    const { postings, totals } = await road.store.do('viewer', 'documents.read', {
      document: road.document,
    });
    expect(postings.map(({ act, warehouse }) => [act, warehouse.code])).toEqual([
      ['post', wuhan],
      ['receive', centre],
      ['receive', centre],
    ]);
    // What arrives is not counted again.
    expect(totals).toMatchObject({ quantity: 7, known: 7_025, lines: 1 });
    expect(await findings(road)).toEqual([]);
  });

  test('of one lot goes to several bins in several conditions', async () => {
    const bins = [road.to.bin('A-01-01'), road.to.bin('A-01-02')];
    await receive(road, {
      ...receiving(road, 0),
      parts: [
        { bin: bins[0]!, condition: 'good', quantity: 4 },
        { bin: bins[1]!, condition: 'damaged', quantity: 3 },
      ],
    });
    expect(await stockAt(centre)).toMatchObject({ onHand: 7, available: 4 });
  });

  test('of more than is on the road is refused, statements included', async () => {
    for (const line of [
      receiving(road, 8),
      receiving(road, 5, { short: 3 }),
      receiving(road, 0, { short: 3, damaged: 3, refused: 2 }),
    ]) {
      const input = await receivingInput(road, line);
      await road.store.refused('keeper', 'transfers.receive', input, 'transfer.tooMuch');
    }
    expect(whereabouts(road)).toMatchObject({ transit: [7, 7_025] });
  });

  test('says each lot once, and says something', async () => {
    const twice = await receivingInput(road, receiving(road, 2));
    twice.lines.push(receiving(road, 2));
    await road.store.refused('keeper', 'transfers.receive', twice, 'input.malformed');
    const nothing = await receivingInput(road, receiving(road, 0));
    await road.store.refused('keeper', 'transfers.receive', nothing, 'input.malformed');
  });

  test('is for the keepers of the warehouse that it was sent to, and of no other', async () => {
    const sender = seatFor(road.store, 'sender', [{ role: 'keeper', warehouse: wuhan }]);
    const receiver = seatFor(road.store, 'receiver', [{ role: 'keeper', warehouse: centre }]);
    const input = await receivingInput(road, receiving(road, 7));
    expect(await sender.ask('transfers.receive', input)).toMatchObject({
      refusal: { code: 'role.missing', warehouse: centre },
    });
    const read = async (seat: typeof sender) =>
      (await seat.ask('documents.read', { document: road.document })) as unknown as {
        value: { steps: string[] };
      };
    expect((await read(sender)).value.steps).toEqual(['reverse']);
    expect((await read(receiver)).value.steps).toEqual(['receive', 'match']);
    expect(await receiver.ask('transfers.receive', input)).toMatchObject({ ok: true });
  });

  test('uses bins of the receiving warehouse only', async () => {
    const input = await receivingInput(road, {
      ...receiving(road, 0),
      parts: [{ bin: road.from.bin('A-01-01'), condition: 'good', quantity: 7 }],
    });
    await road.store.refused('keeper', 'transfers.receive', input, 'notFound');
  });

  test('is not dated before the goods had left', async () => {
    const input = await receivingInput(road, receiving(road, 7), '2026-11-19');
    await road.store.refused('keeper', 'transfers.receive', input, 'stock.negative');
  });

  test('is not dated in a month that either warehouse has closed', async () => {
    road.store.close();
    road = await sentRoad({ businessDate: '2026-10-20', opening: '2026-10-01' });
    await closed(road.store, '2026-10', wuhan);
    const input = await receivingInput(road, receiving(road, 7), '2026-10-25');
    expect(
      await road.store.refused('keeper', 'transfers.receive', input, 'date.closed'),
    ).toMatchObject({ closedThrough: '2026-10-31' });
    await receive(road, receiving(road, 7), { businessDate: '2026-11-01' });
    expect(await findings(road)).toEqual([]);
  });

  test('is not dated before the last count of a bin that it fills', async () => {
    await onDay(road.store, '2026-11-22', () =>
      posted(
        road.store,
        {
          kind: 'stocktake',
          scope: { kind: 'full' },
          blind: false,
          recount: false,
          note: '',
          lines: [
            {
              item: road.to.item('A04'),
              lot: road.lot,
              bin: road.to.bin('A-01-01'),
              condition: 'good',
              counts: [{ quantity: 0, sequence: null, on: null }],
              batchNumber: '',
              expiry: null,
              reason: '',
              note: '',
            },
          ],
        },
        { warehouse: centre },
      ),
    );
    const early = await receivingInput(road, receiving(road, 7), '2026-11-21');
    await road.store.refused('keeper', 'transfers.receive', early, 'date.beforeCount');
    await receive(road, receiving(road, 7), { businessDate: '2026-11-23' });
  });

  test('of a newer state than was read is refused', async () => {
    const input = await receivingInput(road, receiving(road, 3));
    await road.store.do('keeper', 'transfers.receive', input);
    await road.store.refused('keeper', 'transfers.receive', input, 'document.stale');
  });
});

describe('what did not arrive', () => {
  const stated = () => receive(road, receiving(road, 3, { short: 2, damaged: 1, refused: 1 }));
  const back = (quantity: number) => [
    { bin: road.from.bin('A-01-01'), condition: 'good' as const, quantity },
  ];

  test('is stated by the receiver and stays on the road until the sender answers', async () => {
    const done = await stated();
    expect(done.axes).toMatchObject({ posting: 'part', delivery: 'arrived' });
    const [row] = await lots();
    expect(row).toMatchObject({
      isStated: true,
      lots: [{ received: 3, onRoad: 4, stated: 4, short: 2, damaged: 1, refused: 1 }],
    });
    const { steps } = await road.store.do('keeper', 'documents.read', {
      document: road.document,
    });
    // All of it is stated: it may still be found, and nothing is left to match.
    expect(steps).toEqual(['receive', 'settle']);
    expect(await findings(road)).toEqual([]);
  });

  test('is lost, back in the sender’s bins, or found after all, and the 分 close', async () => {
    await stated();
    await settle(road, settling(road, { lost: 1, returned: back(2), rejected: 1 }));
    expect((await lots())[0]).toMatchObject({
      isStated: false,
      lots: [{ received: 3, returned: 2, lost: 1, onRoad: 1, stated: 0 }],
    });
    const done = await receive(road, receiving(road, 1));
    expect(done.axes).toMatchObject({ posting: 'posted', delivery: 'signed' });
    const at = whereabouts(road);
    expect(at).toMatchObject({ [`bin ${wuhan}`]: [95, expect.any(Number)] });
    const value = [`bin ${wuhan}`, `bin ${centre}`, 'loss'].map((place) => at[place]?.[1] ?? 0);
    expect(value.reduce((all, each) => all + each, 0)).toBe(100_357);
    expect(at.transit).toBeUndefined();
    expect(await findings(road)).toEqual([]);
  });

  test('is lost only with a second person, whose name paper, sheet and chain keep', async () => {
    await stated();
    const base = await receivingInput(road, receiving(road, 0));
    const input = { ...base, lines: [settling(road, { lost: 1 })] };
    const ask = (seat: string, second: string) =>
      typedBy(road.store, second).then((as) =>
        seatOf(road.store, seat).ask('transfers.settle', input, as),
      );
    await road.store.refused('keeper', 'transfers.settle', input, 'person.second');
    expect(codeOf(await ask('keeper', 'keeper'))).toBe('person.second');
    expect(codeOf(await ask('keeper', 'keeper2'))).toBe('role.missing');
    expect(codeOf(await ask('dispatcher', 'approver'))).toBe('role.missing');
    expect(whereabouts(road).loss).toBeUndefined();
    expect(codeOf(await ask('keeper', 'finance'))).toBe('ok');
    const { uid } = seatOf(road.store, 'finance');
    const { postings } = await road.store.do('viewer', 'documents.read', {
      document: road.document,
    });
    expect(postings.at(-1)).toMatchObject({
      postedBy: { name: '测试keeper' },
      approvedBy: { uid, name: '测试finance' },
    });
    expect(postings.at(0)?.approvedBy).toBeNull();
    const rename = `UPDATE user SET name = '改名' WHERE login = 'finance'`;
    road.store.program.state.store!.db.run({ text: rename, values: [] });
    expect(sheetHtml(road.store, road.document)).toContain(
      '测试keeper，报损批准 测试finance，账链',
    );
    const kept = road.store.program.state.store!.db.read<{ approvedBy: string }>(sql`
      SELECT body ->> 'approvedBy' AS approvedBy FROM posting ORDER BY id DESC LIMIT 1`);
    expect(kept.approvedBy).toBe(uid);
    expect(await findings(road)).toEqual([]);
  });

  test('a settling is of no day on which nothing was stated yet', async () => {
    await receive(road, receiving(road, 4, { short: 3 }), { businessDate: '2026-11-22' });
    const ask = async (businessDate: string) =>
      road.store.refused(
        'keeper',
        'transfers.settle',
        {
          document: road.document,
          revision: (await road.store.do('viewer', 'documents.read', { document: road.document }))
            .revision,
          businessDate,
          lines: [settling(road, { rejected: 3 })],
        },
        'transfer.tooEarly',
      );
    expect(await ask('2026-11-21')).toMatchObject({ act: 'settle', notBefore: '2026-11-22' });
    await settle(road, settling(road, { rejected: 3 }), '2026-11-22');
    expect(await findings(road)).toEqual([]);
  });

  test('is answered no more than once', async () => {
    await stated();
    const answer = settling(road, { lost: 3, returned: back(2) });
    const input = { ...(await receivingInput(road, receiving(road, 0))), lines: [answer] };
    await road.store.refused('keeper', 'transfers.settle', input, 'transfer.tooMuch');
    await settle(road, settling(road, { rejected: 4 }));
    const again = { ...(await receivingInput(road, receiving(road, 0))), lines: [answer] };
    await road.store.refused('keeper', 'transfers.settle', again, 'document.step');
  });

  test('is not stated a second time while the first statement waits', async () => {
    await stated();
    const input = await receivingInput(road, receiving(road, 0, { short: 1 }));
    await road.store.refused('keeper', 'transfers.receive', input, 'transfer.tooMuch');
  });

  test('was there after all: what is found takes its statement with it', async () => {
    await stated();
    await receive(road, receiving(road, 3));
    expect((await lots())[0]).toMatchObject({ lots: [{ onRoad: 1, stated: 1 }] });
    await settle(road, settling(road, { rejected: 1 }));
    expect((await lots())[0]).toMatchObject({ lots: [{ onRoad: 1, stated: 0 }] });
  });

  test('is answered by the sender’s keepers, not by the receiver’s', async () => {
    await stated();
    const receiver = seatFor(road.store, 'receiver', [{ role: 'keeper', warehouse: centre }]);
    const base = await receivingInput(road, receiving(road, 0));
    const input = { ...base, lines: [settling(road, { lost: 4 })] };
    expect(await receiver.ask('transfers.settle', input)).toMatchObject({
      refusal: { code: 'role.missing' },
    });
  });

  test('is not stated without a word', async () => {
    const input = await receivingInput(road, receiving(road, 5, { short: 2, note: ' ' }));
    expect(
      await road.store.refused('keeper', 'transfers.receive', input, 'transfer.unexplained'),
    ).toMatchObject({ item: '棉被' });
  });

  test('keeps who said what, to be read on the paper', async () => {
    await receive(road, receiving(road, 5, { short: 2, note: '车上少两包' }));
    const { postings, road: lotsOnPaper } = await road.store.do('viewer', 'documents.read', {
      document: road.document,
    });
    expect(postings[1]!.statements).toEqual([
      { lot: road.lot, what: 'short', quantity: 2, note: '车上少两包' },
    ]);
    expect(lotsOnPaper).toMatchObject([{ sent: 7, received: 5, short: 2, onRoad: 2, stated: 2 }]);
  });
});

test('a transfer to the same warehouse, or without one, is not submitted', async () => {
  const body = { ...(await read()).body, to: wuhan } as never;
  const paper = await draft(road.store, body);
  const input = { document: paper.document, revision: paper.revision };
  expect(
    await road.store.refused('keeper', 'documents.submit', input, 'document.incomplete'),
  ).toMatchObject({ problems: [{ field: 'to', problem: 'sameWarehouse' }] });
});

test('late goods stand first and are marked', async () => {
  road.store.clock.now = new Date('2026-11-28T02:00:00.000Z');
  expect((await lots())[0]).toMatchObject({ isOverdue: true });
});

const read = () => road.store.do('viewer', 'documents.read', { document: road.document });

test('工作台 counts what waits for whom', async () => {
  const counts = async (warehouse?: string) =>
    (await road.store.do('viewer', 'dashboard.read', warehouse ? { warehouse } : {})).road;
  const none = { toReceive: 0, stated: 0, overdue: 0, toMatch: 0 };
  expect(await counts(centre)).toEqual({ ...none, toReceive: 1 });
  expect(await counts(wuhan)).toEqual(none);
  await receive(road, receiving(road, 5, { short: 2 }));
  expect(await counts(centre)).toEqual(none);
  expect(await counts(wuhan)).toEqual({ ...none, stated: 1 });
  road.store.clock.now = new Date('2026-11-28T02:00:00.000Z');
  expect(await counts()).toEqual({ ...none, stated: 1, overdue: 1 });
});

test('nothing is sent to a warehouse that is not live, which could not receive it', async () => {
  const { store, from } = road;
  const body = transferBody({
    to: centre,
    lines: [dispatchLine({ item: from.item('A04'), asked: quilts(2) })],
  });
  const on = { businessDate: '2026-11-23' };
  const paper = await approved(store, body, on);
  const waiting = await draft(store, body, on);
  store.program.state.store!.db.run(
    sql`UPDATE warehouse SET opening_date = NULL WHERE code = ${centre}`,
  );
  for (const [call, { document, revision }] of [
    ['documents.post', paper],
    ['documents.submit', waiting],
  ] as const) {
    await store.refused('keeper', call, { document, revision }, 'warehouse.notLive');
  }
});
