import type { Output, Parsed } from '../../shared/api';
import type { CountFacts, LotFacts } from '../../shared/documents/kind';
import {
  countAgain,
  difference,
  isCounted,
  type StocktakeBody,
  type StocktakeLine,
  stocktake,
} from '../../shared/documents/stocktake';
import { refuse } from '../../shared/refusals';
import { amountLeaving, lineAmount } from '../../shared/stock/money';
import type { DifferenceRow, SheetLine } from '../../shared/stocktakes/api';
import { type QueryContext, readWarehouse, type Warehouse } from '../context';
import type { ReadableDb } from '../database/database';
import { list, sql } from '../database/sql';
import { readStoredDocument, type StoredDocument } from '../documents/documentRow';
import { countFacts, lotFacts } from '../documents/ruleFacts';
import { standingFacts } from './countedSince';
import { sheetLines } from './sheetLines';

/**
 * The counted lines of a stocktake beside what the book said when they were counted, what has moved
 * since, and what lies in the scope and is not on the sheet: so that stock which moved since the
 * sheet was made is seen before the count is posted. While a blind count is written it tells that a
 * line differs, and not by how much.
 */
export function readDifferences(
  { db, today }: QueryContext,
  input: Parsed<'stocktakes.differences'>,
): Output<'stocktakes.differences'> {
  const document = readStoredDocument(db, input.document);
  const { body, axes, number } = document;
  if (body.kind !== 'stocktake') refuse('notFound', { what: 'document', uid: input.document });
  const rows = differencesOf(db, document, body);
  const isWritten = number === null && axes.approval === 'none';
  const warehouse = readWarehouse(db, document.warehouse);
  return {
    rows: body.blind && isWritten ? rows.map(hideBook) : rows,
    uncounted: body.lines.filter((line) => !isCounted(line)).length,
    notOnSheet: axes.posting === 'none' ? notOnSheet(db, warehouse, body, today) : [],
  };
}

function hideBook(row: DifferenceRow): DifferenceRow {
  return { ...row, book: null, difference: null, value: null };
}

/** Every counted line with its difference; of a posted count, as it was posted. */
export function differencesOf(
  db: ReadableDb,
  { id, axes }: StoredDocument,
  body: StocktakeBody,
): DifferenceRow[] {
  const isPosted = axes.posting !== 'none';
  const factsOf = isPosted ? countFacts : standingFacts;
  const facts = new Map(factsOf(db, stocktake.counted(body)).map((each) => [each.line, each]));
  const values = isPosted ? postedValues(db, id) : plannedValues(db, body, facts);
  return body.lines.flatMap((line, index): DifferenceRow[] => {
    const number = index + 1;
    const known = facts.get(number);
    const change = difference(line, known);
    if (change === null) return [];
    const counted = line.counts.at(-1)?.quantity ?? 0;
    return [
      {
        line: number,
        counted,
        isExact: change === 0,
        book: counted - change,
        difference: change,
        value: change === 0 ? 0 : (values.get(number) ?? null),
        movedSince: isPosted ? 0 : (known?.movedSince ?? 0),
        countAgain: !isPosted && countAgain(known, change) !== null,
      },
    ];
  });
}

/** What each line of a posted count found (+) or missed (−), in 分. */
function postedValues(db: ReadableDb, documentId: number): Map<number, number | null> {
  const rows = db.all<{ line: number; value: number | null }>(sql`
    SELECT document_line AS line, iif(place.holds, amount, -amount) AS value
    FROM posting
    JOIN movement ON movement.posting_id = posting.id
    JOIN place ON place.id = movement.to_place_id
    WHERE posting.document_id = ${documentId}`);
  return new Map(rows.map(({ line, value }) => [line, value]));
}

/** What they would, if the count was posted now. */
function plannedValues(
  db: ReadableDb,
  body: StocktakeBody,
  facts: ReadonlyMap<number, CountFacts>,
): Map<number, number | null> {
  const uids = body.lines.flatMap(({ lot }) => (lot === null ? [] : [lot]));
  const lots = lotFacts(db, uids);
  const shelves = shelvesOf(db, uids);
  return new Map(
    body.lines.map((line, index) => {
      const change = difference(line, facts.get(index + 1)) ?? 0;
      return [index + 1, worthOf(line, change, lots, shelves.get(shelfKey(line)))];
    }),
  );
}

function worthOf(
  { lot }: StocktakeLine,
  change: number,
  lots: ReadonlyMap<string, LotFacts>,
  shelf: Shelf | undefined,
): number | null {
  const price = (lot === null ? null : lots.get(lot)?.unitPrice) ?? null;
  if (price === null) return null;
  if (change > 0) return lineAmount({ per: 'unit', price }, change);
  if (shelf?.amount == null || shelf.quantity < -change) return null;
  return -amountLeaving({ quantity: shelf.quantity, amount: shelf.amount }, -change);
}

interface Shelf {
  quantity: number;
  amount: number | null;
}

const shelfKey = ({
  lot,
  bin,
  condition,
}: {
  lot: string | null;
  bin: string;
  condition: string;
}) => `${lot} ${bin} ${condition}`;

/** What lies now of some lots in each bin. */
function shelvesOf(db: ReadableDb, lots: readonly string[]): Map<string, Shelf> {
  const rows = db.all<Shelf & { lot: string; bin: string; condition: string }>(sql`
    SELECT lot.uid AS lot, bin.uid AS bin, place.condition, stock.quantity, stock.amount
    FROM lot
    JOIN stock ON stock.lot_id = lot.id
    JOIN place ON place.id = stock.place_id AND place.kind = 'bin'
    JOIN bin ON bin.id = place.bin_id
    WHERE lot.uid IN (${list([...new Set(lots)])})`);
  return new Map(rows.map((row) => [shelfKey(row), row]));
}

/** What came into the scope after the sheet was made. A cycle count has no scope but its lots. */
function notOnSheet(
  db: ReadableDb,
  { id }: Warehouse,
  body: StocktakeBody,
  today: string,
): SheetLine[] {
  if (body.scope.kind === 'cycle') return [];
  const there = new Set(body.lines.map(shelfKey));
  return sheetLines(db, id, body.scope, today)
    .filter(({ bin, ...line }) => !there.has(shelfKey({ ...line, bin: bin.uid })))
    .map((line) => (body.blind ? { ...line, book: null } : line));
}
