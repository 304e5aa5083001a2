import { v4 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kindSamples, stockUp } from '../../support/kindSamples';
import { posted, submitted } from '../../support/papers';
import { type Victim, victimOf } from '../../support/tamper';
import { centre, type TestStore, testStore } from '../../support/testStore';

/** What stands beside the sealed papers and could be edited by hand: the proof reads it off them. */

let victim: Victim;
/** The numbers of a transfer, a count, a dispatch issued before approval, and a plain move. */
const numbers = { transfer: '', stocktake: '', late: '', relocation: '', after: '' };

beforeAll(async () => {
  const store = testStore();
  const samples = kindSamples(await stockUp(store));
  const operation = await store.do('dispatcher', 'operations.save', {
    operation: v4(),
    name: '黄梅洪水',
    kind: 'flood',
    place: '黄梅县',
    startedOn: '2026-11-10',
  });
  numbers.transfer = (await posted(store, samples.transfer)).number ?? '';
  const [line] = samples.relocation.lines;
  const plain = { ...samples.relocation, lines: [{ ...line!, toCondition: line!.condition }] };
  numbers.relocation = (await posted(store, plain)).number ?? '';
  const body = { ...samples.dispatch, operation: operation.operation };
  const { document, revision } = await submitted(store, body);
  const late = await store.do('keeper', 'documents.postFirst', { document, revision });
  numbers.late = late.number ?? '';
  numbers.after = (await approvedAfter(store, body)).number ?? '';
  // The count is of today, and closes its bins to what is dated before it.
  numbers.stocktake = (await posted(store, samples.stocktake)).number ?? '';
  victim = victimOf(store);
});
afterAll(() => victim.remove());

/** Issued first, approved after, and arrived where it was sent. */
async function approvedAfter(store: TestStore, body: Parameters<typeof submitted>[1]) {
  const { document, revision } = await submitted(store, body);
  const first = await store.do('keeper', 'documents.postFirst', { document, revision });
  const given = await store.do('approver', 'documents.approve', {
    document,
    revision: first.revision,
  });
  return store.do('keeper', 'documents.follow', {
    document,
    revision: given.revision,
    step: 'arrive',
    note: '',
  });
}

async function findings(statement: string) {
  const proof = await victim.proveAfter((raw) => raw.exec(statement));
  return proof.findings
    .filter(({ code }) => !code.startsWith('journal'))
    .map(({ code, subject, expected, found }) => ({ code, subject, expected, found }));
}
const paper = (number: string) => `(SELECT id FROM document WHERE number = '${number}')`;
const changed = (subject: string, expected: string | null, found: string | null) => [
  { code: 'stateChanged', subject, expected, found },
];

test('a sound store: nothing is found', async () => {
  expect(await findings('SELECT 1')).toEqual([]);
});

describe('C06: the columns of a posted paper', () => {
  test('the warehouse to which a transfer goes, exchanged or removed', async () => {
    const set = (to: string) =>
      findings(
        `UPDATE document SET counter_warehouse_id = ${to} WHERE number = '${numbers.transfer}'`,
      );
    const other = `(SELECT id FROM warehouse WHERE code = '42020001')`;
    expect(await set(other)).toEqual(changed(numbers.transfer, centre, '42020001'));
    expect(await set('NULL')).toEqual(changed(numbers.transfer, centre, null));
  });

  test('the operation that a dispatch served, removed so that no list finds it', async () => {
    const found = await findings(
      `UPDATE document SET operation_id = NULL WHERE number = '${numbers.late}'`,
    );
    expect(found).toEqual(changed(numbers.late, expect.any(String), null));
  });
});

describe('C06: who approved', () => {
  const approve = (approval: string) =>
    findings(`UPDATE document SET approval = '${approval}' WHERE number = '${numbers.late}'`);

  test.each(['givenAfter', 'declined'])('%s, where nobody has said so yet', async (approval) => {
    expect(await approve(approval)).toContainEqual(changed(numbers.late, 'waiting', approval)[0]);
  });

  test('as if it had been approved before it was issued', async () => {
    const found = await findings(`
      UPDATE document SET approval = 'given' WHERE number = '${numbers.late}';
      UPDATE document_step SET step = 'post' WHERE step = 'postFirst'`);
    expect(found).toContainEqual(changed(numbers.late, 'waiting', 'given')[0]);
  });

  test('a paper that needs nobody’s approval is not found wanting', async () => {
    const found = await findings(
      `UPDATE document SET approval = 'givenAfter' WHERE number = '${numbers.relocation}'`,
    );
    expect(found).toContainEqual(changed(numbers.relocation, 'given', 'givenAfter')[0]);
  });
});

describe('C06: what was done after the posting', () => {
  test.each(['none', 'issued', 'signed'])(
    'goods that have arrived, said to be %s',
    async (state) => {
      const found = await findings(
        `UPDATE document SET delivery = '${state}' WHERE number = '${numbers.after}'`,
      );
      expect(found).toEqual(changed(numbers.after, 'arrived', state));
    },
  );

  test('goods on the road, said to be signed for', async () => {
    const found = await findings(
      `UPDATE document SET delivery = 'signed' WHERE number = '${numbers.transfer}'`,
    );
    expect(found).toEqual(changed(numbers.transfer, 'issued', 'signed'));
  });

  test.each([
    ['another approver', `UPDATE document_step SET by_user_id = (SELECT min(id) FROM user)`, 2],
    ['another day', `UPDATE document_step SET at = '2026-11-01T00:00:00.000Z'`, 2],
    ['no approval at all', 'DELETE FROM document_step', 1],
  ])('%s in the steps', async (_what, damage, count) => {
    const found = await findings(
      `${damage} WHERE step = 'approve' AND document_id = ${paper(numbers.after)}`,
    );
    expect(found).toHaveLength(count);
    expect(found).toContainEqual(changed(numbers.after, expect.any(String), null)[0]);
  });
});

test('C06: a bin that was counted, forgotten so that papers can be dated before its count', async () => {
  const found = await findings('DELETE FROM counted_bin');
  expect(found).toEqual(changed(numbers.stocktake, 'A-01-01', null));
  const made = await findings(`
    INSERT INTO counted_bin SELECT posting.id, (SELECT max(id) FROM bin)
    FROM posting WHERE document_id = ${paper(numbers.transfer)}`);
  expect(made).toEqual(changed(numbers.transfer, null, expect.any(String)));
});
