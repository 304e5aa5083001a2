import { v4 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { forms } from '../../../renderer/documents/forms';
import { type Body, kindName } from '../../../shared/documents/kinds';
import { kindSamples, type Stocked, stockUp } from '../../support/kindSamples';
import { posted } from '../../support/papers';
import { type TestStore, testStore, wuhan } from '../../support/testStore';

/** 复制为新单, of every kind that can be copied. */
let store: TestStore;
let stocked: Stocked;
beforeAll(async () => {
  store = testStore();
  stocked = await stockUp(store);
});
afterAll(() => store.close());

const copied = kindName.options.filter((kind) => forms[kind].copy !== null);

test('papers whose lines choose a lot that lies there are not copied: by then it is gone', () => {
  const named = kindName.options.filter((kind) => !copied.includes(kind));
  for (const kind of named) {
    const { lines = [] } = kindSamples(stocked)[kind] as { lines?: readonly object[] };
    const takes =
      kind === 'reversal' || lines.length === 0 || JSON.stringify(lines).includes('lot');
    expect(takes).toBe(true);
  }
});

test.each(copied)(
  'a copy of a posted %s is a valid draft of today, without what was of the old one alone',
  async (kind) => {
    const { document, number } = await posted(store, kindSamples(stocked)[kind], {
      businessDate: '2026-11-23',
    });
    const old = await store.do('keeper', 'documents.read', { document });
    const copy = (forms[kind].copy as (body: Body) => Body)(old.body as Body);
    expect(JSON.stringify(copy)).not.toContain(number);
    for (const { lot } of old.postings.flatMap(({ movements }) => movements)) {
      expect(JSON.stringify(copy)).not.toContain(lot.lot);
    }
    const fresh = v4();
    await store.do('keeper', 'documents.save', {
      document: fresh,
      revision: 0,
      warehouse: wuhan,
      businessDate: '2026-11-23',
      persons: {},
      body: copy,
    });
    const draft = await store.do('keeper', 'documents.read', { document: fresh });
    expect(draft).toMatchObject({
      number: null,
      businessDate: '2026-11-23',
      persons: {},
      attachments: [],
      comments: [],
      postings: [],
      axes: { posting: 'none', approval: 'none' },
      body: copy,
    });
  },
);
