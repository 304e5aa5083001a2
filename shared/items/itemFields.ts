import { z } from 'zod';
import { maybeText, price, remark, text, uid } from '../fields';
import { barcodeKind, barcodePattern } from './barcodes';

/** 编码 of an item: capitals, digits, dots and dashes, `A04`, `D12-2`. */
export const itemCode = z.string().regex(/^[A-Z0-9][A-Z0-9.-]{0,19}$/);
/** 拼音首字母 as people type them. */
export const itemInitials = z.string().regex(/^[A-Z0-9]{1,30}$/);
/** GB/T 38565—2020: a class from 1 to 3 and six digits. */
export const gbCode = z.string().regex(/^[1-3]\d{6}$/);
export const unitName = text(10);
/** What an item counts for in 可保障人数. */
export const itemNeed = z.enum(['kit', 'shelter', 'bedding', 'mat', 'water', 'food', 'hygiene']);

export const pack = z.strictObject({ unit: unitName, factor: z.int().min(2).max(1_000_000) });
export const itemBarcode = z.strictObject({
  barcode: z.string().regex(barcodePattern),
  /** The smallest unit, or one of the packs. */
  unit: unitName,
});

const measure = z.int().min(1).max(1_000_000_000).nullable();

/** All that is said of an item in the catalogue (物资目录). Null is not known, never zero. */
export const itemFields = z.strictObject({
  code: itemCode,
  name: text(100),
  /** 规格型号: never empty, because N95 and KN95 were once mixed up in public. */
  spec: text(100),
  category: uid,
  /** The smallest unit that is ever handed out. */
  unit: unitName,
  packs: z.array(pack).max(10),
  barcodes: z.array(itemBarcode).max(50),
  /** 替代物资, listed by their codes. */
  substitutes: z.array(z.strictObject({ item: uid, note: maybeText(200) })).max(20),
  /** 件: how many bundles one unit comes in. */
  parcels: z.int().min(1).max(1000).nullable(),
  /** With `expires` the 保质期, else the 储备年限. */
  shelfLifeMonths: z.int().min(1).max(600).nullable(),
  expires: z.boolean(),
  volumeCm3: measure,
  weightG: measure,
  peopleServed: z.int().min(1).max(100_000).nullable(),
  need: itemNeed.nullable(),
  waterMl: measure,
  energyKcal: measure,
  recoverable: z.boolean(),
  serialised: z.boolean(),
  picksLast: z.boolean(),
  referencePrice: price.nullable(),
  gbCode: gbCode.nullable(),
  /** Null: as the name says. */
  initials: itemInitials.nullable(),
  note: remark,
  active: z.boolean(),
});
export type ItemFields = z.infer<typeof itemFields>;

/** What is not known of a new item until somebody says it. */
export const unknownItem = {
  packs: [],
  barcodes: [],
  substitutes: [],
  parcels: null,
  shelfLifeMonths: null,
  expires: false,
  volumeCm3: null,
  weightG: null,
  peopleServed: null,
  need: null,
  waterMl: null,
  energyKcal: null,
  recoverable: false,
  serialised: false,
  picksLast: false,
  referencePrice: null,
  gbCode: null,
  initials: null,
  note: '',
  active: true,
} satisfies Partial<ItemFields>;

/**
 * What is wrong with an item, and where: `index` counts packs, barcodes or substitutes; `other` is
 * the item, unit or barcode that it is about.
 *
 * - `taken`: another item has the code, or the barcode
 * - `twin`: another item has the same name and specification
 * - `twice`: it stands there twice
 * - `fixed`: papers, lots or lists name it, so it stays as it was
 * - `unknownUnit`: the unit of a barcode is neither the smallest nor a pack
 * - `checkDigit`: an EAN with a wrong last digit
 * - `itself`: its own substitute
 * - `unknown`: there is no such category or item
 */
export interface ItemFault {
  field: 'code' | 'name' | 'category' | 'unit' | 'packs' | 'barcodes' | 'substitutes' | Settled;
  index: number | null;
  fault: 'taken' | 'twin' | 'twice' | 'fixed' | 'unknownUnit' | 'checkDigit' | 'itself' | 'unknown';
  other: string;
}

/**
 * What decides how goods that were given are counted, and what a lot without a date means: as fixed
 * as their unit. What an item serves (`need`, `peopleServed`) is an estimate of today and stands on no
 * posted paper, so it can be put right at any time.
 */
export const settledFlags = ['expires', 'recoverable', 'serialised'] as const;
type Settled = (typeof settledFlags)[number];

/** What can be said against an item without looking into the store. */
export function itemFaults(
  item: string,
  {
    unit,
    packs,
    barcodes,
    substitutes,
  }: Pick<ItemFields, 'unit' | 'packs' | 'barcodes' | 'substitutes'>,
): ItemFault[] {
  const units = [unit, ...packs.map((each) => each.unit)];
  const codes = barcodes.map(({ barcode }) => barcode);
  const others = substitutes.map((each) => each.item);
  const twice = (values: readonly string[], index: number) =>
    values.indexOf(values[index] ?? '') < index;
  return [
    ...packs.flatMap(({ unit: other }, index): ItemFault[] =>
      twice(units, index + 1) ? [{ field: 'packs', index, fault: 'twice', other }] : [],
    ),
    ...barcodes.flatMap(({ barcode, unit: of }, index): ItemFault[] => [
      ...(twice(codes, index)
        ? [{ field: 'barcodes' as const, index, fault: 'twice' as const, other: barcode }]
        : []),
      ...(barcodeKind(barcode) === 'wrong'
        ? [{ field: 'barcodes' as const, index, fault: 'checkDigit' as const, other: barcode }]
        : []),
      ...(units.includes(of)
        ? []
        : [{ field: 'barcodes' as const, index, fault: 'unknownUnit' as const, other: of }]),
    ]),
    ...others.flatMap((other, index): ItemFault[] => [
      ...(other === item
        ? [{ field: 'substitutes' as const, index, fault: 'itself' as const, other: '' }]
        : []),
      ...(twice(others, index)
        ? [{ field: 'substitutes' as const, index, fault: 'twice' as const, other: '' }]
        : []),
    ]),
  ];
}
