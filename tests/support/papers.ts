import { v4 } from 'uuid';
import type { Input, Output } from '../../shared/api';
import { dayOf } from '../../shared/day';
import type { DirectDeliveryBody } from '../../shared/documents/directDelivery';
import type { DispatchBody } from '../../shared/documents/dispatch';
import type { GoodsLine } from '../../shared/documents/goodsLine';
import type { IssueLine } from '../../shared/documents/issue';
import type { KindName } from '../../shared/documents/kind';
import { kinds } from '../../shared/documents/kinds';
import type { KittingBody, KittingLine } from '../../shared/documents/kitting';
import { type Persons, rosterPart } from '../../shared/documents/persons';
import type { ReceiptBody, ReceiptLine } from '../../shared/documents/receipt';
import type { ReturnBody, ReturnLine } from '../../shared/documents/return';
import type { StocktakeBody, StocktakeLine } from '../../shared/documents/stocktake';
import type { TransferBody } from '../../shared/documents/transfer';
import type { UnkittingBody, UnkittingLine } from '../../shared/documents/unkitting';
import type { UseReportBody, UseReportLine } from '../../shared/documents/useReport';
import { type TestStore, wuhan } from './testStore';

/** Through what a paper is made: the door of a store, or a window on one. */
export type Hands = Pick<TestStore, 'do' | 'clock'>;

/** What a test names: items, parties, bins and teams of the reference data by their codes. */
export interface Names {
  item(code: string): string;
  category(code: string): string;
  party(name: string): string;
  team(code: string): string;
  bin(code: string): string;
  society: string;
}

export async function namesAt(store: Hands, warehouse = wuhan): Promise<Names> {
  const items = (await store.do('viewer', 'items.find', { limit: 1000 })).rows;
  const categories = (await store.do('viewer', 'categories.list', {})).rows;
  const parties = (await store.do('viewer', 'parties.find', { limit: 1000 })).rows;
  const teams = (await store.do('viewer', 'teams.list', {})).rows;
  const bins = (await store.do('viewer', 'bins.list', { warehouse })).rows;
  const warehouses = (await store.do('viewer', 'warehouses.list', {})).rows;
  const find = <T>(rows: T[], fits: (row: T) => boolean, what: string): T => {
    const found = rows.find(fits);
    if (found === undefined) throw new Error(`the reference data have no ${what}`);
    return found;
  };
  return {
    item: (code) => find(items, (row) => row.code === code, code).uid,
    category: (code) => find(categories, (row) => row.code === code, code).uid,
    party: (name) => find(parties, (row) => row.name === name, name).uid,
    team: (kind) => find(teams, (row) => row.class === kind, kind).uid,
    bin: (code) => find(bins, (row) => row.code === code, code).uid,
    society: find(warehouses, (row) => row.code === warehouse, warehouse).society.uid,
  };
}

/** A line of a receipt: 10 smallest units, good, without expiry, batch or price, unless said. */
export function receiptLine(
  line: Partial<ReceiptLine> & Pick<ReceiptLine, 'item' | 'bin'>,
): ReceiptLine {
  return {
    expected: null,
    entered: { count: 10, unit: '床', factor: 1 },
    price: null,
    priceBasis: null,
    batchNumber: '',
    productionDate: null,
    expiry: { kind: 'none' },
    serialNumber: '',
    condition: 'good',
    note: '',
    ...line,
  };
}

export function receiptBody(
  body: Partial<ReceiptBody> & Pick<ReceiptBody, 'source' | 'owner' | 'lines'>,
): ReceiptBody {
  return {
    kind: 'receipt',
    receiptType: 'giftGeneral',
    earmark: null,
    arrival: null,
    basisNumber: '',
    inspectionNumber: '',
    ticketNumber: '',
    certificateNumber: '',
    note: '',
    ...body,
  };
}

