import type { ReactNode } from 'react';
import type { KindName } from '../../../shared/documents/kind';
import type { SheetRequest } from '../../../shared/sheets/api';
import type { BesideForm, FormName } from '../../../shared/sheets/forms';
import type { QueryContext } from '../../context';
import type { PageRows } from '../paginate';
import type { ContentsOf, Sheet } from '../sheet';

/** What a form is handed: its data, and which rows stand on which page. */
export interface SheetProps<S> {
  sheet: S;
  pages: readonly PageRows[];
}

/** The request that asks for a form: a kind's own form is asked for by its document. */
export type RequestOf<F extends FormName> = F extends KindName
  ? Extract<SheetRequest, { form: 'document' }>
  : F extends BesideForm
    ? { form: BesideForm; document: string }
    : Extract<SheetRequest, { form: F }>;

/** One form: where its data come from, how it looks, and what a file of it is called. */
export interface Form<F extends FormName> {
  /** Reads all that it says, in one go: what is printed is the store at one moment. */
  gather(context: QueryContext, request: RequestOf<F>): ContentsOf<F>;
  Sheet(props: SheetProps<Sheet<F>>): ReactNode;
  /**
   * How many pages it has where its pages are not dealt out by the height of rows: labels, one each;
   * a certificate. Page n is then handed the row n alone.
   */
  fixedPages?(sheet: Sheet<F>): number;
  /** What stands beside the title in the name of a file and of a print job. */
  named(sheet: Sheet<F>): string;
}
