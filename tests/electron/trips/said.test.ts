import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sql } from '../../../electron/database/sql';
import type { Input } from '../../../shared/api';
import { erasedName } from '../../../shared/documents/persons';
import { leftPaper, lorry, waitingPaper, type Yard, yard } from '../../support/lorries';

/** What is said of a lorry: when it can have been, who said it, and that it stays as it was said. */

let here: Yard;
let store: Yard['store'];

beforeEach(async () => {
  here = await yard();
  store = here.store;
  store.clock.now = new Date('2026-11-23T06:30:00.000Z');
});
afterEach(() => store.close());

const db = () => store.program.state.store!.db;
const at = (hour: number) => `2026-11-23T${String(hour).padStart(2, '0')}:00:00.000Z`;
const make = async (input: Input<'trips.save'>) =>
  (await store.do('dispatcher', 'trips.save', input)).trip;
const read = (trip: string, by = 'dispatcher') => store.do(by, 'trips.read', { trip });
const asRead = async (trip: string) => ({ trip, revision: (await read(trip)).revision });
const loading = async (trip: string, when: string | null) => ({
  ...(await asRead(trip)),
  ...{ at: when, sealNumber: '' },
});
const leaving = async (trip: string, when: string | null) => ({
  ...(await asRead(trip)),
  at: when,
});
const signing = async (trip: string, stop: number, when: string | null) => ({
  ...{ ...(await asRead(trip)), at: when, stop, note: '' },
  ...{ persons: [{ name: '李收货', telephone: '13600001234' }], differences: [] },
});
/** A lorry on the road since two. */
const onRoad = async (stops: readonly (readonly string[])[], more = {}) => {
  const trip = await make(lorry(stops, more));
  await store.do('keeper', 'trips.load', await loading(trip, at(1)));
  await store.do('keeper', 'trips.leave', await leaving(trip, at(2)));
  return trip;
};

describe('a lorry in the yard, a paper of which was signed by its own button', () => {
  const fetched = async () => {
    const gone = await leftPaper(here);
    const waits = await waitingPaper(here);
    const trip = await make(lorry([[gone.document], [waits.document]]));
    const { revision } = await store.do('viewer', 'documents.read', { document: gone.document });
    await store.do('keeper', 'documents.follow', {
      ...{ document: gone.document, revision, step: 'sign', note: '村里自己来取' },
    });
    return { trip, gone, waits };
  };

  test('can be planned again without it, and then goes on as any other', async () => {
    const { trip, gone, waits } = await fetched();
    const { steps, state, leftAt } = await read(trip);
    expect({ state, leftAt }).toEqual({ state: 'onRoad', leftAt: null });
    expect(steps).toEqual(['save', 'cancel']);
    const again = async (stops: readonly (readonly string[])[]) => ({
      ...lorry(stops),
      ...(await asRead(trip)),
    });
    const both = await again([[gone.document], [waits.document]]);
    expect(await store.refused('dispatcher', 'trips.save', both, 'trip.paper')).toMatchObject({
      ...{ because: 'delivered', number: gone.number },
    });
    await store.do('dispatcher', 'trips.save', await again([[waits.document]]));
    expect(await read(trip)).toMatchObject({ state: 'planned', stops: [{ state: 'waiting' }] });
    await store.do('keeper', 'trips.load', await loading(trip, null));
  });

  test('can be cancelled, which frees the paper that waits', async () => {
    const { trip, waits } = await fetched();
    const cancelling = { ...(await asRead(trip)), reason: '改由另一车送' };
    await store.do('dispatcher', 'trips.cancel', cancelling);
    await make(lorry([[waits.document]]));
  });

  test('is not changed any more once somebody said that it came to a stop', async () => {
    const gone = await leftPaper(here);
    const other = await leftPaper(here);
    const trip = await make(lorry([[gone.document], [other.document]]));
    const { revision } = await store.do('viewer', 'documents.read', { document: gone.document });
    await store.do('keeper', 'documents.follow', {
      ...{ document: gone.document, revision, step: 'sign', note: '' },
    });
    await store.do('dispatcher', 'trips.arrive', { ...(await leaving(trip, null)), stop: 2 });
    expect((await read(trip)).steps).toEqual([]);
    const cancelling = { ...(await asRead(trip)), reason: '改由另一车送' };
    await store.refused('dispatcher', 'trips.cancel', cancelling, 'trip.step');
  });
});

