import type { ItemView } from '../../shared/items/api';
import { barcodePattern, plainBarcode } from '../../shared/items/barcodes';
import {
  gbCode,
  type ItemFault,
  type ItemFields,
  itemCode,
  itemFaults,
  itemInitials,
  unknownItem,
} from '../../shared/items/itemFields';
import { newUid } from '../api';
import { itemFaultText, itemWords } from '../messages/items';

const { problems } = itemWords;

/** An item as it is typed. Rows have keys of their own, so that a field stays with its row. */
export interface ItemDraft
  extends Omit<
    ItemFields,
    'category' | 'packs' | 'barcodes' | 'substitutes' | 'initials' | 'gbCode'
  > {
  category: string | null;
  initials: string;
  gbCode: string;
  packs: { key: string; unit: string; factor: number | null }[];
  barcodes: { key: string; barcode: string; unit: string }[];
  substitutes: { key: string; item: { uid: string; name: string } | null; note: string }[];
}

/** A draft of an item that is there, or of a new one. */
export function draftOf(view: ItemView | null): ItemDraft {
  if (view === null) return { ...blank };
  return {
    ...blank,
    ...Object.fromEntries(
      (Object.keys(blank) as (keyof ItemDraft)[]).map((field) => [field, view[field]]),
    ),
    category: view.category.uid,
    gbCode: view.gbCode ?? '',
    packs: view.packs.map((pack) => ({ key: newUid(), ...pack })),
    barcodes: view.barcodes.map((barcode) => ({ key: newUid(), ...barcode })),
    substitutes: view.substitutes.map((each) => ({ key: newUid(), ...each })),
  };
}

const blank: ItemDraft = {
  ...unknownItem,
  code: '',
  name: '',
  spec: '',
  category: null,
  unit: '',
  gbCode: '',
  initials: '',
};

/** What is saved of a draft without problems. */
export function fieldsOf(draft: ItemDraft): ItemFields {
  return {
    ...draft,
    code: draft.code.trim(),
    name: draft.name.trim(),
    spec: draft.spec.trim(),
    unit: draft.unit.trim(),
    category: draft.category ?? '',
    gbCode: draft.gbCode.trim() || null,
    initials: draft.initials.trim() || null,
    note: draft.note.trim(),
    packs: draft.packs.map(({ unit, factor }) => ({ unit: unit.trim(), factor: factor ?? 0 })),
    barcodes: draft.barcodes.map(({ barcode, unit }) => ({
      barcode: plainBarcode(barcode),
      unit: unit.trim(),
    })),
    substitutes: draft.substitutes.flatMap(({ item, note }) =>
      item === null ? [] : [{ item: item.uid, note: note.trim() }],
    ),
  };
}

/** What is wrong, by field or by field and row: `code`, `packs.0`. */
export type ItemProblems = Readonly<Record<string, string>>;

/** What can be said against a draft before it is sent. */
export function problemsOf(item: string, draft: ItemDraft): ItemProblems {
  const fields = fieldsOf(draft);
  const wrong = Object.entries({
    code: !itemCode.safeParse(fields.code).success,
    name: fields.name === '',
    spec: fields.spec === '',
    category: draft.category === null,
    unit: fields.unit === '',
    gbCode: fields.gbCode !== null && !gbCode.safeParse(fields.gbCode).success,
    initials: fields.initials !== null && !itemInitials.safeParse(fields.initials).success,
  }).flatMap(([field, isWrong]) =>
    isWrong ? [[field, problems[field as keyof typeof problems]] as const] : [],
  );
  const rows = [
    ...fields.packs.flatMap(({ unit, factor }, index) => [
      ...(unit === '' ? [[`packs.${index}`, problems.packUnit] as const] : []),
      ...(factor < 2 ? [[`packs.${index}`, problems.packFactor] as const] : []),
    ]),
    ...fields.barcodes.flatMap(({ barcode }, index) =>
      barcodePattern.test(barcode) ? [] : [[`barcodes.${index}`, problems.barcode] as const],
    ),
    ...draft.substitutes.flatMap(({ item: chosen }, index) =>
      chosen === null ? [[`substitutes.${index}`, problems.substitute] as const] : [],
    ),
  ];
  return Object.fromEntries([
    ...Object.entries(faultProblems(itemFaults(item, fields))),
    ...wrong,
    ...rows,
  ]);
}

/** The faults that the program found, at their fields. */
export function faultProblems(faults: readonly ItemFault[]): ItemProblems {
  return Object.fromEntries(
    faults.map((fault) => [
      fault.index === null ? fault.field : `${fault.field}.${fault.index}`,
      itemFaultText(fault),
    ]),
  );
}
