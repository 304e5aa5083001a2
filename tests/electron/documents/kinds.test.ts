import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from '../../../electron/database/sql';
import type { KindName } from '../../../shared/documents/kind';
import { type Body, kinds } from '../../../shared/documents/kinds';
import { kindSamples, type Stocked, stockUp } from '../../support/kindSamples';
import { approved, draft, posted, submitted } from '../../support/papers';
import { rawCheck } from '../../support/rawCheck';
import { sheetHtml } from '../../support/sheetHtml';
import { type TestStore, testStore } from '../../support/testStore';

/** What every kind of document promises, asked of one paper of each. */

const every = Object.keys(kinds) as KindName[];

let store: TestStore;
let stocked: Stocked;

/** A paper of the kind; a reversal takes back a posting that nothing has taken back yet. */
async function fresh(kind: KindName): Promise<Body> {
  const samples = kindSamples(stocked);
  if (kind !== 'reversal') return samples[kind];
  const { posting } = await posted(store, samples.dispatch);
  return { ...samples.reversal, posting };
}
const step = ({ document, revision }: { document: string; revision: number }) => ({
  document,
  revision,
});
const db = () => store.program.state.store!.db;

/** All that lies anywhere, and what every recipient has had. */
function everything() {
  return {
    stock: db().all(sql`SELECT place_id, lot_id, quantity, amount FROM stock ORDER BY 1, 2`),
    given: db().all(sql`
      SELECT place.id, lot_id,
        sum(CASE movement.to_place_id WHEN place.id THEN quantity ELSE -quantity END) AS units,
        sum(CASE movement.to_place_id WHEN place.id THEN amount ELSE -amount END) AS fen
      FROM place JOIN movement ON place.id IN (movement.from_place_id, movement.to_place_id)
      WHERE place.kind = 'recipient' GROUP BY 1, 2
      HAVING units <> 0 OR fen <> 0 ORDER BY 1, 2`),
  };
}

/** What the program's own proof finds, and what a checker that shares no code with it finds. */
async function findings() {
  const { findings: own } = await store.do('viewer', 'ledger.prove', {});
  return [...own, ...rawCheck(store.program.state.storeFile)];
}

describe.each(every)('%s', (kind) => {
  beforeAll(async () => {
    store = testStore();
    stocked = await stockUp(store);
  });
  afterAll(() => store.close());

  test('post then reverse leaves all as it was, in units and in 分', async () => {
    if (kind === 'reversal') return;
    const before = everything();
    const { posting } = await posted(store, await fresh(kind));
    if (kind !== 'directDelivery') expect(everything()).not.toEqual(before);
    expect(await findings()).toEqual([]);
    await posted(store, { kind: 'reversal', posting, reason: '写错了' });
    expect(everything()).toEqual(before);
    expect(await findings()).toEqual([]);
  });

  test('mints its number at submission, from a series of its own', async () => {
    const { number } = await submitted(store, await fresh(kind));
    expect(number).toMatch(new RegExp(`^${kinds[kind].prefix}-42010001-202611\\d\\d-\\d{4}$`));
  });

  test('is not approved by its maker, nor posted twice', async () => {
    const paper = await approved(store, await fresh(kind));
    const once = await store.do('keeper', 'documents.post', step(paper));
    await store.refused('keeper', 'documents.post', step(once), 'document.step');
  });

  test('can be saved half written, and says what is missing', async () => {
    const whole = await fresh(kind);
    const body = { ...whole, ...('lines' in whole ? { lines: [] } : {}) };
    if (body.kind === 'reversal') body.reason = '';
    const paper = await draft(store, body);
    const { problems } = await store.do('viewer', 'documents.read', { document: paper.document });
    expect(problems.length).toBeGreaterThan(0);
    await store.refused('keeper', 'documents.submit', step(paper), 'document.incomplete');
  });

  test('knows no fields but its own', async () => {
    const answer = await store.ask('keeper', 'documents.propose', {
      warehouse: '42010001',
      businessDate: '2026-11-20',
      body: { ...(await fresh(kind)), hidden: 1 } as never,
    });
    expect(answer).toMatchObject({ refusal: { code: 'input.malformed' } });
  });

  test('its sheet is laid out before and after it is posted', async () => {
    const paper = await approved(store, await fresh(kind));
    expect(sheetHtml(store, paper.document)).toContain(paper.number);
    await store.do('keeper', 'documents.post', step(paper));
    const html = sheetHtml(store, paper.document);
    expect(html).toContain(paper.number);
    expect(html).not.toMatch(/undefined|NaN|\[object/);
  });

  test('names all that it points at', async () => {
    const { document } = await posted(store, await fresh(kind));
    const { labels, body } = await store.do('viewer', 'documents.read', { document });
    const nameless = kinds[kind]
      .references(body as never)
      .filter(({ type, uid }) => !['lot', 'posting', 'bill'].includes(type) && !labels[uid]?.name);
    expect(nameless).toEqual([]);
  });
});
