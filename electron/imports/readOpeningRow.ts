import type { ReceiptLine } from '../../shared/documents/receipt';
import type { Expiry } from '../../shared/fields';
import { maybeText, price as priceField, quantity as quantityField } from '../../shared/fields';
import { dayTyped, expiryTyped, plain, wholeTyped, yuanTyped } from '../../shared/format/typed';
import type { ImportError } from '../../shared/imports/api';
import { conditionNames, priceBasisNames } from '../../shared/names';
import type { OpeningKey } from './openingColumns';
import type { ImportItem, OpeningThings } from './openingThings';
import type { Cell } from './readSheetRows';

type Problem = ImportError['problem'];
export type Cells = Readonly<Partial<Record<OpeningKey, Cell | null>>>;

/** What a row of the sheet makes: a line, and whose goods and for what. */
export interface OpeningRow {
  line: ReceiptLine;
  owner: string;
  earmark: string | null;
}

/** What stands against a row of the sheet, all at once. */
export type RowProblems = { key: OpeningKey; problem: Problem; about: string }[];

/**
 * Reads one row. `society` owns what no other owner is named for; `on` is the day that the stock
 * is dated. Every cell that does not fit is named.
 */
export function readOpeningRow(
  cells: Cells,
  things: OpeningThings,
  { society, on }: { society: string; on: string },
): { row: OpeningRow } | { problems: RowProblems } {
  const problems: RowProblems = [];
  const wrong = (key: OpeningKey, problem: Problem, about = '') => {
    problems.push({ key, problem, about });
    return null;
  };
  for (const [key, cell] of Object.entries(cells) as [OpeningKey, Cell | null][]) {
    if (cell?.kind === 'error') wrong(key, 'unknownValue');
  }
  const say = (key: OpeningKey) => {
    const cell = cells[key];
    return cell == null || cell.kind === 'error' ? '' : plain(cell.text);
  };
  /** A text that is kept as it is: Excel must not have changed it. */
  const keep = (key: OpeningKey, longest: number) => {
    const words = cells[key]?.kind === 'error' ? '' : (cells[key]?.text.trim() ?? '');
    if (isChanged(cells[key])) wrong(key, 'changedByExcel');
    else if ([...words].length > longest) wrong(key, 'tooLong');
    else if (!maybeText(longest).safeParse(words).success) wrong(key, 'unknownValue');
    return words;
  };
  const named = <T extends { uid: string; name: string }>(key: OpeningKey, rows: readonly T[]) => {
    if (say(key) === '') return null;
    const found = rows.find(({ name }) => plain(name) === say(key));
    return found?.uid ?? wrong(key, 'unknownValue');
  };
  const optional = <K extends string>(key: OpeningKey, names: Record<K, string>) => {
    if (say(key) === '') return null;
    const found = (Object.keys(names) as K[]).find((each) => names[each] === say(key));
    return found ?? wrong(key, 'unknownValue');
  };

  const item = findItem(say, things.items, wrong);
  const entered = item && enteredOf(say, item, wrong);
  const price = priceOf(say('price'), wrong);
  const basis = optional('priceBasis', priceBasisNames);
  if (price !== null && say('priceBasis') === '') wrong('priceBasis', 'missing');
  const productionDate =
    say('productionDate') === ''
      ? null
      : (dayTyped(say('productionDate')) ?? wrong('productionDate', 'notDate'));
  const expiry = expiryOf(say('expiry'), wrong);
  if (productionDate !== null && productionDate > on) wrong('productionDate', 'producedLater');
  if (productionDate !== null && expiry?.kind === 'date' && expiry.date < productionDate) {
    wrong('expiry', 'expiryBeforeProduction');
  }
  const bin = binOf(say('bin').toUpperCase(), things, wrong);
  const condition = optional('condition', conditionNames) ?? 'good';
  const owner = named('owner', things.owners) ?? society;
  const earmark = named('earmark', things.earmarks);
  const batchNumber = keep('batchNumber', 60);
  const note = keep('note', 200);
  if (problems.length > 0 || item === null || entered === null) {
    return { problems: problems.filter(isFirstOfItsCell) };
  }
  return {
    row: {
      owner,
      earmark,
      line: {
        item: item.uid,
        expected: null,
        entered,
        price: price === null ? null : { per: 'unit', price },
        priceBasis: price === null ? null : basis,
        batchNumber,
        productionDate,
        expiry,
        serialNumber: '',
        bin,
        condition,
        note,
      },
    },
  };
}

