import type { DocumentView } from '../../shared/documents/api';
import type { KindName } from '../../shared/documents/kind';
import type { Bodies } from '../../shared/documents/kinds';
import type { StoreKind } from '../../shared/session/api';
import type { Offset } from '../../shared/sheets/api';
import type { FormName } from '../../shared/sheets/forms';
import type { PaperName } from '../../shared/sheets/papers';
import type { LotStockRow } from '../../shared/stock/api';
import type { DifferenceRow } from '../../shared/stocktakes/api';

/** What every sheet says about its store and its print, whatever the form. */
export interface Printed {
  store: { kind: StoreKind; node: string };
  /** Whether the document belongs to a drill (演练). */
  isDrill: boolean;
  /** The head of the chain while it was printed, which makes the paper a witness of the ledger. */
  head: { sequence: number; hash: string };
  /** An instant. */
  printedAt: string;
  printedBy: string;
  /** How often the same state of the same document was printed on this form before. */
  printedBefore: number;
  paper: PaperName;
  /** 套打: only what is to stand on a printed form. */
  preprinted: boolean;
  /** 按联打印: the whole sheet once for each part. */
  byPart: boolean;
  /** The part that is being rendered, counted from 0; null where all take the same print. */
  part: number | null;
  /** How far the printer is off. */
  offset: Offset;
}

/** All that the sheet of a document is made of. */
export interface DocumentContents<K extends KindName = KindName> {
  view: DocumentView & { body: Bodies[K] };
  /** For a reversal: the document whose posting it takes back. */
  original: DocumentView | null;
  /** For a stocktake: its counted lines beside the book, and what the book says now of each line. */
  counts?: { differences: readonly DifferenceRow[]; books: readonly (number | null)[] | null };
}

/** All that 库存表 is made of: the stock of a filter, by item and lot. */
export interface StockContents {
  /** The warehouse, or 全部仓库. */
  place: string;
  /** What else the filter narrowed the table to, in words: 类别 被服. */
  conditions: { label: string; value: string }[];
  rows: LotStockRow[];
}

/** What each form is made of. The compiler asks for a line here for each of shared/sheets/forms.ts. */
type Contents = { [K in KindName]: DocumentContents<K> } & {
  roster: DocumentContents<'useReport'>;
  stock: StockContents;
  ruler: object;
};

export type ContentsOf<F extends FormName> = Contents[F];

/** The data of one form, or of any. */
export type Sheet<F extends FormName = FormName> = {
  [Name in F]: Printed & { form: Name } & Contents[Name];
}[F];

/** All that the sheet of a document of this kind is made of. */
export type DocumentSheet<K extends KindName = KindName> = Sheet<K>;
