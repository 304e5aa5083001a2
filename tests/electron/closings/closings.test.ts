import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from '../../../electron/database/sql';
import { refuseClosed } from '../../../electron/ledger/refuseClosed';
import { closed, reopening } from '../../support/closings';
import {
  approved,
  dispatchBody,
  dispatchLine,
  draft,
  type Names,
  namesAt,
  posted,
  receiptBody,
  receiptLine,
  submitted,
} from '../../support/papers';
import { plainStock, toldStock } from '../../support/pastStock';
import { codeOf } from '../../support/seat';
import { victimOf } from '../../support/tamper';
import { centre, type TestStore, testStore, wuhan } from '../../support/testStore';

let names: Names;
let store: TestStore;
const db = () => store.program.state.store!.db;
const asked = (count: number) => ({ count, unit: '床', factor: 1 });
const gift = (count: number, at = names) =>
  receiptBody({
    source: at.party('中国红十字会总会'),
    owner: at.society,
    lines: [
      receiptLine({
        item: at.item('A04'),
        bin: at.bin('A-01-01'),
        entered: asked(count),
        price: { per: 'unit', price: 1_000_000 },
        priceBasis: 'invoice',
      }),
    ],
  });
const lend = (count: number) =>
  dispatchBody({
    to: { kind: 'team', team: names.team('relief') },
    lines: [dispatchLine({ item: names.item('A04'), asked: asked(count) })],
  });
const close = (month: string) => ({ warehouse: wuhan, month });
const step = ({ document, revision }: { document: string; revision: number }) => ({
  document,
  revision,
});

beforeAll(async () => {
  const first = testStore();
  names = await namesAt(first);
  first.close();
});

/** A store whose books began in September, with some work in it. */
async function withWork(): Promise<TestStore> {
  const made = testStore({ opening: '2026-09-01' });
  await posted(made, gift(40), { businessDate: '2026-09-03' });
  await posted(made, lend(5), { businessDate: '2026-09-09' });
  await posted(made, gift(7), { businessDate: '2026-10-20' });
  return made;
}

