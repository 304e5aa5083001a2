import { v4 } from 'uuid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sql } from '../../../electron/database/sql';
import type { Output } from '../../../shared/api';
import { operationGiven } from '../../../shared/exports/operationLists';
import { deedText } from '../../../shared/operations/timelineText';
import { lorry } from '../../support/lorries';
import {
  approved,
  directDeliveryBody,
  dispatchBody,
  dispatchLine,
  draft,
  goodsLine,
  namesAt,
  onDay,
  posted,
  returnBody,
  returnLine,
  submitted,
  transferBody,
  useReportBody,
  useReportLine,
} from '../../support/papers';
import { fc } from '../../support/properties';
import { now, receive, receiving, settle, settling } from '../../support/road';
import { teamStock } from '../../support/teamStock';
import { centre, type TestStore, testStore } from '../../support/testStore';

let store: TestStore;
let at: Awaited<ReturnType<typeof teamStock>>;
let operation: string;
let lot: string;

beforeEach(async () => {
  store = testStore({ opening: '2026-11-01' });
  at = await teamStock(store);
  operation = v4();
  const flood = { operation, kind: 'flood' as const, place: '黄梅县', startedOn: '2026-11-18' };
  await store.do('dispatcher', 'operations.save', flood);
  lot = await at.gift('A04', 1000, {
    price: { per: 'line', amount: 29_600_000 },
    priceBasis: 'invoice',
  });
});
afterEach(() => store.close());

const db = () => store.program.state.store!.db;
const figures = () => store.do('viewer', 'operations.figures', { operation });
const issue = (count: number) =>
  at.issue('A04', count, { to: { kind: 'team', team: at.relief }, operation });
const give = (count: number, more: Partial<Parameters<typeof useReportBody>[0]> = {}) =>
  posted(
    store,
    useReportBody({
      ...{ team: at.relief, recipient: at.village, operation, place: '孔垄镇' },
      lines: [useReportLine({ item: at.item('A04'), lot, quantity: count })],
      ...more,
    }),
  );
const send = (count: number) =>
  posted(
    store,
    transferBody({
      to: centre,
      operation,
      lines: [dispatchLine({ item: at.item('A04'), asked: { count, unit: '床', factor: 1 } })],
    }),
    { businessDate: '2026-11-20' },
  );
const told = ({ went }: Output<'operations.figures'>) =>
  went.map(
    ({ item, to, sent, arrived, back, lost }) =>
      `${item.name} → ${to.name}: ${sent} ${arrived} ${back} ${lost}`,
  );
const owed = ({ owed: rows }: Output<'operations.figures'>) =>
  rows.map(({ what, goods }) => `${what} ${goods.map(({ quantity }) => quantity).join('+')}`);

/** What the list of custody says is still out of goods issued for the operation. */
async function out(): Promise<number> {
  const { rows } = await store.do('keeper', 'custody.list', { filter: {} });
  return rows
    .filter((row) => row.operation?.uid === operation)
    .reduce((sum, { outstanding }) => sum + outstanding, 0);
}

/** What movements of the operation's papers and of their twins left on the road: an account of its own. */
function lies(kind: 'transit'): number {
  return db().read<{ sum: number }>(sql`
    SELECT coalesce(sum(CASE WHEN target.kind = ${kind} THEN quantity ELSE 0 END
      - CASE WHEN source.kind = ${kind} THEN quantity ELSE 0 END), 0) AS sum
    FROM movement
    JOIN posting ON posting.id = posting_id
    LEFT JOIN posting AS taken ON taken.id = posting.reverses_posting_id
    JOIN document ON document.id = coalesce(taken.document_id, posting.document_id)
    JOIN operation ON operation.id = document.operation_id AND operation.uid = ${operation}
    JOIN place AS source ON source.id = from_place_id
    JOIN place AS target ON target.id = to_place_id`).sum;
}

/** Every figure of the page against the movements, and the worth against their amounts. */
async function addsUp() {
  const { went, value } = await figures();
  const sum = (kind: string, of: (row: (typeof went)[number]) => number) =>
    went.filter(({ to }) => to.kind === kind).reduce((all, row) => all + of(row), 0);
  expect(sum('team', (row) => row.sent - row.arrived - row.back - row.lost)).toBe(await out());
  expect(sum('warehouse', (row) => row.sent - row.arrived - row.back - row.lost)).toBe(
    lies('transit'),
  );
  // 296.00 yuan a quilt, and quilts are all there is.
  const stayed = went.reduce((all, { sent, back }) => all + sent - back, 0);
  expect(value).toEqual({ known: stayed * 29_600, unpriced: 0 });
}

