import type { ReceiptLine } from '../../../shared/documents/receipt';
import { quantity as quantityField } from '../../../shared/fields';
import { plain } from '../../../shared/format/typed';
import type { ColumnValues } from '../../../shared/imports/columns';
import type { receiptLines } from '../../../shared/imports/subjects/openingStock';
import type { Wrong } from '../work';
import type { GoodsThings, ImportItem } from './goodsThings';

type Columns = typeof receiptLines.columns;
export type GoodsValues = ColumnValues<Columns>;

/** The line of a receipt that a row of a sheet of goods makes; what does not fit is told. */
export function readGoodsRow(
  values: GoodsValues,
  things: GoodsThings,
  wrong: Wrong<Columns>,
): ReceiptLine | null {
  const { price, priceBasis, productionDate, expiry } = values;
  const item = findItem(values, things, wrong);
  const entered = enteredOf(values, item, wrong);
  if (price !== null && priceBasis === null) wrong('priceBasis', 'missing');
  if (productionDate !== null && productionDate > things.on) {
    wrong('productionDate', 'producedLater', things.on);
  }
  if (productionDate !== null && expiry?.kind === 'date' && expiry.date < productionDate) {
    wrong('expiry', 'expiryBeforeProduction');
  }
  const bin = values.bin === null ? null : things.bins.get(values.bin.toUpperCase());
  if (bin === undefined) wrong('bin', 'unknownBin');
  if (item === null || entered === null) return null;
  return {
    item: item.uid,
    expected: null,
    entered,
    price: price === null ? null : { per: 'unit', price },
    priceBasis: price === null ? null : priceBasis,
    batchNumber: values.batchNumber ?? '',
    productionDate,
    expiry,
    serialNumber: values.serialNumber ?? '',
    bin: bin ?? null,
    condition: values.condition ?? 'good',
    note: values.note ?? '',
  };
}

/** By its code; without one by its name, and by its spec where several have that name. */
function findItem(
  { code, name, spec }: GoodsValues,
  { itemsByCode, itemsByName }: GoodsThings,
  wrong: Wrong<Columns>,
): ImportItem | null {
  if (code !== null) {
    const item = itemsByCode.get(code.toUpperCase());
    if (item === undefined) return wrong('code', 'unknownItem');
    const known = plain(item.name);
    const isOther = name !== null && !known.includes(name) && !name.includes(known);
    return isOther ? wrong('name', 'otherItem') : item;
  }
  if (name === null) return wrong('code', 'missing');
  const byName = itemsByName.get(name) ?? [];
  const fits = byName.length > 1 ? byName.filter((each) => plain(each.spec) === spec) : byName;
  if (fits.length > 1 || (fits.length === 0 && byName.length > 0)) {
    return wrong('name', 'ambiguousItem');
  }
  return fits[0] ?? wrong('name', 'unknownItem');
}

function enteredOf(
  { unit, quantity: count }: GoodsValues,
  item: ImportItem | null,
  wrong: Wrong<Columns>,
): ReceiptLine['entered'] {
  if (item === null || unit === null) return null;
  const factor =
    unit === plain(item.unit) ? 1 : item.packs.find((pack) => plain(pack.unit) === unit)?.factor;
  if (factor === undefined) {
    const units = [item.unit, ...item.packs.map((pack) => pack.unit)].join('、');
    return wrong('unit', 'unknownUnit', units);
  }
  if (count === null) return null;
  const isTooMany = !quantityField.safeParse(count * factor).success;
  return isTooMany ? wrong('quantity', 'tooMany') : { count, unit, factor };
}