describe('closing a month', () => {
  beforeAll(async () => {
    store = await withWork();
  });
  afterAll(() => store.close());

  test('is shown before it is done, with what it would keep', async () => {
    const preview = await store.do('viewer', 'closings.preview', close('2026-09'));
    expect(preview).toMatchObject({
      through: '2026-09-30',
      turn: 'now',
      openPapers: [],
      drafts: 0,
      totals: {
        lots: 1,
        balances: 2,
        known: 400_000,
        shelf: { known: 350_000, unpriced: 0 },
        custody: { known: 50_000, unpriced: 0 },
        road: { known: 0, unpriced: 0 },
      },
    });
    const turnOf = async (month: string) =>
      (await store.do('viewer', 'closings.preview', close(month))).turn;
    expect(await turnOf('2026-10')).toBe('notNext');
    expect(await turnOf('2026-11')).toBe('notOver');
  });

  test('goes by its turn: not before the month ahead of it, nor while it runs', async () => {
    const early = await store.refused(
      'finance',
      'closings.close',
      close('2026-10'),
      'closing.notNext',
    );
    expect(early).toMatchObject({ month: '2026-10', next: '2026-09' });
  });

  test('keeps the balances, moves the books on, and is sealed by the chain', async () => {
    const before = plainStock(store, wuhan, '2026-09-30');
    const done = await closed(store, '2026-09');
    expect(done).toMatchObject({ month: '2026-09', closedThrough: '2026-09-30' });
    const kept = db().all(sql`
      SELECT quantity, amount FROM closing_balance ORDER BY quantity`);
    expect(kept).toEqual([
      { quantity: 5, amount: 50_000 },
      { quantity: 35, amount: 350_000 },
    ]);
    const entry = db().read<{ kind: string; content: string; hash: string }>(sql`
      SELECT kind, content, hash FROM chain_entry ORDER BY sequence DESC LIMIT 1`);
    expect(entry).toMatchObject({ kind: 'closing', hash: done.hash });
    expect(JSON.parse(entry.content)).toMatchObject({
      closing: done.closing,
      warehouse: wuhan,
      month: '2026-09',
      totals: { balances: 2, known: 400_000 },
      balances: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(await toldStock(store, wuhan, '2026-09-30')).toEqual(before);
    expect((await store.do('viewer', 'ledger.prove', {})).findings).toEqual([]);
    await store.refused('finance', 'closings.close', close('2026-09'), 'closing.notNext');
    expect((await store.do('viewer', 'closings.preview', close('2026-09'))).turn).toBe('closed');
  });

  test('L03: nothing is dated in it any more, the first day after it can be used', async () => {
    const late = await draft(store, gift(1), { businessDate: '2026-09-30' });
    const refusal = await store.refused('keeper', 'documents.submit', step(late), 'date.closed');
    expect(refusal).toMatchObject({
      businessDate: '2026-09-30',
      closedThrough: '2026-09-30',
      warehouse: '武汉市红十字会备灾救灾仓库',
    });
    await posted(store, gift(1), { businessDate: '2026-10-01' });
  });

  test('is refused while numbered papers of it are not done, which are named', async () => {
    const waiting = await submitted(store, gift(2), { businessDate: '2026-10-05' });
    const given = await approved(store, gift(3), { businessDate: '2026-10-31' });
    await draft(store, gift(4), { businessDate: '2026-10-06' });
    await submitted(store, gift(4), { businessDate: '2026-11-01' });
    const refusal = await store.refused(
      'finance',
      'closings.close',
      close('2026-10'),
      'closing.openPapers',
    );
    expect(refusal.papers.map(({ number }) => number)).toEqual([waiting.number, given.number]);
    const preview = await store.do('viewer', 'closings.preview', close('2026-10'));
    expect(preview.openPapers).toMatchObject([
      { document: waiting.document, axes: { approval: 'waiting' } },
      { document: given.document, axes: { approval: 'given' } },
    ]);
    // The draft of the refused paper of September is of before, too.
    expect(preview.drafts).toBe(2);
    const revision = waiting.revision;
    await store.do('keeper', 'documents.cancel', {
      document: waiting.document,
      revision,
      reason: '重复',
    });
    await store.do('keeper', 'documents.post', step(given));
    await closed(store, '2026-10');
  });

  test('the months are listed with who closed them, and what must wait', async () => {
    const { rows, overdue } = await store.do('viewer', 'closings.list', { warehouse: wuhan });
    expect(rows.map(({ month, state, isLast }) => [month, state, isLast])).toEqual([
      ['2026-11', 'running', false],
      ['2026-10', 'closed', true],
      ['2026-09', 'closed', false],
    ]);
    expect(rows[2]?.closing).toMatchObject({ by: { name: '测试finance' }, totals: { lots: 1 } });
    expect(overdue).toBe(null);
    const elsewhere = await store.do('viewer', 'closings.list', { warehouse: centre });
    expect(elsewhere.overdue).toBe('2026-09');
    expect(elsewhere.rows.map(({ state }) => state)).toEqual(['running', 'later', 'next']);
  });

  test('of the month that runs is refused until it is over in Shanghai', async () => {
    const { now } = store.clock;
    store.clock.now = new Date('2026-11-30T15:59:59.999Z');
    await store.refused('finance', 'closings.close', close('2026-11'), 'closing.notOver');
    store.clock.now = now;
  });

  test('leaves the opening date where it is, though no paper has a number', async () => {
    await closed(store, '2026-09', centre);
    const input = { warehouse: centre, openingDate: '2026-10-01' };
    await store.refused('finance', 'warehouses.goLive', input, 'warehouse.hasPostings');
  });

  test('what was issued before approval and waits for it stands against it', async () => {
    const other = await withWork();
    const { operation } = await other.do('dispatcher', 'operations.save', {
      operation: crypto.randomUUID(),
      name: '洪湖抗洪',
      kind: 'flood',
      place: '洪湖',
      startedOn: '2026-09-01',
    });
    const body = { ...lend(1), operation };
    const issued = await submitted(other, body, { businessDate: '2026-09-10' });
    const { revision } = await other.do('keeper', 'documents.postFirst', step(issued));
    const refusal = await other.refused(
      'finance',
      'closings.close',
      close('2026-09'),
      'closing.openPapers',
    );
    expect(refusal.papers).toMatchObject([{ number: issued.number }]);
    await other.do('approver', 'documents.approve', { document: issued.document, revision });
    await closed(other, '2026-09');
    other.close();
  });

  test('of a warehouse that is not live is refused', async () => {
    const young = testStore({ opening: null });
    await young.refused('finance', 'closings.close', close('2026-09'), 'warehouse.notLive');
    expect((await young.do('viewer', 'closings.list', { warehouse: wuhan })).rows).toEqual([]);
    expect((await young.do('viewer', 'closings.preview', close('2026-09'))).turn).toBe('notLive');
    young.close();
  });

  test('D25: a posting at the same moment is in what was kept, or is refused', async () => {
    const other = await withWork();
    const paper = await approved(other, gift(9), { businessDate: '2026-10-02' });
    await closed(other, '2026-09');
    const [post, end] = await Promise.all([
      other.ask('keeper', 'documents.post', step(paper)),
      other.ask('finance', 'closings.close', close('2026-10')),
    ]);
    expect([codeOf(post), codeOf(end)]).toEqual(['ok', 'ok']);
    expect(await toldStock(other, wuhan, '2026-10-31')).toEqual(
      plainStock(other, wuhan, '2026-10-31'),
    );
    other.close();
  });
});

describe('reopening a month', () => {
  beforeAll(async () => {
    store = await withWork();
    await closed(store, '2026-09');
    await closed(store, '2026-10');
  });
  afterAll(() => store.close());

  test('takes a second person by password, one of the two of finance', async () => {
    const alone = { ...close('2026-10'), reason: '补记' };
    await store.refused('finance', 'closings.reopen', alone, 'closing.secondPerson');
    const self = await reopening(store, '2026-10', { with: 'finance' });
    expect(codeOf(self)).toBe('closing.secondPerson');
    for (const by of ['keeper', 'admin']) {
      const answer = await reopening(store, '2026-10', { by, with: 'finance' });
      expect(answer).toMatchObject({ refusal: { code: 'role.missing' } });
    }
    const keeper = await reopening(store, '2026-10', { with: 'keeper' });
    expect(codeOf(keeper)).toBe('role.missing');
  });

  test('goes from the last closed month back, no other', async () => {
    const answer = await reopening(store, '2026-09');
    expect(answer).toMatchObject({ refusal: { code: 'closing.notLast', last: '2026-10' } });
  });

  test('lets papers be dated in it again; the chain and the list keep who did it and why', async () => {
    const answer = await reopening(store, '2026-10', { by: 'approver', with: 'finance' });
    expect(answer).toMatchObject({ ok: true, value: { closedThrough: '2026-09-30' } });
    await posted(store, gift(3), { businessDate: '2026-10-25' });
    const { rows } = await store.do('viewer', 'closings.list', { warehouse: wuhan });
    expect(rows[1]).toMatchObject({
      month: '2026-10',
      state: 'next',
      closing: null,
      reopened: [
        {
          reopened: {
            by: { name: '测试approver' },
            with: { name: '测试finance' },
            reason: '补记漏单',
          },
        },
      ],
    });
    const kinds = db().all<{ kind: string }>(
      sql`SELECT kind FROM chain_entry ORDER BY sequence DESC LIMIT 2`,
    );
    expect(kinds.map(({ kind }) => kind)).toEqual(['posting', 'reopening']);
    expect((await store.do('viewer', 'ledger.prove', {})).findings).toEqual([]);
    await closed(store, '2026-10');
    expect(await toldStock(store, wuhan, '2026-10-31')).toEqual(
      plainStock(store, wuhan, '2026-10-31'),
    );
    expect((await store.do('viewer', 'ledger.prove', {})).findings).toEqual([]);
  });

  test('can go on to the first month, until nothing is closed', async () => {
    await reopening(store, '2026-10');
    const answer = await reopening(store, '2026-09');
    expect(answer).toMatchObject({ ok: true, value: { closedThrough: null } });
    const none = await reopening(store, '2026-09');
    expect(none).toMatchObject({ refusal: { code: 'closing.notLast', last: null } });
  });
});

describe('what is on the road is the sender’s', () => {
  /** A transfer as its postings would be, written by hand: sent by Wuhan on a day. */
  function send(at: TestStore, day: string) {
    const raw = at.program.state.store!.db;
    raw.run(sql`
      INSERT INTO document (uid, node_id, kind, warehouse_id, counter_warehouse_id, number,
        business_date, approval, posting, revision, body, made_by, made_at)
      SELECT '01920000-0000-7000-8000-000000000001', node_id, 'transfer', warehouse_id, (SELECT id FROM warehouse WHERE code = ${centre}),
        'DB-1', ${day}, 'given', 'part', 1, '{}', made_by, made_at FROM document LIMIT 1`);
    raw.run(sql`
      INSERT INTO place (kind, document_id)
      SELECT 'transit', id FROM document WHERE number = 'DB-1'`);
    raw.run(sql`
      INSERT INTO posting (uid, document_id, act, warehouse_id, business_date, posted_at, posted_by,
        incarnation_id, sequence, snapshot)
      SELECT 'sent', (SELECT id FROM document WHERE number = 'DB-1'), 'post', warehouse_id, ${day},
        posted_at, posted_by, incarnation_id, 1000, '{}' FROM posting LIMIT 1`);
    raw.run(sql`
      INSERT INTO movement (posting_id, line, document_line, lot_id, from_place_id, to_place_id,
        quantity, amount)
      SELECT (SELECT id FROM posting WHERE uid = 'sent'), 1, 1, lot_id, place_id,
        (SELECT id FROM place WHERE kind = 'transit'), 4, 40000
      FROM stock JOIN place ON place.id = place_id WHERE place.kind = 'bin' LIMIT 1`);
  }

  test('on any past day and in its closing, and no other warehouse’s', async () => {
    const other = await withWork();
    send(other, '2026-09-28');
    const on = (warehouse: string) =>
      other.do('viewer', 'stock.onDate', {
        date: '2026-09-30',
        filter: { warehouse, where: 'road' },
      });
    expect((await on(wuhan)).rows).toMatchObject([
      { transfer: { number: 'DB-1' }, bin: null, team: null, quantity: 4 },
    ]);
    expect((await on(wuhan)).totals.road).toEqual({ known: 40_000, unpriced: 0 });
    expect((await on(centre)).rows).toEqual([]);
    await closed(other, '2026-09');
    expect((await on(wuhan)).rows).toMatchObject([{ quantity: 4 }]);
    const { rows } = await other.do('viewer', 'closings.list', { warehouse: wuhan });
    expect(rows.at(-1)?.closing?.totals.road).toEqual({ known: 40_000, unpriced: 0 });
    other.close();
  });

  test('L03: another warehouse receives it on no day that the sender has closed', async () => {
    const other = await withWork();
    send(other, '2026-09-28');
    await closed(other, '2026-09');
    const raw = other.program.state.store!.db;
    const receive = (day: string) =>
      raw.transaction(() => {
        const id = raw.insert(sql`
          INSERT INTO posting (uid, document_id, act, warehouse_id, business_date, posted_at,
            posted_by, incarnation_id, sequence, snapshot)
          SELECT ${day}, document_id, ${day}, (SELECT id FROM warehouse WHERE code = ${centre}),
            ${day}, posted_at, posted_by, incarnation_id, ${Number(day.slice(-2)) + 2000}, '{}'
          FROM posting WHERE uid = 'sent'`);
        raw.run(sql`
          INSERT INTO movement (posting_id, line, document_line, lot_id, from_place_id,
            to_place_id, quantity, amount)
          SELECT ${id}, 1, 1, lot_id, place_id,
            (SELECT id FROM place WHERE kind = 'custody'), 1, 10000
          FROM stock JOIN place ON place.id = place_id WHERE place.kind = 'transit'`);
        refuseClosed(raw, id);
      });
    expect(() => receive('2026-09-30')).toThrow('date.closed');
    receive('2026-10-01');
    other.close();
  });
});

describe('the proof derives closings again', () => {
  test('and names what was changed in them', async () => {
    const other = await withWork();
    const done = await closed(other, '2026-09');
    await closed(other, '2026-10');
    const victim = victimOf(other);
    const found = async (statement: string) =>
      (await victim.proveAfter((raw) => raw.exec(statement))).findings.map(
        ({ code, subject, expected, found: got }) => `${code} ${subject} ${expected} ${got}`,
      );
    const of = (month: string) => `(SELECT id FROM closing WHERE through LIKE '${month}%' LIMIT 1)`;
    expect(await found('')).toEqual([]);
    const more = await found(
      `UPDATE closing_balance SET quantity = 36 WHERE quantity = 35 AND closing_id = ${of('2026-09')}`,
    );
    expect(more).toContainEqual(
      expect.stringMatching(/^closingBalance 武汉市.*2026-09 棉被 .* 35 \/ 350000 36 \/ 350000$/),
    );
    expect(more).toContainEqual(expect.stringMatching(/^closingChanged 武汉市.* 2026-09 /));
    expect(
      await found(`UPDATE closing_balance SET amount = 1 WHERE closing_id = ${of('2026-10')}`),
    ).toContainEqual(expect.stringMatching(/^closingBalance .*2026-10/));
    expect(
      await found(`DELETE FROM closing_balance WHERE closing_id = ${of('2026-10')}`),
    ).toContainEqual(expect.stringMatching(/^closingBalance .* null$/));
    expect(
      await found(
        `DELETE FROM closing_balance WHERE closing_id = ${of('2026-09')}; DELETE FROM closing WHERE uid = '${done.closing}'`,
      ),
    ).toContainEqual(expect.stringMatching(/^closingChanged 武汉市.* 2026-09 2026-09 null$/));
    expect(
      await found(`UPDATE closing SET through = '2026-09-29' WHERE through = '2026-09-30'`),
    ).toContainEqual(expect.stringMatching(/^closingChanged .*2026-09-30 .*2026-09-29$/));
    expect(
      await found(
        `UPDATE closing SET reopened_at = closed_at, reopened_by = closed_by, reopened_with = closed_by, reopened_reason = 'x' WHERE through = '2026-10-31'`,
      ),
    ).toContainEqual(expect.stringMatching(/^closingChanged .* closed reopened$/));
    expect(
      await found(
        `UPDATE closing SET closed_at = '2026-11-01T00:00:00.000Z' WHERE uid = '${done.closing}'`,
      ),
    ).toEqual([expect.stringMatching(/^closingChanged 武汉市.* 2026-09 .*2026-11-01T/)]);
    expect(await found('UPDATE warehouse SET closed_through = NULL')).toEqual([
      expect.stringMatching(/^closingChanged 武汉市\S* 2026-10-31 null$/),
    ]);
    victim.remove();
  });

  test('and who opened one again, with whom and why', async () => {
    const other = await withWork();
    await closed(other, '2026-09');
    expect((await reopening(other, '2026-09')).ok).toBe(true);
    const victim = victimOf(other);
    const found = async (set: string) =>
      (await victim.proveAfter((raw) => raw.exec(`UPDATE closing SET ${set}`))).findings.map(
        ({ code }) => code,
      );
    expect(await found('uid = uid')).toEqual([]);
    expect(await found(`reopened_reason = '别的原因'`)).toEqual(['closingChanged']);
    expect(await found('reopened_with = reopened_by')).toEqual(['closingChanged']);
    victim.remove();
  });
});
