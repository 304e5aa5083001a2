import { v4 } from 'uuid';
import { sql } from '../../electron/database/sql';
import type { KindName } from '../../shared/documents/kind';
import type { Bodies } from '../../shared/documents/kinds';
import type { StockLine } from '../../shared/documents/stockLine';
import {
  dispatchBody,
  dispatchLine,
  type Names,
  namesAt,
  posted,
  receiptBody,
  receiptLine,
} from './papers';
import { centre, type TestStore } from './testStore';

/** What the sample papers speak of: stock of several sorts at one warehouse, with teams and people. */
export interface Stocked {
  names: Names;
  /** Lots by what they are. */
  lots: { quilts: string; blankets: string; damaged: string; kits: string };
  bill: string;
  /** A posting that can be reversed. */
  posting: string;
}

/** Fills a store so that one paper of every kind can be posted. */
export async function stockUp(store: TestStore): Promise<Stocked> {
  const names = await namesAt(store);
  const gift = async (
    item: string,
    unit: string,
    more: Partial<ReturnType<typeof receiptLine>>,
  ) => {
    const { document } = await posted(
      store,
      receiptBody({
        source: names.party('中国红十字会总会'),
        owner: names.society,
        lines: [
          receiptLine({
            item: names.item(item),
            bin: names.bin('A-01-01'),
            entered: { count: 300, unit, factor: 1 },
            price: { per: 'line', amount: 1_003_57 },
            priceBasis: 'invoice',
            ...more,
          }),
        ],
      }),
    );
    return lotOf(store, document);
  };
  const quilts = await gift('A04', '床', { expiry: { kind: 'date', date: '2028-06-30' } });
  const blankets = await gift('A06', '条', { expiry: { kind: 'date', date: '2027-12-31' } });
  const damaged = await gift('A04', '床', { condition: 'damaged', price: null, priceBasis: null });
  const issue = (to: Bodies['dispatch']['to'], count: number) =>
    posted(
      store,
      dispatchBody({
        to,
        lines: [dispatchLine({ item: names.item('A04'), asked: { count, unit: '床', factor: 1 } })],
      }),
    );
  await issue({ kind: 'team', team: names.team('relief') }, 40);
  const { posting } = await issue({ kind: 'party', party: names.party('黄冈市红十字会') }, 6);
  const bill = addBill(store, names);
  const kitting = await posted(store, { ...kittingOf(names, bill), kits: 20 });
  return {
    names,
    lots: { quilts, blankets, damaged, kits: lotOf(store, kitting.document) },
    bill,
    posting,
  };
}

function lotOf(store: TestStore, document: string): string {
  return store.program.state.store!.db.read<{ uid: string }>(sql`
    SELECT lot.uid FROM lot JOIN document ON document.id = lot.document_id
    WHERE document.uid = ${document}`).uid;
}

/** One 家庭包 of a quilt and two blankets. */
export function addBill(store: TestStore, names: Names): string {
  const { db } = store.program.state.store!;
  const uid = v4();
  const id = db.insert(sql`
    INSERT INTO bill (uid, item_id, version, note, basis, made_at)
    VALUES (${uid}, (SELECT id FROM item WHERE uid = ${names.item('A01')}), 99, '', 'proposed',
      '2026-11-01T00:00:00.000Z')`);
  for (const [line, [code, quantity]] of (
    [
      ['A04', 1],
      ['A06', 2],
    ] as const
  ).entries()) {
    db.run(sql`
      INSERT INTO bill_line (bill_id, line, item_id, quantity)
      VALUES (${id}, ${line + 1}, (SELECT id FROM item WHERE uid = ${names.item(code)}),
        ${quantity})`);
  }
  return uid;
}

function kittingOf(names: Names, bill: string): Bodies['kitting'] {
  return {
    kind: 'kitting',
    item: names.item('A01'),
    bill,
    kits: 3,
    owner: names.society,
    earmark: null,
    bin: names.bin('B-01-01'),
    batchNumber: 'K1',
    note: '',
    lines: [
      { item: names.item('A04'), each: 1, choice: null, note: '' },
      { item: names.item('A06'), each: 2, choice: null, note: '' },
    ],
  };
}

