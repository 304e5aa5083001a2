import type { FormName } from '../../../shared/sheets/forms';
import type { Sheet } from '../sheet';
import { binCard } from './BinCardSheet';
import { blankRoster } from './BlankRosterSheet';
import { card } from './CardSheet';
import { DirectDeliverySheet } from './DirectDeliverySheet';
import { DispatchSheet } from './DispatchSheet';
import { besideForm, kindForm } from './documentForm';
import type { Form } from './form';
import { stockByCategory, stockByWarehouse } from './ItemStockSheet';
import { KittingSheet } from './KittingSheet';
import { month } from './MonthSheet';
import { province } from './ProvinceSheet';
import { ReceiptSheet } from './ReceiptSheet';
import { ReturnSheet } from './ReturnSheet';
import { ReversalSheet } from './ReversalSheet';
import { RosterSheet } from './RosterSheet';
import { ruler } from './RulerSheet';
import { StockLinesSheet } from './StockLinesSheet';
import { stock } from './StockSheet';
import { StocktakeSheet } from './StocktakeSheet';
import { TransferSheet } from './TransferSheet';
import { UnkittingSheet } from './UnkittingSheet';
import { UseReportSheet } from './UseReportSheet';

/** The registry: one line for each form of shared/sheets/forms.ts. */
const registry: { [F in FormName]: Form<F> } = {
  receipt: kindForm('receipt', ReceiptSheet),
  dispatch: kindForm('dispatch', DispatchSheet),
  directDelivery: kindForm('directDelivery', DirectDeliverySheet),
  useReport: kindForm('useReport', UseReportSheet),
  return: kindForm('return', ReturnSheet),
  returnToSource: kindForm('returnToSource', StockLinesSheet),
  transfer: kindForm('transfer', TransferSheet),
  stocktake: kindForm('stocktake', StocktakeSheet),
  disposal: kindForm('disposal', StockLinesSheet),
  kitting: kindForm('kitting', KittingSheet),
  unkitting: kindForm('unkitting', UnkittingSheet),
  relocation: kindForm('relocation', StockLinesSheet),
  lotCorrection: kindForm('lotCorrection', StockLinesSheet),
  reversal: kindForm('reversal', ReversalSheet),
  roster: besideForm('roster', 'useReport', RosterSheet),
  stock,
  stockByCategory,
  stockByWarehouse,
  province,
  month,
  card,
  binCard,
  blankRoster,
  ruler,
};

/** The form of this name. */
export function formNamed<F extends FormName>(name: F): Form<F> {
  return registry[name];
}

/** The form that a sheet is printed on. */
export function formOfSheet(sheet: Sheet): Form<FormName> {
  return registry[sheet.form] as unknown as Form<FormName>;
}
