import type { ReactNode } from 'react';
import type { KindName } from '../../../shared/documents/kind';
import type { SheetRequest } from '../../../shared/sheets/api';
import type { BesideForm, FormName, LabelForm } from '../../../shared/sheets/forms';
import type { QueryContext } from '../../context';
import type { PageRows } from '../paginate';
import type { ContentsOf, Sheet } from '../sheet';

/** What a form is handed: its data, and which rows stand on which page. */
export interface SheetProps<S> {
  sheet: S;
  pages: readonly PageRows[];
}

/** The request that asks for labels. */
export type LabelRequest = Extract<SheetRequest, { form: LabelForm }>;

/** The request that asks for a form: a kind's own form is asked for by its document. */
export type RequestOf<F extends FormName> = F extends KindName
  ? Extract<SheetRequest, { form: 'document' }>
  : F extends BesideForm
    ? { form: BesideForm; document: string }
    : F extends LabelForm
      ? { form: LabelForm; of: LabelRequest['of'] }
      : Extract<SheetRequest, { form: F }>;

/** The bytes of a kept file by its hash; null where it is gone or no longer what it was. */
export type KeptFiles = (sha256: string) => Buffer | null;

/** One form: where its data come from, how it looks, and what a file of it is called. */
export interface Form<F extends FormName> {
  /** Reads all that it says, in one go: what is printed is the store at one moment. */
  gather(context: QueryContext, request: RequestOf<F>, kept: KeptFiles): ContentsOf<F>;
  Sheet(props: SheetProps<Sheet<F>>): ReactNode;
  /**
   * How many pages it has where its pages are not dealt out by the height of rows: labels, one each;
   * a certificate. Page n is then handed the row n alone.
   */
  fixedPages?(sheet: Sheet<F>): number;
  /**
   * The sheets that it is, where it is several that are printed together: each has its own pages, counted for
   * itself.
   */
  each?(sheet: Sheet<F>): Sheet<F>[];
  /** What it is called where that depends on what it says; else as shared/sheets/forms.ts calls it. */
  titled?(sheet: Sheet<F>): string;
  /** What stands beside the title in the name of a file and of a print job. */
  named(sheet: Sheet<F>): string;
}
