import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { dayOf } from '../../shared/day';
import type { DocumentFilter, DocumentView } from '../../shared/documents/api';
import type { KindName } from '../../shared/documents/kind';
import { kindName } from '../../shared/documents/kinds';
import type { StocktakeScope } from '../../shared/documents/stocktake';
import type { SheetRequest } from '../../shared/sheets/api';
import {
  type BesideForm,
  besideFormNames,
  type FormName,
  kindsOf,
  type LabelForm,
} from '../../shared/sheets/forms';
import { sheetsBeside } from '../../shared/sheets/ofDocument';
import { askPage } from '../e2e/support/askPage';

/** One form to be rendered, of something that the demonstration has. */
export interface FormOrder {
  /** `receipt`; of a second look at the same form `dispatch-loan`. */
  name: string;
  form: FormName;
  sheet: SheetRequest;
}

/** The warehouse of the demonstration at which everything happens once. */
const city = '42010001';
/** The centre of the province, whose papers are the longest. */
const centre = '42000001';

/** Enough to see how labels look. */
const labelsOfEach = 3;

/** What is to be rendered so that every form, and every look of it, is seen once. */
export async function formOrders(page: Page): Promise<FormOrder[]> {
  const find = finderOn(page);
  const own = async (
    name: string,
    kind: KindName,
    wanted: Wanted = posted,
  ): Promise<FormOrder> => ({
    name,
    form: kind,
    sheet: { form: 'document', document: (await find([kind], wanted)).uid },
  });
  const beside = async (
    form: BesideForm | LabelForm,
    kinds: readonly KindName[],
  ): Promise<FormOrder> => {
    const offers = (view: DocumentView) => sheetsBeside(view).find((each) => each.form === form);
    const view = await find(kinds, { ...posted, that: (each) => offers(each) !== undefined });
    const sheet = offers(view);
    if (sheet === undefined) throw new Error(`${form} is offered of nothing`);
    return { name: form, form, sheet: 'of' in sheet ? { ...sheet, of: few(sheet.of) } : sheet };
  };
  const orders = await Promise.all([
    ...kindName.options.map((kind) => own(kind, kind)),
    own('receipt-long', 'receipt', { ...posted, at: centre, that: (view) => linesOf(view) > 25 }),
    own('receipt-draft', 'receipt', { state: 'draft' }),
    own('receipt-waiting', 'receipt', { state: 'waiting' }),
    own('receipt-declined', 'receipt', { state: 'declined' }),
    own('receipt-cancelled', 'receipt', { state: 'cancelled' }),
    own('receipt-reversed', 'receipt', { state: 'reversed' }),
    own('dispatch-approved', 'dispatch', { state: 'approved' }),
    own('dispatch-loan', 'dispatch', { ...posted, that: isOf('teamLoan') }),
    own('dispatch-supplies', 'dispatch', { ...posted, that: isOf('teamSupplies') }),
    own('transfer-onTheWay', 'transfer', { that: ({ axes }) => axes.posting === 'part' }),
    own('stocktake-blind', 'stocktake', {
      that: ({ body }) => body.kind === 'stocktake' && body.blind,
    }),
    blankCount(page),
    ...besideFormNames.map((form) => beside(form, kindsOf(form))),
    ...(['lotLabels', 'equipmentLabels', 'kitLabels'] as const).map((form) =>
      beside(form, ['receipt', 'kitting']),
    ),
  ]);
  return [
    ...orders,
    ...(await ofStock(page)),
    ...(await ofGrading(page)),
    ...(await ofOperations(page)),
    ...(await ofPlans(page)),
    ...(await ofTrips(page)),
    ...(await ofDrills(page)),
    await ofRequisitions(page),
  ];
}

/** Which document is looked for. */
interface Wanted {
  state?: DocumentFilter['state'];
  that?: (view: DocumentView) => boolean;
  /** Where; the city's, or else anybody's where it is not said. */
  at?: string;
}

/** Posted, and no part of it still to come. */
const posted: Wanted = { state: 'posted', that: ({ axes }) => axes.posting === 'posted' };

