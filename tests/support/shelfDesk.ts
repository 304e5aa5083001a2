import { expect } from 'vitest';
import { sql } from '../../electron/database/sql';
import type { Body } from '../../shared/documents/kinds';
import { draft, type Names, posted } from './papers';
import { rawCheck } from './rawCheck';
import { shelve } from './shelf';
import type { TestStore } from './testStore';

/** What the tests of the papers of the shelf ask of the store that they are given each time. */
export function shelfDesk(at: () => { store: TestStore; names: Names }) {
  const db = () => at().store.program.state.store!.db;
  const headquarters = () => at().names.party('中国红十字会总会');
  const everything = () =>
    db().all(sql`SELECT place_id, lot_id, quantity, amount FROM stock ORDER BY 1, 2`);
  const findings = async () => [
    ...(await at().store.do('viewer', 'ledger.prove', {})).findings,
    ...rawCheck(at().store.program.state.storeFile),
  ];
  return {
    db,
    headquarters,
    everything,
    findings,
    /** Somebody of the people. */
    recipient: () => ({ kind: 'party' as const, party: at().names.party('黄冈市红十字会') }),
    /** Damaged stock. */
    wet: (line: object = {}) => {
      const { store, names } = at();
      return shelve(store, names, { condition: 'damaged', ...line });
    },
    /** Stock of the headquarters. */
    theirs: (line: object = {}) => {
      const { store, names } = at();
      return shelve(store, names, line, { owner: headquarters() });
    },
    order: () => ({ owner: headquarters(), number: '红总备〔2026〕8号' }),

    /** What lies where of a lot, as `bin condition quantity amount`. */
    liesOf: (lot: string) =>
      db()
        .all<{ bin: string; condition: string; quantity: number; amount: number | null }>(sql`
          SELECT bin.code AS bin, place.condition, quantity, amount
          FROM stock JOIN lot ON lot.id = stock.lot_id JOIN place ON place.id = stock.place_id
          JOIN bin ON bin.id = place.bin_id WHERE lot.uid = ${lot} ORDER BY bin.code, condition`)
        .map((row) => `${row.bin} ${row.condition} ${row.quantity} ${row.amount ?? '未计价'}`),

    problemsOf: async (body: Body) => {
      const { store } = at();
      const { document, revision } = await draft(store, body);
      const { problems } = await store.refused(
        'keeper',
        'documents.submit',
        { document, revision },
        'document.incomplete',
      );
      return problems.map(({ line, field, problem }) => `${line ?? '-'} ${field} ${problem}`);
    },

    submitRefused: async <C extends 'stock.negative' | 'stock.spokenFor' | 'stock.short'>(
      body: Body,
      code: C,
      businessDate = '2026-11-20',
    ) => {
      const { store } = at();
      const { document, revision } = await draft(store, body, { businessDate });
      return store.refused('keeper', 'documents.submit', { document, revision }, code);
    },

    /** Takes a posting back and says whether all is as it was and provable. */
    takenBack: async (before: unknown, posting: string) => {
      await posted(at().store, { kind: 'reversal', posting, reason: '写错了' });
      expect(everything()).toEqual(before);
      expect(await findings()).toEqual([]);
    },
  };
}
