import { sql } from '../../electron/database/sql';
import type { StocktakeLine } from '../../shared/documents/stocktake';
import {
  countLine,
  dispatchBody,
  dispatchLine,
  draft,
  type Names,
  namesAt,
  posted,
  receiptBody,
  receiptLine,
  signed,
  stocktakeBody,
} from './papers';
import { rawCheck } from './rawCheck';
import { type TestStore, testStore, wuhan } from './testStore';

/** A store with 40 priced quilts and 30 unpriced blankets, which tests count. */
export interface CountRoom {
  store: TestStore;
  names: Names;
  lot: { priced: string; unpriced: string };
}

export async function countRoom(): Promise<CountRoom> {
  const store = testStore();
  const names = await namesAt(store);
  const blankets = {
    item: names.item('A06'),
    bin: names.bin('B-01-01'),
    entered: { count: 30, unit: '条', factor: 1 },
  };
  const price = {
    price: { per: 'unit' as const, price: 1_000_000 },
    priceBasis: 'invoice' as const,
  };
  const priced = await received({ store, names }, price);
  return { store, names, lot: { priced, unpriced: await received({ store, names }, blankets) } };
}

const asked = (count: number) => ({ count, unit: '床', factor: 1 });

/** Receives 40 quilts, unless said; answers their lot. */
async function received(
  { store, names }: Pick<CountRoom, 'store' | 'names'>,
  more: Partial<ReturnType<typeof receiptLine>>,
  businessDate = '2026-11-20',
) {
  const line = { item: names.item('A04'), bin: names.bin('A-01-01'), entered: asked(40), ...more };
  const body = receiptBody({
    source: names.party('中国红十字会总会'),
    owner: names.society,
    lines: [receiptLine(line)],
  });
  const { document } = await posted(store, body, { businessDate });
  return store.program.state.store!.db.read<{ uid: string }>(sql`
    SELECT lot.uid FROM lot JOIN document ON document.id = document_id
    WHERE document.uid = ${document}`).uid;
}

type More = Partial<Omit<StocktakeLine, 'counts'>> & { counts?: number[] };

/** What the tests of counts do in the room that they are given each time. */
export function countDesk(at: () => CountRoom) {
  const db = () => at().store.program.state.store!.db;
  return {
    db,
    asked,
    receive: (more: Partial<ReturnType<typeof receiptLine>>, businessDate?: string) =>
      received(at(), more, businessDate),

    /** What lies now: `A-01-01 good 40 / 400000`. */
    shelf: (of: string) =>
      db()
        .all<{ bin: string; condition: string; quantity: number; amount: number | null }>(sql`
          SELECT bin.code AS bin, condition, quantity, amount FROM stock
          JOIN place ON place.id = place_id JOIN bin ON bin.id = bin_id
          JOIN lot ON lot.id = lot_id WHERE lot.uid = ${of} ORDER BY bin.code, condition`)
        .map(
          ({ bin, condition, quantity, amount }) => `${bin} ${condition} ${quantity} / ${amount}`,
        ),

    /** Issues quilts to people. */
    issue: (count: number, businessDate = '2026-11-23') => {
      const { store, names, lot } = at();
      const bin = names.bin('A-01-01');
      const picks = [{ lot: lot.priced, bin, condition: 'good' as const, quantity: count }];
      const body = dispatchBody({
        to: { kind: 'party', party: names.party('黄冈市红十字会') },
        lines: [
          dispatchLine({
            item: names.item('A04'),
            asked: asked(count),
            choice: { picks, reason: '测试指定批次' },
          }),
        ],
      });
      return posted(store, body, { businessDate });
    },

    quilts: (more: More = {}) => {
      const { names, lot } = at();
      const where = { item: names.item('A04'), lot: lot.priced, bin: names.bin('A-01-01') };
      return countLine({ ...where, ...more });
    },
    blankets: (more: More = {}) => {
      const { names, lot } = at();
      const where = { item: names.item('A06'), lot: lot.unpriced, bin: names.bin('B-01-01') };
      return countLine({ ...where, ...more });
    },

    /** Saves a count again with other lines. */
    save: (
      { document, revision }: { document: string; revision: number },
      lines: StocktakeLine[],
      body: Partial<ReturnType<typeof stocktakeBody>> = {},
    ) =>
      at().store.do('keeper', 'documents.save', {
        document,
        revision,
        warehouse: wuhan,
        businessDate: '2026-11-23',
        persons: signed('stocktake'),
        body: stocktakeBody({ lines, ...body }),
      }),

    /** Nothing can be dated before the count of a bin. */
    refusedBefore: async (bin: string) => {
      const { store, names } = at();
      const into = receiptBody({
        source: names.party('中国红十字会总会'),
        owner: names.society,
        lines: [receiptLine({ item: names.item('A04'), bin: names.bin(bin) })],
      });
      const { document, revision } = await draft(store, into, { businessDate: '2026-11-22' });
      const paper = { document, revision };
      return store.refused('keeper', 'documents.submit', paper, 'date.beforeCount');
    },

    problemsOf: async (document: string) => {
      const { problems } = await at().store.do('viewer', 'documents.read', { document });
      return problems.map(({ line, field, problem }) => `${line ?? '-'} ${field} ${problem}`);
    },

    findings: async () => {
      const { store } = at();
      const { findings: own } = await store.do('viewer', 'ledger.prove', {});
      return [...own, ...rawCheck(store.program.state.storeFile)];
    },
  };
}
