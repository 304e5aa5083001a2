import { v4 } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { proposedSettings } from '../../../shared/planning/api';
import { beginDrill, stockTents } from '../../support/drills';
import {
  approved,
  dispatchBody,
  dispatchLine,
  draft,
  type Names,
  namesAt,
} from '../../support/papers';
import {
  approvedRequisition,
  requisitionDraft,
  requisitionLine,
  savedRequisition,
} from '../../support/requisitions';
import { centre, type TestStore, testStore } from '../../support/testStore';

/** In a drill only what belongs to it is planned, answered and sent; outside nothing for what has ended. */

let store: TestStore;
let names: Names;
beforeEach(async () => {
  store = testStore({ kind: 'real' });
  await stockTents(store, 100);
  names = await namesAt(store, centre);
});
afterEach(() => store.close());

const later = (minutes: number) => {
  store.clock.now = new Date(store.clock.now.getTime() + minutes * 60_000);
};
async function opened(place: string): Promise<string> {
  const operation = v4();
  await store.do('dispatcher', 'operations.save', {
    ...{ operation, kind: 'flood', place, startedOn: '2026-11-20' },
  });
  return operation;
}
const asking = (operation: string | null) =>
  requisitionDraft(names, {
    ...{ warehouse: centre, operation, near: centre },
    lines: [requisitionLine(names, 'A10', 10)],
  });
const asked = async (operation: string | null) =>
  (await approvedRequisition(store, asking(operation))).requisition;
const paperFor = (operation: string | null, requisition: string | null) =>
  dispatchBody({
    ...{ operation, requisition, to: { kind: 'team', team: names.team('relief') } },
    lines: [dispatchLine({ item: names.item('A10'), asked: { count: 10, unit: '顶', factor: 1 } })],
  });
const listed = async () =>
  (
    await store.do('dispatcher', 'requisitions.list', {
      filter: { standing: 'open', answerable: true },
      limit: 50,
    })
  ).rows.map(({ requisition }) => requisition);
const plan = (requisition: string) => ({
  ...{ requisitions: [requisition], locks: [], bans: [] },
  settings: { ...proposedSettings, released: [centre] },
});
const answer = (requisition: string) => ({
  ...{ requisition, document: v4(), warehouse: centre },
  lines: [{ line: 1, item: names.item('A10'), quantity: 10 }],
});

test('what lies in the copy as it was is not planned, answered or sent', async () => {
  const real = await opened('黄梅县');
  const [forReal, forNobody] = [await asked(real), await asked(null)];
  const waiting = await approved(store, paperFor(real, null), { warehouse: centre });
  later(1);
  await beginDrill(store, 'dispatcher', true);
  const practised = await opened('阳新县');
  const forPractice = await asked(practised);
  const alone = await asked(null);
  expect(new Set(await listed())).toEqual(new Set([forPractice, alone]));
  const code = 'drill.notOfIt';
  for (const requisition of [forReal, forNobody]) {
    await store.refused('dispatcher', 'planning.problem', plan(requisition), code);
    await store.refused('dispatcher', 'requisitions.answer', answer(requisition), code);
    const { steps: _, ...read } = await store.do('dispatcher', 'requisitions.read', {
      requisition,
    });
    expect(read).toMatchObject({ answerable: false, barred: 'ofEarnest' });
  }
  const { document, revision } = waiting;
  await store.refused('keeper', 'documents.post', { document, revision }, code);
  for (const body of [paperFor(real, null), paperFor(null, forReal), paperFor(null, forNobody)]) {
    const saved = await drafted(body);
    const step = { document: saved.document, revision: saved.revision };
    await store.refused('keeper', 'documents.submit', step, code);
  }
  const asks = await savedRequisition(store, asking(real));
  const step = { requisition: asks.requisition, revision: asks.revision };
  await store.refused('dispatcher', 'requisitions.submit', step, code);
  const going = { deployment: v4(), team: names.team('relief'), operation: real };
  await store.refused('keeper', 'readiness.deploy', { ...going, ...deploying }, code);
  // What is practised goes its way.
  for (const each of [forPractice, alone]) {
    await store.do('dispatcher', 'planning.problem', plan(each));
    expect(await store.do('dispatcher', 'requisitions.read', { requisition: each })).toMatchObject({
      ...{ answerable: true, barred: null },
    });
  }
  const answered = await store.do('dispatcher', 'requisitions.answer', answer(forPractice));
  await store.do('keeper', 'documents.read', { document: answered.document });
});

test('nothing is planned, answered or sent for what has ended', async () => {
  const operation = await opened('黄梅县');
  const requisition = await asked(operation);
  expect(await listed()).toEqual([requisition]);
  await store.do('dispatcher', 'operations.close', {
    ...{ operation, endedOn: '2026-11-22', text: '', reason: '水退了' },
  });
  expect(await listed()).toEqual([]);
  await store.refused('dispatcher', 'planning.problem', plan(requisition), 'plan.ended');
  const code = 'operation.ended';
  await store.refused('dispatcher', 'requisitions.answer', answer(requisition), code);
  expect(await store.do('dispatcher', 'requisitions.read', { requisition })).toMatchObject({
    ...{ answerable: false, barred: 'ended', standing: 'open' },
  });
  // A paper that names the 需求单 alone serves what it was asked for.
  const { document, revision } = await drafted(paperFor(null, requisition));
  await store.refused('keeper', 'documents.submit', { document, revision }, code);
});

const deploying = { dueDate: '2026-12-01', collector: null, loan: v4(), supplies: v4() };
const drafted = (body: ReturnType<typeof paperFor>) => draft(store, body, { warehouse: centre });
