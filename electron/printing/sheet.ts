import type { Output } from '../../shared/api';
import type { Closing, ClosingTotals } from '../../shared/closings/api';
import type { Holding } from '../../shared/custody/api';
import type { DocumentView } from '../../shared/documents/api';
import type { KindName } from '../../shared/documents/kind';
import type { Bodies } from '../../shared/documents/kinds';
import type { Condition, Money } from '../../shared/fields';
import type { StoreKind } from '../../shared/session/api';
import type { Offset } from '../../shared/sheets/api';
import type { FormName } from '../../shared/sheets/forms';
import type { PaperName } from '../../shared/sheets/papers';
import type { ItemStockRow, LotStockRow } from '../../shared/stock/api';
import type { Crossing } from '../../shared/stock/compareApi';
import type { DifferenceRow } from '../../shared/stocktakes/api';
import type { DeploymentRow } from '../../shared/teams/deploymentsApi';
import type { TeamReadiness } from '../../shared/teams/readinessApi';
import type { ExecutionFacts } from './gatherExecution';
import type { GiftFacts, Measures, Zones } from './gatherFacts';
import type { BinLabelFacts, LotLabelFacts } from './gatherLabels';
import type { Picture } from './gatherPictures';
import type { PlanFacts } from './gatherPlan';
import type { PrintedWay } from './sheets/gradingWay';

