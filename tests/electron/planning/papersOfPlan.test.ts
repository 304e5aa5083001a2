import { v4 } from 'uuid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DispatchBody } from '../../../shared/documents/dispatch';
import { proposedSettings } from '../../../shared/planning/api';
import { type Names, namesAt, posted, receiptBody, receiptLine } from '../../support/papers';
import { sheetAsked, textOfSheet } from '../../support/readSheet';
import { approvedRequisition, requisitionDraft, requisitionLine } from '../../support/requisitions';
import { centre, type TestStore, testStore, wuhan } from '../../support/testStore';

/** What becomes of the papers of a plan, whatever their keepers write on them. */

let store: TestStore;
let names: Names;
beforeEach(async () => {
  store = testStore();
  names = await namesAt(store);
});
afterEach(() => store.close());

async function gift(count: number, batchNumber: string, date: string) {
  const entered = { count, unit: '床', factor: 1 };
  const line = { item: names.item('A04'), bin: names.bin('A-01-01'), entered, batchNumber };
  const lines = [receiptLine({ ...line, expiry: { kind: 'date', date } })];
  await posted(store, receiptBody({ source: names.society, owner: names.society, lines }));
}

async function asked(quantity: number, place = '黄梅县') {
  const lines = [requisitionLine(names, 'A04', quantity)];
  return (await approvedRequisition(store, requisitionDraft(names, { near: wuhan, place, lines })))
    .requisition;
}

async function planWithPapers(...requisitions: string[]) {
  const settings = { ...proposedSettings, released: [wuhan, centre] };
  const order = { requisitions, settings, locks: [], bans: [] };
  const { plan: found } = await store.do('dispatcher', 'planning.solve', { ...order, limit: 5 });
  const plan = v4();
  await store.do('dispatcher', 'planning.save', {
    ...{ plan, revision: 0, warehouse: wuhan, name: '黄梅', order, found: { plan: found } },
  });
  await store.do('approver', 'planning.approve', { plan, revision: 1 });
  await makePapers(plan);
  return { plan, found, settings };
}

const makePapers = (plan: string) =>
  store.do('dispatcher', 'planning.makePapers', { plan, revision: 2 });
const read = (plan: string) => store.do('viewer', 'planning.read', { plan });

/** Saves a draft with what its keeper writes otherwise. */
async function rewrite(document: string, more: Partial<DispatchBody> = {}, warehouse = wuhan) {
  const { body, revision, businessDate } = await store.do('keeper', 'documents.read', { document });
  return store.do('keeper', 'documents.save', {
    ...{ document, revision, warehouse, businessDate: businessDate! },
    persons: { collector: { name: '张三', telephone: '', identityNumber: '' } },
    body: { ...(body as DispatchBody), ...more },
  });
}

const submit = async (document: string) => {
  const { revision } = await rewrite(document);
  return store.do('keeper', 'documents.submit', { document, revision });
};

async function post({ document, revision }: { document: string; revision: number }) {
  const approved = await store.do('approver', 'documents.approve', { document, revision });
  return store.do('keeper', 'documents.post', { document, revision: approved.revision });
}

test('a draft on the list of what an operation owes names the plan that made it', async () => {
  await gift(200, 'L1', '2028-01-01');
  const operation = v4();
  await store.do('dispatcher', 'operations.save', {
    ...{ operation, kind: 'flood', place: '黄梅县', startedOn: '2026-11-20' },
  });
  const lines = [requisitionLine(names, 'A04', 100)];
  const draft = requisitionDraft(names, { near: wuhan, operation, lines });
  const { requisition } = await approvedRequisition(store, draft);
  const { plan } = await planWithPapers(requisition);
  const { number, papersMade } = await read(plan);
  const { owed } = await store.do('viewer', 'operations.figures', { operation });
  expect(owed).toMatchObject([
    { what: 'requisition', plan: null },
    { what: 'open', document: papersMade[0]!.document, number: null, plan: { uid: plan, number } },
  ]);
});

describe('what a plan made stays made', () => {
  test('where its keeper takes the 需求单 off the paper: goods do not go twice, and the plan tells of it', async () => {
    await gift(200, 'L1', '2028-01-01');
    const requisition = await asked(100);
    const { plan } = await planWithPapers(requisition);
    const [{ document } = { document: '' }] = (await read(plan)).papersMade;
    const { revision } = await rewrite(document, { requisition: null });
    await post(await store.do('keeper', 'documents.submit', { document, revision }));
    const view = await read(plan);
    expect([view.papers, view.papersToMake]).toEqual([1, 0]);
    expect(view.papersMade).toMatchObject([
      { requisition: null, madeFor: { warehouse: wuhan, requisition } },
    ]);
    await store.refused('dispatcher', 'planning.makePapers', { plan, revision: 2 }, 'plan.step');
  });

  test('where its keeper moves the paper to another warehouse: the first gives nothing by it', async () => {
    await gift(200, 'L1', '2028-01-01');
    const requisition = await asked(100);
    const { plan, found, settings } = await planWithPapers(requisition);
    const [{ document } = { document: '' }] = (await read(plan)).papersMade;
    await rewrite(document, {}, centre);
    const view = await read(plan);
    expect([view.papers, view.papersToMake]).toEqual([1, 0]);
    expect(view.papersMade).toMatchObject([
      { warehouse: { code: centre }, madeFor: { warehouse: wuhan } },
    ]);
    await store.refused('dispatcher', 'planning.makePapers', { plan, revision: 2 }, 'plan.step');
    const { rows } = await store.do('viewer', 'planning.lots', {
      settings,
      lines: found.lines,
      plan,
    });
    expect(rows.map(({ onPaper }) => onPaper)).toEqual([null]);
  });

  test('until it is taken back: then it is made again, and the order names the new one alone', async () => {
    await gift(200, 'L1', '2028-01-01');
    const { plan } = await planWithPapers(await asked(100));
    const [{ document } = { document: '' }] = (await read(plan)).papersMade;
    await post(await submit(document));
    const { number, postings } = await store.do('viewer', 'documents.read', { document });
    await posted(store, { kind: 'reversal', posting: postings[0]!.uid, reason: '写错了' });
    expect((await read(plan)).papersToMake).toBe(1);
    await makePapers(plan);
    const order = await sheetAsked(store, { form: 'sendingOrder', plan, warehouse: wuhan });
    const text = textOfSheet(order.sheet);
    expect(text).toContain('单据 草稿');
    expect(text).not.toContain(number);
  });
});

test('lots that a waiting paper of the plan takes are not shown for another of its lines as well', async () => {
  await gift(60, 'L1', '2028-01-01');
  await gift(60, 'L2', '2029-01-01');
  const first = await asked(60, '甲地');
  const { plan, found, settings } = await planWithPapers(first, await asked(40, '乙地'));
  const paper = (await read(plan)).papersMade.find(({ requisition }) => requisition === first)!;
  const lots = async () => {
    const named = { settings, lines: found.lines, plan };
    const { rows } = await store.do('viewer', 'planning.lots', named);
    return rows.map((row) => row.lots.map((lot) => `${lot.batchNumber} ${lot.quantity}`));
  };
  const { document, revision } = await submit(paper.document);
  const waiting = await lots();
  expect(waiting.flat().toSorted()).toEqual(['L1 60', 'L2 40']);
  await store.do('approver', 'documents.approve', { document, revision });
  expect(await lots()).toEqual(waiting);
});