describe('what went where', () => {
  test('follows the papers: issued, given out, brought back, sent to a warehouse, to a party', async () => {
    await issue(300);
    await give(250, { households: 80, people: 290 });
    await posted(
      store,
      returnBody({
        ...{ from: { kind: 'team', team: at.relief }, operation },
        lines: [returnLine({ item: at.item('A04'), lot, good: 20, bin: at.bin('A-01-01') })],
      }),
    );
    await send(100);
    await at.issue('A04', 40, { to: { kind: 'party', party: at.village }, operation });
    const page = await figures();
    expect(told(page).sort()).toEqual(
      [
        '棉被 → 湖北省红十字赈济救援队: 300 250 20 0',
        '棉被 → 省中心库: 100 0 0 0',
        '棉被 → 黄冈市红十字会: 40 0 0 0',
      ].sort(),
    );
    expect(page.served).toEqual({ households: 80, people: 290, unsaid: 0 });
    expect(owed(page)).toEqual(['road 100', 'unsigned 40', 'report 30', 'photos ']);
    await addsUp();
  });

  test('a paper that is reversed half-way is reversed in every sum', async () => {
    const { posting } = await issue(300);
    const given = await give(250, { people: 900 });
    const sent = await send(100);
    await addsUp();
    await at.reverse(given.posting);
    let page = await figures();
    expect(told(page)).toContain('棉被 → 湖北省红十字赈济救援队: 300 0 0 0');
    expect(page.served).toEqual({ households: 0, people: 0, unsaid: 0 });
    expect(page.given).toEqual([]);
    expect(owed(page)).toEqual(['road 100', 'report 300']);
    await addsUp();
    await at.reverse(sent.posting);
    await at.reverse(posting);
    page = await figures();
    expect(page.went).toEqual([]);
    expect(page.owed).toEqual([]);
    expect(page.papers).toEqual({ posted: 0, onTheWay: 0, drafts: 0, reversed: 3 });
    expect(page.value).toEqual({ known: 0, unpriced: 0 });
    await addsUp();
  });

  test('what a donor brought straight to people is in it, and without a price it is said so', async () => {
    await posted(
      store,
      directDeliveryBody({
        ...{
          source: at.party('中国红十字会总会'),
          owner: at.society,
          recipient: at.village,
          operation,
        },
        lines: [goodsLine({ item: at.item('A04') })],
      }),
    );
    const page = await figures();
    expect(page.went).toHaveLength(1);
    expect(page.value).toEqual({ known: 0, unpriced: 1 });
  });

  test('可保障人数 counts family packs alone, of what left the warehouses and stayed away', async () => {
    const packs = {
      entered: { count: 300, unit: '个', factor: 1 },
      expiry: { kind: 'date' as const, date: '2031-11-30' },
    };
    await at.gift('A01', 300, packs);
    const asked = { count: 40, unit: '个', factor: 1 };
    const lines = [dispatchLine({ item: at.item('A01'), asked })];
    const to = { kind: 'party' as const, party: at.village };
    await posted(store, dispatchBody({ to, operation, lines }));
    await posted(store, transferBody({ to: centre, operation, lines }));
    await issue(300);
    // 40 packs for 4 people each; quilts are no packs, and what lies in a warehouse serves nobody yet.
    expect((await figures()).kitPeople).toBe(160);
  });

  test('what was short and accepted to be serves nobody, and was not given', async () => {
    await at.gift('A01', 100, {
      entered: { count: 100, unit: '个', factor: 1 },
      expiry: { kind: 'date', date: '2031-11-30' },
    });
    const asked = { count: 40, unit: '个', factor: 1 };
    const to = { kind: 'party' as const, party: at.village };
    const lines = [dispatchLine({ item: at.item('A01'), asked })];
    const { document } = await posted(store, dispatchBody({ to, operation, lines }));
    const sign = { ...(await now(store, document)), step: 'sign' as const, note: '' };
    await store.do('keeper', 'documents.follow', sign);
    const short = { line: 1, what: 'short' as const, quantity: 10, note: '少十个' };
    await store.do('dispatcher', 'trips.state', { document, differences: [short] });
    expect((await figures()).kitPeople).toBe(160);
    const { rows } = await store.do('viewer', 'trips.differences', { filter: {} });
    await store.do('dispatcher', 'trips.answer', {
      ...{ difference: rows[0]!.difference, answer: 'accepted', reason: '属实', paper: '' },
    });
    const page = await figures();
    expect(page.went).toMatchObject([{ sent: 40, arrived: 30 }]);
    expect(page.kitPeople).toBe(120);
    const given = await store.do('viewer', 'needs.given', { operation });
    expect(given.rows).toMatchObject([{ sent: 30, underWay: 0 }]);
  });

  test('what teams lost serves nobody', async () => {
    const packs = {
      entered: { count: 300, unit: '个', factor: 1 },
      expiry: { kind: 'date' as const, date: '2031-11-30' },
    };
    const pack = await at.gift('A01', 300, packs);
    const asked = { count: 40, unit: '个', factor: 1 };
    const to = { kind: 'team' as const, team: at.relief };
    const lines = [dispatchLine({ item: at.item('A01'), asked })];
    await posted(store, dispatchBody({ to, operation, lines }));
    await posted(
      store,
      returnBody({
        from: { kind: 'team', team: at.relief },
        lines: [
          returnLine({ item: at.item('A01'), lot: pack, missing: 10, bin: null, note: '水冲走' }),
        ],
      }),
    );
    expect((await figures()).kitPeople).toBe(120);
    // What is recovered from people whom the team gave it to serves nobody either.
    await give(30, { lines: [useReportLine({ item: at.item('A01'), lot: pack, quantity: 30 })] });
    const line = returnLine({ item: at.item('A01'), lot: pack, good: 20, bin: at.bin('A-01-01') });
    const from = { kind: 'party' as const, party: at.village };
    const businessDate = '2026-11-21';
    await posted(store, returnBody({ from, operation, lines: [line] }), { businessDate });
    expect((await figures()).kitPeople).toBe(40);
  });

  test('another operation, and everyday work, have no part in it', async () => {
    await at.issue('A04', 40, { to: { kind: 'party', party: at.village } });
    expect((await figures()).went).toEqual([]);
  });
});