describe('a stop', () => {
  test('is neither reached nor signed for with a paper that is not posted: the paper is named', async () => {
    const gone = await leftPaper(here);
    const waits = await waitingPaper(here);
    const trip = await make(lorry([[gone.document], [waits.document]]));
    const { revision } = await store.do('viewer', 'documents.read', { document: gone.document });
    // By its own button: so the lorry is on the road, though nobody has said that it left.
    await store.do('keeper', 'documents.follow', {
      ...{ document: gone.document, revision, step: 'arrive', note: '' },
    });
    const refused = { because: 'notPosted', number: waits.number };
    const arriving = { ...(await leaving(trip, at(4))), stop: 2 };
    expect(await store.refused('dispatcher', 'trips.arrive', arriving, 'trip.paper')).toMatchObject(
      refused,
    );
    const input = await signing(trip, 2, at(5));
    expect(await store.refused('dispatcher', 'trips.sign', input, 'trip.paper')).toMatchObject(
      refused,
    );
    expect((await read(trip)).stops[1]).toMatchObject({ state: 'waiting', signedAt: null });
  });

  test('of the first of two lorries can say what was short, and no more of it than left', async () => {
    const { document } = await leftPaper(here, 40);
    const first = await onRoad([[document]]);
    await onRoad([[document]], { plate: '鄂B22222' });
    const short = (quantity: number) => ({
      ...{ document, line: 1, what: 'short' as const, quantity, note: '少一包' },
    });
    const tooMuch = { ...(await signing(first, 1, at(5))), differences: [short(41)] };
    expect(
      await store.refused('dispatcher', 'trips.sign', tooMuch, 'trip.difference'),
    ).toMatchObject({ because: 'tooMuch', most: 40 });
    await store.do('dispatcher', 'trips.sign', { ...tooMuch, differences: [short(3)] });
    expect((await read(first)).differences).toMatchObject([{ quantity: 3, plate: '鄂A·T1234' }]);
    // Found afterwards, while the second lorry is still on the road.
    expect(await store.do('keeper', 'trips.ofPaper', { document })).toMatchObject({
      mayState: true,
    });
    const { document: _, ...more } = short(1);
    await store.do('dispatcher', 'trips.state', { document, differences: [more] });
  });
});

describe('a time', () => {
  test('lies between what came before and now, and not years before the papers', async () => {
    const { document } = await leftPaper(here);
    const trip = await make(lorry([[document]]));
    const refused = async (
      call: 'trips.load' | 'trips.leave' | 'trips.sign',
      input: object,
    ): Promise<string> => (await store.refused('keeper', call, input, 'trip.time')).because;
    expect(await refused('trips.load', await loading(trip, '2001-01-01T00:00:00.000Z'))).toBe(
      'early',
    );
    expect(await refused('trips.load', await loading(trip, at(9)))).toBe('future');
    await store.do('keeper', 'trips.load', await loading(trip, at(1)));
    expect(await refused('trips.leave', await leaving(trip, at(0)))).toBe('order');
    await store.do('keeper', 'trips.leave', await leaving(trip, at(2)));
    expect(await refused('trips.sign', await signing(trip, 1, at(1)))).toBe('order');
  });

  test('that is planned is near its papers, and no stop is due before the lorry leaves', async () => {
    const { document } = await leftPaper(here);
    const refused = async (more: Partial<Input<'trips.save'>>) =>
      (await store.refused('dispatcher', 'trips.save', lorry([[document]], more), 'trip.time'))
        .because;
    const stopAt = (dueAt: string) => [{ place: '黄梅县', dueAt, papers: [document] }];
    expect(await refused({ leavesAt: '2001-01-01T00:00:00.000Z' })).toBe('early');
    expect(await refused({ leavesAt: '2099-01-01T00:00:00.000Z' })).toBe('far');
    expect(await refused({ stops: stopAt(at(0)) })).toBe('beforeLeaving');
    expect(await refused({ leavesAt: null, stops: stopAt('2001-01-01T00:00:00.000Z') })).toBe(
      'early',
    );
  });
});

