import { api, type Output, type Parsed } from '../../shared/api';
import { type QueryContext, readWarehouse, rolesAt } from '../context';
import { sql } from '../database/sql';
import { readStoredDocument } from '../documents/documentRow';
import { readDifferences, takesDifferences } from './differences';
import { mayGo } from './papersForTrips';
import { readTrips } from './tripRows';

/** The lorries of a paper, cancelled ones too, and what was said to be short or damaged of it. */
export function listTripsOfPaper(
  context: QueryContext,
  { document: uid }: Parsed<'trips.ofPaper'>,
): Output<'trips.ofPaper'> {
  const { db, actor } = context;
  const document = readStoredDocument(db, uid);
  const trips = db.all<{ id: number }>(sql`
    SELECT DISTINCT trip_id AS id FROM trip_paper WHERE document_id = ${document.id}
    ORDER BY trip_id DESC`);
  const { keptHere } = readWarehouse(db, document.warehouse);
  const writes = (call: 'trips.save' | 'trips.state') => {
    const { who } = api[call];
    const roles = typeof who === 'string' ? [] : who;
    return (
      keptHere === 1 && rolesAt(actor, document.warehouse).some((role) => roles.includes(role))
    );
  };
  const goes = db.find(sql`SELECT 1 FROM document WHERE id = ${document.id} AND ${mayGo}`);
  return {
    rows: readTrips(
      context,
      trips.map(({ id }) => id),
    ),
    differences: readDifferences(context, sql`delivery_difference.document_id = ${document.id}`),
    mayLoad: goes !== undefined && writes('trips.save'),
    mayState: takesDifferences(db, document) && writes('trips.state'),
  };
}
