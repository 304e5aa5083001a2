import { formatCount } from '../../shared/format/money';
import { lastReports } from '../../shared/operations/places';
import { headsText } from '../../shared/operations/timelineText';
import type { LotOfLine, PlanRow, PlanView } from '../../shared/planning/api';
import { arrivalsFrom, minutesUntil, pastText } from '../../shared/planning/arrivals';
import { type Compared, compare } from '../../shared/planning/compare';
import { explain } from '../../shared/planning/explain';
import { type Load, loadsOf } from '../../shared/planning/loads';
import { missingOf } from '../../shared/planning/missing';
import { namesOf } from '../../shared/planning/names';
import {
  becauseText,
  closersText,
  gapText,
  loadText,
  lorriesText,
  nearText,
} from '../../shared/planning/planText';
import type { RequisitionView } from '../../shared/requisitions/api';
import type { Priority } from '../../shared/requisitions/standing';
import type { QueryContext } from '../context';
import { list, sql } from '../database/sql';
import { readReports } from '../operations/readEntries';
import { readStoredOperation } from '../operations/storedOperation';
import { lotsOf } from '../planning/planLots';
import { papersOf } from '../planning/readSourcingPlan';
import { readStoredPlan, type StoredPlan, viewPlanRow } from '../planning/storedPlan';
import { readRequisition } from '../requisitions/readRequisition';
import { type Measures, measuresOf } from './gatherFacts';

/** A line of a plan as papers say it. */
export interface PlannedGoods {
  item: { uid: string; code: string; name: string; spec: string; unit: string };
  /** What was asked for, where this comes in its place; else empty. */
  insteadOf: string;
  warehouse: string;
  from: string;
  quantity: number;
  lots: LotOfLine[];
  /** What no lot is there for any more. */
  short: number;
  /** What its submitted paper gives; null before there is one. */
  onPaper: number | null;
  arrives: string;
  /** Minutes after it was wanted. */
  late: number;
  because: string;
}

/** A destination with all that it gets. */
export interface PlannedPlace {
  key: string;
  name: string;
  /** By whose point it is planned, where it has none of its own; else empty. */
  near: string;
  priority: Priority;
  wantedBy: string | null;
  /** In words, where that was past when it was planned; else empty. */
  past: string;
  /** People there, as the operation's last report of the place counts them. */
  people: string;
  /** Whom to call, as whoever prints may see it. */
  contact: string;
  requisitions: string;
  goods: PlannedGoods[];
  missing: { what: string; closers: string }[];
}

/** Lorries from a warehouse to a place. */
export interface PlannedLeg
  extends Pick<Load, 'warehouse' | 'destination' | 'loadingMinutes' | 'minutes' | 'distance'> {
  from: string;
  to: string;
  lorries: string;
  load: string;
  arrives: string;
  /** Numbers of the papers made of it; a draft has none yet. */
  papers: string;
}

/** All that the papers of a plan (调运方案, 调拨令) are made of. */
export interface PlanFacts {
  plan: PlanRow;
  /** Warehouses whose floor of reserve may be given; empty where it stays. */
  released: string[];
  earmark: string;
  ownerOrder: string;
  places: PlannedPlace[];
  legs: PlannedLeg[];
  compared: Compared[];
  gap: string;
  measures: Measures;
}

/** Reads a plan as it was found, with the lots and papers of today. */
export function gatherPlan(context: QueryContext, uid: string): PlanFacts {
  const { db } = context;
  const stored = readStoredPlan(db, uid);
  const { problem, plan, order } = stored.body;
  const names = namesOf(problem);
  const at = arrivalsFrom(stored.body, stored.madeAt);
  const papers = papersOf(db, stored.id);
  const asked = askedAt(context, stored);
  const goods = goodsOf(context, stored, at);
  const missing = missingOf(problem, plan);
  return {
    plan: viewPlanRow(stored),
    released: order.settings.released.map(names.warehouse),
    earmark: namedBy(db, order.settings.earmark),
    ownerOrder:
      order.settings.ownerOrder === null
        ? ''
        : `${namedBy(db, order.settings.ownerOrder.owner)} ${order.settings.ownerOrder.number}`,
    places: problem.destinations.map(({ key, name, near }) => ({
      ...{ key, name, near: near === undefined ? '' : nearText(near) },
      ...placeOf(context, asked.get(key) ?? [], stored),
      goods: goods.filter(({ place }) => place === key).map(({ place: _place, ...line }) => line),
      missing: missing
        .filter(({ demand }) => names.placeOf(demand) === key)
        .map((each) => {
          const item = names.asked(each.demand);
          const count = `${formatCount(each.quantity)} ${names.unit(item)}`;
          return { what: `${names.item(item)} ${count}`, closers: closersText(each, names) };
        }),
    })),
    legs: loadsOf(problem, plan).map((leg) => ({
      ...{ warehouse: leg.warehouse, destination: leg.destination },
      ...{ loadingMinutes: leg.loadingMinutes, minutes: leg.minutes, distance: leg.distance },
      from: names.warehouse(leg.warehouse),
      to: names.place(leg.destination),
      lorries: lorriesText(leg, names),
      load: loadText(leg),
      arrives: at(leg.loadingMinutes + leg.minutes),
      papers: papersText(papers, leg, asked.get(leg.destination) ?? []),
    })),
    compared: compare(problem, plan),
    gap: gapText(stored.body),
    measures: measuresOf(
      db,
      plan.lines.map(({ item }) => item),
    ),
  };
}