describe('what comes back and what is written off', () => {
  const team = '棉被 → 湖北省红十字赈济救援队';
  const bring = (good: number, more: Partial<Parameters<typeof returnBody>[0]> = {}) =>
    posted(
      store,
      returnBody({
        from: { kind: 'team', team: at.relief },
        lines: [returnLine({ item: at.item('A04'), lot, good, bin: at.bin('A-01-01') })],
        ...more,
      }),
    );

  test('belongs to the operation for which the goods were issued, whatever the paper names', async () => {
    await issue(300);
    await bring(20);
    const given = await give(250, { operation: null, people: 900 });
    const page = await figures();
    expect(told(page)).toEqual([`${team}: 300 250 20 0`]);
    expect(owed(page)).toEqual(['report 30', 'photos ']);
    expect(page.given).toMatchObject([{ document: given.document, people: 900 }]);
    const { rows } = await store.do('viewer', 'operations.timeline', { operation });
    expect(
      rows.filter(({ deed }) => deed.what === 'document' && deed.kind === 'useReport'),
    ).not.toEqual([]);
    await addsUp();
    await at.reverse(given.posting);
    expect(told(await figures())).toEqual([`${team}: 300 0 20 0`]);
    expect((await figures()).given).toEqual([]);
    await addsUp();
  });

  test('is no part of one that only the paper names', async () => {
    await at.issue('A04', 50, { to: { kind: 'team', team: at.relief } });
    await give(10, { people: 30 });
    await bring(5, { operation });
    expect((await figures()).went).toEqual([]);
    // Whom the report reached is said by the report, so its pictures are too.
    expect(owed(await figures())).toEqual(['photos ']);
  });

  test('is parted between two operations as the list of custody parts it: the first issued first', async () => {
    const other = v4();
    const fire = {
      operation: other,
      kind: 'fire' as const,
      place: '麻城',
      startedOn: '2026-11-18',
    };
    await store.do('dispatcher', 'operations.save', fire);
    await issue(30);
    await at.issue('A04', 20, { to: { kind: 'team', team: at.relief }, operation: other });
    await bring(10, { operation: other });
    await give(35, { operation: null });
    expect(told(await figures())).toEqual([`${team}: 30 20 10 0`]);
    const there = await store.do('viewer', 'operations.figures', { operation: other });
    expect(told(there)).toEqual([`${team}: 20 15 0 0`]);
    expect(owed(there)).toEqual(['report 5', 'photos ']);
    await addsUp();
  });

  test('adds up with what is owed in whatever order papers are written and taken back', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            what: fc.constantFrom('issue', 'issueElse', 'give', 'bring', 'reverse'),
            count: fc.integer({ min: 1, max: 40 }),
            named: fc.boolean(),
          }),
          { minLength: 3, maxLength: 9 },
        ),
        async (deeds) => {
          const standing: string[] = [];
          for (const { what, count, named } of deeds) {
            const names = { operation: named ? operation : null };
            const done = await {
              issue: () => issue(count),
              issueElse: () => at.issue('A04', count, { to: { kind: 'team', team: at.relief } }),
              give: () => give(count, names),
              bring: () => bring(count, names),
              reverse: () => at.reverse(standing.pop() ?? ''),
            }
              [what]()
              // More than there is, or goods that were given on: refused, and nothing moved.
              .catch(() => null);
            if (done !== null && what !== 'reverse') standing.push(done.posting);
          }
          await addsUp();
          for (const posting of standing.reverse()) await at.reverse(posting).catch(() => null);
          await addsUp();
        },
      ),
      { numRuns: 6 },
    );
  }, 60_000);
});

