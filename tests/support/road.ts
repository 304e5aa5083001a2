import { sql } from '../../electron/database/sql';
import type { Input } from '../../shared/api';
import type { ReceiveLine, SettleLine } from '../../shared/transfers/acts';
import {
  dispatchLine,
  type Names,
  namesAt,
  posted,
  receiptBody,
  receiptLine,
  transferBody,
} from './papers';
import { doTogether } from './secondPerson';
import { centre, type TestStore, testStore, wuhan } from './testStore';

/** A store in which Wuhan has sent quilts to the provincial centre. */
export interface Road {
  store: TestStore;
  from: Names;
  to: Names;
  document: string;
  lot: string;
  /** The posting of the sending. */
  sending: string;
}

export const quilts = (count: number) => ({ count, unit: '床', factor: 1 });

/** 100 quilts worth 1,003.57 yuan at Wuhan, of which `count` are sent to the centre. */
export async function sentRoad({
  count = 7,
  businessDate = '2026-11-20',
  opening = '2026-01-01',
} = {}): Promise<Road> {
  const store = testStore({ opening });
  const from = await namesAt(store);
  const to = await namesAt(store, centre);
  const gift = await posted(store, giftOf(from, 100, { price: { per: 'line', amount: 100_357 } }), {
    businessDate,
  });
  const lot = lotOf(store, gift.document);
  const body = transferBody({
    to: centre,
    lines: [dispatchLine({ item: from.item('A04'), asked: quilts(count) })],
  });
  const { document, posting } = await posted(store, body, { businessDate });
  return { store, from, to, document, lot, sending: posting };
}

/** Quilts given to a warehouse, priced by invoice unless said. */
export function giftOf(
  names: Names,
  count: number,
  line: Partial<Parameters<typeof receiptLine>[0]> = {},
  body: Partial<Parameters<typeof receiptBody>[0]> = {},
) {
  return receiptBody({
    source: names.party('中国红十字会总会'),
    owner: names.society,
    lines: [
      receiptLine({
        item: names.item('A04'),
        bin: names.bin('A-01-01'),
        entered: quilts(count),
        ...(line.price ? { priceBasis: 'invoice' as const } : {}),
        ...line,
      }),
    ],
    ...body,
  });
}

export function lotOf(store: TestStore, document: string): string {
  return store.program.state.store!.db.read<{ uid: string }>(sql`
    SELECT lot.uid FROM lot JOIN document ON document.id = lot.document_id
    WHERE document.uid = ${document}`).uid;
}

/** The paper as it stands, for the next step. */
export async function now(store: TestStore, document: string) {
  const { revision } = await store.do('viewer', 'documents.read', { document });
  return { document, revision };
}

/** What is shelved in the centre's first bin, good, and what is stated of the rest. */
export function receiving(
  { to, lot }: Pick<Road, 'to' | 'lot'>,
  count: number,
  stated: Partial<ReceiveLine> = {},
): ReceiveLine {
  return {
    lot,
    parts:
      count === 0 ? [] : [{ bin: to.bin('A-01-01'), condition: 'good' as const, quantity: count }],
    short: 0,
    damaged: 0,
    refused: 0,
    note: Object.keys(stated).length === 0 ? '' : '与随车清单不符',
    ...stated,
  };
}

export function settling({ lot }: Pick<Road, 'lot'>, answer: Partial<SettleLine>): SettleLine {
  return { lot, lost: 0, returned: [], rejected: 0, reason: '已核对', ...answer };
}

export async function receive(
  road: Road,
  line: ReceiveLine,
  { businessDate = '2026-11-23', by = 'keeper' } = {},
) {
  const { store, document } = road;
  return store.do(by, 'transfers.receive', {
    ...(await now(store, document)),
    businessDate,
    lines: [line],
  });
}

export async function settle(road: Road, line: SettleLine, businessDate = '2026-11-23') {
  const { store, document } = road;
  const input = { ...(await now(store, document)), businessDate, lines: [line] };
  return line.lost > 0
    ? doTogether(store, ['keeper', 'approver'], 'transfers.settle', input)
    : store.do('keeper', 'transfers.settle', input);
}

/** The whole input of a receiving, for a call that is to be refused. */
export async function receivingInput(
  { store, document }: Road,
  line: ReceiveLine,
  businessDate = '2026-11-23',
): Promise<Input<'transfers.receive'>> {
  return { ...(await now(store, document)), businessDate, lines: [line] };
}

/** Where the units and 分 of all quilts are, by kind of place and warehouse; empty places not told. */
export function whereabouts({
  store,
}: Pick<Road, 'store'>): Record<string, [number, number | null]> {
  const rows = store.program.state.store!.db.all<{
    place: string;
    quantity: number;
    amount: number | null;
  }>(sql`
    SELECT place.kind || CASE place.kind WHEN 'bin' THEN ' ' || warehouse.code ELSE '' END AS place,
      sum(change) AS quantity, CASE WHEN count(fen) = count(*) THEN sum(fen) END AS amount
    FROM (
      SELECT to_place_id AS place_id, quantity AS change, amount AS fen FROM movement
      UNION ALL SELECT from_place_id, -quantity, -amount FROM movement
    )
    JOIN place ON place.id = place_id
    LEFT JOIN warehouse ON warehouse.id = place.warehouse_id
    GROUP BY 1 HAVING sum(change) <> 0 OR sum(fen) <> 0 ORDER BY 1`);
  return Object.fromEntries(rows.map(({ place, quantity, amount }) => [place, [quantity, amount]]));
}

/** What the program's own proof finds: nothing, if all is well. */
export async function findings({ store }: Pick<Road, 'store'>) {
  return (await store.do('viewer', 'ledger.prove', {})).findings;
}

/** Takes a posting back by a paper of the warehouse that made it. */
export function takeBack({ store }: Pick<Road, 'store'>, posting: string, warehouse = wuhan) {
  return posted(
    store,
    { kind: 'reversal', posting, reason: '录错' },
    { warehouse, businessDate: '2026-11-23' },
  );
}