/** The requisitions of each destination, by its key. */
function askedAt(context: QueryContext, { body }: StoredPlan): Map<string, RequisitionView[]> {
  const placeOfDemand = new Map(body.problem.demands.map((each) => [each.key, each.destination]));
  const places = new Map<string, Set<string>>();
  for (const { demand, requisition } of body.asked) {
    const place = placeOfDemand.get(demand) ?? '';
    places.set(place, (places.get(place) ?? new Set()).add(requisition));
  }
  return new Map(
    [...places].map(([place, uids]) => [
      place,
      [...uids].map((requisition) => readRequisition(context, { requisition })),
    ]),
  );
}

const urgency: readonly Priority[] = ['urgent', 'high', 'normal'];

function placeOf(
  { db }: QueryContext,
  asked: readonly RequisitionView[],
  { body: { order, solvedAt }, madeAt }: StoredPlan,
): Pick<PlannedPlace, 'priority' | 'wantedBy' | 'past' | 'people' | 'contact' | 'requisitions'> {
  const until = asked.flatMap(
    ({ requisition, wantedBy }) =>
      order.deadlines.find((each) => each.requisition === requisition)?.at ?? wantedBy ?? [],
  );
  const first = until.toSorted()[0] ?? null;
  const contacts = asked.map(({ contact, telephone }) => [contact, telephone].join(' ').trim());
  return {
    priority: urgency.find((each) => asked.some(({ priority }) => priority === each)) ?? 'normal',
    wantedBy: first,
    past: first === null ? '' : pastText(minutesUntil(first, solvedAt ?? madeAt)),
    people: [...new Set(asked.map((each) => peopleAt(db, each)))].filter(Boolean).join('；'),
    contact: [...new Set(contacts)].filter(Boolean).join('、'),
    requisitions: asked.map(({ number }) => number).join('、'),
  };
}

/** What the operation counts at the place: of 黄梅县 and 黄梅县小池镇, the one that says more of it. */
function peopleAt(db: QueryContext['db'], { operation, place }: RequisitionView): string {
  if (operation === null) return '';
  const { id } = readStoredOperation(db, operation.uid);
  const [nearest] = lastReports(readReports(db, id))
    .filter((report) => place.includes(report.place))
    .sort((a, b) => b.place.length - a.place.length);
  return nearest === undefined ? '' : headsText(nearest);
}

function goodsOf(
  context: QueryContext,
  stored: StoredPlan,
  at: (minutes: number) => string,
): (PlannedGoods & { place: string })[] {
  const { db } = context;
  const { problem, plan, order } = stored.body;
  const names = namesOf(problem);
  const lots = lotsOf(context, { settings: order.settings, lines: plan.lines, stored });
  const items = new Map(
    db
      .all<PlannedGoods['item']>(sql`
        SELECT uid, code, name, spec, unit FROM item
        WHERE uid IN (${list([...new Set(plan.lines.map(({ item }) => item))])})`)
      .map((item) => [item.uid, item]),
  );
  return explain(problem, plan).map((line, index) => {
    const { demand, warehouse, item: uid, quantity, arrives, late } = line;
    const item = { uid, name: names.item(uid), unit: names.unit(uid), code: '', spec: '' };
    const asked = names.asked(demand);
    return {
      place: names.placeOf(demand),
      item: items.get(uid) ?? item,
      insteadOf: asked === uid ? '' : names.item(asked),
      ...{ warehouse, quantity, late, from: names.warehouse(warehouse) },
      ...(lots[index] ?? { lots: [], short: 0, onPaper: null }),
      arrives: at(arrives),
      because: becauseText(line, names),
    };
  });
}

/** An owner or an earmark by its uid; empty where there is none. */
function namedBy(db: QueryContext['db'], uid: string | null): string {
  const row = db.find<{ name: string }>(sql`
    SELECT name FROM party WHERE uid = ${uid} UNION ALL SELECT name FROM earmark WHERE uid = ${uid}`);
  return row?.name ?? '';
}

function papersText(
  papers: PlanView['papersMade'],
  { warehouse }: Pick<Load, 'warehouse'>,
  asked: readonly RequisitionView[],
): string {
  return papers
    .filter(
      ({ axes, warehouse: { code }, requisition, madeFor }) =>
        !axes.cancelled &&
        axes.posting !== 'reversed' &&
        code === warehouse &&
        asked.some((each) => each.requisition === (madeFor?.requisition ?? requisition)),
    )
    .map(({ number }) => number ?? '草稿')
    .join('、');
}