test('what a village brings back of no known lot is of the operation that gave it first, as the list of what is to be recovered says', async () => {
  const first = await at.gift('A10', 12);
  await at.issue('A10', 12, { to: { kind: 'party', party: at.village }, operation });
  await at.gift('A10', 20);
  await at.issue('A10', 9, { to: { kind: 'party', party: at.village } });
  const bring = (good: number, of: string | null) =>
    posted(
      store,
      returnBody({
        from: { kind: 'party', party: at.village },
        lines: [returnLine({ item: at.item('A10'), lot: of, good, bin: at.bin('A-01-01') })],
      }),
      { businessDate: '2026-11-21' },
    );
  const stayed = async () => {
    const { went } = await figures();
    const { rows } = await store.do('keeper', 'custody.toRecover', { filter: {} });
    const ours = rows.filter((each) => each.lot === first);
    return [
      went.map(({ sent, back }) => sent - back),
      [ours.reduce((sum, { outstanding }) => sum + outstanding, 0)],
    ];
  };
  await bring(5, null);
  expect(await stayed()).toEqual([[7], [7]]);
  // What is known of its lot goes before: 12 − 3 of ours are left for the 5, then for 5 and 6.
  await bring(3, first);
  expect(await stayed()).toEqual([[4], [4]]);
  const { posting } = await bring(6, null);
  expect(await stayed()).toEqual([[0], [0]]);
  await at.reverse(posting);
  expect(await stayed()).toEqual([[4], [4]]);
});

test('people of one 核销单 are served once, whose goods it gave out', async () => {
  const other = v4();
  const rain = {
    operation: other,
    kind: 'flood' as const,
    place: '武穴市',
    startedOn: '2026-11-19',
  };
  await store.do('dispatcher', 'operations.save', rain);
  const to = { kind: 'team' as const, team: at.relief };
  await at.issue('A04', 60, { to, operation: other });
  await issue(100);
  const served = async (of: string) =>
    (await store.do('viewer', 'operations.figures', { operation: of })).served;
  // All 60 for the one, issued first, and 90 for the other, of which there are more.
  const both = await give(150, { operation: null, households: 200, people: 600 });
  expect(await served(operation)).toEqual({ households: 200, people: 600, unsaid: 0 });
  expect(await served(other)).toEqual({ households: 0, people: 0, unsaid: 0 });
  const { given } = await store.do('viewer', 'operations.figures', { operation: other });
  expect(given).toMatchObject([
    { document: both.document, people: 600, countedFor: { uid: operation } },
  ]);
  // In the file no number stands that its total does not count, and it says where they count.
  const page = await store.do('viewer', 'operations.figures', { operation: other });
  const [row] = operationGiven.cells(page);
  const cells = operationGiven.columns.map(({ heading }, index) => [heading, row?.[index]]);
  const { name } = await store.do('viewer', 'operations.read', { operation });
  expect(Object.fromEntries(cells)).toMatchObject({ 户数: null, 人数: null, 人数计入: name });
  expect(operationGiven.totals(page)).toEqual({ 户数: 0, 人数: 0 });
  // A paper that names one counts there, whose goods they may be.
  await give(5, { operation: other, people: 20 });
  expect(await served(operation)).toMatchObject({ people: 600 });
  expect(await served(other)).toMatchObject({ people: 20 });
});