/** One paper of each kind, ready to be submitted. The compiler asks for that of a new kind. */
export function kindSamples({ names, lots, bill, posting }: Stocked): {
  [K in KindName]: Bodies[K];
} {
  const supplier = names.party('中国红十字会总会');
  const recipient = names.party('黄冈市红十字会');
  const relief = names.team('relief');
  const quilts: StockLine = {
    item: names.item('A04'),
    lot: lots.quilts,
    bin: names.bin('A-01-01'),
    condition: 'good',
    quantity: 7,
    note: '',
  };
  const ruined: StockLine = { ...quilts, lot: lots.damaged, condition: 'damaged' };
  const asked = { count: 7, unit: '床', factor: 1 };
  const goods = {
    item: names.item('A04'),
    expected: null,
    entered: asked,
    price: { per: 'unit' as const, price: 333_333 },
    priceBasis: 'invoice' as const,
    batchNumber: 'S1',
    productionDate: null,
    expiry: { kind: 'unknown' as const },
    serialNumber: '',
    note: '',
  };
  return {
    receipt: receiptBody({
      source: supplier,
      owner: names.society,
      lines: [{ ...goods, bin: names.bin('A-01-02'), condition: 'good' }],
    }),
    directDelivery: {
      kind: 'directDelivery',
      source: supplier,
      owner: names.society,
      earmark: null,
      recipient,
      operation: null,
      requisition: null,
      place: '黄梅县小池镇',
      basisNumber: '',
      ticketNumber: '',
      certificateNumber: '',
      note: '',
      lines: [goods],
    },
    dispatch: dispatchBody({
      to: { kind: 'party', party: recipient },
      lines: [dispatchLine({ item: names.item('A04'), asked })],
    }),
    useReport: {
      kind: 'useReport',
      team: relief,
      recipient,
      operation: null,
      place: '黄梅县小池镇',
      basisNumber: '',
      households: 2,
      people: 7,
      note: '',
      lines: [{ item: names.item('A04'), lot: lots.quilts, quantity: 3, note: '' }],
      roster: [
        { line: 1, quantity: 1, people: 3 },
        { line: 1, quantity: 2, people: 4 },
      ],
    },
    return: {
      kind: 'return',
      from: { kind: 'team', team: relief },
      operation: null,
      note: '',
      lines: [
        {
          item: names.item('A04'),
          lot: lots.quilts,
          good: 2,
          pending: 1,
          damaged: 1,
          missing: 1,
          bin: names.bin('A-01-02'),
          note: '转运途中丢失 1 床',
        },
      ],
    },
    returnToSource: {
      kind: 'returnToSource',
      to: supplier,
      ownerOrder: null,
      basisNumber: '',
      reason: '质量问题',
      note: '',
      lines: [ruined],
    },
    transfer: {
      kind: 'transfer',
      to: centre,
      operation: null,
      requisition: null,
      earmark: null,
      ownerOrder: null,
      basisNumber: '',
      purpose: '',
      wantedOn: null,
      vehicle: '',
      note: '',
      lines: [dispatchLine({ item: names.item('A04'), asked })],
    },
    stocktake: {
      kind: 'stocktake',
      scope: { kind: 'full' },
      blind: false,
      recount: false,
      note: '',
      lines: [
        {
          item: names.item('A04'),
          lot: lots.quilts,
          bin: names.bin('A-01-01'),
          condition: 'good',
          counts: [{ quantity: 150, sequence: null, on: null }],
          batchNumber: '',
          expiry: null,
          reason: '盘亏',
          note: '',
        },
        {
          item: names.item('A06'),
          lot: lots.blankets,
          bin: names.bin('A-01-01'),
          condition: 'good',
          counts: [{ quantity: 350, sequence: null, on: null }],
          batchNumber: '',
          expiry: null,
          reason: '盘盈',
          note: '',
        },
      ],
    },
    disposal: {
      kind: 'disposal',
      disposalReason: 'damaged',
      ownerOrder: null,
      basisNumber: '',
      opinion: '水浸霉变，无法使用',
      method: '集中销毁',
      salvage: '',
      note: '',
      lines: [ruined],
    },
    kitting: kittingOf(names, bill),
    unkitting: {
      kind: 'unkitting',
      item: names.item('A01'),
      lot: lots.kits,
      bin: names.bin('B-01-01'),
      condition: 'good',
      kits: 2,
      reason: '改配',
      note: '',
      lines: [
        {
          item: names.item('A04'),
          lot: lots.quilts,
          quantity: 2,
          bin: names.bin('A-01-01'),
          condition: 'good',
          expiry: null,
          batchNumber: '',
          note: '',
        },
        {
          item: names.item('A06'),
          lot: lots.blankets,
          quantity: 4,
          bin: names.bin('A-01-01'),
          condition: 'good',
          expiry: null,
          batchNumber: '',
          note: '',
        },
      ],
    },
    relocation: {
      kind: 'relocation',
      reason: '受潮',
      note: '',
      lines: [{ ...quilts, toBin: names.bin('A-01-02'), toCondition: 'held' }],
    },
    lotCorrection: {
      kind: 'lotCorrection',
      basisNumber: '',
      reason: '失效日期录错',
      note: '',
      lines: [
        {
          ...quilts,
          amount: null,
          right: {
            batchNumber: '',
            productionDate: null,
            expiry: { kind: 'date', date: '2029-06-30' },
            owner: names.society,
            earmark: null,
            item: null,
            serialNumber: '',
          },
        },
      ],
    },
    reversal: { kind: 'reversal', posting, reason: '写错了' },
  };
}