/** Finds a document of a warehouse, or else of anybody: the longest, since that shows most. */
function finderOn(page: Page) {
  return async (kinds: readonly KindName[], { state, that = () => true, at = city }: Wanted) => {
    for (const where of [{ warehouse: at }, {}]) {
      for (const kind of kinds) {
        const filter = { kinds: [kind], ...where, ...(state ? { state } : {}) };
        const { rows } = await askPage(page, 'documents.list', { filter, limit: 50 });
        for (const { uid } of rows.toSorted((a, b) => b.lines - a.lines)) {
          const view = await askPage(page, 'documents.read', { document: uid });
          if (that(view)) return view;
        }
      }
    }
    throw new Error(`the demonstration has no such ${kinds.join(', ')}: ${state ?? 'any state'}`);
  };
}

const linesOf = ({ body }: DocumentView) => ('lines' in body ? body.lines.length : 0);

const isOf = (type: string) => (view: DocumentView) =>
  view.body.kind === 'dispatch' && view.body.dispatchType === type;

const few = <Each>(all: readonly Each[]) => all.slice(0, labelsOfEach);

/** An empty count sheet of the food zone, which the demonstration does not leave lying about. */
async function blankCount(page: Page): Promise<FormOrder> {
  const scope: StocktakeScope = { kind: 'zone', zones: ['D'] };
  const { rows } = await askPage(page, 'stocktakes.scope', {
    warehouse: city,
    scope,
    blind: false,
  });
  const document = randomUUID();
  const today = dayOf(new Date());
  await askPage(page, 'documents.save', {
    document,
    revision: 0,
    warehouse: city,
    businessDate: today,
    persons: {},
    body: {
      kind: 'stocktake',
      scope,
      blind: false,
      recount: false,
      note: '',
      lines: rows.map(({ item, lot, bin, condition }) => ({
        item: item.uid,
        lot,
        bin: bin.uid,
        condition,
        counts: [],
        batchNumber: '',
        expiry: null,
        reason: '',
        note: '',
      })),
    },
  });
  return { name: 'stocktake-blank', form: 'stocktake', sheet: { form: 'document', document } };
}

/** Tables, reports, cards, the labels of bins, an empty roster, and the page to adjust a printer by. */
async function ofStock(page: Page): Promise<FormOrder[]> {
  const find = finderOn(page);
  const filter = { warehouse: city };
  const { rows: lots } = await askPage(page, 'stock.lots', {
    filter: { ...filter, search: 'MB' },
    limit: 50,
  });
  const [lot] = lots.filter(({ bin }) => bin !== null);
  if (!lot?.bin) throw new Error('no lot lies in a bin');
  const { bin } = lot;
  const bins = [...new Set(lots.flatMap((each) => each.bin?.uid ?? []))];
  const today = dayOf(new Date());
  const goodsOf = (await find(['dispatch'], posted)).uid;
  const [team] = (await askPage(page, 'teams.list', { search: '供水' })).rows;
  if (!team) throw new Error('the demonstration has no such team');
  const sheets: SheetRequest[] = [
    { form: 'stock', filter },
    { form: 'stockByCategory', filter },
    { form: 'stockByWarehouse', filter: {} },
    { form: 'province', onlyGaps: false },
    { form: 'month', warehouse: city, month: monthBefore(today) },
    { form: 'card', item: lot.item.uid, warehouse: city },
    { form: 'binCard', bin: bin.uid },
    { form: 'binLabels', of: few(bins.map((uid) => ({ uid, copies: 1 }))) },
    { form: 'readinessList', team: team.uid },
    { form: 'teamPackingList', team: team.uid },
    { form: 'blankRoster', goodsOf, households: 30 },
    { form: 'ruler' },
  ];
  return sheets.map((sheet) => ({ name: sheet.form, form: sheet.form as FormName, sheet }));
}