describe('what is owed', () => {
  test('a paper that was issued before approval, and one that is not posted yet', async () => {
    const body = {
      ...{ to: { kind: 'team' as const, team: at.relief }, operation },
    };
    const { document } = await approved(
      store,
      dispatchBody({
        ...body,
        lines: [dispatchLine({ item: at.item('A04'), asked: { count: 5, unit: '床', factor: 1 } })],
      }),
    );
    expect(owed(await figures())).toEqual(['open 5']);
    await store.do('keeper', 'documents.post', await now(store, document));
    expect(owed(await figures())).toEqual(['report 5']);
  });

  test('what left for people is owed until somebody signs for it, and closing before that takes a reason', async () => {
    const to = { kind: 'party' as const, party: at.village };
    const { document, number } = await at.issue('A04', 100, { to, operation });
    const page = await figures();
    expect(page.went).toMatchObject([{ sent: 100, arrived: 0 }]);
    expect(page.owed).toMatchObject([
      {
        ...{ what: 'unsigned', number, who: '黄冈市红十字会' },
        ...{ goods: [{ name: '棉被', quantity: 100 }], due: '2026-11-27', isOverdue: false },
      },
    ]);
    const late = async () => ({
      listed: (
        await store.do('viewer', 'documents.list', { filter: { lacksSignature: true } })
      ).rows.map((row) => row.number),
      desk: (await store.do('viewer', 'dashboard.read', {})).lacksSignature,
      owed: (await figures()).owed.map(({ isOverdue }) => isOverdue),
    });
    const none = { listed: [], desk: 0, owed: [false] };
    expect(await onDay(store, '2026-11-27', late)).toEqual(none);
    expect(await onDay(store, '2026-11-28', late)).toEqual({
      ...{ listed: [number], desk: 1, owed: [true] },
    });
    const closing = { operation, endedOn: '2026-11-23', text: '', reason: null };
    await store.refused('dispatcher', 'operations.close', closing, 'operation.owes');
    const sign = { ...(await now(store, document)), step: 'sign' as const, note: '' };
    await store.do('keeper', 'documents.follow', sign);
    expect((await figures()).owed).toEqual([]);
    // Taken back, nothing of it is on the road any more.
    const back = await at.issue('A04', 5, { to, operation });
    expect(owed(await figures())).toEqual(['unsigned 5']);
    await at.reverse(back.posting);
    await store.do('dispatcher', 'operations.close', closing);
  });

  test('a 冲销单 that waits for its approval: until it has gone through the goods count as sent', async () => {
    const { posting } = await issue(5);
    expect(owed(await figures())).toEqual(['report 5']);
    const { document } = await submitted(store, { kind: 'reversal', posting, reason: '写错了' });
    const page = await figures();
    expect(page.owed).toMatchObject([
      { what: 'open', kind: 'reversal', document },
      { what: 'report' },
    ]);
  });

  test('a level in force, and nothing of a draft that another made', async () => {
    await draft(
      store,
      transferBody({ to: centre, operation, lines: [dispatchLine({ item: at.item('A04') })] }),
    );
    expect(owed(await figures())).toEqual(['open 10']);
    await store.do('dispatcher', 'operations.setLevel', {
      ...{ operation, entry: v4(), said: { on: '2026-11-19', time: null } },
      ...{ body: 'provincialSociety', level: 3, documentNumber: '' },
    });
    expect(owed(await figures())).toEqual(['level ', 'open 10']);
  });
});