export function dispatchLine(line: Partial<IssueLine> & Pick<IssueLine, 'item'>): IssueLine {
  return {
    asked: { count: 10, unit: '床', factor: 1 },
    given: null,
    choice: null,
    answers: null,
    note: '',
    ...line,
  };
}

export function dispatchBody(
  body: Partial<DispatchBody> & Pick<DispatchBody, 'to' | 'lines'>,
): DispatchBody {
  return {
    kind: 'dispatch',
    dispatchType: 'disasterRelief',
    operation: null,
    requisition: null,
    earmark: null,
    ownerOrder: null,
    basisNumber: '',
    purpose: '',
    dueDate: null,
    vehicle: '',
    note: '',
    ...body,
  };
}

/** A line of a count: not counted, no reason, unless said. `counts` as typed. */
export function countLine(
  line: Partial<Omit<StocktakeLine, 'counts'>> &
    Pick<StocktakeLine, 'item' | 'lot' | 'bin'> & { counts?: readonly number[] },
): StocktakeLine {
  const { counts = [], ...more } = line;
  return {
    condition: 'good',
    batchNumber: '',
    expiry: null,
    reason: '',
    note: '',
    ...more,
    counts: counts.map((quantity) => ({ quantity, sequence: null, on: null })),
  };
}

export function stocktakeBody(
  body: Partial<StocktakeBody> & Pick<StocktakeBody, 'lines'>,
): StocktakeBody {
  return {
    kind: 'stocktake',
    scope: { kind: 'full' },
    blind: false,
    recount: false,
    note: '',
    ...body,
  };
}

export function directDeliveryBody(
  body: Partial<DirectDeliveryBody> &
    Pick<DirectDeliveryBody, 'source' | 'owner' | 'recipient' | 'lines'>,
): DirectDeliveryBody {
  return {
    kind: 'directDelivery',
    earmark: null,
    operation: null,
    requisition: null,
    place: '',
    basisNumber: '',
    ticketNumber: '',
    certificateNumber: '',
    note: '',
    ...body,
  };
}

/** A line of goods that come into the books: 10 smallest units, without expiry, batch or price. */
export function goodsLine(line: Partial<GoodsLine> & Pick<GoodsLine, 'item'>): GoodsLine {
  const { bin: _bin, condition: _condition, ...goods } = receiptLine({ ...line, bin: null });
  return goods;
}

export function useReportLine(
  line: Partial<UseReportLine> & Pick<UseReportLine, 'item' | 'lot' | 'quantity'>,
): UseReportLine {
  return { note: '', ...line };
}

export function useReportBody(
  body: Partial<UseReportBody> & Pick<UseReportBody, 'team' | 'recipient' | 'lines'>,
): UseReportBody {
  return {
    kind: 'useReport',
    operation: null,
    place: '',
    basisNumber: '',
    households: null,
    people: null,
    note: '',
    roster: [],
    ...body,
  };
}

/** A line of a return that brings nothing, unless said. */
export function returnLine(
  line: Partial<ReturnLine> & Pick<ReturnLine, 'item' | 'lot' | 'bin'>,
): ReturnLine {
  return { good: 0, pending: 0, damaged: 0, missing: 0, note: '', ...line };
}

export function returnBody(
  body: Partial<ReturnBody> & Pick<ReturnBody, 'from' | 'lines'>,
): ReturnBody {
  return { kind: 'return', operation: null, note: '', ...body };
}

export function transferBody(
  body: Partial<TransferBody> & Pick<TransferBody, 'to' | 'lines'>,
): TransferBody {
  return {
    kind: 'transfer',
    operation: null,
    requisition: null,
    earmark: null,
    ownerOrder: null,
    basisNumber: '',
    purpose: '',
    wantedOn: null,
    vehicle: '',
    note: '',
    ...body,
  };
}

