import type { Output, Parsed } from '../../shared/api';
import { type QueryContext, readWarehouse } from '../context';
import { countOverdue, readHeld } from '../custody/readHeld';
import { sql } from '../database/sql';
import { firstDocuments } from '../documents/listDocuments';
import { stockRows } from '../stock/stockRows';
import { countRoad } from '../transfers/countRoad';
import { readBelowReserve } from './belowReserve';
import { peopleAt } from './peopleServed';

const shown = 8;
const bands = [
  'expired',
  'within30',
  'within90',
  'within180',
  'beyond',
  'none',
  'unknown',
] as const;

/** 工作台: what needs attention, at one warehouse or over all of them. */
export function readDashboard(
  context: QueryContext,
  input: Parsed<'dashboard.read'>,
): Output<'dashboard.read'> {
  const { db, today } = context;
  const { warehouse } = input;
  if (warehouse) readWarehouse(db, warehouse);
  const at = warehouse ? { warehouse } : {};
  const shelf = stockRows({ ...at, where: 'shelf' }, today);
  const expiry = readBands({ db, shelf });
  return {
    waiting: firstDocuments(context, { ...at, state: 'waiting' }, shown),
    late: firstDocuments(context, { ...at, state: 'late' }, shown),
    toPost: firstDocuments(context, { ...at, state: 'approved' }, shown),
    toPick: firstDocuments(context, { ...at, toPick: true }, 0).count,
    planned: firstDocuments(context, { ...at, planned: true }, 0).count,
    drafts: firstDocuments(context, { ...at, state: 'draft', mine: true }, 0).count,
    road: countRoad(context, warehouse),
    expiry,
    categories: readCategories({ db, shelf }),
    belowReserve: readBelowReserve(db, today, warehouse),
    value: worthOf(expiry),
    custody: countOverdue(readHeld(db, { ...at, overdue: 'any' }, today)),
    lacksPhotos: firstDocuments(context, { ...at, lacksPhotos: true }, 0).count,
    lacksSignature: firstDocuments(context, { ...at, lacksSignature: true }, 0).count,
    people: peopleAt(db, today, warehouse),
  };
}

interface Shelf {
  db: QueryContext['db'];
  shelf: ReturnType<typeof stockRows>;
}

interface Sums {
  known: number;
  unpriced: number;
}

/** Lots and value in each band, in the order of the bands, none left out. */
function readBands({ db, shelf }: Shelf): Output<'dashboard.read'>['expiry'] {
  const rows = db.all<{ band: (typeof bands)[number]; lots: number } & Sums>(sql`
    SELECT band, count(DISTINCT lotId) AS lots, coalesce(sum(amount), 0) AS known,
      count(*) - count(amount) AS unpriced
    FROM (${shelf}) GROUP BY band`);
  return bands.map((band) => {
    const row = rows.find((each) => each.band === band);
    const value = { known: row?.known ?? 0, unpriced: row?.unpriced ?? 0 };
    return { band, lots: row?.lots ?? 0, value };
  });
}

/** Every lot is in one band. */
function worthOf(expiry: Output<'dashboard.read'>['expiry']): Output<'dashboard.read'>['value'] {
  return {
    known: expiry.reduce((sum, { value }) => sum + value.known, 0),
    unpriced: expiry.reduce((sum, { value }) => sum + value.unpriced, 0),
  };
}

function readCategories({ db, shelf }: Shelf): Output<'dashboard.read'>['categories'] {
  return db
    .all<{ uid: string; name: string; items: number } & Sums>(sql`
      SELECT categoryUid AS uid, categoryName AS name, count(DISTINCT itemId) AS items,
        coalesce(sum(amount), 0) AS known, count(*) - count(amount) AS unpriced
      FROM (${shelf}) GROUP BY categoryId ORDER BY categoryCode`)
    .map(({ known, unpriced, ...row }) => ({ ...row, value: { known, unpriced } }));
}