describe('who said it', () => {
  test('stands beside each step, whoever made the lorry', async () => {
    const { document } = await leftPaper(here);
    const trip = await make(lorry([[document]]));
    await store.do('keeper', 'trips.load', await loading(trip, at(1)));
    await store.do('keeper2', 'trips.leave', await leaving(trip, at(2)));
    await store.do('keeper', 'trips.arrive', { ...(await leaving(trip, at(4))), stop: 1 });
    await store.do('dispatcher', 'trips.sign', await signing(trip, 1, at(5)));
    const { said } = await read(trip);
    expect(said.map((each) => [each.step, each.stop, each.at, each.by?.name])).toEqual([
      ['loaded', null, at(1), '测试keeper'],
      ['left', null, at(2), '测试keeper2'],
      ['arrived', 1, at(4), '测试keeper'],
      ['signed', 1, at(5), '测试dispatcher'],
    ]);
  });

  test('of a lorry that was cancelled is who cancelled it', async () => {
    const { document } = await leftPaper(here);
    const trip = await make(lorry([[document]]));
    await store.do('keeper', 'trips.cancel', { ...(await asRead(trip)), reason: '车坏了' });
    expect((await read(trip)).said).toMatchObject([
      { step: 'cancelled', stop: null, by: { name: '测试keeper' } },
    ]);
  });
});

describe('what has left', () => {
  test('stays as it was said in the file itself; only whom it names can be erased', async () => {
    const { document } = await leftPaper(here);
    const trip = await onRoad([[document]]);
    await store.do('dispatcher', 'trips.sign', await signing(trip, 1, at(5)));
    const attempts = [
      sql`UPDATE trip SET plate = '鄂Z00000'`,
      sql`UPDATE trip SET left_at = NULL`,
      sql`UPDATE trip SET left_at = '2001-01-01T00:00:00.000Z'`,
      sql`UPDATE trip SET loaded_at = '2001-01-01T00:00:00.000Z'`,
      sql`UPDATE trip SET note = '另写'`,
      sql`UPDATE trip SET people = '[{"name":"别人","telephone":""}]'`,
      sql`UPDATE trip_stop SET place = '别处'`,
      sql`UPDATE trip_stop SET arrived_at = '2001-01-01T00:00:00.000Z'`,
      sql`UPDATE trip_stop SET signed_at = NULL`,
      sql`UPDATE trip_stop SET people = '[{"name":"别人","telephone":""}]'`,
      sql`DELETE FROM trip_stop`,
      sql`INSERT INTO trip_stop (trip_id, stop, place, people, note)
        SELECT id, 9, '', '[]', '' FROM trip`,
      sql`UPDATE trip_step SET by_user_id = NULL`,
      sql`DELETE FROM trip_step`,
    ];
    for (const attempt of attempts) expect(() => db().run(attempt), attempt.text).toThrow();
    db().run(sql`
      UPDATE trip SET people = json_array(json_object('name', ${erasedName}, 'telephone', ''))`);
  });

  test('and what was cancelled, likewise', async () => {
    const { document } = await leftPaper(here);
    const trip = await make(lorry([[document]]));
    await store.do('keeper', 'trips.cancel', { ...(await asRead(trip)), reason: '车坏了' });
    expect(() =>
      db().run(sql`UPDATE trip SET cancelled_at = NULL, cancelled_reason = NULL`),
    ).toThrow();
    expect(() => db().run(sql`UPDATE trip SET plate = '鄂Z00000'`)).toThrow();
  });
});

