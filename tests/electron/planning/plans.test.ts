import { v4 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Input } from '../../../shared/api';
import { deedText } from '../../../shared/operations/timelineText';
import { answeredBy } from '../../../shared/planning/answered';
import { proposedSettings } from '../../../shared/planning/api';
import { arrivalsFrom } from '../../../shared/planning/arrivals';
import { explain } from '../../../shared/planning/explain';
import { gapText } from '../../../shared/planning/planText';
import { type Names, namesAt, posted, receiptBody, receiptLine } from '../../support/papers';
import { approvedRequisition, requisitionDraft, requisitionLine } from '../../support/requisitions';
import { requestHtml } from '../../support/sheetHtml';
import { centre, type TestStore, testStore, wuhan } from '../../support/testStore';

let store: TestStore;
let names: Names;
beforeAll(async () => {
  store = testStore();
  names = await namesAt(store);
  for (const [warehouse, count] of [
    [wuhan, 200],
    [centre, 500],
  ] as const) {
    await posted(store, await gift(warehouse, count), { warehouse });
  }
});
afterAll(() => store.close());

async function gift(warehouse: string, count: number, item = names.item('A04')) {
  const there = await namesAt(store, warehouse);
  const entered = { count, unit: '床', factor: 1 };
  const line = receiptLine({ item, bin: there.bin('A-01-01'), entered });
  return receiptBody({ source: there.society, owner: there.society, lines: [line] });
}

const orderOf = (...requisitions: string[]) => ({
  requisitions,
  // Their floors of reserve are above what lies there.
  settings: { ...proposedSettings, released: [wuhan, centre] },
  locks: [],
  bans: [],
});

const asked = async (quantity: number) =>
  (
    await approvedRequisition(
      store,
      requisitionDraft(names, {
        near: wuhan,
        lines: [requisitionLine(names, 'A04', quantity)],
      }),
    )
  ).requisition;

async function saved(requisition: string) {
  const order = orderOf(requisition);
  const { plan } = await store.do('dispatcher', 'planning.solve', {
    ...order,
    limit: 5,
  });
  const input = {
    plan: v4(),
    revision: 0,
    warehouse: wuhan,
    name: '黄梅转移安置',
    order,
    found: { plan },
  };
  return { input, ...(await store.do('dispatcher', 'planning.save', input)) };
}

