import type { Output, Parsed } from '../../shared/api';
import { type AssessmentRow, stateOf } from '../../shared/grading/assessmentsApi';
import { type QueryContext, readWarehouse } from '../context';
import type { ReadableDb } from '../database/database';
import { type Sql, sql, whereAll } from '../database/sql';
import { photosOf } from './photoRows';
import {
  findAssessment,
  findAssessments,
  openAtTarget,
  type StoredAssessment,
  scoreAtTarget,
} from './storedAssessment';

/** The assessments that fit, the latest day first. */
export function listAssessments(
  { db }: QueryContext,
  { warehouse, standard, targetLevel, from, to, state }: Parsed<'assessments.list'>,
): Output<'assessments.list'> {
  const wanted = whereAll([
    ...(warehouse ? [sql`assessment.warehouse_id = ${readWarehouse(db, warehouse).id}`] : []),
    ...(standard ? [sql`standard.uid = ${standard}`] : []),
    ...(targetLevel ? [sql`assessment.target_level = ${targetLevel}`] : []),
    ...(from ? [sql`judged_on >= ${from}`] : []),
    ...(to ? [sql`judged_on <= ${to}`] : []),
  ]);
  const rows = listedAssessments(db, wanted);
  return { rows: state === undefined ? rows : rows.filter((row) => stateOf(row) === state) };
}

/** As the list has them, those of a condition. */
export function listedAssessments(db: ReadableDb, where: Sql): AssessmentRow[] {
  return findAssessments(db, where).map(rowOf);
}

/** One assessment whole. */
export function readAssessment(
  { db }: QueryContext,
  { assessment }: Parsed<'assessments.read'>,
): Output<'assessments.read'> {
  const stored = findAssessment(db, assessment);
  const { body, measuredAt, measured, answers, note, result } = stored;
  return {
    ...rowOf(stored),
    ...{ body, measuredAt, measured, answers, note, result },
    photos: photosOf(db, assessment),
    ...entryOf(db, assessment),
  };
}

/** Two of them, each whole. */
export function compareAssessments(
  context: QueryContext,
  { before, after }: Parsed<'assessments.compare'>,
): Output<'assessments.compare'> {
  return {
    before: readAssessment(context, { assessment: before }),
    after: readAssessment(context, { assessment: after }),
  };
}

function entryOf(db: ReadableDb, uid: string): { sequence: number | null; hash: string | null } {
  return (
    db.find<{ sequence: number; hash: string }>(sql`
      SELECT sequence, hash FROM chain_entry
      WHERE kind = 'assessment' AND content ->> 'assessment' = ${uid}`) ?? {
      sequence: null,
      hash: null,
    }
  );
}

function rowOf(stored: StoredAssessment): AssessmentRow {
  const { uid, targetLevel, judgedOn, begunAt, revision, result } = stored;
  const { signedAt, signerUid, signerName } = stored;
  return {
    assessment: uid,
    warehouse: { code: stored.warehouse, name: stored.warehouseName },
    standard: standardNamedOf(stored),
    ...{ targetLevel, judgedOn, begunAt, revision },
    by: { uid: stored.byUid, name: stored.byName },
    signed:
      signedAt !== null && signerUid !== null && signerName !== null
        ? { at: signedAt, by: { uid: signerUid, name: signerName } }
        : null,
    reached: result.reached,
    score: scoreAtTarget(result),
    dimensions: result.dimensions.map(({ code, name, score }) => ({ code, name, score })),
    gaps: result.gaps.length,
    open: openAtTarget(result).length,
  };
}

/** Which version of which standard it was judged by, and whether that is a document of the society. */
export function standardNamedOf({
  standard: uid,
  standardCode: code,
  standardVersion: version,
  body: { title, official },
}: StoredAssessment): AssessmentRow['standard'] {
  return { uid, code, version, title, official };
}
