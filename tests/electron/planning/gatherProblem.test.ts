import { v4 } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { proposedSettings } from '../../../shared/planning/api';
import { namesOf } from '../../../shared/planning/names';
import { nearTexts } from '../../../shared/planning/planText';
import { type Names, namesAt, posted, receiptBody, receiptLine } from '../../support/papers';
import { approvedRequisition, requisitionDraft, requisitionLine } from '../../support/requisitions';
import { centre, type TestStore, testStore, wuhan } from '../../support/testStore';

/** What a plan is made for, as the store has it. */

let store: TestStore;
let names: Names;
beforeEach(async () => {
  store = testStore();
  names = await namesAt(store);
});
afterEach(() => store.close());

type Draft = NonNullable<Parameters<typeof requisitionDraft>[1]>;
const asked = async (draft: Draft) =>
  (
    await approvedRequisition(
      store,
      requisitionDraft(names, {
        ...{ near: wuhan, lines: [requisitionLine(names, 'A04', 50)], ...draft },
      }),
    )
  ).requisition;
const settings = { ...proposedSettings, released: [wuhan, centre] };
const order = (...requisitions: string[]) => ({ requisitions, settings, locks: [], bans: [] });
const problemOf = async (...requisitions: string[]) =>
  (await store.do('dispatcher', 'planning.problem', order(...requisitions))).problem;

const inWuhan = { longitudeE6: 114_310_000, latitudeE6: 30_600_000 };

test('to a point of its own goods take the way to its city as it is known, and then the last stretch', async () => {
  const way = { roadClass: 'motorway' as const, distance: 900, minutes: 600, basis: '中断绕行' };
  await store.do('dispatcher', 'planning.saveWays', { from: centre, ways: [{ to: wuhan, way }] });
  const wayOf = async (requisition: string) =>
    (await problemOf(requisition)).ways.find(({ warehouse }) => warehouse === centre)!;
  const toCity = await wayOf(await asked({ place: '甲', point: null }));
  expect(toCity).toMatchObject({ minutes: 600, distance: 900 });
  const toPoint = await wayOf(await asked({ place: '乙', point: inWuhan }));
  expect(toPoint.minutes).toBeGreaterThanOrEqual(615);
  expect(toPoint.minutes).toBeLessThan(660);
  // From its own city there is only the last stretch.
  const { ways } = await problemOf(await asked({ place: '丙', point: inWuhan }));
  expect(ways.find(({ warehouse }) => warehouse === wuhan)!.minutes).toBeLessThan(60);
});

test('one place by two ways is two destinations, told apart by their requisitions', async () => {
  const place = '安置点';
  const all = [
    await asked({ place }),
    await asked({ place, near: centre }),
    await asked({ place, point: inWuhan }),
    await asked({ place }),
  ];
  const problem = await problemOf(...all);
  const { destinations, demands } = problem;
  expect(destinations.map(({ key }) => key)).toEqual(all.slice(0, 3));
  expect(new Set(destinations.map(({ name }) => name)).size).toBe(3);
  const { placeApart, place: nameAt } = namesOf(problem);
  for (const { key } of destinations) {
    const { whose, place: at } = placeApart(key);
    expect(whose).not.toBe('');
    expect(`${whose} ${at}`).toBe(nameAt(key));
  }
  expect(demands[3]?.destination).toBe(all[0]);
});

test('goods under a provisional item are supply of what they turned out to be, and leave under its name', async () => {
  const item = v4();
  const [category] = (await store.do('viewer', 'categories.list', {})).rows;
  await store.do('keeper', 'items.quickAdd', {
    ...{ item, name: '军用被', unit: '床', category: category!.uid },
  });
  const entered = { count: 20, unit: '床', factor: 1 };
  const lines = [receiptLine({ item, bin: names.bin('A-01-01'), entered })];
  const source = { source: names.society, owner: names.society };
  await posted(store, receiptBody({ ...source, lines }), { warehouse: wuhan });
  await store.do('dispatcher', 'items.match', { item, into: names.item('A04') });
  const requisition = await asked({});
  const problem = await problemOf(requisition);
  expect(problem.supplies).toMatchObject([{ warehouse: wuhan, item, available: 20 }]);
  const { plan: found } = await store.do('dispatcher', 'planning.solve', {
    ...{ ...order(requisition), limit: 5 },
  });
  expect(found.lines).toMatchObject([{ warehouse: wuhan, item, quantity: 20 }]);
  const plan = v4();
  await store.do('dispatcher', 'planning.save', {
    ...{ plan, revision: 0, warehouse: wuhan, name: '黄梅', order: order(requisition) },
    found: { plan: found },
  });
  await store.do('approver', 'planning.approve', { plan, revision: 1 });
  await store.do('dispatcher', 'planning.makePapers', { plan, revision: 2 });
  const { papersMade } = await store.do('viewer', 'planning.read', { plan });
  const { document } = papersMade[0]!;
  const { body } = await store.do('viewer', 'documents.read', { document });
  await posted(store, body, { warehouse: wuhan });
  const { lines: open } = await store.do('viewer', 'requisitions.read', { requisition });
  expect(open).toMatchObject([{ answered: 20, open: 30 }]);
});

