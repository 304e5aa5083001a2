import { v4 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from '../../../electron/database/sql';
import { erasedName } from '../../../shared/documents/persons';
import { codeText, readCode } from '../../../shared/search/codes';
import { type Names, namesAt } from '../../support/papers';
import { approvedRequisition, requisitionDraft, requisitionLine } from '../../support/requisitions';
import { requestHtml } from '../../support/sheetHtml';
import { type TestStore, testStore, wuhan } from '../../support/testStore';

let store: TestStore;
let names: Names;
let requisition: string;
let number: string;
beforeAll(async () => {
  store = testStore();
  names = await namesAt(store);
  const approved = await approvedRequisition(store, requisitionDraft(names));
  requisition = approved.requisition;
  number = approved.number ?? '';
});
afterAll(() => store.close());

const find = (search: string) =>
  store.do('viewer', 'search.find', { search, warehouse: wuhan, screens: [] });

test('it is found by its number, by the end of it, and by the code on its sheet', async () => {
  const hit = { kind: 'requisition', uid: requisition, number, standing: 'open' };
  expect((await find(number)).meant).toMatchObject(hit);
  expect((await find(number.slice(-7))).groups.flat()).toMatchObject([hit]);
  const head = { sequence: 1, hash: 'a'.repeat(64) };
  const code = codeText({ kind: 'requisition', number, head });
  expect(readCode(code)).toMatchObject({ kind: 'requisition', number });
  expect((await find(code)).meant).toMatchObject(hit);
  expect(readCode('XX42010001202611230001')).toBe(null);
});

test('the list is narrowed by each of its filters', async () => {
  const other = await approvedRequisition(
    store,
    requisitionDraft(names, {
      to: { kind: 'party', party: names.party('中国红十字会总会') },
      place: '阳新县',
      priority: 'normal',
      wantedBy: null,
      lines: [requisitionLine(names, 'A10', 4)],
    }),
  );
  const listed = async (filter: Parameters<typeof ask>[0]) =>
    (await ask(filter)).rows.map((row) => row.requisition);
  const ask = (filter: Parameters<typeof filterOf>[0]) =>
    store.do('viewer', 'requisitions.list', { filter: filterOf(filter) });
  const filterOf = (filter: {
    item?: string;
    priority?: 'normal';
    search?: string;
    party?: string;
    team?: string;
    warehouse?: string;
    unsettled?: true;
  }) => filter;
  // The urgent one on top, what has no time last.
  expect(await listed({ unsettled: true })).toEqual([requisition, other.requisition]);
  expect(await listed({ item: names.item('A10') })).toEqual([other.requisition]);
  expect(await listed({ priority: 'normal' })).toEqual([other.requisition]);
  expect(await listed({ search: '阳新' })).toEqual([other.requisition]);
  expect(await listed({ search: 'mb' })).toEqual([requisition]);
  expect(await listed({ team: names.team('relief') })).toEqual([requisition]);
  expect(await listed({ party: names.party('中国红十字会总会') })).toEqual([other.requisition]);
  expect(await listed({ warehouse: '42050001' })).toEqual([]);
});

test('its sheet says what is asked and open, with a telephone only for who works there', () => {
  const sheet = { form: 'requisition', requisition } as const;
  const printed = requestHtml(store, sheet);
  for (const said of ['需求单', number, '赈济', '黄梅县小池镇安置点', '丁一', '13912345678']) {
    expect(printed).toContain(said);
  }
  expect(requestHtml(store, sheet, 'viewer')).toContain('139****5678');
});

test('whom it names is erased for good, and what was asked for stays', async () => {
  const whose = { kind: 'requisition', requisition } as const;
  const input = { whose, everywhere: true, reason: '本人要求' };
  expect(await store.do('admin', 'people.erase', input)).toMatchObject({ erased: 1 });
  await store.refused('admin', 'people.erase', input, 'person.none');
  const view = await store.do('dispatcher', 'requisitions.read', { requisition });
  expect(view).toMatchObject({ contact: erasedName, telephone: '', lines: [{ asked: 300 }] });
  const { db } = store.program.state.store!;
  const kept = db.all<{ detail: string }>({ text: 'SELECT detail FROM audit', values: [] });
  expect(JSON.stringify(kept)).not.toContain('13912345678');
  expect(JSON.stringify(kept)).not.toContain('丁一');
});

test('its words are masked for who reads, not in the audit, and erased with whom they name', async () => {
  const { db } = store.program.state.store!;
  const told = '村支书周大海 13971234567 来电';
  const draft = requisitionDraft(names, {
    ...{ contact: '', telephone: '', reason: told, note: told },
    lines: [{ ...requisitionLine(names, 'A04', 10), note: told }],
  });
  const saved = await store.do('dispatcher', 'requisitions.save', {
    ...{ requisition: v4(), revision: 0, draft },
  });
  const { requisition: uid } = await store.do('dispatcher', 'requisitions.save', {
    ...{ requisition: saved.requisition, revision: saved.revision },
    draft: { ...draft, reason: `${told}，再次来电` },
  });
  await store.do('dispatcher', 'requisitions.submit', { requisition: uid, revision: 2 });
  await store.do('approver', 'requisitions.approve', { requisition: uid, revision: 3 });
  const step = { requisition: uid, revision: 4, reason: told };
  await store.do('dispatcher', 'requisitions.close', step);

  const read = (by: string) => store.do(by, 'requisitions.read', { requisition: uid });
  expect(JSON.stringify(await read('dispatcher'))).toContain('13971234567');
  const seen = await read('viewer');
  expect(JSON.stringify(seen)).not.toContain('13971234567');
  expect(seen.note).toBe('村支书周大海 139****4567 来电');
  expect(JSON.stringify(db.all(sql`SELECT detail FROM audit`))).not.toMatch(/周大海|1397123/);

  const whose = { kind: 'requisition', requisition: uid } as const;
  const input = { whose, everywhere: true, reason: '本人要求' };
  await store.do('admin', 'people.erase', input);
  await store.refused('admin', 'people.erase', input, 'person.none');
  const after = await read('dispatcher');
  expect(JSON.stringify(after)).not.toContain('周大海');
  expect(after).toMatchObject({ contact: '', lines: [{ asked: 10, note: '' }], state: 'closed' });
  expect(after.history.map((each) => [each.step, each.reason])).toContainEqual(['close', '']);
  const kept = sql`SELECT id FROM requisition WHERE uid = ${uid}`;
  for (const attempt of [
    sql`UPDATE requisition SET reason = '另写' WHERE id = (${kept})`,
    sql`UPDATE requisition_line SET note = '另写' WHERE requisition_id = (${kept})`,
    sql`UPDATE requisition_line SET note = '', quantity = 9 WHERE requisition_id = (${kept})`,
    sql`UPDATE requisition_step SET reason = '另写' WHERE requisition_id = (${kept})`,
  ]) {
    expect(() => db.run(attempt), attempt.text).toThrow();
  }
});

test('a telephone in its reason stays with it, and is not sealed into the papers that answer it', async () => {
  const draft = requisitionDraft(names, { reason: '转移安置，找丁一 13912345678 或 0713-1234567' });
  const asked = await approvedRequisition(store, draft);
  const document = v4();
  await store.do('dispatcher', 'requisitions.answer', {
    ...{ document, requisition: asked.requisition, warehouse: wuhan },
    lines: [{ line: 1, item: names.item('A04'), quantity: 10 }],
  });
  const { body } = await store.do('keeper', 'documents.read', { document });
  expect(body).toMatchObject({ purpose: '转移安置，找丁一 （电话略） 或 （电话略）' });
});
