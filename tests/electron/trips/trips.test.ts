import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sql } from '../../../electron/database/sql';
import type { Input, Output } from '../../../shared/api';
import { erasedName } from '../../../shared/documents/persons';
import { leftPaper, lorry, quiltsFor, waitingPaper, type Yard, yard } from '../../support/lorries';
import { dispatchLine, posted, submitted, transferBody } from '../../support/papers';
import { findings, quilts, receive, receiving, sentRoad } from '../../support/road';
import { seatFor } from '../../support/seat';
import { centre, wuhan } from '../../support/testStore';

/** 车次: a lorry, what is said of it, and the papers that go with it. */

let here: Yard;
let store: Yard['store'];

beforeEach(async () => {
  here = await yard();
  store = here.store;
  store.clock.now = new Date('2026-11-23T06:30:00.000Z');
});
afterEach(() => store.close());

const make = async (input: Input<'trips.save'>) =>
  (await store.do('dispatcher', 'trips.save', input)).trip;
const read = (trip: string, by = 'dispatcher') => store.do(by, 'trips.read', { trip });
const asRead = async (trip: string) => ({ trip, revision: (await read(trip)).revision });
const at = (hour: number) => `2026-11-23T${String(hour).padStart(2, '0')}:00:00.000Z`;
const load = async (trip: string, hour = 1) =>
  store.do('keeper', 'trips.load', { ...(await asRead(trip)), at: at(hour), sealNumber: 'F-77' });
const leave = async (trip: string, hour = 2) =>
  store.do('keeper', 'trips.leave', { ...(await asRead(trip)), at: at(hour) });
const arrive = async (trip: string, stop = 1, hour = 4) =>
  store.do('dispatcher', 'trips.arrive', { ...(await asRead(trip)), at: at(hour), stop });
const signing = async (trip: string, stop = 1, hour = 5): Promise<Input<'trips.sign'>> => ({
  ...(await asRead(trip)),
  ...{ at: at(hour), stop, persons: [{ name: '李收货', telephone: '13600001234' }] },
  ...{ note: '', differences: [] },
});
const sign = async (trip: string, stop = 1, hour = 5) =>
  store.do('dispatcher', 'trips.sign', await signing(trip, stop, hour));
const axesOf = async (document: string) =>
  (await store.do('viewer', 'documents.read', { document })).axes;
const revisionOf = async (document: string) =>
  (await store.do('viewer', 'documents.read', { document })).revision;
const follow = async (document: string, step: 'arrive' | 'sign') =>
  store.do('keeper', 'documents.follow', {
    ...{ document, revision: await revisionOf(document), step, note: '' },
  });
const toLoad = async (search = '') => {
  const { rows } = await store.do('viewer', 'trips.toLoad', { warehouse: wuhan, search });
  return rows.map(({ document }) => document);
};
const entries = () =>
  store.program.state
    .store!.db.all<{ content: string }>(sql`
      SELECT content FROM chain_entry WHERE kind = 'delivery' ORDER BY sequence`)
    .map(({ content }) => JSON.parse(content).delivery);