/** The papers of an assessment with most gaps, and the report of one that is still being answered. */
async function ofGrading(page: Page): Promise<FormOrder[]> {
  const { rows: signed } = await askPage(page, 'assessments.list', { state: 'signed' });
  const { rows: drafts } = await askPage(page, 'assessments.list', { state: 'toAnswer' });
  const [most] = signed.toSorted((a, b) => b.gaps - a.gaps);
  const [draft] = drafts;
  if (!most || !draft) throw new Error('the demonstration has no such assessments');
  const { assessment, judgedOn } = most;
  const sheets: [string, SheetRequest][] = [
    ['gradingReport', { form: 'gradingReport', assessment }],
    ['gradingReport-draft', { form: 'gradingReport', assessment: draft.assessment }],
    ['gapList', { form: 'gapList', assessment }],
    ['rectification', { form: 'rectification', assessment, until: monthAfter(judgedOn) }],
  ];
  return sheets.map(([name, sheet]) => ({ name, form: sheet.form as FormName, sheet }));
}

/** 应急响应总结 of one that is over, and of the one that goes on. */
async function ofOperations(page: Page): Promise<FormOrder[]> {
  const { rows } = await askPage(page, 'operations.list', {});
  const open = rows.find(({ endedOn }) => endedOn === null);
  const flood = rows.find(({ name }) => name.startsWith('2016年7月'));
  if (!open || !flood) throw new Error('the demonstration has no such operations');
  return [
    ['operationSummary', flood.uid] as const,
    ['operationSummary-open', open.uid] as const,
  ].map(([name, operation]) => ({
    name,
    form: 'operationSummary',
    sheet: { form: 'operationSummary', operation },
  }));
}

/** 调运方案 that was approved, and the order to the warehouse that gives most by it. */
async function ofPlans(page: Page): Promise<FormOrder[]> {
  const { rows } = await askPage(page, 'planning.list', { filter: { state: 'approved' } });
  const [row] = rows;
  if (!row) throw new Error('the demonstration has no approved plan');
  const { plan } = row;
  const { body } = await askPage(page, 'planning.read', { plan });
  const givers = body.plan.lines.map(({ warehouse }) => warehouse);
  const linesOf = (code: string) => givers.filter((each) => each === code).length;
  const [warehouse = ''] = givers.toSorted((a, b) => linesOf(b) - linesOf(a));
  return [
    { name: 'sourcingPlan', form: 'sourcingPlan', sheet: { form: 'sourcingPlan', plan } },
    {
      name: 'sendingOrder',
      form: 'sendingOrder',
      sheet: { form: 'sendingOrder', plan, warehouse },
    },
  ];
}

/** The list of a lorry with most stops. */
async function ofTrips(page: Page): Promise<FormOrder[]> {
  const { rows } = await askPage(page, 'trips.list', { filter: {} });
  const [most] = rows.toSorted((a, b) => b.stops.length - a.stops.length);
  if (!most) throw new Error('the demonstration has no lorry');
  return [{ name: 'trip', form: 'trip', sheet: { form: 'trip', trip: most.trip } }];
}

/** The report of the drill that the demonstration has behind it. */
async function ofDrills(page: Page): Promise<FormOrder[]> {
  const { rows } = await askPage(page, 'drills.list', {});
  const [row] = rows;
  if (!row) throw new Error('the demonstration has no drill');
  const { drill } = row;
  return [{ name: 'drillReport', form: 'drillReport', sheet: { form: 'drillReport', drill } }];
}

/** The most urgent of those that are open. */
async function ofRequisitions(page: Page): Promise<FormOrder> {
  const { rows } = await askPage(page, 'requisitions.list', { filter: { standing: 'open' } });
  const [open] = rows;
  if (!open) throw new Error('the demonstration has no open requisition');
  const { requisition } = open;
  return { name: 'requisition', form: 'requisition', sheet: { form: 'requisition', requisition } };
}

/** 30 days later. */
function monthAfter(day: string): string {
  return dayOf(new Date(Date.parse(day) + 30 * 86_400_000));
}

function monthBefore(day: string): string {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 2, 1)).toISOString().slice(0, 7);
}
