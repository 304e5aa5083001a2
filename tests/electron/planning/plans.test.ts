import { v4 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { proposedSettings } from '../../../shared/planning/api';
import { type Names, namesAt, posted, receiptBody, receiptLine } from '../../support/papers';
import { approvedRequisition, requisitionDraft, requisitionLine } from '../../support/requisitions';
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
    const there = await namesAt(store, warehouse);
    const line = receiptLine({
      item: there.item('A04'),
      bin: there.bin('A-01-01'),
      entered: { count, unit: '床', factor: 1 },
    });
    const body = receiptBody({ source: there.society, owner: there.society, lines: [line] });
    await posted(store, body, { warehouse });
  }
});
afterAll(() => store.close());

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
  const { plan, figures, bounds, seconds } = await store.do('dispatcher', 'planning.solve', {
    ...order,
    limit: 5,
  });
  const input = {
    plan: v4(),
    revision: 0,
    warehouse: wuhan,
    name: '黄梅转移安置',
    order,
    found: { plan, figures, bounds, seconds },
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
    expect(await store.do('approver', 'planning.approve', { plan, revision: 1 })).toMatchObject({
      revision: 2,
    });
    const made = { plan, revision: 2 };
    expect(await store.do('dispatcher', 'planning.makePapers', made)).toMatchObject({ papers: 2 });
    await store.refused('dispatcher', 'planning.makePapers', made, 'plan.step');

    const view = await store.do('viewer', 'planning.read', { plan });
    expect(view).toMatchObject({ state: 'approved', papers: 2, approvable: false });
    const papers = view.papersMade.map(({ document }) => document);
    const bodies = await Promise.all(
      papers.map((document) => store.do('viewer', 'documents.read', { document })),
    );
    for (const { body } of bodies) {
      expect(body).toMatchObject({ kind: 'dispatch', requisition, basisNumber: number });
    }
    const asIs = { ...input, revision: 2 };
    await store.refused('dispatcher', 'planning.save', asIs, 'plan.step');

    // Thrown away, they may be made again.
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

  test('that asks for more than may be given is not saved', async () => {
    const requisition = await asked(40);
    const { input } = await saved(requisition);
    const [line] = input.found.plan.lines;
    const more = [{ ...line!, quantity: 4000 }];
    const found = { ...input.found, plan: { ...input.found.plan, lines: more } };
    await store.refused(
      'dispatcher',
      'planning.save',
      { ...input, plan: v4(), found },
      'plan.overtaken',
    );
  });
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
