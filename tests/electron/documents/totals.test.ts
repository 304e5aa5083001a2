import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { KindName } from '../../../shared/documents/kind';
import { kindSamples, type Stocked, stockUp } from '../../support/kindSamples';
import { approved } from '../../support/papers';
import { type TestStore, testStore } from '../../support/testStore';

/** A paper adds up to the same before it is posted and after, and to its negative on the paper that takes it back. */

let store: TestStore;
let stocked: Stocked;
beforeAll(async () => {
  store = testStore();
  stocked = await stockUp(store);
});
afterAll(() => store.close());

const totalsOf = async (document: string) =>
  (await store.do('viewer', 'documents.read', { document })).totals;
const all = async () => (await store.do('viewer', 'documents.list', { filter: {} })).totals;

/** Kinds whose goods become others on the way, or arrive by a later act. */
const twofold: KindName[] = ['kitting', 'unkitting', 'lotCorrection', 'transfer', 'relocation'];

describe.each(twofold)('the totals of a %s', (kind) => {
  test('count its goods once, whatever they become', async () => {
    const before = await all();
    const paper = await approved(store, kindSamples(stocked)[kind]);
    const { document, revision } = paper;
    const planned = await totalsOf(document);
    expect(planned.known).toBeGreaterThan(0);
    const { posting } = await store.do('keeper', 'documents.post', { document, revision });
    expect(await totalsOf(document)).toEqual(planned);
    const after = await all();
    expect(after.known - before.known).toBe(planned.known);
    expect(after.unpriced).toBe(before.unpriced);

    const taking = { kind: 'reversal' as const, posting, reason: '写错了' };
    const reversal = await approved(store, taking);
    expect(await totalsOf(reversal.document)).toMatchObject({
      known: -planned.known,
      quantity: -planned.quantity,
    });
    await store.do('keeper', 'documents.post', {
      document: reversal.document,
      revision: reversal.revision,
    });
    expect(await totalsOf(reversal.document)).toMatchObject({
      known: -planned.known,
      quantity: -planned.quantity,
    });
    expect(await totalsOf(document)).toEqual(planned);
    expect((await all()).known).toBe(before.known);
    // Added up by whoever exports the list: the paper and its red-ink twin come to nothing.
    const { rows } = await store.do('viewer', 'documents.list', { filter: {} });
    const pair = rows.filter(({ uid }) => [document, reversal.document].includes(uid));
    expect(pair).toHaveLength(2);
    expect(pair.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(0);
    expect(pair.reduce((sum, { amount }) => sum + amount.known, 0)).toBe(0);
  });
});
