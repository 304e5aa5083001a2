import type { z } from 'zod';
import type { entered } from '../../shared/documents/entered';
import type { priceBasis } from '../../shared/documents/goodsLine';
import type { ReceiptBody, ReceiptLine } from '../../shared/documents/receipt';
import type { Expiry } from '../../shared/fields';
import { referenceData } from '../referenceData';
import type { ItemSeed } from '../schema';
import { seedUid } from '../seedUid';
import { addDays, addMonths } from './calendar';
import { pickNumber } from './figures';
import type { GoodsLine, ReceiptPaper } from './schema';
import { itemOf, partyUid, societyOf } from './things';

/** The body of a receipt of the demonstration. What the file leaves out is invented here. */
export function receiptBodyOf(paper: ReceiptPaper, on: string, today: string): ReceiptBody {
  const isGift = paper.type === 'giftGeneral' || paper.type === 'giftEarmarked';
  const day = on.replaceAll('-', '');
  return {
    kind: 'receipt',
    receiptType: paper.type,
    source: partyUid(paper.from),
    owner: partyUid(paper.owner ?? societyOf(paper.at)),
    arrival: null,
    earmark: paper.earmark === undefined ? null : seedUid('earmark', paper.earmark),
    basisNumber:
      paper.type === 'fromSuperior' ? `演示调〔${on.slice(0, 4)}〕${day.slice(4)}号` : '',
    inspectionNumber: '',
    ticketNumber: isGift ? `演示票${day}` : '',
    certificateNumber: isGift ? `演示证${day}` : '',
    note: paper.note,
    lines: paper.lines.flatMap((line) => linesOf(paper, line, on, today)),
  };
}

/** One line; of pieces with serial numbers one line each. */
function linesOf(paper: ReceiptPaper, line: GoodsLine, on: string, today: string): ReceiptLine[] {
  const item = itemOf(line.item);
  if (!item.serialised) return [lineOf(paper, item, line, on, today, '')];
  const day = on.replaceAll('-', '').slice(2);
  return Array.from({ length: line.quantity }, (_, index) =>
    lineOf(paper, item, { ...line, quantity: 1 }, on, today, `YS${item.code}${day}${index + 1}`),
  );
}

function lineOf(
  paper: ReceiptPaper,
  item: ItemSeed,
  line: GoodsLine,
  on: string,
  today: string,
  serialNumber: string,
): ReceiptLine {
  const typed = enteredOf(item, line.quantity);
  const price = priceOf(item, line, typed.factor);
  const life = lifeOf(item, line, on, today);
  return {
    item: seedUid('item', item.code),
    expected: null,
    entered: typed,
    price,
    priceBasis: price === null ? null : priceBasisOf[paper.type],
    ...life,
    batchNumber: life.productionDate?.replaceAll('-', '') ?? '',
    serialNumber,
    bin: homeOf(paper.at, item, line.condition, on),
    condition: line.condition,
    note: '',
  };
}

/** In the largest pack that the quantity fills, as people count. */
function enteredOf(item: ItemSeed, quantity: number): z.infer<typeof entered> {
  const [pack] = item.packs
    .filter(({ factor }) => quantity % factor === 0)
    .sort((a, b) => b.factor - a.factor);
  return pack === undefined
    ? { count: quantity, unit: item.unit, factor: 1 }
    : { count: quantity / pack.factor, ...pack };
}

function priceOf(item: ItemSeed, line: GoodsLine, factor: number): ReceiptLine['price'] {
  if (line.amountFen !== undefined) return { per: 'line', amount: line.amountFen };
  const fen = line.priceFen === undefined ? item.referencePriceFen : line.priceFen;
  return fen === null ? null : { per: 'unit', price: fen * 100 * factor };
}

const priceBasisOf: Record<ReceiptPaper['type'], z.infer<typeof priceBasis>> = {
  giftGeneral: 'donorStatement',
  giftEarmarked: 'agreement',
  purchaseGovernment: 'tender',
  purchaseHumanitarian: 'invoice',
  fromSuperior: 'agreement',
  fromSubordinate: 'agreement',
  keptForOwner: 'agreement',
  handedOver: 'appraisal',
  opening: 'appraisal',
  awaitingMatch: 'agreement',
};

/** Expiry as the file says it, or from the item's shelf life of goods made a month before. */
function lifeOf(item: ItemSeed, line: GoodsLine, on: string, today: string) {
  const unknown: { productionDate: string | null; expiry: Expiry } = {
    productionDate: null,
    expiry: { kind: 'unknown' },
  };
  if (!item.expires) return { ...unknown, expiry: { kind: 'none' } as Expiry };
  if (line.expires === 'unknown' || item.shelfLifeMonths === null) return unknown;
  if (line.expires !== undefined) {
    const date = addDays(today, line.expires);
    return {
      productionDate: addMonths(date, -item.shelfLifeMonths),
      expiry: { kind: 'date', date } as Expiry,
    };
  }
  const productionDate = addDays(on, -20 - pickNumber(`${on} ${item.code}`, 25));
  const expiry: Expiry = { kind: 'date', date: addMonths(productionDate, item.shelfLifeMonths) };
  return { productionDate, expiry };
}

/**
 * Where a keeper would put it: in the zone of its category, each item at its own racks; what is to
 * be looked at or is damaged in the zones for that.
 */
export function homeOf(
  warehouse: string,
  item: ItemSeed,
  condition: GoodsLine['condition'],
  on: string,
): string {
  const tier = referenceData.warehouses.find(({ code }) => code === warehouse)?.tier ?? 'city';
  const zoneCode = referenceData.categories.find(({ code }) => code === item.category)?.zone;
  const zone = referenceData.layouts[tier].find((each) =>
    condition === 'good' || condition === 'held'
      ? each.code === zoneCode
      : each.condition === condition,
  );
  const sameZone = referenceData.items.filter(({ category }) =>
    referenceData.categories.some(({ code, zone: of }) => code === category && of === zoneCode),
  );
  const home = sameZone.indexOf(item) * 2 + pickNumber(on, 2);
  const bin = zone?.bins[home % zone.bins.length];
  if (bin === undefined) throw new Error(`no bin for ${item.code} at ${warehouse}`);
  return seedUid('bin', `${warehouse}/${bin}`);
}
