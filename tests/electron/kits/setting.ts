import { v4 } from 'uuid';
import { sql } from '../../../electron/database/sql';
import type { Condition, Expiry } from '../../../shared/fields';
import {
  kittingBody,
  type Names,
  namesAt,
  posted,
  receiptBody,
  receiptLine,
} from '../../support/papers';
import { rawCheck } from '../../support/rawCheck';
import { type TestStore, testStore, wuhan } from '../../support/testStore';

/** What a gift of parts says besides how many; 分 for all of it, null for unpriced. */
interface Gift {
  amount?: number | null;
  expiry?: Expiry;
  owner?: string;
  earmark?: string | null;
  bin?: string;
  condition?: Condition;
}

/** A warehouse with parts, and a bill of 1 flashlight, 2 mosquito nets and 1 raincoat for 冬季家庭包. */
export interface KitStore {
  store: TestStore;
  names: Names;
  bill: string;
  /** Receives so many of an item and answers its lot. */
  give(code: string, count: number, gift?: Gift): Promise<string>;
  /** Posts so many kits and answers their lot. */
  make(kits: number, body?: Partial<Parameters<typeof kittingBody>[0]>): Promise<Made>;
  lines: { item: string; each: number }[];
  /** What lies in bins of a lot: units and 分. */
  shelf(lot: string): { quantity: number; amount: number | null };
  lot(uid: string): { expiry: string; unitPrice: number | null; batchNumber: string | null };
  /** All that lies anywhere. */
  everything(): { lot: number; bin: number | null; quantity: number; amount: number | null }[];
  findings(): Promise<string[]>;
}
export interface Made {
  lot: string;
  posting: string;
  document: string;
}

export async function kitStore(): Promise<KitStore> {
  const store = testStore();
  const names = await namesAt(store);
  const lines = [
    { item: names.item('A16'), each: 1 },
    { item: names.item('A15'), each: 2 },
    { item: names.item('A17'), each: 1 },
  ];
  const bill = v4();
  await store.do('admin', 'bills.save', {
    bill,
    item: names.item('A03'),
    basis: 'proposed',
    note: '',
    lines,
  });
  const { db } = store.program.state.store!;
  const lotsOf = (document: string) =>
    db.read<{ uid: string }>(sql`
      SELECT lot.uid FROM lot JOIN document ON document.id = lot.document_id
      WHERE document.uid = ${document}`).uid;
  return {
    store,
    names,
    bill,
    lines,
    give: async (code, count, gift = {}) => {
      const { amount = null, owner = names.society, earmark = null } = gift;
      const { document } = await posted(
        store,
        receiptBody({
          source: names.party('中国红十字会总会'),
          owner,
          earmark,
          receiptType:
            owner !== names.society ? 'keptForOwner' : earmark ? 'giftEarmarked' : 'giftGeneral',
          lines: [
            receiptLine({
              item: names.item(code),
              bin: names.bin(gift.bin ?? 'A-01-01'),
              entered: { count, unit: units[code] ?? '', factor: 1 },
              // Packed kits expire, their parts here don't.
              expiry: gift.expiry ?? { kind: code === 'A03' ? 'unknown' : 'none' },
              condition: gift.condition ?? 'good',
              ...(amount === null
                ? {}
                : { price: { per: 'line', amount }, priceBasis: 'invoice' as const }),
            }),
          ],
        }),
      );
      return lotsOf(document);
    },
    make: async (kits, body = {}) => {
      const { document, posting } = await posted(
        store,
        kittingBody(
          {
            item: names.item('A03'),
            bill,
            kits,
            owner: names.society,
            bin: names.bin('B-01-01'),
            ...body,
          },
          lines,
        ),
      );
      return { document, posting, lot: lotsOf(document) };
    },
    shelf: (lot) =>
      db.read(sql`
        SELECT coalesce(sum(stock.quantity), 0) AS quantity, sum(stock.amount) AS amount
        FROM lot LEFT JOIN stock ON stock.lot_id = lot.id
        LEFT JOIN place ON place.id = stock.place_id AND place.kind = 'bin'
        WHERE lot.uid = ${lot}`),
    lot: (uid) =>
      db.read(sql`
        SELECT coalesce(expiry_date, expiry_kind) AS expiry, unit_price AS unitPrice,
          batch_number AS batchNumber
        FROM lot WHERE uid = ${uid}`),
    everything: () =>
      db.all(sql`
        SELECT place.bin_id AS bin, place.condition, place.kind, lot_id AS lot, quantity, amount
        FROM stock JOIN place ON place.id = place_id ORDER BY lot_id, place_id`),
    findings: async () => [
      ...(await store.do('viewer', 'ledger.prove', {})).findings.map((each) =>
        JSON.stringify(each),
      ),
      ...rawCheck(store.program.state.storeFile).map((each) => JSON.stringify(each)),
    ],
  };
}

const units: Record<string, string> = { A03: '个', A15: '顶', A16: '只', A17: '件', A04: '床' };

export const at = (date: string): Expiry => ({ kind: 'date', date });
export { wuhan };
