import { stateOf } from '../../shared/grading/assessmentsApi';
import type { Hit } from '../../shared/search/api';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';
import { listedAssessments } from '../grading/readAssessments';
import type { Found } from './found';

type AssessmentHit = Extract<Hit, { kind: 'assessment' }>;

/** The assessment of a code on one of its sheets. */
export function assessmentByUid(
  db: ReadableDb,
  uid: string,
  printed: AssessmentHit['printed'],
): Found<AssessmentHit>[] {
  return listedAssessments(db, sql`WHERE assessment.uid = ${uid}`).map((row) => ({
    hit: {
      kind: 'assessment',
      uid,
      judgedOn: row.judgedOn,
      warehouse: row.warehouse,
      state: stateOf(row),
      ...(printed ? { printed } : {}),
    },
    rank: 0,
    isIt: true,
  }));
}