describe('words', () => {
  const told = '司机换成王五 13512345678';

  test('that may name anybody are not in the audit, are masked for who reads, and are erased', async () => {
    const { document } = await leftPaper(here);
    const trip = await onRoad([[document]], { note: told });
    await store.do('dispatcher', 'trips.sign', {
      ...(await signing(trip, 1, at(5))),
      ...{ note: '代签人 13687654321' },
      differences: [
        { document, line: 1, what: 'short' as const, quantity: 1, note: '问 13699998888' },
      ],
    });
    const kept = JSON.stringify([
      db().all(sql`SELECT detail FROM audit`),
      db().all(sql`SELECT value FROM request`),
      db().all(sql`SELECT content FROM chain_entry`),
    ]);
    expect(kept).not.toMatch(/13512345678|13687654321|13699998888|王五/);
    expect(kept).toContain('鄂A·T1234');
    const seen = await read(trip, 'viewer');
    expect([seen.note, seen.stops[0]!.note, seen.differences[0]!.note]).toEqual([
      ...['司机换成王五 135****5678', '代签人 136****4321', '问 136****8888'],
    ]);
    expect((await read(trip)).note).toBe(told);
    const whose = { kind: 'trip' as const, trip };
    await store.do('admin', 'people.erase', { whose, everywhere: false, reason: '本人要求' });
    const after = await read(trip);
    expect([after.note, after.stops[0]!.note]).toEqual(['', '']);
    expect(after.differences[0]).toMatchObject({ quantity: 1, note: '' });
  });

  test('of why it was cancelled are not in the audit, and are erased', async () => {
    const { document } = await leftPaper(here);
    const trip = await make(lorry([[document]]));
    const reason = '周大海 13971234567 不来了';
    await store.do('keeper', 'trips.cancel', { ...(await asRead(trip)), reason });
    expect(JSON.stringify(db().all(sql`SELECT detail FROM audit`))).not.toMatch(/周大海|1397123/);
    expect((await read(trip, 'viewer')).cancelled?.reason).toBe('周大海 139****4567 不来了');
    expect(() => db().run(sql`UPDATE trip SET cancelled_reason = '另写'`)).toThrow();
    const whose = { kind: 'trip' as const, trip };
    await store.do('admin', 'people.erase', { whose, everywhere: false, reason: '本人要求' });
    expect((await read(trip)).cancelled).toMatchObject({ reason: '' });
  });
});

test('loading is offered to who may do it', async () => {
  const { document } = await leftPaper(here);
  const trip = await make(lorry([[document]]));
  expect((await read(trip, 'keeper')).steps).toContain('load');
  expect((await read(trip, 'dispatcher')).steps).not.toContain('load');
  await store.refused('dispatcher', 'trips.load', await loading(trip, at(1)), 'role.missing');
});

test('of a version before, who said it is read from the audit', async () => {
  const { document } = await leftPaper(here, 40);
  const trip = await onRoad([[document]]);
  await store.do('dispatcher', 'trips.sign', await signing(trip, 1, at(5)));
  const file = join(store.folder, 'before.sqlite');
  db().run(sql`VACUUM INTO ${file}`);
  const raw = new SQLite(file);
  const triggers = ['trip_is_fixed', 'trip_stop_is_fixed', 'trip_stop_is_kept'];
  triggers.push('trip_stop_is_in_time', 'trip_paper_of_cancelled_is_kept');
  triggers.push('trip_paper_of_cancelled_is_in_time');
  raw.exec(`${triggers.map((name) => `DROP TRIGGER ${name};`).join('')}
    DROP TABLE trip_step`);
  // That migration alone: those after it have made other things, which stand.
  const migrations = join(import.meta.dirname, '../../../electron/database/migrations');
  raw.exec(readFileSync(join(migrations, '0019-trip-steps.sql'), 'utf8'));
  const said = raw
    .prepare(
      `SELECT step, stop, trip_step.at, login FROM trip_step JOIN user ON user.id = by_user_id
      ORDER BY trip_step.id`,
    )
    .all();
  raw.close();
  expect(said).toEqual([
    { step: 'loaded', stop: null, at: at(1), login: 'keeper' },
    { step: 'left', stop: null, at: at(2), login: 'keeper' },
    { step: 'signed', stop: 1, at: at(5), login: 'dispatcher' },
  ]);
});
