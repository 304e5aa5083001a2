import { type FormName, formOf } from '../../../shared/sheets/forms';
import { gatherExecution } from '../gatherExecution';
import { giftFacts, measuresOf, zonesOf } from '../gatherFacts';
import type { Sheet } from '../sheet';
import { binCard } from './BinCardSheet';
import { blankRoster } from './BlankRosterSheet';
import { card } from './CardSheet';
import { CartonLabels, cartonCount } from './CartonLabels';
import { CertificateSheet } from './CertificateSheet';
import { DirectDeliverySheet } from './DirectDeliverySheet';
import { DispatchSheet, dispatchTitle } from './DispatchSheet';
import { drillReport } from './DrillReportSheet';
import { besideForm, kindForm, nothingMore } from './documentForm';
import { ExecutionReportSheet } from './ExecutionReportSheet';
import type { Form } from './form';
import { gapList, rectification } from './GapSheets';
import { GiftRegisterSheet } from './GiftRegisterSheet';
import { gradingReport } from './GradingReportSheet';
import { InspectionSheet } from './InspectionSheet';
import { stockByCategory, stockByWarehouse } from './ItemStockSheet';
import { KittingSheet } from './KittingSheet';
import { binLabels, equipmentLabels, kitLabels, lotLabels } from './labels';
import { month } from './MonthSheet';
import { operationSummary } from './OperationSummarySheet';
import { PackingListSheet } from './PackingListSheet';
import { binsOf, PickingListSheet } from './PickingListSheet';
import { province } from './ProvinceSheet';
import { readinessList } from './ReadinessSheet';
import { ReceiptSheet } from './ReceiptSheet';
import { requisition } from './RequisitionSheet';
import { ReturnSheet } from './ReturnSheet';
import { ReversalSheet } from './ReversalSheet';
import { RosterSheet } from './RosterSheet';
import { ruler } from './RulerSheet';
import { sendingOrder } from './SendingOrderSheet';
import { sourcingPlan } from './SourcingPlanSheet';
import { StockLinesSheet } from './StockLinesSheet';
import { stock } from './StockSheet';
import { StocktakeSheet } from './StocktakeSheet';
import { teamPackingList } from './TeamPackingSheet';
import { TransferSheet } from './TransferSheet';
import { trip } from './TripSheet';
import { UnkittingSheet } from './UnkittingSheet';
import { UseReportSheet } from './UseReportSheet';

/** The registry: one line for each form of shared/sheets/forms.ts. */
const registry: { [F in FormName]: Form<F> } = {
  receipt: kindForm('receipt', ReceiptSheet),
  dispatch: { ...kindForm('dispatch', DispatchSheet), titled: dispatchTitle },
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
  roster: besideForm('roster', RosterSheet, nothingMore),
  inspection: besideForm('inspection', InspectionSheet, nothingMore),
  giftRegister: besideForm('giftRegister', GiftRegisterSheet, ({ db }, { view }) =>
    giftFacts(db, view),
  ),
  certificate: besideForm('certificate', CertificateSheet, ({ db }, { view }) =>
    giftFacts(db, view),
  ),
  pickingList: besideForm('pickingList', PickingListSheet, ({ db }, { view }) => ({
    zones: zonesOf(db, binsOf(view)),
  })),
  packingList: besideForm('packingList', PackingListSheet, ({ db }, { view }) => ({
    measures: measuresOf(db, itemsOf(view)),
  })),
  cartonLabels: besideForm(
    'cartonLabels',
    CartonLabels,
    ({ db }, { view }) => ({ measures: measuresOf(db, itemsOf(view)) }),
    { fixedPages: cartonCount },
  ),
  executionReport: besideForm('executionReport', ExecutionReportSheet, (context, { view }, kept) =>
    gatherExecution(context, view, kept),
  ),
  lotLabels,
  kitLabels,
  equipmentLabels,
  binLabels,
  stock,
  stockByCategory,
  stockByWarehouse,
  province,
  month,
  card,
  binCard,
  blankRoster,
  readinessList,
  teamPackingList,
  requisition,
  gradingReport,
  gapList,
  rectification,
  operationSummary,
  sourcingPlan,
  sendingOrder,
  trip,
  drillReport,
  ruler,
};

/** What the lines of a paper are about. */
function itemsOf({ body }: { body: { lines: readonly { item: string }[] } }): string[] {
  return body.lines.map(({ item }) => item);
}

/** The form of this name. */
export function formNamed<F extends FormName>(name: F): Form<F> {
  return registry[name];
}

/** The form that a sheet is printed on. */
export function formOfSheet(sheet: Sheet): Form<FormName> {
  return registry[sheet.form] as unknown as Form<FormName>;
}

/** The sheets that one is: itself, but where several are printed together. */
export function eachOf(sheet: Sheet): Sheet[] {
  return formOfSheet(sheet).each?.(sheet) ?? [sheet];
}

/** What a sheet is called: 出库单, and 借用单 where its goods have to come back. */
export function titleOf(sheet: Sheet): string {
  return formOfSheet(sheet).titled?.(sheet) ?? formOf(sheet.form).title;
}