describe('a plan', () => {
  test('is found for what is open, saved with a number, approved by another, and becomes papers once', async () => {
    const requisition = await asked(700);
    const { input, plan, number } = await saved(requisition);
    expect(number).toBe('FA-42010001-20261123-0001');
    const lines = input.found.plan.lines.map((line) => [line.warehouse, line.quantity]);
    expect(lines.toSorted()).toEqual([
      [centre, 500],
      [wuhan, 200],
    ]);

    await store.refused('dispatcher', 'planning.makePapers', { plan, revision: 1 }, 'plan.step');
    const waits = async (who: string) =>
      (await store.do(who, 'planning.list', { filter: { approvable: true } })).totals.plans;
    expect([await waits('approver'), await waits('dispatcher')]).toEqual([1, 0]);
    expect(await store.do('approver', 'planning.approve', { plan, revision: 1 })).toMatchObject({
      revision: 2,
    });
    const made = { plan, revision: 2 };
    expect(await store.do('dispatcher', 'planning.makePapers', made)).toMatchObject({ papers: 2 });
    await store.refused('dispatcher', 'planning.makePapers', made, 'plan.step');
    expect(await waits('approver')).toBe(0);
    // Each keeper finds at his desk what the plan wants of his warehouse.
    for (const warehouse of [wuhan, centre]) {
      expect((await store.do('keeper', 'dashboard.read', { warehouse })).planned).toBe(1);
    }

    const view = await store.do('viewer', 'planning.read', { plan });
    expect(view).toMatchObject({ state: 'approved', papers: 2, approvable: false });
    const row = { requisition, item: '棉被', asked: 700, given: 700, missing: 0 };
    expect(answeredBy(view.body, view.made.at)).toMatchObject([row]);
    const less = {
      ...view.body,
      plan: { ...view.body.plan, lines: view.body.plan.lines.slice(1) },
    };
    const [short] = answeredBy(less, view.made.at);
    expect((short?.given ?? 0) + (short?.missing ?? 0)).toBe(700);
    expect(short?.missing).toBe(view.body.plan.lines[0]?.quantity);
    const answered = await store.do('viewer', 'requisitions.read', { requisition });
    const from = { uid: plan, number };
    expect(answered.papers.map((paper) => paper.plan)).toEqual([from, from]);
    const papers = view.papersMade.map(({ document }) => document);
    const bodies = await Promise.all(
      papers.map((document) => store.do('viewer', 'documents.read', { document })),
    );
    for (const { body } of bodies) {
      expect(body).toMatchObject({ kind: 'dispatch', requisition, basisNumber: number });
    }
    const asIs = { ...input, revision: 2 };
    await store.refused('dispatcher', 'planning.save', asIs, 'plan.step');

    // Thrown away, one or all of them may be made again.
    const [one] = bodies;
    await store.do('dispatcher', 'documents.discard', {
      ...{ document: one!.uid, revision: one!.revision },
    });
    expect(await store.do('viewer', 'planning.read', { plan })).toMatchObject({
      ...{ papers: 1, papersToMake: 1 },
    });
    expect(await store.do('dispatcher', 'planning.makePapers', made)).toMatchObject({ papers: 1 });
    const { papersMade } = await store.do('viewer', 'planning.read', { plan });
    const third = papersMade.find(({ document }) => !papers.includes(document));
    expect(third?.warehouse.code).toBe(one!.warehouse.code);
    bodies[0] = await store.do('viewer', 'documents.read', { document: third!.document });
    for (const { uid: document, revision } of bodies) {
      await store.do('dispatcher', 'documents.discard', { document, revision });
    }
    expect(await store.do('dispatcher', 'planning.makePapers', made)).toMatchObject({ papers: 2 });
    expect((await store.do('viewer', 'ledger.prove', {})).findings).toEqual([]);
  });

  test('makes no papers for what was answered beside it meanwhile', async () => {
    const requisition = await asked(60);
    const { plan } = await saved(requisition);
    await store.do('approver', 'planning.approve', { plan, revision: 1 });
    const beside = v4();
    await store.do('dispatcher', 'requisitions.answer', {
      ...{ document: beside, requisition, warehouse: centre },
      lines: [{ line: 1, item: names.item('A04'), quantity: 50 }],
    });
    const { body } = await store.do('viewer', 'documents.read', { document: beside });
    await posted(store, body, { warehouse: centre });
    const made = { plan, revision: 2 };
    const { lines } = await store.refused(
      'dispatcher',
      'planning.makePapers',
      made,
      'plan.answered',
    );
    expect(lines).toMatchObject([{ line: 1, item: '棉被', planned: 60, open: 10 }]);
    expect((await store.do('viewer', 'planning.read', { plan })).papers).toBe(0);
  });

  test('tells of drafts that answer the same lines, and makes its own beside them only when told to', async () => {
    const requisition = await asked(80);
    const [first, second] = [await saved(requisition), await saved(requisition)];
    for (const { plan } of [first, second]) {
      await store.do('approver', 'planning.approve', { plan, revision: 1 });
    }
    await store.do('dispatcher', 'planning.makePapers', { plan: first.plan, revision: 2 });
    const made = { plan: second.plan, revision: 2 };
    const told = await store.refused('dispatcher', 'planning.makePapers', made, 'plan.drafted');
    expect(told.lines).toMatchObject([
      { line: 1, item: '棉被', planned: 80, open: 80, drafted: 80 },
    ]);
    expect(told.papers).toMatchObject([{ kind: 'dispatch', plan: first.number }]);
    expect((await store.do('viewer', 'planning.read', { plan: second.plan })).papers).toBe(0);
    const anyway = { ...made, besideDrafts: true };
    expect((await store.do('dispatcher', 'planning.makePapers', anyway)).papers).toBe(1);
  });

  test('that is changed after its approval is no longer approved', async () => {
    const { input, plan } = await saved(await asked(50));
    await store.do('approver', 'planning.approve', { plan, revision: 1 });
    const again = await store.do('dispatcher', 'planning.save', { ...input, revision: 2 });
    expect(again.revision).toBe(3);
    expect(await store.do('viewer', 'planning.read', { plan })).toMatchObject({
      state: 'draft',
      approved: null,
    });
    await store.refused('dispatcher', 'planning.save', { ...input, revision: 2 }, 'plan.stale');
  });

  test('is sent back with a reason: it waits for nobody until its maker saves it again', async () => {
    const requisition = await asked(30);
    const { input, plan } = await saved(requisition);
    const back = { plan, revision: 1, reason: '车辆太多，问王师傅 13912345678' };
    await store.refused('keeper', 'planning.decline', back, 'role.missing');
    await store.refused('approver', 'planning.decline', { ...back, revision: 2 }, 'plan.stale');
    await store.do('approver', 'planning.decline', back);
    const mine = { state: 'declined', mine: true } as const;
    const found = async (who: string, filter: Input<'planning.list'>['filter']) =>
      (await store.do(who, 'planning.list', { filter })).rows.filter((row) => row.plan === plan)
        .length;
    expect(await found('dispatcher', mine)).toBe(1);
    expect([await found('approver', mine), await found('approver', { approvable: true })]).toEqual([
      0, 0,
    ]);
    for (const call of ['planning.approve', 'planning.makePapers'] as const) {
      const who = call === 'planning.approve' ? 'approver' : 'dispatcher';
      const { because } = await store.refused(who, call, { plan, revision: 2 }, 'plan.step');
      expect(because).toBe('state');
    }
    const history = async (who: string) =>
      (await store.do(who, 'planning.read', { plan })).history.map(({ step, by, reason }) => [
        ...[step, by.name, reason],
      ]);
    expect(await history('dispatcher')).toEqual([
      ['saved', '测试dispatcher', null],
      ['declined', '测试approver', back.reason],
    ]);
    expect((await history('viewer'))[1]?.[2]).toBe('车辆太多，问王师傅 139****5678');
    const { rows } = await store.do('admin', 'audit.list', { filter: {}, limit: 5 });
    expect(JSON.stringify(rows)).not.toContain('王师傅');

    // As it is, with its reason answered by word of mouth: it waits once more.
    await store.do('dispatcher', 'planning.save', { ...input, revision: 2 });
    expect(await found('approver', { approvable: true })).toBe(1);
    await store.do('approver', 'planning.approve', { plan, revision: 3 });
    await store.do('admin', 'people.erase', {
      ...{ whose: { kind: 'requisition', requisition }, everywhere: true, reason: '本人申请' },
    });
    expect((await history('dispatcher')).map(([step, , reason]) => [step, reason])).toEqual([
      ...[
        ['saved', null],
        ['declined', ''],
        ['saved', null],
        ['approved', null],
      ],
    ]);
  });

  test('that asks for more than may be given is not saved', async () => {
    const requisition = await asked(40);
    const { input } = await saved(requisition);
    const [line] = input.found.plan.lines;
    const more = [{ ...line!, quantity: 4000 }];
    const found = { plan: { ...input.found.plan, lines: more } };
    await store.refused(
      'dispatcher',
      'planning.save',
      { ...input, plan: v4(), found },
      'plan.overtaken',
    );
  });
});