describe('pictures of the giving out', () => {
  const photos = async () => (await figures()).owed.filter(({ what }) => what === 'photos');
  const lacking = async () =>
    (await store.do('viewer', 'documents.list', { filter: { lacksPhotos: true } })).rows;
  const attach = (document: string, fileName: string, bytes: Buffer) =>
    store.do('keeper', 'attachments.add', {
      ...{ document, attachment: v4(), fileName, base64: bytes.toString('base64') },
    });
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  );

  test('are due 15 working days after it, and wait no more once one lies beside the paper', async () => {
    await issue(300);
    const { document, number } = await give(250);
    // Given out on Friday the 20th.
    expect(await photos()).toMatchObject([
      { document, number, due: '2026-12-11', isOverdue: false },
    ]);
    const dashboard = async () => (await store.do('viewer', 'dashboard.read', {})).lacksPhotos;
    expect((await lacking()).map((row) => row.number)).toEqual([number]);
    expect(await dashboard()).toBe(1);
    await attach(document, '发放现场.png', png);
    expect(await photos()).toEqual([]);
    expect(await lacking()).toEqual([]);
    expect(await dashboard()).toBe(0);
  });

  test('are overdue after that day, and of a paper that is taken back nobody asks for them', async () => {
    await issue(300);
    const { posting } = await give(250);
    store.clock.now = new Date('2026-12-15T02:00:00.000Z');
    expect(await photos()).toMatchObject([{ isOverdue: true }]);
    await at.reverse(posting);
    expect(await photos()).toEqual([]);
  });
});

test('a difference that a recipient stated stands in the timeline and is owed until it is answered', async () => {
  const { document, number } = await at.issue('A04', 40, {
    ...{ to: { kind: 'party', party: at.village }, operation },
  });
  const { revision } = await now(store, document);
  await store.do('keeper', 'documents.follow', { document, revision, step: 'sign', note: '' });
  const stated = { line: 1, what: 'short' as const, quantity: 3, note: '少一包' };
  await store.do('dispatcher', 'trips.state', { document, differences: [stated] });
  const story = async () => {
    const { rows } = await store.do('viewer', 'operations.timeline', { operation });
    return rows.flatMap(({ deed }) => (deed.what === 'difference' ? [deedText(deed)] : []));
  };
  expect(await story()).toEqual(['签收差异 棉被 短少 3 床，少一包']);
  const open = async () => (await figures()).owed.filter(({ what }) => what === 'difference');
  expect(await open()).toMatchObject([{ number, goods: [{ name: '棉被', quantity: 3 }] }]);
  // The closing says that something is owed.
  const closing = { operation, endedOn: '2026-11-23', text: '', reason: null };
  const refused = await store.refused('dispatcher', 'operations.close', closing, 'operation.owes');
  expect(refused.owed).toBe(1);
  store.clock.now = new Date(store.clock.now.getTime() + 60_000);
  const { rows } = await store.do('viewer', 'trips.differences', { filter: {} });
  await store.do('approver', 'trips.answer', {
    ...{ difference: rows[0]!.difference, answer: 'accepted', reason: '属实', paper: '' },
  });
  expect(await story()).toEqual([
    '答复签收差异 棉被 短少 3 床，属实',
    '签收差异 棉被 短少 3 床，少一包',
  ]);
  expect(await open()).toEqual([]);
  await store.do('dispatcher', 'operations.close', closing);
});

test('each step of a transfer is told with what it moved, and not with what the paper sent', async () => {
  const lines = [
    dispatchLine({ item: at.item('A04'), asked: { count: 40, unit: '床', factor: 1 } }),
  ];
  const { document, posting } = await posted(store, transferBody({ to: centre, operation, lines }));
  const to = await namesAt(store, centre);
  const road = { store, from: at, to, document, lot, sending: posting };
  await receive(road, receiving(road, 30, { short: 4 }));
  await receive(road, receiving(road, 4, { damaged: 2 }));
  const back = { bin: at.bin('A-01-01'), condition: 'damaged' as const, quantity: 2 };
  await settle(road, settling(road, { returned: [back], lost: 1 }));
  await settle(road, settling(road, { rejected: 3 }));
  const { rows } = await store.do('viewer', 'operations.timeline', { operation });
  const told = rows.flatMap(({ deed }) =>
    deed.what === 'document'
      ? [`${deed.step} ${deed.goods.map(({ name, quantity }) => `${name} ${quantity}`).join()}`]
      : [],
  );
  expect(told).toEqual([
    'settle ',
    'settle 棉被 3',
    'receive 棉被 4',
    'receive 棉被 30',
    'post 棉被 40',
    'approve 棉被 40',
    'submit 棉被 40',
  ]);
});