test('drafts hold nothing; they are told, and count as submitted where somebody says so', async () => {
  const entered = { count: 100, unit: '床', factor: 1 };
  const lines = [receiptLine({ item: names.item('A04'), bin: names.bin('A-01-01'), entered })];
  const source = { source: names.society, owner: names.society };
  await posted(store, receiptBody({ ...source, lines }), { warehouse: wuhan });
  const [requisition, other] = [await asked({}), await asked({})];
  const ofBoth = { requisitions: [requisition, other] };
  expect((await store.do('viewer', 'planning.drafts', ofBoth)).rows).toEqual([]);
  const document = v4();
  await store.do('dispatcher', 'requisitions.answer', {
    ...{ document, requisition, warehouse: wuhan },
    lines: [{ line: 1, item: names.item('A04'), quantity: 20 }],
  });
  expect((await store.do('viewer', 'planning.drafts', ofBoth)).rows).toEqual([
    {
      requisition,
      lines: [{ item: '棉被', unit: '床', quantity: 20 }],
      papers: [{ document, plan: null }],
    },
  ]);
  const gathered = async (countsDrafts: boolean, ...those: string[]) => {
    const asked = { ...order(...those), settings: { ...settings, countsDrafts } };
    const { problem } = await store.do('dispatcher', 'planning.problem', asked);
    const [{ available, keptBack } = { available: 0, keptBack: [] }] = problem.supplies;
    return [problem.demands.map(({ quantity }) => quantity), available, keptBack];
  };
  const kept = [{ reason: 'drafted', whose: '', quantity: 20 }];
  expect(await gathered(false, requisition)).toEqual([[50], 100, []]);
  // Its own drafts are counted to it already: it gains nothing when they give up.
  expect(await gathered(true, requisition)).toEqual([[30], 80, []]);
  // Of a requisition that has no drafts itself, the goods of the others are spared all the same.
  expect(await gathered(true, other)).toEqual([[50], 80, kept]);
  expect(await gathered(true, requisition, other)).toEqual([[30, 50], 80, []]);
  // One that was thrown away takes nothing.
  await store.do('dispatcher', 'documents.discard', { document, revision: 1 });
  expect(await gathered(true, requisition)).toEqual([[50], 100, []]);
});

test('a line that drafts give whole is not planned where they count, the others for the rest', async () => {
  const requisition = await asked({
    lines: [requisitionLine(names, 'A04', 30), requisitionLine(names, 'A06', 40)],
  });
  await store.do('dispatcher', 'requisitions.answer', {
    ...{ document: v4(), requisition, warehouse: wuhan },
    lines: [
      { line: 1, item: names.item('A04'), quantity: 30 },
      { line: 2, item: names.item('A06'), quantity: 15 },
    ],
  });
  const counting = { ...order(requisition), settings: { ...settings, countsDrafts: true } };
  const { problem } = await store.do('dispatcher', 'planning.problem', counting);
  expect(problem.demands).toMatchObject([{ item: names.item('A06'), quantity: 25 }]);
});

test('a place without a point is planned as lying at the warehouse nearby, and that is said', async () => {
  const { destinations } = await problemOf(
    await asked({ place: '甲' }),
    await asked({ place: '乙', point: inWuhan }),
  );
  expect(nearTexts({ destinations })).toEqual([
    expect.stringMatching(/甲：按就近仓库（武汉市库）的位置计，未填坐标$/),
  ]);
});

test('a place with a point alone is reached from each warehouse by itself', async () => {
  const { ways } = await problemOf(await asked({ near: null, point: inWuhan }));
  expect(ways.find(({ warehouse }) => warehouse === wuhan)!.minutes).toBeLessThan(60);
});