describe('a lorry from two papers', () => {
  test('is said to be loaded, left, arrived and signed, once for all that it brings', async () => {
    const first = await waitingPaper(here);
    const second = await leftPaper(here, 20);
    expect(await toLoad()).toEqual([second.document, first.document]);
    const trip = await make(lorry([[first.document], [second.document]]));
    expect(await toLoad()).toEqual([]);
    expect((await read(trip, 'keeper')).steps).toEqual(['save', 'cancel', 'load']);

    await load(trip);
    expect((await axesOf(first.document)).delivery).toBe('picked');
    await store.do('keeper', 'documents.post', {
      document: first.document,
      revision: await revisionOf(first.document),
    });
    expect(await leave(trip)).toMatchObject({ state: 'onRoad' });
    expect(await read(trip)).toMatchObject({
      ...{ sealNumber: 'F-77', loadedAt: at(1), leftAt: at(2), steps: [] },
      stopSteps: [
        ['arrive', 'sign'],
        ['arrive', 'sign'],
      ],
    });

    await arrive(trip, 1);
    expect((await axesOf(first.document)).delivery).toBe('arrived');
    expect((await axesOf(second.document)).delivery).toBe('issued');
    await sign(trip, 1);
    expect((await axesOf(first.document)).delivery).toBe('signed');
    // 直接签收: it came and was signed for at once.
    expect(await sign(trip, 2, 6)).toMatchObject({ state: 'done' });
    expect((await axesOf(second.document)).delivery).toBe('signed');
    expect(await read(trip)).toMatchObject({
      state: 'done',
      stops: [
        { state: 'signed', arrivedAt: at(4), signedAt: at(5), people: [{ name: '李收货' }] },
        { state: 'signed', arrivedAt: at(6), signedAt: at(6) },
      ],
    });
    expect(entries()).toEqual(['arrived', 'signed', 'arrived', 'signed']);
    expect(await findings({ store })).toEqual([]);
  });

  test('follows its papers where they go on by their own buttons', async () => {
    const [first, second] = [await leftPaper(here), await leftPaper(here)];
    const trip = await make(lorry([[first.document], [second.document]]));
    await follow(first.document, 'arrive');
    expect(await read(trip)).toMatchObject({
      state: 'onRoad',
      stops: [{ state: 'arrived' }, { state: 'waiting' }],
    });
    await follow(first.document, 'sign');
    await follow(second.document, 'sign');
    expect(await read(trip)).toMatchObject({ state: 'done' });
    await store.refused('dispatcher', 'trips.sign', await signing(trip), 'trip.step');
  });

  test('signs for those that were not signed for yet, and leaves out what was taken back', async () => {
    const [one, two, gone] = [await leftPaper(here), await leftPaper(here), await leftPaper(here)];
    const trip = await make(lorry([[one.document, two.document, gone.document]]));
    await load(trip);
    await leave(trip);
    await follow(one.document, 'sign');
    await store.do('keeper', 'documents.save', {
      document: '018f0000-0000-7000-8000-000000000001',
      ...{ revision: 0, warehouse: wuhan, businessDate: '2026-11-23', persons: {} },
      body: { kind: 'reversal', posting: gone.posting, reason: '装错了' },
    });
    const { revision, document } = await store.do('keeper', 'documents.submit', {
      document: '018f0000-0000-7000-8000-000000000001',
      revision: 1,
    });
    const given = await store.do('approver', 'documents.approve', { document, revision });
    await store.do('keeper', 'documents.post', { document, revision: given.revision });
    expect((await read(trip)).stops[0]!.papers.map(({ state }) => state).sort()).toEqual([
      'gone',
      'issued',
      'signed',
    ]);
    expect(await sign(trip)).toMatchObject({ state: 'done' });
    expect((await axesOf(gone.document)).delivery).toBe('issued');
    expect((await axesOf(two.document)).delivery).toBe('signed');
  });
});

describe('a lorry is refused', () => {
  test('papers that are no papers of it, and one paper twice', async () => {
    const { document } = await leftPaper(here);
    const draft = await store.do('keeper', 'documents.save', {
      document: '018f0000-0000-7000-8000-000000000002',
      ...{ revision: 0, warehouse: wuhan, businessDate: '2026-11-23', persons: {} },
      body: quiltsFor(here, 5),
    });
    const refused = async (input: Input<'trips.save'>) =>
      (await store.refused('dispatcher', 'trips.save', input, 'trip.paper')).because;
    expect(await refused(lorry([[document], [document]]))).toBe('twice');
    expect(await refused(lorry([[draft.document]]))).toBe('notSubmitted');
    expect(await refused(lorry([[document]], { warehouse: centre }))).toBe('elsewhere');
    await follow(document, 'sign');
    expect(await refused(lorry([[document]]))).toBe('delivered');
    await store.refused('dispatcher', 'trips.save', lorry([[]]), 'input.malformed');
    expect((await store.do('viewer', 'trips.list', { filter: {} })).totals.trips).toBe(0);
  });

  test('to be loaded before its papers are approved, and to leave before they are posted', async () => {
    const paper = await submitted(store, quiltsFor(here, 5));
    const trip = await make(lorry([[paper.document]]));
    const loading = async () => ({ ...(await asRead(trip)), at: at(1), sealNumber: '' });
    expect(
      await store.refused('keeper', 'trips.load', await loading(), 'trip.paper'),
    ).toMatchObject({ because: 'notApproved', number: paper.number });
    await store.do('approver', 'documents.approve', {
      document: paper.document,
      revision: paper.revision,
    });
    await load(trip);
    const leaving = async (hour: number) => ({ ...(await asRead(trip)), at: at(hour) });
    expect(
      await store.refused('keeper', 'trips.leave', await leaving(2), 'trip.paper'),
    ).toMatchObject({ because: 'notPosted' });
    await store.refused('keeper', 'trips.leave', await leaving(0), 'trip.time');
    await store.refused('keeper', 'trips.leave', await leaving(9), 'trip.time');
    await store.refused('keeper', 'trips.arrive', { ...(await leaving(2)), stop: 1 }, 'trip.step');
  });

  test('a change by who saw it as it no longer is, or after it has left', async () => {
    const { document } = await leftPaper(here);
    const input = lorry([[document]]);
    const trip = await make(input);
    await make({ ...input, revision: 1, plate: '鄂B55555' });
    await store.refused('dispatcher', 'trips.save', { ...input, revision: 1 }, 'trip.stale');
    await store.refused('dispatcher', 'trips.save', input, 'trip.stale');
    await load(trip);
    await leave(trip);
    const late = { ...input, revision: (await read(trip)).revision };
    await store.refused('dispatcher', 'trips.save', late, 'trip.step');
    const { db } = store.program.state.store!;
    expect(() => db.run(sql`DELETE FROM trip_paper`)).toThrow('has left');
    expect(() => db.run(sql`DELETE FROM trip`)).toThrow('never deleted');
    expect((await read(trip)).plate).toBe('鄂B55555');
  });

  test('once cancelled it brings nothing, and its papers are free again', async () => {
    const { document } = await leftPaper(here);
    const trip = await make(lorry([[document]]));
    await store.do('dispatcher', 'trips.cancel', { ...(await asRead(trip)), reason: '车坏了' });
    expect(await toLoad()).toEqual([document]);
    expect(await read(trip)).toMatchObject({
      ...{ state: 'cancelled', isLate: false, cancelled: { reason: '车坏了' }, steps: [] },
      stops: [{ isLate: false }],
    });
  });
});

