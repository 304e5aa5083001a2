import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from '../../../electron/database/sql';
import {
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
import {
  approvedRequisition,
  requisitionDraft,
  requisitionLine,
  submittedRequisition,
} from '../../support/requisitions';
import { type TestStore, testStore } from '../../support/testStore';

let store: TestStore;
let names: Names;
/** Quilts may be given for blankets, where that is taken. */
beforeAll(async () => {
  store = testStore();
  names = await namesAt(store);
  const gift = receiptBody({
    source: names.party('中国红十字会总会'),
    owner: names.society,
    lines: [
      receiptLine({
        item: names.item('A04'),
        bin: names.bin('A-01-01'),
        entered: { count: 500, unit: '床', factor: 1 },
      }),
    ],
  });
  await posted(store, gift);
});
afterAll(() => store.close());

const asking = (takesSubstitutes: boolean) =>
  requisitionDraft(names, { lines: [requisitionLine(names, 'A06', 100, takesSubstitutes)] });
const paper = (requisition: string | null, answers: string | null) =>
  dispatchBody({
    to: { kind: 'team', team: names.team('relief') },
    requisition,
    lines: [
      dispatchLine({
        item: names.item('A04'),
        asked: { count: 30, unit: '床', factor: 1 },
        answers,
      }),
    ],
  });
/** What is said against a draft when it is submitted. */
const against = async (body: ReturnType<typeof paper>) => {
  const { document, revision } = await draft(store, body);
  const { problems } = await store.refused(
    'keeper',
    'documents.submit',
    { document, revision },
    'document.incomplete',
  );
  return problems.map(({ line, field, problem }) => `${line} ${field} ${problem}`);
};

describe('a paper that names a requisition', () => {
  test('gives what is asked for, or says what it gives instead', async () => {
    const { requisition } = await approvedRequisition(store, asking(true));
    expect(await against(paper(requisition, null))).toEqual(['1 item notAsked']);
    expect(await against(paper(null, names.item('A06')))).toEqual(['1 requisition missing']);
    await posted(store, paper(requisition, names.item('A06')));
    const view = await store.do('viewer', 'requisitions.read', { requisition });
    expect(view).toMatchObject({
      lines: [{ item: { code: 'A06' }, asked: 100, answered: 30, open: 70 }],
      // The draft that was refused names it and holds nothing.
      papers: [{ lines: [] }, { lines: [{ line: 1, isSubstitute: true, quantity: 30 }] }],
    });
    expect((await store.do('viewer', 'ledger.prove', {})).findings).toEqual([]);
  });

  test('gives no substitute where the line takes none', async () => {
    const { requisition } = await approvedRequisition(store, asking(false));
    expect(await against(paper(requisition, names.item('A06')))).toEqual(['1 item noSubstitute']);
  });

  test('is submitted only for one that was approved and is not closed', async () => {
    const { requisition, revision } = await submittedRequisition(store, asking(true));
    const body = paper(requisition, names.item('A06'));
    expect(await against(body)).toEqual(['null requisition notApproved']);
    const given = await store.do('approver', 'requisitions.approve', { requisition, revision });
    const { document, revision: at } = await submitted(store, body);
    const over = { requisition, revision: given.revision, reason: '已由县里解决' };
    await store.do('keeper', 'requisitions.close', over);
    expect(await against(body)).toEqual(['null requisition notApproved']);
    // What was submitted before goes on.
    const approved = await store.do('approver', 'documents.approve', { document, revision: at });
    await store.do('keeper', 'documents.post', { document, revision: approved.revision });
    const view = await store.do('viewer', 'requisitions.read', { requisition });
    expect(view).toMatchObject({ standing: 'closed', lines: [{ answered: 30, open: 70 }] });
  });

  test('may bring more than is open', async () => {
    const { requisition } = await approvedRequisition(store, {
      ...asking(true),
      lines: [requisitionLine(names, 'A04', 10)],
    });
    await posted(store, paper(requisition, null));
    const view = await store.do('viewer', 'requisitions.read', { requisition });
    expect(view).toMatchObject({ standing: 'done', lines: [{ answered: 30, open: 0, over: 20 }] });
  });

  test('keeps its number in its snapshot, and says so when the column tells otherwise', async () => {
    const { requisition, number } = await approvedRequisition(store, asking(true));
    const { document } = await posted(store, paper(requisition, names.item('A06')));
    const view = await store.do('viewer', 'documents.read', { document });
    expect(view.labels[requisition]).toMatchObject({ name: number });
    expect(view.labels[names.item('A06')]).toMatchObject({ code: 'A06' });
    const { db } = store.program.state.store!;
    db.run(sql`UPDATE document SET requisition_id = NULL WHERE uid = ${document}`);
    const { findings } = await store.do('viewer', 'ledger.prove', {});
    expect(findings).toMatchObject([{ code: 'stateChanged', aspect: 'requisition' }]);
  });
});