test('a draft that names no goods is no matter of the operation', async () => {
  await draft(store, transferBody({ to: centre, operation, lines: [] }));
  expect((await figures()).owed).toEqual([]);
});

test('the timeline tells of requisitions and lorries that serve the operation', async () => {
  const ids = sql`(SELECT id FROM warehouse WHERE code = ${centre}),
    (SELECT id FROM operation WHERE uid = ${operation})`;
  const maker = sql`(SELECT id FROM user WHERE login = 'dispatcher')`;
  const requisition = v4();
  db().run(sql`
    INSERT INTO requisition (uid, node_id, number, warehouse_id, operation_id, place, priority,
      people, reason, note, state, revision, made_by, made_at, wanted_by)
    SELECT ${requisition}, (SELECT node_id FROM operation), 'XQ-1', ${ids}, '孔垄镇', 'urgent', '[]', '', '',
      'waiting', 1, ${maker}, '2026-11-20T01:00:00.000Z', '2026-11-21T17:00:00.000Z'`);
  db().run(sql`
    INSERT INTO requisition_step (requisition_id, step, at, by_user_id)
    SELECT id, 'submit', '2026-11-20T01:00:00.000Z', ${maker} FROM requisition`);
  const { document } = await send(5);
  const said = (hour: number) => ({ at: `2026-11-20T0${hour}:00:00.000Z` });
  const { trip } = await store.do(
    'dispatcher',
    'trips.save',
    lorry([[document]], { leavesAt: null, plate: '鄂A12345' }),
  );
  await store.do('keeper', 'trips.load', { trip, revision: 1, ...said(1), sealNumber: '' });
  await store.do('keeper2', 'trips.leave', { trip, revision: 2, ...said(2) });
  await store.do('keeper', 'trips.arrive', { trip, revision: 3, ...said(6), stop: 1 });
  const asked = async (show: 'requisitions' | 'trips') =>
    (await store.do('viewer', 'operations.timeline', { operation, show })).rows.map(
      ({ deed, by }) => `${deedText(deed)} ${by?.name}`,
    );
  expect(await asked('requisitions')).toEqual(['需求单提交，孔垄镇 测试dispatcher']);
  expect(await asked('trips')).toEqual([
    '鄂A12345 到达，黄梅县小池镇 测试keeper',
    '鄂A12345 发车 测试keeper2',
    '鄂A12345 装车完毕 测试keeper',
  ]);
  // A lorry that brings something for another operation as well belongs to both.
  const other = v4();
  const rain = {
    operation: other,
    kind: 'flood' as const,
    place: '武穴市',
    startedOn: '2026-11-18',
  };
  await store.do('dispatcher', 'operations.save', rain);
  const ours = await send(5);
  const theirs = await at.issue('A04', 5, {
    to: { kind: 'party', party: at.village },
    operation: other,
  });
  const shared = await store.do(
    'dispatcher',
    'trips.save',
    lorry([[ours.document], [theirs.document]], { leavesAt: null, plate: '鄂A54321' }),
  );
  const hour = { at: '2026-11-20T01:00:00.000Z' };
  const loading = { trip: shared.trip, revision: 1, ...hour, sealNumber: '' };
  await store.do('keeper', 'trips.load', loading);
  expect(await asked('trips')).toContain('鄂A54321 装车完毕 测试keeper');
  const { rows } = await store.do('viewer', 'operations.timeline', {
    operation: other,
    show: 'trips',
  });
  expect(rows).toHaveLength(1);
  // Wanted by one in the night of the 22nd in Wuhan: the day before the clock of the test.
  expect((await figures()).owed.filter(({ what }) => what === 'requisition')).toMatchObject([
    { what: 'requisition', requisition, number: 'XQ-1', due: '2026-11-22', isOverdue: true },
  ]);
});