/** Kits of a bill, whose lines are given as item and how much of it is in one. */
export function kittingBody(
  body: Partial<KittingBody> & Pick<KittingBody, 'item' | 'bill' | 'owner' | 'bin'>,
  lines: readonly { item: string; each: number; choice?: KittingLine['choice'] }[],
): KittingBody {
  return {
    kind: 'kitting',
    kits: 1,
    earmark: null,
    batchNumber: '',
    note: '',
    ...body,
    lines: lines.map((line) => ({ choice: null, note: '', ...line })),
  };
}

export function unkittingLine(
  line: Partial<UnkittingLine> & Pick<UnkittingLine, 'item' | 'bin'>,
): UnkittingLine {
  return {
    lot: null,
    quantity: 1,
    condition: 'good',
    expiry: null,
    batchNumber: '',
    note: '',
    ...line,
  };
}

export function unkittingBody(
  body: Partial<UnkittingBody> & Pick<UnkittingBody, 'item' | 'lot' | 'bin' | 'lines'>,
): UnkittingBody {
  return { kind: 'unkitting', condition: 'good', kits: 1, reason: '改配', note: '', ...body };
}

const someone = (name: string) => ({ name, telephone: '', identityNumber: '' });

/** The people that a paper needs before it can be submitted. */
const signatures = {
  acceptor1: someone('王一'),
  acceptor2: someone('李二'),
  collector: { name: '张三', telephone: '13812345678', identityNumber: '' },
  deliverer: someone('赵四'),
  distributor1: someone('钱五'),
  distributor2: someone('孙六'),
  counter: someone('周七'),
  witness: someone('吴八'),
  appraiser: someone('郑九'),
};

/** Those of the signatures that this kind of paper has a place for. */
export function signed(kind: KindName): Persons {
  const places = Object.keys(kinds[kind].persons);
  return Object.fromEntries(Object.entries(signatures).filter(([role]) => places.includes(role)));
}

/** Somebody in each row of the roster of a paper. */
function onRoster(body: Input<'documents.save'>['body']): Persons {
  const rows = body.kind === 'useReport' ? body.roster : [];
  return Object.fromEntries(
    rows.map((_row, index) => [rosterPart(index + 1), someone(`户主${index + 1}`)]),
  );
}

/** Saves a draft as the keeper. */
export async function draft(
  store: Hands,
  body: Input<'documents.save'>['body'],
  {
    warehouse = wuhan,
    // A count is of the day on which it is made.
    businessDate = body.kind === 'stocktake' ? dayOf(store.clock.now) : '2026-11-20',
    by = 'keeper',
    persons = {} as Persons,
  } = {},
): Promise<Output<'documents.save'>> {
  return store.do(by, 'documents.save', {
    document: v4(),
    revision: 0,
    warehouse,
    businessDate,
    persons: { ...signed(body.kind), ...onRoster(body), ...persons },
    body,
  });
}

type Where = Parameters<typeof draft>[2];

/** Drafts and submits. */
export async function submitted(
  store: Hands,
  body: Input<'documents.save'>['body'],
  where?: Where,
) {
  const { document, revision } = await draft(store, body, where);
  return store.do(where?.by ?? 'keeper', 'documents.submit', { document, revision });
}

/** Drafts, submits and has it approved by another. */
export async function approved(store: Hands, body: Input<'documents.save'>['body'], where?: Where) {
  const { document, revision, number, axes } = await submitted(store, body, where);
  if (axes.approval === 'given') return { document, revision, number, axes };
  return store.do('approver', 'documents.approve', { document, revision });
}

/** The whole way from draft to posting. */
export async function posted(store: Hands, body: Input<'documents.save'>['body'], where?: Where) {
  const { document, revision } = await approved(store, body, where);
  return store.do('keeper', 'documents.post', { document, revision });
}

/** Does something on another day of the store's clock, at ten in the morning of Wuhan. */
export async function onDay<T>(store: TestStore, day: string, work: () => Promise<T>): Promise<T> {
  const { now } = store.clock;
  store.clock.now = new Date(`${day}T02:00:00.000Z`);
  try {
    return await work();
  } finally {
    store.clock.now = now;
  }
}