describe('a paper on two lorries', () => {
  test('has come with the last of them, and not with one that was cancelled', async () => {
    const { document } = await leftPaper(here, 40);
    const [one, two] = [await make(lorry([[document]])), await make(lorry([[document]]))];
    const third = await make(lorry([[document]], { plate: '鄂C00003' }));
    for (const trip of [one, two]) {
      await load(trip);
      await leave(trip);
    }
    await sign(one);
    expect((await axesOf(document)).delivery).toBe('issued');
    expect((await read(one)).state).toBe('done');
    expect((await read(two)).stops[0]).toMatchObject({
      state: 'waiting',
      papers: [{ alsoOn: ['鄂A·T1234', '鄂C00003'] }],
    });
    await sign(two);
    expect((await axesOf(document)).delivery).toBe('issued');
    await store.do('dispatcher', 'trips.cancel', { ...(await asRead(third)), reason: '装得下' });
    expect((await axesOf(document)).delivery).toBe('signed');
  });
});

test('of a transfer the lorry says that it came; what was got is said by receiving', async () => {
  const body = transferBody({
    to: centre,
    lines: [dispatchLine({ item: here.names.item('A04'), asked: quilts(5) })],
  });
  const { document } = await posted(store, body);
  const trip = await make(lorry([[document]]));
  await load(trip);
  await leave(trip);
  await arrive(trip);
  expect(await axesOf(document)).toMatchObject({ posting: 'part', delivery: 'issued' });
  expect(await sign(trip)).toMatchObject({ state: 'done' });
  expect(await axesOf(document)).toMatchObject({ posting: 'part', delivery: 'issued' });
});

test('who works where a lorry brings a transfer to reads whom to call; it stands on the paper', async () => {
  const body = transferBody({
    to: centre,
    lines: [dispatchLine({ item: here.names.item('A04'), asked: quilts(5) })],
  });
  const { document } = await posted(store, body);
  const said = { note: '到了打 13971234567' };
  const trip = await make(lorry([[document]], said));
  const reading = async (login: string, warehouse: string) => {
    const seat = seatFor(store, login, [{ role: 'keeper', warehouse }]);
    const answer = await seat.ask('trips.read', { trip });
    const { people, note, stopSteps } = (answer as never as { value: Output<'trips.read'> }).value;
    return [people[0]!.telephone, note, stopSteps.flat()];
  };
  const masked = ['139****4567', '到了打 139****4567', []];
  expect(await reading('receiving', centre)).toEqual(['13971234567', said.note, []]);
  expect(await reading('neither', '42070001')).toEqual(masked);
  const lorries = async () => (await store.do('viewer', 'documents.read', { document })).lorries;
  expect(await lorries()).toEqual(['鄂A·T1234']);
  await store.do('dispatcher', 'trips.cancel', { ...(await asRead(trip)), reason: '换车' });
  expect(await lorries()).toEqual([]);
});

