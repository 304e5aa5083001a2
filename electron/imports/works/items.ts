import { plain } from '../../../shared/format/typed';
import { partsOf } from '../../../shared/imports/columns';
import type { ImportProblem } from '../../../shared/imports/problems';
import { items as subject } from '../../../shared/imports/subjects/items';
import { plainBarcode } from '../../../shared/items/barcodes';
import {
  type ItemFault,
  type ItemFields,
  itemFields,
  unknownItem,
} from '../../../shared/items/itemFields';
import type { QueryContext } from '../../context';
import { sql } from '../../database/sql';
import { findFaults } from '../../items/findFaults';
import { saveItem } from '../../items/saveItem';
import { findItem, type StoredItem } from '../../items/storedItem';
import { saveEach } from '../saveEach';
import { declareWork } from '../work';

interface Row {
  fields: ItemFields;
  known: StoredItem | null;
}

/** 物资目录: known again by its code; a blank cell leaves what is there as it is. */
export const items = declareWork(subject, {
  things: ({ context }) => ({
    context,
    uids: new Map(
      context.db
        .all<{ code: string; uid: string }>(sql`SELECT code, uid FROM item`)
        .map(({ code, uid }) => [code, uid]),
    ),
    categories: context.db.all<{ uid: string; code: string; name: string }>(
      sql`SELECT uid, code, name FROM category ORDER BY code`,
    ),
  }),
  lists: ({ categories }) => [
    ['类别', categories.map(({ name }) => name)],
    ['类别编码', categories.map(({ code }) => code)],
    ['有失效日期', ['是', '否']],
  ],
  example: ({ categories }) => ({ category: categories[0]?.name ?? '' }),
  read: (values, { context, uids, categories }, wrong): Row | null => {
    const { code, name, spec, unit, category: typed, packs, barcodes, ...others } = values;
    const category = categories.find((each) => each.code === typed || plain(each.name) === typed);
    if (typed !== null && category === undefined) wrong('category', 'unknownValue');
    const packed = packs === null ? null : pairsOf(packs);
    if (packs !== null && packed === null) wrong('packs', 'badForm');
    if (code === null || name === null || spec === null || unit === null) return null;
    if (category === undefined || (packs !== null && packed === null)) return null;
    const known = findKnown(context, uids.get(code));
    const {
      id: _i,
      uid: _u,
      categoryName: _c,
      provisional: _p,
      matched: _m,
      ...before
    } = known ?? {
      ...unknownItem,
      ...nothing,
    };
    const said = Object.fromEntries(Object.entries(others).filter(([, value]) => value !== null));
    const fields = {
      ...before,
      ...said,
      code,
      name,
      spec,
      unit,
      category: category.uid,
      packs: packed ?? before.packs,
      barcodes: barcodes === null ? before.barcodes : barcodesOf(barcodes, unit),
      // Initials follow the name, unless somebody has corrected them.
      initials: known?.name === name ? before.initials : null,
    };
    const parsed = itemFields.safeParse(fields);
    if (!parsed.success) {
      const [field] = parsed.error.issues[0]?.path ?? [];
      return wrong(isKey(field) ? field : 'code', 'badForm');
    }
    const row = { fields: parsed.data, known };
    if (isSame(row)) return row;
    for (const fault of findFaults(context.db, known?.uid ?? '', parsed.data, known ?? undefined)) {
      const { key, problem, about } = told(fault, parsed.data);
      wrong(key, problem, about);
    }
    return row;
  },
  key: ({ fields }) => fields.code,
  keyColumn: 'code',
  once: ({ fields: { name, spec, barcodes } }) => [
    ['name', [JSON.stringify([name, spec])]],
    ['barcodes', barcodes.map(({ barcode }) => barcode)],
  ],
  standing: (row) => (row.known === null ? 'added' : isSame(row) ? 'same' : 'changed'),
  save: (command, rows, _things, tell) =>
    saveEach(command, 'items.save', saveItem, rows, tell, ({ fields, known }, uid) => ({
      ...fields,
      item: known?.uid ?? uid,
    })),
});

const nothing = { id: 0, uid: '', categoryName: '', provisional: false, matched: null };
type Key = keyof typeof subject.columns;

function isKey(field: PropertyKey | undefined): field is Key {
  return typeof field === 'string' && Object.hasOwn(subject.columns, field);
}

function findKnown({ db }: QueryContext, uid: string | undefined): StoredItem | null {
  return uid === undefined ? null : (findItem(db, uid) ?? null);
}

/** `包=5、箱=20` → each with its factor; null where one is not of that form. */
function pairsOf(text: string): ItemFields['packs'] | null {
  const pairs = partsOf(text).map((part) => /^(.+?)\s*[=:×xX*]\s*(\d+)\D*$/.exec(part));
  const isTwo = (unit: string) => /[=:×xX*]\s*\d/.test(unit);
  if (pairs.some((pair) => pair === null || isTwo(pair[1] ?? ''))) return null;
  return pairs.map((pair) => ({ unit: pair?.[1] ?? '', factor: Number(pair?.[2]) }));
}

/** `6901234567892、16901234567899=箱`: without a unit it is that of the smallest one. */
function barcodesOf(text: string, smallest: string): ItemFields['barcodes'] {
  return partsOf(text).map((part) => {
    const [barcode = '', unit] = part.split('=');
    return { barcode: plainBarcode(barcode), unit: unit?.trim() || smallest };
  });
}

/** Whether the item is there as its row says. */
function isSame({ fields, known }: Row): boolean {
  if (known === null) return false;
  const { code, name, spec, unit, category } = fields;
  const sorted = (item: ItemFields | StoredItem) =>
    JSON.stringify([
      item.packs.map((pack) => `${pack.factor} ${pack.unit}`).sort(),
      item.barcodes.map((each) => `${each.barcode} ${each.unit}`).sort(),
    ]);
  const plainKeys = (Object.keys(unknownItem) as (keyof typeof unknownItem)[]).filter(
    (key) => !['packs', 'barcodes', 'substitutes', 'initials'].includes(key),
  );
  return (
    known.code === code &&
    known.name === name &&
    known.spec === spec &&
    known.unit === unit &&
    known.category === category &&
    plainKeys.every((key) => known[key] === fields[key]) &&
    sorted(known) === sorted(fields)
  );
}

/** What stands against the item, at its cell. */
function told(
  { field, fault, other }: ItemFault,
  { unit, packs }: ItemFields,
): { key: Key; problem: ImportProblem; about: string } {
  const key = field === 'substitutes' ? 'name' : field;
  const units = [unit, ...packs.map((pack) => pack.unit)].join('、');
  if (fault === 'unknownUnit') return { key, problem: 'unknownUnit', about: units };
  const problems = {
    taken: 'nameTaken',
    twin: 'nameTaken',
    twice: 'badForm',
    fixed: 'fixed',
    checkDigit: 'checkDigit',
    itself: 'badForm',
    unknown: 'unknownValue',
  } as const;
  return { key, problem: problems[fault], about: other };
}