test('the timeline tells each step of a paper, and of the one that takes it back', async () => {
  const { posting } = await issue(300);
  await at.reverse(posting);
  const { rows } = await store.do('keeper', 'operations.timeline', {
    operation,
    show: 'documents',
  });
  const steps = rows.flatMap(({ deed }) =>
    deed.what === 'document'
      ? [[deed.kind, deed.step, deed.takesBack, deed.goods[0]?.quantity]]
      : [],
  );
  const number = rows.flatMap(({ deed }) =>
    deed.what === 'document' && deed.kind === 'dispatch' ? [deed.number] : [],
  )[0];
  expect(steps).toEqual([
    ['reversal', 'post', number, 300],
    ['reversal', 'approve', number, 300],
    ['reversal', 'submit', number, 300],
    ['dispatch', 'post', null, 300],
    ['dispatch', 'approve', null, 300],
    ['dispatch', 'submit', null, 300],
  ]);
});

test('the timeline tells which way goods went: out to the team, on to people, and back', async () => {
  await issue(300);
  await give(30);
  await posted(
    store,
    returnBody({
      from: { kind: 'team', team: at.relief },
      operation,
      lines: [returnLine({ item: at.item('A04'), lot, bin: at.bin('A-01-01'), good: 20 })],
    }),
  );
  await send(5);
  const { rows } = await store.do('keeper', 'operations.timeline', { operation });
  const posts = rows.flatMap(({ deed }) =>
    deed.what === 'document' && deed.step === 'post' ? [deedText(deed)] : [],
  );
  // All at one moment of the test's clock.
  expect(posts.toSorted()).toEqual([
    '出库单过账，武汉市库 → 湖北省红十字赈济救援队，棉被 300 床',
    '归还单过账，湖北省红十字赈济救援队 → 武汉市库，棉被 20 床',
    '核销单过账，湖北省红十字赈济救援队 → 黄冈市红十字会，棉被 30 床',
    '调拨单过账，武汉市库 → 省中心库，棉被 5 床',
  ]);
});

test('what was done at one instant is told in the order in which it was done', async () => {
  // The clock of the test stands still, and more than nine steps are taken at that instant.
  for (const count of [1, 2, 3, 4]) await issue(count);
  const { rows } = await store.do('keeper', 'operations.timeline', {
    operation,
    show: 'documents',
  });
  const steps = rows.flatMap(({ deed }) =>
    deed.what === 'document' ? [`${deed.step} ${deed.goods[0]?.quantity}`] : [],
  );
  expect(new Set(rows.map((row) => row.at)).size).toBe(1);
  expect(steps).toEqual(
    [4, 3, 2, 1].flatMap((count) => [`post ${count}`, `approve ${count}`, `submit ${count}`]),
  );
});

test('a 冲销单 that waits is under way and owed, until it is posted', async () => {
  const { posting } = await issue(300);
  const reversing = await submitted(store, {
    ...{ kind: 'reversal' as const, posting, reason: '发错' },
  });
  const before = await figures();
  expect(before.papers).toEqual({ posted: 1, onTheWay: 1, drafts: 0, reversed: 0 });
  const waiting = before.owed.filter(({ document }) => document === reversing.document);
  expect(waiting).toMatchObject([{ what: 'open', kind: 'reversal' }]);
  const { document, revision: submittedAs } = reversing;
  const { revision } = await store.do('approver', 'documents.approve', {
    ...{ document, revision: submittedAs },
  });
  await store.do('keeper', 'documents.post', { document, revision });
  expect((await figures()).papers).toEqual({ posted: 0, onTheWay: 0, drafts: 0, reversed: 1 });
  expect((await figures()).owed.filter((row) => row.document === document)).toEqual([]);
});

test('what is noted of a delivery is told as that, and not as a reason', async () => {
  const { document, revision } = await approved(
    store,
    dispatchBody({
      to: { kind: 'party', party: at.village },
      operation,
      lines: [dispatchLine({ item: at.item('A04'), asked: { count: 3, unit: '床', factor: 1 } })],
    }),
  );
  await store.do('keeper', 'documents.follow', {
    ...{ document, revision, step: 'pick', note: '车次 鄂A12345' },
  });
  const { rows } = await store.do('keeper', 'operations.timeline', { operation });
  expect(rows[0] && deedText(rows[0].deed)).toMatch(/^出库单拣货完毕，.*，车次 鄂A12345$/);
});

test('an operation does not end before goods went out for it', async () => {
  await issue(300);
  const closing = { operation, endedOn: '2026-11-18', text: '', reason: '结束' };
  await store.refused('dispatcher', 'operations.close', closing, 'operation.endsBeforePaper');
});
