import { daysBetween, monthsAfter } from '../../shared/day';
import type { Facts, Figure, Share, StockFact } from '../../shared/grading/facts';
import type { StandardBody } from '../../shared/grading/standard';
import { qualityTestYears } from '../../shared/stock/care';
import type { EquipmentKind } from '../../shared/warehouses/equipment';
import type { QueryContext, Warehouse } from '../context';
import { list, type Sql, sql } from '../database/sql';
import { stockRows, stockRowsOn } from '../stock/stockRows';
import { listAccuracy } from '../stocktakes/listAccuracy';
import { listEquipment } from '../warehouses/equipment';
import { readProfile } from '../warehouses/profile';
import { type Evidence, gatherEvidence } from './gatherEvidence';
import { monthsInTime } from './monthsInTime';

/**
 * All that is known of a warehouse on a day, for the kinds of criterion to read: stock and records as
 * of the day; its particulars as they are now, since they have no history.
 */
export function gatherFacts(
  context: QueryContext,
  warehouse: Warehouse,
  { day, standard }: { day: string; standard: StandardBody },
): Facts {
  const { today } = context;
  const filter = { where: 'shelf' as const, warehouse: warehouse.code };
  const rows = day === today ? stockRows(filter, today) : stockRowsOn(filter, day);
  const evidence = gatherEvidence(context, warehouse, day);
  const books = recordsAndShares(context, rows, warehouse, day);
  return {
    profile: profileOf(context, warehouse, evidence),
    stock: stockOf(context, rows, warehouse, standard),
    records: { ...books.records, ...evidence.records },
    shares: { ...books.shares, ...evidence.shares },
  };
}

function profileOf(
  { db }: QueryContext,
  { id }: Warehouse,
  { posts, unusable }: Evidence,
): Facts['profile'] {
  const profile = readProfile(db, id);
  const equipment = listEquipment(db, id);
  const entered = (figure: number | null): Figure => figure ?? 'notEntered';
  // A warehouse of which no equipment at all is entered has an unwritten list, not none.
  const pieces = (kind: EquipmentKind): Figure =>
    equipment.length === 0
      ? 'notEntered'
      : equipment
          .filter((each) => each.kind === kind && !unusable.has(each.equipment))
          .reduce((sum, { quantity }) => sum + quantity, 0);
  const { fullTimeStaff: full, partTimeStaff: part } = profile;
  return {
    storageArea: entered(profile.storageAreaM2),
    volume: entered(profile.volumeM3),
    loadingDoors: entered(profile.loadingDoors),
    forklifts: pieces('forklift'),
    handPalletTrucks: pieces('handPalletTruck'),
    generators: pieces('generator'),
    lighting: pieces('lighting'),
    // Who is on the list of 人员 counts; without a list, what 仓库概况 says.
    staff:
      posts.staff === 'notEntered'
        ? entered(full === null || part === null ? null : full + part)
        : posts.staff,
    fullTimeStaff: posts.fullTimeStaff === 'notEntered' ? entered(full) : posts.fullTimeStaff,
    postedRules: posts.postedRules,
    loadingVolunteers: entered(profile.loadingVolunteers),
    linkedStores: entered(profile.linkedStores),
  };
}

/** What can be used of each item that lies there, under all its names, or that the standard names. */
function stockOf(
  { db }: QueryContext,
  rows: Sql,
  { societyUid }: Warehouse,
  { criteria }: StandardBody,
): StockFact[] {
  const named = criteria.flatMap((each) => (each.kind === 'reserve' ? each.items : []));
  return db.all<StockFact>(sql`
    WITH usable AS MATERIALIZED (
      SELECT countedId AS itemId, sum(iif(ownerUid = ${societyUid}, available, 0)) AS own,
        sum(iif(ownerUid = ${societyUid}, 0, available)) AS others
      FROM (${rows}) WHERE available > 0 GROUP BY countedId
    )
    SELECT item.code, item.name, item.unit, category.code AS category, need,
      people_served AS peopleServed, water_ml AS waterMl, energy_kcal AS energyKcal,
      coalesce(own, 0) AS own, coalesce(others, 0) AS others
    FROM item
    JOIN category ON category.id = item.category_id
    LEFT JOIN usable ON usable.itemId = item.id
    WHERE usable.itemId IS NOT NULL OR item.code IN (${list(named)})
    ORDER BY item.code`);
}

type BookRecords = Omit<Facts['records'], keyof Evidence['records']>;
type BookShares = Omit<Facts['shares'], keyof Evidence['shares']>;

function recordsAndShares(
  context: QueryContext,
  rows: Sql,
  warehouse: Warehouse,
  day: string,
): { records: BookRecords; shares: BookShares } {
  const { db } = context;
  const yearAgo = monthsAfter(day, -12);
  const counts = listAccuracy(context, { warehouse: warehouse.code }).rows.filter(
    ({ businessDate }) => businessDate <= day,
  );
  const ofYear = counts.filter(({ businessDate }) => businessDate > yearAgo);
  const [last] = counts;
  const judged = counts.find(({ scope }) => scope === 'full') ?? last;
  const { postings } = db.read<{ postings: number }>(sql`
    SELECT count(*) AS postings FROM posting
    WHERE warehouse_id = ${warehouse.id} AND business_date > ${yearAgo} AND business_date <= ${day}`);
  return {
    records: {
      postingsLast12Months: postings,
      fullStocktakesLast12Months: ofYear.filter(({ scope }) => scope === 'full').length,
      partialStocktakesLast12Months: ofYear.filter(({ scope }) => scope !== 'full').length,
      stocktakeAgeDays: last ? daysBetween(last.businessDate, day) : 'none',
    },
    shares: {
      binCardCoverage: 'notKept',
      stocktakeAccuracy: judged ? { part: judged.exact, whole: judged.counted } : 'none',
      monthlyReportsOnTime: monthsInTime(db, warehouse, day),
      disclosuresOnTime: 'notKept',
      ...lotShares(context, rows, day),
    },
  };
}

/** By lots, since units of different things do not add up. Tested counts for three years. */
function lotShares({ db }: QueryContext, rows: Sql, day: string) {
  const years = `+${qualityTestYears} years`;
  const found = db.read<{ lots: number; inLife: number; old: number; tested: number }>(sql`
    SELECT count(*) AS lots, coalesce(sum(expiryDate IS NULL OR expiryDate >= ${day}), 0) AS inLife,
      coalesce(sum(isOld), 0) AS old, coalesce(sum(isOld AND date(tested, ${years}) > ${day}), 0) AS tested
    FROM (
      SELECT lotId, expiryDate,
        date(coalesce(productionDate, receivedOn), ${years}) <= ${day} AS isOld,
        (SELECT max(done_on) FROM lot_care WHERE lot_care.lot_id = lotId
          AND kind = 'qualityTest' AND done_on <= ${day}) AS tested
      FROM (${rows}) GROUP BY lotId
    )`);
  return {
    oldStockTested: { part: found.tested, whole: found.old } satisfies Share,
    stockInLife: { part: found.inLife, whole: found.lots } satisfies Share,
  };
}