type Say = (key: OpeningKey) => string;
type Wrong = (key: OpeningKey, problem: Problem, about?: string) => null;

/** By its code; without one by its name, and by its spec where several have that name. */
function findItem(say: Say, items: readonly ImportItem[], wrong: Wrong): ImportItem | null {
  const [code, name, spec] = [say('code').toUpperCase(), say('name'), say('spec')];
  if (code !== '') {
    const item = items.find((each) => each.code === code);
    if (item === undefined) return wrong('code', 'unknownItem');
    const known = plain(item.name);
    if (name !== '' && !known.includes(name) && !name.includes(known)) {
      return wrong('name', 'otherItem');
    }
    return item;
  }
  if (name === '') return wrong('code', 'missing');
  const byName = items.filter((each) => plain(each.name) === name);
  const fits = byName.length > 1 ? byName.filter((each) => plain(each.spec) === spec) : byName;
  if (fits.length > 1 || (fits.length === 0 && byName.length > 0)) {
    return wrong('name', 'ambiguousItem');
  }
  return fits[0] ?? wrong('name', 'unknownItem');
}

function enteredOf(say: Say, item: ImportItem, wrong: Wrong): ReceiptLine['entered'] {
  const unit = say('unit');
  const factor =
    unit === item.unit ? 1 : item.packs.find((pack) => plain(pack.unit) === unit)?.factor;
  if (factor === undefined) {
    const units = [item.unit, ...item.packs.map((pack) => pack.unit)].join('、');
    wrong('unit', unit === '' ? 'missing' : 'unknownUnit', unit === '' ? '' : units);
  }
  if (say('quantity') === '') return wrong('quantity', 'missing');
  const count = wholeTyped(say('quantity'));
  const fits = (value: number) => quantityField.safeParse(value).success;
  if (count === undefined || count === 0) return wrong('quantity', 'notWhole');
  if (!fits(count) || !fits(count * (factor ?? 1))) return wrong('quantity', 'tooMany');
  return factor === undefined ? null : { count, unit, factor };
}

/** In 1/10000 yuan a unit as it was entered; nothing is unknown, which is not zero. */
function priceOf(typed: string, wrong: Wrong): number | null {
  if (typed === '') return null;
  const price = yuanTyped(typed, 4);
  const fits = typeof price === 'number' && priceField.safeParse(price).success;
  return fits ? price : wrong('price', 'notMoney');
}

function expiryOf(typed: string, wrong: Wrong): Expiry | null {
  if (typed === '') return wrong('expiry', 'missing');
  return expiryTyped(typed) ?? wrong('expiry', 'notDate');
}

function binOf(code: string, { bins }: OpeningThings, wrong: Wrong): string | null {
  if (code === '') return wrong('bin', 'missing');
  return bins.find((bin) => bin.code === code)?.uid ?? wrong('bin', 'unknownBin');
}

/** A number of more than 15 digits has lost the rest; a batch that looked like a day became one. */
function isChanged(cell: Cell | null | undefined): boolean {
  return cell?.kind === 'number' && /e|\d{16}/.test(cell.text);
}

/** One thing is enough for a cell. */
function isFirstOfItsCell({ key }: RowProblems[number], index: number, all: RowProblems): boolean {
  return all.findIndex((each) => each.key === key) === index;
}
