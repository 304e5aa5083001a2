import type { ReactNode } from 'react';
import { kindNames } from '../../../shared/names';
import type { PageRows } from '../paginate';
import type { Sheet } from '../sheet';
import { DispatchSheet } from './DispatchSheet';
import { ReceiptSheet } from './ReceiptSheet';
import { ReversalSheet } from './ReversalSheet';
import { StockSheet } from './StockSheet';

/** What a form is handed: its data, and which rows stand on which page. */
export interface SheetProps<S> {
  sheet: S;
  pages: readonly PageRows[];
}

interface Form<S> {
  title: string;
  Sheet: (props: SheetProps<S>) => ReactNode;
}

/** The registry: one line for each form. */
const forms: { [F in Sheet['form']]: Form<Extract<Sheet, { form: F }>> } = {
  receipt: { title: kindNames.receipt, Sheet: ReceiptSheet },
  dispatch: { title: kindNames.dispatch, Sheet: DispatchSheet },
  reversal: { title: kindNames.reversal, Sheet: ReversalSheet },
  stock: { title: '库存表', Sheet: StockSheet },
};

/** The form that a sheet is printed on. */
export function formOf<S extends Sheet>(sheet: S): Form<S> {
  return forms[sheet.form] as unknown as Form<S>;
}
