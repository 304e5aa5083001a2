import { minutesBetween } from '../../shared/drills/clock';
import type { DrillReport } from '../../shared/drills/report';
import { metAt, supplyOf } from '../../shared/drills/score';
import type { MilestoneName } from '../../shared/drills/script';
import type { ReadableDb } from '../database/database';
import { type Sql, sql } from '../database/sql';
import { readFacts } from '../store/openStoreFile';
import { listNoted } from './readDrill';
import { readSent } from './readSent';
import { lastShown, readStored, type StoredDrill } from './storedDrill';

/** What came of a drill, read from its copy alone. */
export function scoreDrill(
  db: ReadableDb,
): Omit<DrillReport, 'drill' | 'code' | 'title' | 'begunAt' | 'endedAt' | 'books'> {
  const stored = readStored(db);
  const { script, begunAt } = stored;
  const minutes = minutesBetween(begunAt, lastShown(db));
  const sent = readSent(db, stored);
  const { supply, elsewhere } = supplyOf(script, sent, minutes);
  const noted = new Map(listNoted(db).map((each) => [each.event, each]));
  return {
    about: script.about,
    kind: readFacts(db).facts.kind,
    minutes,
    milestones: script.milestones.map(({ name, minutes: target, basis }) => {
      const at = name === 'demandMet' ? metAt(script, sent) : reachedAt(db, name, stored);
      return { name, target, minutes: at === null ? null : minutesBetween(begunAt, at), basis };
    }),
    events: script.events.map(({ code, minutes: due, kind, from, title }) => {
      const note = noted.get(code);
      return {
        ...{ code, minutes: due, kind, from, title },
        given: due <= minutes,
        noted: note
          ? { minutes: minutesBetween(begunAt, note.at), by: note.byUid, note: note.note }
          : null,
      };
    }),
    supply: supply.map((each) => ({ ...each, ...itemNamed(db, each.item) })),
    elsewhere: elsewhere.map((each) => ({
      ...each,
      ...itemNamed(db, each.item),
      warehouseName: warehouseNamed(db, each.warehouse),
    })),
    refusals: db.all(sql`
      SELECT code, count(*) AS count FROM drill_refusal GROUP BY code ORDER BY 2 DESC, 1`),
    papers: db.all(sql`
      SELECT document.kind, count(*) AS count
      FROM posting JOIN document ON document.id = document_id
      WHERE incarnation_id >= ${stored.incarnationId} GROUP BY document.kind ORDER BY 1`),
  };
}

/** When a milestone was first reached; null where it was not. */
function reachedAt(
  db: ReadableDb,
  name: Exclude<MilestoneName, 'demandMet'>,
  { begunAt }: StoredDrill,
): string | null {
  const times = sources[name](begunAt).map((query) => db.find<{ at: string | null }>(query)?.at);
  return times.filter((at) => typeof at === 'string').sort()[0] ?? null;
}

/**
 * By what each milestone is known: by what was done in the drill, never by what was looked at. Steps
 * count from the moment at which it began. Needs are computed once they stand on a 需求单 of an
 * operation, since whoever only opens the page has computed nothing; a plan is made once it is saved.
 */
const sources: Readonly<
  Record<Exclude<MilestoneName, 'demandMet'>, (begunAt: string) => readonly Sql[]>
> = {
  operationOpened: (begunAt) => [
    sql`SELECT min(at) AS at FROM operation_step WHERE step = 'opened' AND at >= ${begunAt}`,
  ],
  needsComputed: (begunAt) => [
    sql`
      SELECT min(made_at) AS at FROM requisition
      WHERE made_at >= ${begunAt} AND operation_id IS NOT NULL
        AND EXISTS (SELECT 1 FROM requisition_line WHERE requisition_id = requisition.id)`,
  ],
  requisitionApproved: (begunAt) => [
    sql`SELECT min(at) AS at FROM requisition_step WHERE step = 'approve' AND at >= ${begunAt}`,
  ],
  planMade: () => [sql`SELECT at FROM drill_call WHERE call = 'planning.save'`],
  lorryLeft: (begunAt) => [
    sql`SELECT min(left_at) AS at FROM trip WHERE left_at >= ${begunAt}`,
    sql`
      SELECT min(at) AS at FROM document_step JOIN document ON document.id = document_id
      WHERE at >= ${begunAt} AND step IN ('post', 'postFirst')
        AND kind IN ('dispatch', 'transfer')`,
  ],
  goodsSigned: (begunAt) => [
    sql`SELECT min(signed_at) AS at FROM trip_stop WHERE signed_at >= ${begunAt}`,
    sql`
      SELECT min(at) AS at FROM document_step
      WHERE at >= ${begunAt} AND step IN ('sign', 'receive')`,
  ],
};

function itemNamed(db: ReadableDb, uid: string): { itemName: string; unit: string } {
  const row = db.find<{ itemName: string; unit: string }>(
    sql`SELECT name AS itemName, unit FROM item WHERE uid = ${uid}`,
  );
  return row ?? { itemName: uid, unit: '' };
}

function warehouseNamed(db: ReadableDb, code: string | null): string {
  return (
    db.find<{ name: string }>(sql`SELECT name FROM warehouse WHERE code = ${code}`)?.name ?? ''
  );
}
