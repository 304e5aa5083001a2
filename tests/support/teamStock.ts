import { sql } from '../../electron/database/sql';
import type { DispatchBody } from '../../shared/documents/dispatch';
import type { ReceiptLine } from '../../shared/documents/receipt';
import {
  dispatchBody,
  dispatchLine,
  type Names,
  namesAt,
  posted,
  receiptBody,
  receiptLine,
} from './papers';
import { type TestStore, wuhan } from './testStore';

/** A store with goods to be issued to teams and people, for the tests of what is out. */
export async function teamStock(store: TestStore) {
  const names = await namesAt(store);
  return { ...names, ...tools(store, names) };
}

function tools(store: TestStore, names: Names) {
  const db = () => store.program.state.store!.db;
  return {
    relief: names.team('relief'),
    village: names.party('黄冈市红十字会'),

    /** So many of an item come into A-01-01; answers their lot. */
    async gift(item: string, count: number, line: Partial<ReceiptLine> = {}): Promise<string> {
      const { document } = await posted(
        store,
        receiptBody({
          source: names.party('中国红十字会总会'),
          owner: names.society,
          lines: [
            receiptLine({
              item: names.item(item),
              bin: names.bin('A-01-01'),
              entered: { count, unit: unitOf(item), factor: 1 },
              ...line,
            }),
          ],
        }),
        { businessDate: '2026-11-02' },
      );
      return db().read<{ uid: string }>(sql`
        SELECT lot.uid FROM lot JOIN document ON document.id = lot.document_id
        WHERE document.uid = ${document}`).uid;
    },

    /** So many of an item go out. */
    issue(
      item: string,
      count: number,
      head: Partial<DispatchBody> & Pick<DispatchBody, 'to'>,
      businessDate = '2026-11-20',
    ) {
      return posted(
        store,
        dispatchBody({
          lines: [
            dispatchLine({
              item: names.item(item),
              asked: { count, unit: unitOf(item), factor: 1 },
            }),
          ],
          ...head,
        }),
        { businessDate },
      );
    },

    /** All that is posted of a paper is taken back. */
    reverse: (posting: string) => posted(store, { kind: 'reversal', posting, reason: '写错了' }),

    /** What lies where of an item, as `place quantity amount`. */
    lies(item: string): string[] {
      return db()
        .all<{ place: string; quantity: number; amount: number | null }>(sql`
          SELECT coalesce(bin.code || ' ' || place.condition, place.kind) AS place,
            stock.quantity, stock.amount
          FROM stock
          JOIN lot ON lot.id = stock.lot_id
          JOIN item ON item.id = lot.item_id AND item.uid = ${names.item(item)}
          JOIN place ON place.id = stock.place_id
          LEFT JOIN bin ON bin.id = place.bin_id
          ORDER BY place, lot.id`)
        .map(({ place, quantity, amount }) => `${place} ${quantity} ${amount}`);
    },

    /** What a paper moved, as `to quantity amount`. */
    async moved(document: string): Promise<string[]> {
      const { postings } = await store.do('viewer', 'documents.read', { document });
      return postings.flatMap(({ movements }) =>
        movements.map(({ to, quantity, amount }) => {
          const place = to.kind === 'bin' ? to.condition : to.kind;
          return `${place} ${quantity} ${amount}`;
        }),
      );
    },

    holdings: async (filter: object = {}) =>
      store.do('keeper', 'custody.list', { filter: { warehouse: wuhan, ...filter } }),

    proof: async () => (await store.do('viewer', 'ledger.prove', {})).findings,
  };
}

/** The smallest unit of the items that these tests move. */
function unitOf(item: string): string {
  return { A04: '床', A10: '顶', A11: '顶', D03: '台' }[item] ?? '床';
}
