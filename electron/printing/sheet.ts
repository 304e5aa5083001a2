import type { DocumentView } from '../../shared/documents/api';
import type { KindName } from '../../shared/documents/kind';
import type { Bodies } from '../../shared/documents/kinds';
import type { StoreKind } from '../../shared/session/api';
import type { LotStockRow } from '../../shared/stock/api';
import type { DifferenceRow } from '../../shared/stocktakes/api';

/** What every sheet says about its store and its print, whatever the form. */
interface Printed {
  store: { kind: StoreKind; node: string };
  /** The head of the chain while it was printed, which makes the paper a witness of the ledger. */
  head: { sequence: number; hash: string };
  /** An instant. */
  printedAt: string;
  printedBy: string;
}

/** All that the sheet of a document is made of. */
export interface DocumentSheet<K extends KindName = KindName> extends Printed {
  form: K;
  view: DocumentView & { body: Bodies[K] };
  /** For a reversal: the document whose posting it takes back. */
  original: DocumentView | null;
  /** For a stocktake: its counted lines beside the book, and what the book says now of each line. */
  counts?: { differences: readonly DifferenceRow[]; books: readonly (number | null)[] | null };
}

/** All that 发放花名册 is made of: the use report whose goods it names the takers of. */
export interface RosterSheet extends Printed {
  form: 'roster';
  view: DocumentSheet<'useReport'>['view'];
}

/** All that 库存表 is made of: the stock of a filter, by item and lot. */
export interface StockSheet extends Printed {
  form: 'stock';
  /** The warehouse, or 全部仓库. */
  place: string;
  /** What else the filter narrowed the table to, in words: 类别 被服. */
  conditions: { label: string; value: string }[];
  rows: LotStockRow[];
}

export type Sheet = { [K in KindName]: DocumentSheet<K> }[KindName] | RosterSheet | StockSheet;
