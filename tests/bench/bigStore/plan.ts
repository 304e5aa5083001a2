import type { Random } from '../../../electron/context';
import { dayOf } from '../../../shared/day';
import type { IssueLine } from '../../../shared/documents/issue';
import type { Body } from '../../../shared/documents/kinds';
import type { Persons } from '../../../shared/documents/persons';
import type { ReceiptLine } from '../../../shared/documents/receipt';
import type { Expiry } from '../../../shared/fields';
import { skipReason } from '../../../shared/stock/allocate';
import { dispatchBody, dispatchLine, receiptBody, receiptLine, signed } from '../../support/papers';
import { firstDay, lastDay } from './benchStore';
import { type Book, type Posted, picksOfReversal } from './book';
import type { Catalogue } from './catalogue';
import type { Draws } from './draws';

export interface Sizes {
  movements: number;
  lots: number;
  items: number;
}

/** One paper on its whole way: saved, submitted, approved and posted, five seconds apart. */
export interface Paper {
  document: string;
  warehouse: string;
  businessDate: string;
  at: Date;
  persons: Persons;
  body: Body;
}

const linesEach = 10;
const day = 86_400_000;
export const stepSeconds = 5;

/**
 * Years of work in the order of time: receipts that bring the lots, the first fifth of them on the
 * opening day, dispatches to recipients and into the custody of teams, and reversals of both. Each
 * paper is handed out and its posting comes back, since the next one may take it back.
 */
export function* planPapers(
  sizes: Sizes,
  { draws, random, book, catalogue }: Planning,
): Generator<Paper, void, Posted> {
  const done = { movements: 0, lots: 0 };
  const recent: Posted[] = [];
  let at = new Date(`${firstDay}T00:30:00.000Z`);
  while (done.movements < sizes.movements) {
    const part = done.movements / sizes.movements;
    at = nextMoment(at, part);
    const today = dayOf(at);
    const ready = { draws, book, catalogue, today };
    const { code } = draws.of(catalogue.warehouses);
    const written =
      done.lots < sizes.lots * (0.2 + 0.8 * part)
        ? receive(ready, code)
        : ((draws.oneIn(30) ? takeBack(ready, recent) : issue(ready, code)) ??
          receive(ready, code));
    const posted: Posted = yield { document: random.uid(at), at, ...written };
    done.movements += posted.movements.length;
    if (posted.kind === 'receipt') done.lots += posted.movements.length;
    recent.push(posted);
    if (recent.length > 40) recent.shift();
  }
}

export interface Planning {
  draws: Draws;
  random: Random;
  book: Book;
  catalogue: Catalogue;
}

type Ready = Omit<Planning, 'random'> & { today: string };
type Written = Omit<Paper, 'document' | 'at'>;

/** Twenty seconds after the last paper, or the morning of the day that the work has come to. */
function nextMoment(last: Date, part: number): Date {
  const [first, end] = [firstDay, lastDay].map((date) => Date.parse(`${date}T00:30:00.000Z`));
  const days = Math.floor((((end ?? 0) - (first ?? 0)) / day) * part);
  return new Date(Math.max(last.getTime() + 4 * stepSeconds * 1000, (first ?? 0) + days * day));
}

