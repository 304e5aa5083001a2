import type { ReceiptBody } from '../../../shared/documents/receipt';
import { named, type Start, type StartFacts } from './form';
import { newReceiptLine } from './receiptLine';

/**
 * A blank 入库单: a gift, owned by the society whose warehouse this is. By an announcement it begins
 * with the source, and a line for each item of which something is still expected, in its usual bin.
 */
export function startReceipt(facts: StartFacts): Start<ReceiptBody> {
  const blank = blankReceipt(facts);
  return facts.announced === undefined ? blank : tickingOff(blank, facts.announced);
}

function tickingOff(
  { body, labels }: Start<ReceiptBody>,
  { arrival, items, bins }: NonNullable<StartFacts['announced']>,
): Start<ReceiptBody> {
  const byUid = new Map(items.map((item) => [item.uid, item]));
  const open = arrival.lines.filter((line) => line.open > 0);
  return {
    body: {
      ...body,
      arrival: arrival.arrival,
      source: arrival.source.uid,
      basisNumber: arrival.basisNumber,
      lines: open.flatMap(({ item, open: expected }) => {
        const known = byUid.get(item.uid);
        const bin = bins.get(item.uid)?.uid ?? null;
        return known ? [{ ...newReceiptLine(known), expected, bin }] : [];
      }),
    },
    labels: {
      ...labels,
      [arrival.arrival]: named(arrival.number),
      [arrival.source.uid]: named(arrival.source.name),
      ...Object.fromEntries(
        [...bins.values()].flatMap((bin) => (bin ? [[bin.uid, named(bin.code)]] : [])),
      ),
      ...Object.fromEntries(
        open.map(({ item: { uid, name, code, spec, unit } }) => [uid, { name, code, spec, unit }]),
      ),
    },
  };
}

function blankReceipt({ warehouse, opening }: StartFacts): Start<ReceiptBody> {
  return {
    body: {
      kind: 'receipt',
      receiptType: opening ? 'opening' : 'giftGeneral',
      source: null,
      owner: warehouse.society.uid,
      earmark: null,
      arrival: null,
      basisNumber: '',
      inspectionNumber: '',
      ticketNumber: '',
      certificateNumber: '',
      note: '',
      lines: [],
    },
    labels: { [warehouse.society.uid]: named(warehouse.society.name) },
  };
}