describe('papers of a plan', () => {
  async function approvedPlan(order: ReturnType<typeof orderOf>) {
    const { plan: found } = await store.do('dispatcher', 'planning.solve', { ...order, limit: 5 });
    const plan = v4();
    await store.do('dispatcher', 'planning.save', {
      ...{ plan, revision: 0, warehouse: wuhan, name: '黄梅', order, found: { plan: found } },
    });
    await store.do('approver', 'planning.approve', { plan, revision: 1 });
    return { plan, found };
  }
  const madeOf = async (plan: string) => {
    await store.do('dispatcher', 'planning.makePapers', { plan, revision: 2 });
    const { papersMade } = await store.do('viewer', 'planning.read', { plan });
    return Promise.all(
      papersMade.map(({ document }) => store.do('viewer', 'documents.read', { document })),
    );
  };

  test('that ride together name their lorries once, as a remark: a kind of lorry is no plate', async () => {
    await posted(store, await gift(wuhan, 400), { warehouse: wuhan });
    const order = { ...orderOf(await asked(120), await asked(130)) };
    const { plan, found } = await approvedPlan(order);
    const bodies = (await madeOf(plan)).map(({ body }) => body);
    const notes = bodies.map((body) => ('note' in body ? body.note : ''));
    const lorries = found.legs.flatMap((leg) => leg.lorries);
    const named = notes.join().matchAll(/×(\d+)/g);
    expect([...named].reduce((sum, [, count]) => sum + Number(count), 0)).toBe(
      lorries.reduce((sum, { count }) => sum + count, 0),
    );
    const together = notes.filter((note) => note.includes('合装'));
    expect(together.length).toBeGreaterThanOrEqual(2);
    for (const body of bodies) expect('vehicle' in body && body.vehicle).toBe('');
  });

  test('a keeper writes fewer than planned: his paper gives so many, and that is no lack of stock', async () => {
    await posted(store, await gift(wuhan, 400), { warehouse: wuhan });
    const { plan, found } = await approvedPlan(orderOf(await asked(90)));
    const [draft] = await madeOf(plan);
    const body = draft!.body as Extract<NonNullable<typeof draft>['body'], { kind: 'dispatch' }>;
    const lines = body.lines.map((line) => ({
      ...line,
      asked: { count: 60, unit: '床', factor: 1 },
    }));
    const collector = { name: '周师傅', telephone: '', identityNumber: '' };
    const saved = await store.do('dispatcher', 'documents.save', {
      ...{ document: draft!.uid, revision: draft!.revision, persons: { collector } },
      ...{ warehouse: wuhan, businessDate: draft!.businessDate!, body: { ...body, lines } },
    });
    const named = { document: draft!.uid, revision: saved.revision };
    await store.do('dispatcher', 'documents.submit', named);
    const { settings } = orderOf();
    const { rows } = await store.do('viewer', 'planning.lots', {
      ...{ settings, lines: found.lines, plan },
    });
    expect(rows.map(({ short, onPaper }) => ({ short, onPaper }))).toEqual([
      { short: 0, onPaper: 60 },
    ]);
    expect(rows[0]!.lots.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(60);
    // It can't be thrown away any more, so nobody is told to.
    const told = await store.refused(
      'dispatcher',
      'planning.makePapers',
      { plan, revision: 2 },
      'plan.step',
    );
    expect(told.because).toBe('submitted');
    await store.do('dispatcher', 'documents.cancel', {
      ...{ document: draft!.uid, reason: '改开', revision: saved.revision + 1 },
    });
  });

  test('two lines that ask for the same are not warned of a draft that answers one of them', async () => {
    const item = v4();
    const [category] = (await store.do('viewer', 'categories.list', {})).rows;
    await store.do('keeper', 'items.quickAdd', {
      ...{ item, name: '军用被', unit: '床', category: category!.uid },
    });
    const lines = [
      requisitionLine(names, 'A04', 30),
      { ...requisitionLine(names, 'A04', 40), item },
    ];
    const { requisition } = await approvedRequisition(
      store,
      requisitionDraft(names, { near: wuhan, lines }),
    );
    // It turns out that both lines ask for the same.
    await store.do('dispatcher', 'items.match', { item, into: names.item('A04') });
    await posted(store, await gift(wuhan, 400), { warehouse: wuhan });
    const { plan } = await approvedPlan(orderOf(requisition));
    const [draft] = await madeOf(plan);
    const document = v4();
    await store.do('dispatcher', 'documents.discard', {
      ...{ document: draft!.uid, revision: draft!.revision },
    });
    await store.do('dispatcher', 'requisitions.answer', {
      ...{ document, requisition, warehouse: wuhan },
      lines: [{ line: 1, item: names.item('A04'), quantity: 30 }],
    });
    const { lines: told } = await store.refused(
      'dispatcher',
      'planning.makePapers',
      { plan, revision: 2 },
      'plan.drafted',
    );
    expect(told).toMatchObject([{ line: 1, planned: 70, open: 70, drafted: 30 }]);
  });
});

describe('what a plan is said to be', () => {
  const bodyOf = async (plan: string) => (await store.do('viewer', 'planning.read', { plan })).body;

  test('what was proved of it stands while stock and needs are as they were, whatever minutes went by', async () => {
    const { input, plan, asSolved } = await saved(await asked(30));
    expect([asSolved, gapText(await bodyOf(plan))]).toEqual([true, '已证明没有更好的方案']);
    const began = store.clock.now;
    store.clock.now = new Date(began.getTime() + 40 * 60_000);
    const again = { ...input, revision: 1 };
    expect((await store.do('dispatcher', 'planning.save', again)).asSolved).toBe(true);
    expect((await bodyOf(plan)).solvedAt).toBe(began.toISOString());
    // What was to leave an hour ago and more has not left.
    store.clock.now = new Date(began.getTime() + 61 * 60_000);
    const late = { ...input, revision: 2 };
    expect((await store.do('dispatcher', 'planning.save', late)).asSolved).toBe(false);
    store.clock.now = began;
  });

  test('seconds of the moment of planning change nothing of what it says until when, nor of when goods come', async () => {
    const began = store.clock.now;
    store.clock.now = new Date('2026-11-23T06:02:31.234Z');
    const wantedBy = '2026-11-23T09:00:00.000Z';
    const lines = [requisitionLine(names, 'A04', 20)];
    const draft = requisitionDraft(names, { near: wuhan, lines, wantedBy });
    const { requisition } = await approvedRequisition(store, draft);
    const { plan, input } = await saved(requisition);
    const told = async () => {
      const { body, made } = await store.do('viewer', 'planning.read', { plan });
      return answeredBy(body, made.at)[0]?.wantedBy;
    };
    expect(await told()).toBe(wantedBy);
    const { body, made } = await store.do('viewer', 'planning.read', { plan });
    const [line] = explain(body.problem, body.plan);
    const arrives = arrivalsFrom(body, made.at)(line!.arrives);
    expect(arrives).toMatch(/:00\.000Z$/);
    // Saved without the search of its problem, its times count from the saving.
    store.clock.now = new Date('2026-11-23T07:31:44.001Z');
    expect(
      (await store.do('dispatcher', 'planning.save', { ...input, revision: 1 })).asSolved,
    ).toBe(false);
    expect(await told()).toBe(wantedBy);
    store.clock.now = began;
  });

  test('what was wanted before the plan was made is told as past, on screen and paper, and its goods as late since then', async () => {
    const lines = [requisitionLine(names, 'A04', 20)];
    const wantedBy = '2026-11-23T06:30:00.000Z';
    const draft = requisitionDraft(names, { near: wuhan, lines, wantedBy });
    const { requisition } = await approvedRequisition(store, draft);
    const began = store.clock.now;
    store.clock.now = new Date('2026-11-23T09:50:00.000Z');
    const { plan } = await saved(requisition);
    const { body, made } = await store.do('viewer', 'planning.read', { plan });
    const past = '制定方案时已过 3 小时 20 分';
    expect(answeredBy(body, made.at)[0]).toMatchObject({ wantedBy, past });
    const [line] = explain(body.problem, body.plan);
    expect(line!.late).toBe(line!.arrives + 200);
    const sheet = requestHtml(store, { form: 'sourcingPlan', plan }, 'dispatcher');
    expect(sheet).toContain(`限到 2026-11-23 14:30（${past}）`);
    store.clock.now = began;
  });

  test('goods came between the search and the saving: nothing is proved any more', async () => {
    const requisition = await asked(2000);
    const order = orderOf(requisition);
    const { plan } = await store.do('dispatcher', 'planning.solve', { ...order, limit: 5 });
    await posted(store, await gift(wuhan, 500), { warehouse: wuhan });
    const named = { plan: v4(), revision: 0, warehouse: wuhan, name: '黄梅' };
    const input = { ...named, order, found: { plan } };
    expect((await store.do('dispatcher', 'planning.save', input)).asSolved).toBe(false);
    expect(gapText(await bodyOf(named.plan))).toContain('没有证明是否最好');
  });

  test('a window is not believed: an empty plan is not the best', async () => {
    const { input } = await saved(await asked(35));
    const none = { ...input, plan: v4(), found: { plan: { lines: [], legs: [] } } };
    await store.do('dispatcher', 'planning.save', none);
    expect(gapText(await bodyOf(none.plan))).toContain('缺量没有证明是最少');
    const bounds = input.found.plan.lines.map(() => 9e9);
    const believed = { ...none, found: { ...none.found, bounds } };
    await store.refused('dispatcher', 'planning.save', believed, 'input.malformed');
  });
});

test('a plan stands in the timeline of what it serves: kept, sent back, approved, turned into drafts', async () => {
  const operation = v4();
  await store.do('dispatcher', 'operations.save', {
    ...{ operation, kind: 'flood', place: '黄梅县', startedOn: '2026-11-22' },
  });
  for (const warehouse of [wuhan, centre]) {
    await posted(store, await gift(warehouse, 100), { warehouse });
  }
  const lines = [requisitionLine(names, 'A04', 10)];
  const draft = requisitionDraft(names, { near: wuhan, lines, operation });
  const { input, plan } = await saved((await approvedRequisition(store, draft)).requisition);
  const reason = '孔垄一中已有棉被';
  await store.do('approver', 'planning.decline', { plan, revision: 1, reason });
  await store.do('dispatcher', 'planning.save', { ...input, revision: 2 });
  await store.do('approver', 'planning.approve', { plan, revision: 3 });
  await store.do('dispatcher', 'planning.makePapers', { plan, revision: 4 });
  const { rows } = await store.do('viewer', 'operations.timeline', {
    ...{ operation, show: 'requisitions' },
  });
  const told = rows.flatMap(({ deed, by }) =>
    deed.what === 'plan' ? [`${by?.name} ${deedText(deed)}`] : [],
  );
  expect(told.toSorted()).toEqual([
    '测试approver 调运方案审核通过，黄梅转移安置',
    '测试approver 调运方案退回，黄梅转移安置，原因：孔垄一中已有棉被',
    '测试dispatcher 调运方案保存，待审核，黄梅转移安置',
    '测试dispatcher 调运方案保存，待审核，黄梅转移安置',
    '测试dispatcher 调运方案生成草稿，黄梅转移安置，1 张单据待各库提交',
  ]);
});

test('who may not plan is refused, and what is not open is not planned', async () => {
  const requisition = await asked(10);
  const { input } = await saved(requisition);
  await store.refused('keeper', 'planning.save', { ...input, plan: v4() }, 'role.missing');
  const { revision } = await store.do('viewer', 'requisitions.read', { requisition });
  await store.do('dispatcher', 'requisitions.close', { requisition, revision, reason: '已解决' });
  await store.refused('dispatcher', 'planning.problem', orderOf(requisition), 'plan.notOpen');
  await store.refused('viewer', 'planning.problem', orderOf(requisition), 'role.missing');
});
