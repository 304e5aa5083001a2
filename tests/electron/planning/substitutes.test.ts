import { afterAll, beforeAll, expect, test } from 'vitest';
import { answeredBy } from '../../../shared/planning/answered';
import { proposedSettings } from '../../../shared/planning/api';
import { explain } from '../../../shared/planning/explain';
import { namesOf } from '../../../shared/planning/names';
import { becauseText } from '../../../shared/planning/planText';
import { type Names, namesAt, posted, receiptBody, receiptLine } from '../../support/papers';
import { approvedRequisition, requisitionDraft, requisitionLine } from '../../support/requisitions';
import { type TestStore, testStore, wuhan } from '../../support/testStore';

/** What the catalogue of a new store says may go instead: offered wherever something lacks. */

let store: TestStore;
let names: Names;
beforeAll(async () => {
  store = testStore();
  names = await namesAt(store, wuhan);
  const line = receiptLine({
    item: names.item('A01'),
    bin: names.bin('A-01-01'),
    entered: { count: 50, unit: '个', factor: 1 },
    expiry: { kind: 'date', date: '2030-01-01' },
  });
  const body = receiptBody({ source: names.society, owner: names.society, lines: [line] });
  await posted(store, body, { warehouse: wuhan });
});
afterAll(() => store.close());

const asked = async (takesSubstitutes: boolean) => {
  const line = { ...requisitionLine(names, 'A03', 30), takesSubstitutes };
  const draft = requisitionDraft(names, { near: wuhan, lines: [line] });
  return (await approvedRequisition(store, draft)).requisition;
};

test.each([
  [true, 30],
  [false, 0],
])('a plan gives them where the requisition takes them (%s): %i', async (takes, given) => {
  const order = {
    requisitions: [await asked(takes)],
    settings: { ...proposedSettings, released: [wuhan] },
    ...{ deadlines: [], locks: [], bans: [] },
  };
  const solved = await store.do('dispatcher', 'planning.solve', { ...order, limit: 5 });
  const { problem, plan } = solved;
  const got = plan.lines.filter(({ item }) => item === names.item('A01'));
  expect(got.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(given);
  // Whoever judges it reads that this is not what was asked for, and in place of what it comes.
  const [row] = answeredBy({ order, ...solved }, solved.solvedAt);
  expect(row).toMatchObject({ asked: 30, given, instead: given });
  const reasons = explain(problem, plan).map((line) => becauseText(line, namesOf(problem)));
  expect(reasons.filter((each) => each.startsWith(`${row?.item}的替代品`))).toHaveLength(
    got.length,
  );
});

test('an answer to a requisition names them, with our note', async () => {
  const requisition = await asked(true);
  const { lines } = await store.do('dispatcher', 'requisitions.sources', { requisition });
  expect(lines[0]?.offers).toMatchObject([
    { item: { code: 'A03' }, isSubstitute: false },
    { item: { code: 'A01' }, isSubstitute: true, note: expect.stringMatching(/^建议值：/) },
  ]);
});

test('应急出库 finds them in place of what is not there', async () => {
  const { rows } = await store.do('keeper', 'items.find', {
    substitutesOf: names.item('A03'),
    warehouse: wuhan,
  });
  expect(rows).toMatchObject([{ code: 'A01', stock: { available: 50 } }]);
});
