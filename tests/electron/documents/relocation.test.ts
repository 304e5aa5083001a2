import { v4 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { approved, type Names, namesAt, posted, submitted } from '../../support/papers';
import { relocationBody, shelve } from '../../support/shelf';
import { shelfDesk } from '../../support/shelfDesk';
import { centre, type TestStore, testStore, wuhan } from '../../support/testStore';

/** 移位单 through the door. */

let store: TestStore;
let names: Names;
beforeAll(async () => {
  store = testStore();
  names = await namesAt(store);
});
afterAll(() => store.close());

const { liesOf, everything, problemsOf, submitRefused, takenBack } = shelfDesk(() => ({
  store,
  names,
}));

describe('移位单', () => {
  test('a part goes to another bin with its share of the value, and back again', async () => {
    const line = await shelve(store, names);
    const before = everything();
    const toBin = names.bin('A-01-02');
    const { posting } = await posted(
      store,
      relocationBody({ lines: [{ ...line, toBin, toCondition: 'good' }] }),
    );
    expect(liesOf(line.lot)).toEqual(['A-01-01 good 23 76667', 'A-01-02 good 7 23333']);
    await takenBack(before, posting);
  });

  test('a move needs nobody’s approval, a change of condition does', async () => {
    const line = await shelve(store, names);
    const move = { ...line, toBin: names.bin('A-01-02'), toCondition: 'good' as const };
    const hold = { ...line, toBin: line.bin, toCondition: 'held' as const };
    const one = await submitted(store, relocationBody({ lines: [move] }));
    expect(one.axes.approval).toBe('given');
    const other = await submitted(store, relocationBody({ lines: [move, hold] }));
    expect(other.axes.approval).toBe('waiting');
    await store.refused(
      'keeper',
      'documents.approve',
      { document: other.document, revision: other.revision },
      'role.missing',
    );
  });

  test('to the place where it lies, to none, or for no reason is refused', async () => {
    const line = await shelve(store, names);
    const stays = { ...line, toBin: line.bin, toCondition: 'good' as const };
    const nowhere = { ...line, toBin: null, toCondition: 'held' as const, quantity: null };
    expect(
      await problemsOf({ ...relocationBody({ lines: [stays, nowhere] }), reason: ' ' }),
    ).toEqual(['- reason missing', '1 toBin samePlace', '2 quantity missing', '2 toBin missing']);
  });

  test('a bin of another warehouse, and a lot of another item, are refused', async () => {
    const line = await shelve(store, names);
    const far = (await namesAt(store, centre)).bin('A-01-01');
    const input = {
      document: v4(),
      revision: 0,
      warehouse: wuhan,
      businessDate: '2026-11-20',
      persons: {},
      body: relocationBody({ lines: [{ ...line, toBin: far, toCondition: 'good' }] }),
    };
    await store.refused('keeper', 'documents.save', input, 'notFound');
    const other = {
      ...line,
      item: names.item('A06'),
      toBin: line.bin,
      toCondition: 'held' as const,
    };
    expect(await problemsOf(relocationBody({ lines: [other] }))).toEqual(['1 lot lotMismatch']);
  });

  test('more than lies there, on one line or on two, is refused with what is missing', async () => {
    const line = await shelve(store, names);
    const move = (quantity: number) => ({
      ...line,
      quantity,
      toBin: names.bin('A-01-02'),
      toCondition: 'good' as const,
    });
    const most = { item: '棉被', place: 'A-01-01', missing: 1 };
    expect(
      await submitRefused(relocationBody({ lines: [move(31)] }), 'stock.negative'),
    ).toMatchObject(most);
    expect(
      await submitRefused(relocationBody({ lines: [move(16), move(15)] }), 'stock.negative'),
    ).toMatchObject(most);
  });

  test('what another approved paper has spoken for stays', async () => {
    const line = await shelve(store, names);
    const move = (quantity: number) =>
      relocationBody({
        lines: [{ ...line, quantity, toBin: names.bin('A-01-02'), toCondition: 'held' }],
      });
    await approved(store, move(20));
    expect(await submitRefused(move(11), 'stock.spokenFor')).toMatchObject({ spokenFor: 20 });
    const { rows } = await store.do('viewer', 'stock.lots', { filter: { where: 'shelf' } });
    expect(rows.find(({ lot }) => lot === line.lot)).toMatchObject({ quantity: 30, spokenFor: 20 });
  });

  test('back-dated to where it would have been missing names the paper that took it', async () => {
    const line = await shelve(store, names);
    const move = (quantity: number, toBin: string) =>
      relocationBody({ lines: [{ ...line, quantity, toBin, toCondition: 'good' }] });
    const { document } = await posted(store, move(25, names.bin('A-01-02')), {
      businessDate: '2026-11-18',
    });
    const { number } = await store.do('viewer', 'documents.read', { document });
    const refusal = await submitRefused(
      move(10, names.bin('B-01-01')),
      'stock.negative',
      '2026-11-15',
    );
    expect(refusal).toMatchObject({ missing: 5, document: number });
  });
});