test('of a transfer there is something to receive until the receiver has said of all what became of it', async () => {
  const road = await sentRoad({ count: 7 });
  const toReceive = async () => {
    const { stops } = await road.store.do('viewer', 'trips.read', { trip });
    return stops[0]!.papers[0];
  };
  const { trip } = await road.store.do('dispatcher', 'trips.save', lorry([[road.document]]));
  expect(await toReceive()).toMatchObject({ toReceive: true });
  await receive(road, receiving(road, 5, { short: 2 }));
  expect(await toReceive()).toMatchObject({ toReceive: false, axes: { posting: 'part' } });
  road.store.close();
});

describe('the list', () => {
  test('has the late ones on top, and is found by plate, waybill, place and paper', async () => {
    const [one, two] = [await leftPaper(here), await leftPaper(here)];
    const early = await make(
      lorry([[one.document]], { plate: '鄂J90001', waybillNumber: 'W-1', leavesAt: null }),
    );
    const late = await make(lorry([[two.document]], { waybillNumber: 'W-2' }));
    const list = async (filter: Input<'trips.list'>['filter']) =>
      (await store.do('viewer', 'trips.list', { filter })).rows.map(({ trip }) => trip);
    store.clock.now = new Date('2026-11-23T00:30:00.000Z');
    expect(await list({ show: 'overdue' })).toEqual([]);
    // It was to leave at one.
    store.clock.now = new Date('2026-11-23T01:30:00.000Z');
    expect(await list({ show: 'overdue' })).toEqual([late]);
    expect(await list({})).toEqual([late, early]);
    await load(late);
    store.clock.now = new Date('2026-11-23T02:30:00.000Z');
    await leave(late);
    expect(await list({ show: 'overdue' })).toEqual([]);
    // It was to be there at four.
    store.clock.now = new Date('2026-11-23T04:30:00.000Z');
    expect(await read(late)).toMatchObject({ isLate: true, stops: [{ isLate: true }] });
    expect((await store.do('viewer', 'trips.list', { filter: {} })).totals).toEqual({
      ...{ trips: 2, late: 2, onRoad: 1, toLeave: 1 },
    });
    expect(await list({ search: 'J9' })).toEqual([early]);
    expect(await list({ search: 'W-2' })).toEqual([late]);
    expect(await list({ search: two.number!.slice(-6) })).toEqual([late]);
    expect(await list({ search: '小池' })).toHaveLength(2);
    expect(await list({ search: '周师傅' })).toEqual([]);
    expect(await list({ warehouse: centre })).toEqual([]);
  });

  test('leads from a paper to its lorries', async () => {
    const { document } = await leftPaper(here);
    const trip = await make(lorry([[document]]));
    const of = (by: string) => store.do(by, 'trips.ofPaper', { document });
    expect(await of('keeper')).toMatchObject({ rows: [{ trip }], mayLoad: true, mayState: false });
    expect((await of('viewer')).mayLoad).toBe(false);
  });
});

test('a plate typed in full width is kept and found as any other', async () => {
  const { document } = await leftPaper(here);
  const trip = await make(lorry([[document]], { plate: '鄂Ａ１２３４５' }));
  expect((await read(trip)).plate).toBe('鄂A12345');
  for (const search of ['鄂A12345', '鄂Ａ１２３４５', 'a123']) {
    const { rows } = await store.do('viewer', 'trips.list', { filter: { search } });
    expect([search, rows.map((row) => row.trip)]).toEqual([search, [trip]]);
  }
});

describe('people', () => {
  test('have their telephones masked for who only reads, and can be erased', async () => {
    const { document } = await leftPaper(here);
    const trip = await make(lorry([[document]]));
    await load(trip);
    await leave(trip);
    await sign(trip);
    const telephones = async (by: string) => {
      const { people, stops } = await read(trip, by);
      return [people[0]?.telephone, stops[0]?.people[0]?.telephone];
    };
    expect(await telephones('dispatcher')).toEqual(['13971234567', '13600001234']);
    expect(await telephones('viewer')).toEqual(['139****4567', '136****1234']);
    const { db } = store.program.state.store!;
    const kept = JSON.stringify([
      db.all(sql`SELECT detail FROM audit`),
      db.all(sql`SELECT content FROM chain_entry`),
      db.all(sql`SELECT value FROM request`),
    ]);
    expect(kept).not.toMatch(/周师傅|李收货|13971234567/);
    const whose = { kind: 'trip' as const, trip };
    const input = { whose, everywhere: false, reason: '本人要求' };
    expect(await store.do('admin', 'people.erase', input)).toMatchObject({ erased: 2 });
    expect((await read(trip)).people).toEqual([{ name: erasedName, telephone: '' }]);
    await store.refused('admin', 'people.erase', input, 'person.none');
  });
});
