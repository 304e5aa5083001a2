import type { Finding } from '../../shared/ledger/findings';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';
import { contentHash } from './chain';

interface Row {
  uid: string;
  warehouse: string;
  standard: string;
  targetLevel: number;
  judgedOn: string;
  by: string;
  signedBy: string;
  signedAt: string;
  body: string;
  measured: string;
  measuredAt: string;
  answers: string;
  note: string;
  result: string;
  /** A list of what the seal says of each. */
  photos: string;
}

/**
 * Signed assessments that are gone, were put there, or say something else than the chain of them, and
 * those whose standard does.
 */
export function checkAssessments(db: ReadableDb): Finding[] {
  const kept = new Map(readSigned(db).map((row) => [row.uid, saysOf(row)]));
  const sealed = new Map(
    db
      .all<{ uid: string; at: string; content: string }>(sql`
        SELECT content ->> 'assessment' AS uid, at, content
        FROM chain_entry WHERE kind = 'assessment'`)
      .map(({ uid, at, content }) => {
        const { assessment: _uid, reached: _reached, score: _score, ...says } = JSON.parse(content);
        return [uid, JSON.stringify(inOrder({ ...says, at }))];
      }),
  );
  return [...new Set([...kept.keys(), ...sealed.keys()])].flatMap((uid): Finding[] => {
    const [expected, found] = [sealed.get(uid) ?? null, kept.get(uid) ?? null];
    return expected === found ? [] : [{ code: 'assessmentChanged', subject: uid, expected, found }];
  });
}

function readSigned(db: ReadableDb): Row[] {
  return db.all<Row>(sql`
    SELECT assessment.uid, warehouse.code AS warehouse, standard.uid AS standard,
      assessment.target_level AS targetLevel, judged_on AS judgedOn, assessor.uid AS by,
      signer.uid AS signedBy, signed_at AS signedAt, standard.body, measured,
      measured_at AS measuredAt, answers, note, result, (
        SELECT json_group_array(json_object('photo', uid, 'criterion', criterion,
          'sha256', sha256, 'size', size))
        FROM (SELECT * FROM assessment_photo
          WHERE assessment_id = assessment.id ORDER BY id)) AS photos
    FROM assessment
    JOIN warehouse ON warehouse.id = assessment.warehouse_id
    JOIN standard ON standard.id = assessment.standard_id
    JOIN user AS assessor ON assessor.id = begun_by
    JOIN user AS signer ON signer.id = signed_by`);
}

function saysOf(whole: Row): string {
  const { body, measured, measuredAt, answers, note, result, photos, ...row } = whole;
  const shown = photos === '[]' ? '' : `,"photos":${photos}`;
  const { warehouse, standard, targetLevel, judgedOn, by, signedBy, signedAt } = row;
  return JSON.stringify(
    inOrder({
      ...{ warehouse, standard, targetLevel, judgedOn, by, signedBy, at: signedAt },
      standardHash: hashOf(body),
      contents: hashOf(
        `{"measured":${measured},"measuredAt":${JSON.stringify(measuredAt)},"answers":${answers},` +
          `"note":${JSON.stringify(note)},"result":${result}${shown}}`,
      ),
    }),
  );
}

/** The hash of a text of JSON; of one that is none any more, nothing that the chain could say. */
function hashOf(text: string): string | null {
  try {
    return contentHash(JSON.parse(text));
  } catch {
    return null;
  }
}

function inOrder(says: object): [string, unknown][] {
  return Object.entries(says).sort(([a], [b]) => (a < b ? -1 : 1));
}
