import { v4 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from '../../../electron/database/sql';
import type { Desk } from '../../../electron/printing/desk';
import { renderSheet } from '../../../electron/printing/renderSheet';
import type { Sheet } from '../../../electron/printing/sheet';
import { eachOf } from '../../../electron/printing/sheets/forms';
import { proposedSettings } from '../../../shared/planning/api';
import { codeText } from '../../../shared/search/codes';
import type { SheetRequest } from '../../../shared/sheets/api';
import { type Names, namesAt, posted, receiptBody, receiptLine } from '../../support/papers';
import { sendingOrderSheet } from '../../support/planSheets';
import { approvedRequisition, requisitionDraft, requisitionLine } from '../../support/requisitions';
import { centre, type TestStore, testStore, wuhan } from '../../support/testStore';

/** 调运方案 and 调拨令 of a plan of a real store. */

let store: TestStore;
let names: Names;
let given: Sheet[];

beforeAll(async () => {
  store = testStore();
  names = await namesAt(store);
  given = [];
  store.program.state.desk = {
    preview: async (sheet: Sheet) => {
      given.push(sheet);
      return { address: 'app://sheet/x', pages: 1, paper: { width: 210, height: 297 } };
    },
  } as unknown as Desk;
  for (const [warehouse, count] of [
    [wuhan, 200],
    [centre, 500],
  ] as const) {
    const there = await namesAt(store, warehouse);
    const lines = [
      receiptLine({
        item: there.item('A04'),
        bin: there.bin('A-01-01'),
        batchNumber: `B${warehouse}`,
        entered: { count, unit: '床', factor: 1 },
      }),
    ];
    const body = receiptBody({ source: there.society, owner: there.society, lines });
    await posted(store, body, { warehouse });
  }
});
afterAll(() => store.close());

async function operationNamed(name: string): Promise<string> {
  const operation = v4();
  await store.do('dispatcher', 'operations.save', {
    ...{ operation, name, kind: 'flood', place: name, startedOn: '2026-11-23' },
  });
  return operation;
}

async function saved(quantity: number, operation: string | null = null) {
  const { requisition } = await approvedRequisition(
    store,
    requisitionDraft(names, {
      ...{ operation, near: wuhan, place: '黄梅县小池镇一中' },
      lines: [requisitionLine(names, 'A04', quantity)],
    }),
  );
  const order = {
    requisitions: [requisition],
    settings: { ...proposedSettings, released: [wuhan, centre] },
    ...{ locks: [], bans: [] },
  };
  const { plan } = await store.do('dispatcher', 'planning.solve', {
    ...order,
    limit: 5,
  });
  return store.do('dispatcher', 'planning.save', {
    ...{ plan: v4(), revision: 0, warehouse: wuhan, name: '黄梅转移安置', order },
    found: { plan },
  });
}

/** The number of a draft once it says who collects the goods and is submitted. */
async function submitted(document: string): Promise<string | null> {
  const { revision, warehouse, businessDate, body } = await store.do('viewer', 'documents.read', {
    document,
  });
  const collector = { name: '周师傅', telephone: '', identityNumber: '' };
  const saved = await store.do('dispatcher', 'documents.save', {
    ...{ document, revision, warehouse: warehouse.code, businessDate, body },
    persons: { collector },
  });
  const named = { document, revision: saved.revision };
  return (await store.do('dispatcher', 'documents.submit', named)).number;
}

async function htmlOf(sheet: SheetRequest, by = 'viewer'): Promise<string> {
  await store.do(by, 'sheets.preview', { sheet });
  return renderSheet(given.at(-1)!, [{ from: 0, to: 999 }]);
}
const textOf = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

test('调运方案 says where from, which lots, when, what is missing and who could close it', async () => {
  const operation = await operationNamed('黄梅县');
  await store.do('dispatcher', 'operations.reportPlace', {
    ...{ operation, entry: v4(), said: { on: '2026-11-23', time: null } },
    ...{ place: '黄梅县小池镇', near: null, affected: 1250, resettled: 286, evacuated: null },
    source: '',
  });
  const { plan, number } = await saved(750, operation);
  const draft = textOf(await htmlOf({ form: 'sourcingPlan', plan }));
  expect(draft).toContain('草案，未审核');
  await store.do('approver', 'planning.approve', { plan, revision: 1 });
  const text = textOf(await htmlOf({ form: 'sourcingPlan', plan }));
  expect(text).not.toContain('草案');
  for (const said of [
    number,
    '已审核',
    '未填坐标',
    '黄梅县小池镇一中 紧急 限到 2026-11-24 12:00 受灾 1,250 人，需安置 286 人',
    'B42010001',
    'B42000001',
    '×500',
    '缺 棉被 50 床。本机保管的仓库都没有了',
    '最低储备 动用：武汉市库、省中心库',
    '已证明没有更好的方案',
    '就近调运',
  ]) {
    expect(text, said).toContain(said);
  }
});

test('调拨令 orders what is approved and nothing else: to a warehouse that gives, with its papers', async () => {
  const { plan } = await saved(300);
  const order = { form: 'sendingOrder', plan, warehouse: centre } as const;
  const because = async (sheet: SheetRequest) =>
    (await store.refused('viewer', 'sheets.preview', { sheet }, 'plan.noOrder')).because;
  expect(await because(order)).toBe('state');
  await store.do('approver', 'planning.approve', { plan, revision: 1 });
  expect(await because({ ...order, warehouse: '42110001' })).toBe('warehouse');
  const text = textOf(await htmlOf(order));
  expect(text).toContain('B42000001');
  expect(text).not.toContain('B42010001');
  expect(text).toMatch(/包装 .*单据 未生成/);
  expect(text).toContain('139****5678');
  expect(textOf(await htmlOf(order, 'dispatcher'))).toContain('13912345678');

  await store.do('dispatcher', 'planning.makePapers', { plan, revision: 2 });
  expect(textOf(await htmlOf(order))).toContain('单据 草稿');
  const { papersMade } = await store.do('viewer', 'planning.read', { plan });
  const { document } = papersMade.find(({ warehouse }) => warehouse.code === centre)!;
  const number = await submitted(document);
  expect(textOf(await htmlOf(order))).toContain(`单据 ${number}`);
});

test('the lots of a line are those that its paper names, and what is gone by now is said', async () => {
  const { plan } = await saved(120);
  const { body } = await store.do('viewer', 'planning.read', { plan });
  const { settings } = body.order;
  const lots = async (of: string | null, lines = body.plan.lines) =>
    (await store.do('viewer', 'planning.lots', { settings, lines, plan: of })).rows;
  const before = await lots(plan);
  expect(before).toEqual(await lots(null));
  expect(before.map(({ short }) => short)).toEqual(before.map(() => 0));
  // A thousand more than anybody has.
  const more = body.plan.lines.map((line) => ({ ...line, quantity: line.quantity + 1000 }));
  for (const { short } of await lots(null, more)) expect(short).toBeGreaterThan(0);

  await store.do('approver', 'planning.approve', { plan, revision: 1 });
  await store.do('dispatcher', 'planning.makePapers', { plan, revision: 2 });
  const { papersMade } = await store.do('viewer', 'planning.read', { plan });
  for (const { document } of papersMade) await submitted(document);
  const quantityAt = (index: number) => body.plan.lines[index]?.quantity;
  expect(await lots(plan)).toEqual(
    before.map((row, index) => ({ ...row, onPaper: quantityAt(index) })),
  );
});

test('the orders to all that give are printed together, each a sheet of its own, and counted each', async () => {
  const { plan, number } = await saved(700);
  await store.do('approver', 'planning.approve', { plan, revision: 1 });
  const codes = [...new Set(await givers(plan))].toSorted();
  expect(codes).toEqual([centre, wuhan]);
  const all = { form: 'sendingOrder', plan, warehouse: null } as const;
  const preview = await store.do('viewer', 'sheets.preview', { sheet: all });
  expect(preview.fileName).toContain('全部 2 库');
  const each = () => eachOf(given.at(-1)!).map((sheet) => textOf(renderSheet(sheet, page)));
  const page = [{ from: 0, to: 999 }];
  const [first, second] = each();
  expect([first?.includes('B42000001'), first?.includes('B42010001')]).toEqual([true, false]);
  expect([second?.includes('B42000001'), second?.includes('B42010001')]).toEqual([false, true]);
  for (const text of [first, second]) expect(text).toContain('第 1 页 / 共 1 页');

  const desk = store.program.state.desk!;
  desk.print = async () => ({ printed: true, reason: null });
  const print = (sheet: SheetRequest) =>
    store.do('viewer', 'sheets.print', { sheet, layout: {}, printer: 'p', copies: 1, pages: null });
  await print(all);
  await print({ ...all, warehouse: wuhan });
  const before = async (sheet: SheetRequest) =>
    (await store.do('viewer', 'sheets.preview', { sheet })).printedBefore;
  expect(await before({ ...all, warehouse: centre })).toBe(1);
  expect(await before({ ...all, warehouse: wuhan })).toBe(2);
  expect(await before(all)).toBe(2);
  expect(each().map((text) => /补打 \d/.exec(text)?.[0])).toEqual(['补打 1', '补打 2']);
  const itself = { form: 'sourcingPlan', plan } as const;
  expect(await before(itself)).toBe(0);
  await print(itself);
  expect([await before(itself), await before(all)]).toEqual([1, 2]);

  // Both lead to the plan by their code, which says of which books they are.
  const { head } = given.at(-1)!;
  const code = codeText({ kind: 'plan', number, head });
  for (const sheet of [itself, all]) expect(await htmlOf(sheet)).toContain(code);
  const found = await store.do('viewer', 'search.find', {
    ...{ search: code, warehouse: wuhan, screens: [] },
  });
  expect(found.meant).toMatchObject({ kind: 'plan', uid: plan, printed: { agrees: true } });
  const wrong = codeText({ kind: 'plan', number, head: { ...head, hash: 'f'.repeat(64) } });
  const other = await store.do('viewer', 'search.find', {
    ...{ search: wrong, warehouse: wuhan, screens: [] },
  });
  expect(other.meant).toMatchObject({ kind: 'plan', printed: { agrees: false } });
  for (const search of [number.slice(3), number.slice(-13), '黄梅转移']) {
    const { groups } = await store.do('viewer', 'search.find', {
      ...{ search, warehouse: wuhan, screens: [] },
    });
    const plans = groups.flat().flatMap((hit) => (hit.kind === 'plan' ? [hit.uid] : []));
    expect(plans, search).toContain(plan);
  }
});

test('both are watermarked where the plan serves a drill', async () => {
  const operation = await operationNamed('演练场');
  const { plan } = await saved(20, operation);
  await store.do('approver', 'planning.approve', { plan, revision: 1 });
  const sheets = [
    { form: 'sourcingPlan', plan },
    { form: 'sendingOrder', plan, warehouse: (await givers(plan))[0]! },
  ] as const;
  const watermark = (html: string) => /class="watermark"[^>]*>(.*?)<\/div>/.exec(html)?.[1] ?? '';
  for (const sheet of sheets) expect(watermark(await htmlOf(sheet))).not.toContain('演练');
  const { db } = store.program.state.store!;
  db.run(sql`UPDATE operation SET is_drill = 1 WHERE uid = ${operation}`);
  for (const sheet of sheets) expect(watermark(await htmlOf(sheet))).toContain('演练');
});

async function givers(plan: string): Promise<string[]> {
  const { body } = await store.do('viewer', 'planning.read', { plan });
  return body.plan.lines.map(({ warehouse }) => warehouse);
}

test('a paper that gives fewer than planned is told beside the figure of the plan', () => {
  const html = renderSheet(sendingOrderSheet(), [{ from: 0, to: 99 }]);
  expect(textOf(html)).toContain('棉被：方案 121 床，单据开 116 床');
});

test('names that look like HTML are printed as they were typed', () => {
  const sheet = sendingOrderSheet();
  const name = '<b>武汉</b>';
  const html = renderSheet({ ...sheet, warehouse: { ...sheet.warehouse, name } }, [
    { from: 0, to: 9 },
  ]);
  expect(html).toContain('&lt;b&gt;武汉&lt;/b&gt;');
});
