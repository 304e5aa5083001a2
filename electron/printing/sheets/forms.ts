import type { ReactNode } from 'react';
import { kindNames } from '../../../shared/names';
import type { PageRows } from '../paginate';
import type { Sheet } from '../sheet';
import { DirectDeliverySheet } from './DirectDeliverySheet';
import { DispatchSheet } from './DispatchSheet';
import { KittingSheet } from './KittingSheet';
import { ReceiptSheet } from './ReceiptSheet';
import { ReturnSheet } from './ReturnSheet';
import { ReversalSheet } from './ReversalSheet';
import { RosterSheet } from './RosterSheet';
import { StockLinesSheet } from './StockLinesSheet';
import { StockSheet } from './StockSheet';
import { StocktakeSheet } from './StocktakeSheet';
import { TransferSheet } from './TransferSheet';
import { UnkittingSheet } from './UnkittingSheet';
import { UseReportSheet } from './UseReportSheet';

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
  directDelivery: { title: kindNames.directDelivery, Sheet: DirectDeliverySheet },
  useReport: { title: kindNames.useReport, Sheet: UseReportSheet },
  return: { title: kindNames.return, Sheet: ReturnSheet },
  returnToSource: { title: kindNames.returnToSource, Sheet: StockLinesSheet },
  transfer: { title: kindNames.transfer, Sheet: TransferSheet },
  stocktake: { title: kindNames.stocktake, Sheet: StocktakeSheet },
  disposal: { title: kindNames.disposal, Sheet: StockLinesSheet },
  kitting: { title: kindNames.kitting, Sheet: KittingSheet },
  unkitting: { title: kindNames.unkitting, Sheet: UnkittingSheet },
  relocation: { title: kindNames.relocation, Sheet: StockLinesSheet },
  lotCorrection: { title: kindNames.lotCorrection, Sheet: StockLinesSheet },
  reversal: { title: kindNames.reversal, Sheet: ReversalSheet },
  roster: { title: '发放花名册', Sheet: RosterSheet },
  stock: { title: '库存表', Sheet: StockSheet },
};

/** The form that a sheet is printed on. */
export function formOf<S extends Sheet>(sheet: S): Form<S> {
  return forms[sheet.form] as unknown as Form<S>;
}