test('goods that a warehouse wants for a school are planned as far as the warehouse, and that is said', async () => {
  const to = { kind: 'warehouse', warehouse: wuhan } as const;
  const { destinations } = await problemOf(
    await asked({ to, near: null, place: '黄梅县小池镇第一中学' }),
    await asked({ to, near: null, place: '' }),
  );
  expect(nearTexts({ destinations })).toEqual([
    expect.stringMatching(/第一中学：按就近仓库（调入的武汉市库）的位置计，未填坐标$/),
  ]);
});

test('a society that keeps one warehouse lies there where nobody told, and that is said', async () => {
  const to = { kind: 'party', party: names.party('黄冈市红十字会') } as const;
  const { destinations, ways } = await problemOf(
    await asked({ to, near: null, place: '黄冈市区' }),
  );
  expect(nearTexts({ destinations })).toEqual([
    expect.stringMatching(/按就近仓库（该会自己的黄冈市库）的位置计，未填坐标$/),
  ]);
  const there = await problemOf(await asked({ to, near: '42110001', place: '黄冈市区' }));
  expect(ways.map(({ minutes }) => minutes)).toEqual(there.ways.map(({ minutes }) => minutes));
});

test('a requisition that says neither is not planned', async () => {
  const requisition = await asked({ near: null, place: '黄梅县城' });
  await store.refused('dispatcher', 'planning.problem', order(requisition), 'plan.nowhere');
});

test('goods under a name that turned out to be the item keep its floor of reserve with it', async () => {
  const item = await quickly('军用被');
  for (const [uid, count] of [
    [names.item('A04'), 60],
    [item, 40],
  ] as const) {
    const entered = { count, unit: '床', factor: 1 };
    const line = receiptLine({ item: uid, bin: names.bin('A-01-01'), entered });
    const society = { source: names.society, owner: names.society };
    await posted(store, receiptBody({ ...society, lines: [line] }));
  }
  await store.do('dispatcher', 'items.match', { item, into: names.item('A04') });
  const requisition = await asked({});
  const free = async (minimum: number) => {
    const reserve = { standing: minimum, minimum, maximum: 200 };
    await store.do('dispatcher', 'reserves.save', {
      ...{ warehouse: wuhan, lines: [{ item: names.item('A04'), reserve }] },
    });
    const { problem } = await store.do('dispatcher', 'planning.problem', {
      ...order(requisition),
      settings: { ...settings, released: [] },
    });
    return problem.supplies
      .filter(({ warehouse }) => warehouse === wuhan)
      .reduce((sum, { available, floor }) => sum + Math.max(0, available - floor), 0);
  };
  expect([await free(100), await free(80), await free(30)]).toEqual([0, 20, 70]);
});

test('nothing is planned, approved or made for an operation that has ended', async () => {
  const entered = { count: 100, unit: '床', factor: 1 };
  const line = receiptLine({ item: names.item('A04'), bin: names.bin('A-01-01'), entered });
  const society = { source: names.society, owner: names.society };
  await posted(store, receiptBody({ ...society, lines: [line] }));
  const operation = v4();
  const opened = { kind: 'flood' as const, place: '黄梅', startedOn: '2026-11-18' };
  await store.do('dispatcher', 'operations.save', { operation, ...opened });
  const asking = order(await asked({ operation }));
  const { plan: found } = await store.do('dispatcher', 'planning.solve', { ...asking, limit: 5 });
  const named = {
    revision: 0,
    warehouse: wuhan,
    name: '黄梅',
    order: asking,
    found: { plan: found },
  };
  const [plan, other] = [v4(), v4()];
  for (const uid of [plan, other]) {
    await store.do('dispatcher', 'planning.save', { plan: uid, ...named });
  }
  await store.do('approver', 'planning.approve', { plan, revision: 1 });
  const ended = { endedOn: '2026-11-23', text: '', reason: '结束' };
  await store.do('dispatcher', 'operations.close', { operation, ...ended });
  const code = 'plan.ended';
  await store.refused('dispatcher', 'planning.solve', { ...asking, limit: 5 }, code);
  await store.refused('dispatcher', 'planning.save', { plan: v4(), ...named }, code);
  await store.refused('approver', 'planning.approve', { plan: other, revision: 1 }, code);
  await store.refused('dispatcher', 'planning.makePapers', { plan, revision: 2 }, code);
  await store.do('approver', 'planning.decline', { plan: other, revision: 1, reason: '已结束' });
});

/** A 临时物资. */
async function quickly(name: string) {
  const item = v4();
  const [category] = (await store.do('viewer', 'categories.list', {})).rows;
  await store.do('keeper', 'items.quickAdd', { item, name, unit: '床', category: category!.uid });
  return item;
}