function receive({ draws, catalogue, today }: Ready, code: string): Written {
  const { society, bins } = catalogue.warehouses.find((each) => each.code === code)!;
  const isOpening = today === firstDay;
  const isEarmarked = !isOpening && draws.oneIn(20);
  const lines = Array.from({ length: linesEach }, (): ReceiptLine => {
    // Some things are had everywhere and always, most are rare.
    const place = Math.floor(catalogue.items.length * draws.part() ** 3);
    const item = catalogue.items[place]!;
    const isPriced = !draws.oneIn(5);
    return receiptLine({
      item: item.uid,
      bin: draws.of(bins),
      entered: { count: draws.between(200, 1000), unit: item.unit, factor: 1 },
      price: isPriced ? { per: 'unit', price: draws.between(1, 5_000_000) } : null,
      priceBasis: isPriced ? 'invoice' : null,
      batchNumber: `P${draws.between(1, 99_999)}`,
      expiry: expiryFrom(draws, today, item.expires),
      condition: draws.oneIn(30) ? 'pending' : 'good',
    });
  });
  return {
    warehouse: code,
    // Some are written down days later.
    businessDate: isOpening || !draws.oneIn(10) ? today : daysBefore(today, draws.between(1, 3)),
    persons: signed('receipt'),
    body: receiptBody({
      receiptType: isOpening ? 'opening' : isEarmarked ? 'giftEarmarked' : 'giftGeneral',
      source: draws.of(catalogue.sources),
      owner: draws.oneIn(20) ? draws.of(catalogue.sources) : society,
      earmark: isEarmarked ? draws.of(catalogue.earmarks) : null,
      lines,
    }),
  };
}

/** Something that expires has a date or one that nobody knows; of other things many have none. */
function expiryFrom(draws: Draws, today: string, expires: boolean): Expiry {
  if (draws.oneIn(20)) return { kind: 'unknown' };
  if (draws.oneIn(4)) return { kind: expires ? 'unknown' : 'none' };
  return { kind: 'date', date: shifted(today, draws.between(300, 1800)) };
}

/** Ten things that are there, each in a small part of what is there; null when there are too few. */
function issue({ draws, book, catalogue, today }: Ready, code: string): Written | null {
  const { society } = catalogue.warehouses.find((each) => each.code === code)!;
  const purpose = { society, earmark: null, orderingOwner: null, on: today };
  const items = book.itemsAt(code);
  const lines = new Map<string, IssueLine>();
  for (let tries = 0; tries < 3 * linesEach && lines.size < linesEach; tries += 1) {
    if (items.length === 0) break;
    const place = draws.between(0, items.length - 1);
    const item = items[place]!;
    if (lines.has(item)) continue;
    const free = book
      .candidates(code, item)
      .filter((candidate) => skipReason(candidate, purpose) === null)
      .reduce((sum, { available }) => sum + available, 0);
    if (free === 0) {
      items[place] = items.at(-1)!;
      items.pop();
      continue;
    }
    const count = Math.min(free, draws.between(1, 40));
    const unit = catalogue.units.get(item) ?? '';
    lines.set(item, dispatchLine({ item, asked: { count, unit, factor: 1 } }));
  }
  if (lines.size === 0) return null;
  const forTeam = draws.oneIn(4);
  return {
    warehouse: code,
    businessDate: today,
    persons: signed('dispatch'),
    body: dispatchBody({
      dispatchType: forTeam ? 'teamSupplies' : 'disasterRelief',
      to: forTeam
        ? { kind: 'team', team: draws.of(catalogue.teams) }
        : { kind: 'party', party: draws.of(catalogue.recipients) },
      lines: [...lines.values()],
    }),
  };
}

/** One of the last papers, whose goods are all where it put them; null when there is none. */
function takeBack({ draws, book, today }: Ready, recent: Posted[]): Written | null {
  if (recent.length === 0) return null;
  const place = draws.between(0, recent.length - 1);
  const { uid, kind, movements, warehouse } = recent[place]!;
  const isThere = picksOfReversal(movements).every(
    ({ lot, from, quantity }) => from.kind === 'recipient' || book.holds(from, lot) >= quantity,
  );
  if (kind === 'reversal' || !isThere) return null;
  recent.splice(place, 1);
  return {
    warehouse,
    businessDate: today,
    persons: {},
    body: { kind: 'reversal', posting: uid, reason: '队伍未出发' },
  };
}

/** Not before the ledger began. */
function daysBefore(date: string, days: number): string {
  const before = shifted(date, -days);
  return before < firstDay ? firstDay : before;
}

function shifted(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * day).toISOString().slice(0, 10);
}