/** What every sheet says about its store and its print, whatever the form. */
export interface Printed {
  store: { kind: StoreKind; node: string };
  /** Whether it is printed in a drill (演练), or speaks of one. */
  isDrill: boolean;
  /** The head of the chain while it was printed, which makes the paper a witness of the ledger. */
  head: { sequence: number; hash: string };
  /** An instant. */
  printedAt: string;
  printedBy: string;
  /** How often the same state of the same document, assessment or plan was printed on this form before. */
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

/** What a 需求单 says of the delivery, as whoever prints may see it. */
export type AskedDelivery = Pick<
  Output<'requisitions.read'>,
  'place' | 'contact' | 'telephone' | 'wantedBy'
>;

/** All that the sheet of a document is made of. */
export interface DocumentContents<K extends KindName = KindName> {
  view: DocumentView & { body: Bodies[K] };
  /** For a reversal: the document whose posting it takes back. */
  original: DocumentView | null;
  /** For a dispatch or a transfer: where the 需求单 that it answers wants its goods, and whom to call there. */
  asked?: AskedDelivery;
  /** For a stocktake: its counted lines beside the book, and what the book says now of each line. */
  counts?: {
    differences: readonly DifferenceRow[];
    books: readonly (number | null)[] | null;
    /** The price of each lot by uid, in 1/10000 yuan. */
    prices: Readonly<Record<string, number | null>>;
  };
}

/** All that 库存表 is made of: the stock of a filter, by item and lot. */
export interface StockContents {
  /** The warehouse, or 全部仓库. */
  place: string;
  /** What else the filter narrowed the table to, in words: 类别 被服. */
  conditions: { label: string; value: string }[];
  rows: LotStockRow[];
}

/** All that the stock tables by item are made of: an item, or an item at a warehouse, in each row. */
export interface ItemStockContents extends Omit<StockContents, 'rows'> {
  rows: ItemStockRow[];
  totals: Output<'stock.items'>['totals'];
}

/** All that 全省物资表 is made of. */
export interface ProvinceContents extends Output<'province.matrix'> {
  conditions: StockContents['conditions'];
}

/** How much came or went of an item by one kind of paper. */
export interface MonthFlow {
  /** 捐赠（定向）, 救灾, 调拨单 …; of what was taken back, 冲销 before it. */
  type: string;
  quantity: number;
  money: Money;
}

/** An item in 收发存月报表. */
export interface MonthLine {
  item: ItemStockRow['item'];
  before: number;
  received: MonthFlow[];
  issued: MonthFlow[];
  after: number;
  worth: { before: Money; after: Money };
}

/** All that 收发存月报表 is made of: the bins of a warehouse in a month. */
export interface MonthContents {
  place: string;
  month: string;
  /** The last day that it speaks of: that of the month, or today in a month that is not over. */
  through: string;
  lines: MonthLine[];
  /** The closing in force, which keeps the balances at its end. */
  closing: Closing | null;
  /** The balances at its end by places, as the closing keeps them or would. */
  ends: ClosingTotals;
}

/** All that 物资台账 is made of. */
export interface CardContents extends Output<'stock.card'> {
  place: string;
  from: string | null;
  to: string | null;
}

/** An item in a bin: what lies there, and what came and went with the balance after each. */
export interface BinCardGoods {
  item: ItemStockRow['item'];
  owners: string[];
  /** What lay there before the first of the movements. */
  opening: number;
  moves: (Pick<Crossing, 'businessDate' | 'number' | 'batchNumber' | 'by'> & {
    received: number;
    issued: number;
    balance: number;
  })[];
  /** What lies there now, by condition. */
  lies: { condition: Condition; quantity: number }[];
}

/** All that 货位卡 is made of. */
export interface BinCardContents {
  place: string;
  bin: { uid: string; code: string };
  zone: string;
  /** The first day of the movements. */
  since: string;
  goods: BinCardGoods[];
}

/** All that an empty 发放花名册 is made of. */
export interface BlankRosterContents {
  place: string;
  /** The paper whose goods are given out. */
  number: string;
  operation: string;
  goods: { name: string; spec: string; unit: string }[];
  households: number;
}

/** All that 随车清单 is made of: a lorry, and the papers that it brings. */
export interface TripContents {
  trip: Output<'trips.read'>;
  /** By their uids. */
  papers: Readonly<Record<string, DocumentView>>;
  measures: Measures;
}

/** All that a paper of an assessment (评定) is made of: as it was signed, or as it stands. */
export interface GradingContents {
  assessment: Output<'assessments.read'>;
}

/** All that 备勤清单 is made of, and the day of which it speaks. */
export interface ReadinessContents {
  readiness: TeamReadiness;
  today: string;
}

/** All that 随队装箱单 is made of: what a team holds, and its 出动 where it is printed for one. */
export interface TeamPackingContents {
  readiness: TeamReadiness;
  deployment: DeploymentRow | null;
  holdings: Holding[];
  measures: Measures;
  today: string;
}

/** All that 应急响应总结 is made of. */
export interface OperationContents {
  operation: Output<'operations.read'>;
  /** That went out for it, the last one first. */
  teams: DeploymentRow[];
  figures: Output<'operations.figures'>;
  /** What people said of it, newest first. */
  said: Output<'operations.timeline'>['rows'];
}

/** A warehouse that gives by a plan, and how often its order was printed before. */
export interface GivingWarehouse {
  code: string;
  name: string;
  printedBefore: number;
}

type Gift = 'receipt' | 'directDelivery';
type Issue = 'dispatch' | 'transfer' | 'kitting';

/** What each form is made of. The compiler asks for a line here for each of shared/sheets/forms.ts. */
type Contents = { [K in KindName]: DocumentContents<K> } & {
  roster: DocumentContents<'useReport'>;
  inspection: DocumentContents<'receipt'>;
  giftRegister: DocumentContents<Gift> & GiftFacts;
  certificate: DocumentContents<Gift> & GiftFacts;
  pickingList: DocumentContents<Issue | 'disposal' | 'returnToSource'> & { zones: Zones };
  packingList: DocumentContents<Issue> & { measures: Measures };
  cartonLabels: DocumentContents<'receipt' | 'dispatch' | 'transfer'> & { measures: Measures };
  executionReport: DocumentContents<'useReport'> & ExecutionFacts;
  lotLabels: { labels: LotLabelFacts[] };
  kitLabels: { labels: LotLabelFacts[] };
  equipmentLabels: { labels: LotLabelFacts[] };
  binLabels: { labels: BinLabelFacts[] };
  stock: StockContents;
  stockByCategory: ItemStockContents;
  stockByWarehouse: ItemStockContents;
  province: ProvinceContents;
  month: MonthContents;
  card: CardContents;
  binCard: BinCardContents;
  blankRoster: BlankRosterContents;
  readinessList: ReadinessContents;
  teamPackingList: TeamPackingContents;
  /** `way`: 提升方案 as it is today; null where nothing is missing. */
  gradingReport: GradingContents & {
    /** 本级红会 of the warehouse. */
    society: string;
    way: PrintedWay | null;
    pictures: Picture[];
    picturesLeft: number;
  };
  gapList: GradingContents;
  requisition: { requisition: Output<'requisitions.read'> };
  /** `until`: the last day to mend what is short; null is written by hand. */
  rectification: GradingContents & { until: string | null };
  operationSummary: OperationContents;
  sourcingPlan: PlanFacts;
  /** `warehouse`: whom it orders to send; `orders`: to whom all such orders go that are printed together. */
  sendingOrder: PlanFacts & { warehouse: GivingWarehouse; orders: readonly GivingWarehouse[] };
  trip: TripContents;
  drillReport: { report: Output<'drills.report'>; warehouses: Record<string, string> };
  ruler: object;
};

export type ContentsOf<F extends FormName> = Contents[F];

/** The data of one form, or of any. */
export type Sheet<F extends FormName = FormName> = {
  [Name in F]: Printed & { form: Name } & Contents[Name];
}[F];

/** All that the sheet of a document of this kind is made of. */
export type DocumentSheet<K extends KindName = KindName> = Sheet<K>;
