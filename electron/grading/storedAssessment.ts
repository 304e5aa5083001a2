import { z } from 'zod';
import { answer, type GradingAnswer } from '../../shared/grading/answers';
import type { Level } from '../../shared/grading/levels';
import { type Reading, reading } from '../../shared/grading/reading';
import { type GradingResult, gradingResult, resultOf } from '../../shared/grading/result';
import type { StandardBody } from '../../shared/grading/standard';
import { refuse } from '../../shared/refusals';
import type { ReadableDb } from '../database/database';
import { type Sql, sql } from '../database/sql';
import { parseStandard } from './storedStandard';

export type Measured = { criterion: string; readings: Reading[] }[];

interface Columns {
  id: number;
  uid: string;
  warehouse: string;
  warehouseName: string;
  standard: string;
  standardHash: string;
  standardCode: string;
  standardVersion: number;
  targetLevel: Level;
  judgedOn: string;
  begunAt: string;
  byId: number;
  byUid: string;
  byName: string;
  revision: number;
  measuredAt: string;
  signedAt: string | null;
  signerUid: string | null;
  signerName: string | null;
  note: string;
}

interface Row extends Columns {
  body: string;
  measured: string;
  answers: string;
  result: string | null;
}

export interface StoredAssessment extends Columns {
  body: StandardBody;
  measured: Measured;
  answers: GradingAnswer[];
  /** As it was signed; of an open one, as it stands. */
  result: GradingResult;
}

const columns = sql`
  SELECT assessment.id, assessment.uid, warehouse.code AS warehouse,
    warehouse.name AS warehouseName, standard.uid AS standard,
    standard.content_hash AS standardHash, standard.code AS standardCode,
    CAST(standard.version AS INTEGER) AS standardVersion, standard.body,
    assessment.target_level AS targetLevel, judged_on AS judgedOn, begun_at AS begunAt,
    assessor.id AS byId, assessor.uid AS byUid, assessor.name AS byName, assessment.revision,
    measured_at AS measuredAt, measured, answers, signed_at AS signedAt,
    signer.uid AS signerUid, signer.name AS signerName, note, result
  FROM assessment
  JOIN warehouse ON warehouse.id = assessment.warehouse_id
  JOIN standard ON standard.id = assessment.standard_id
  JOIN user AS assessor ON assessor.id = begun_by
  LEFT JOIN user AS signer ON signer.id = signed_by`;

/** An assessment by its uid, which must exist. */
export function findAssessment(db: ReadableDb, uid: string): StoredAssessment {
  const row = db.find<Row>(sql`${columns} WHERE assessment.uid = ${uid}`);
  return row === undefined ? refuse('notFound', { what: 'assessment', uid }) : parsed(row);
}

/** Those that fit, the latest day first. */
export function findAssessments(db: ReadableDb, where: Sql): StoredAssessment[] {
  const bodies = new Map<string, StandardBody>();
  return db
    .all<Row>(sql`${columns} ${where} ORDER BY judged_on DESC, assessment.id DESC`)
    .map((row) => {
      const body = bodies.get(row.standard) ?? parseStandard(row.body);
      bodies.set(row.standard, body);
      return parsed(row, body);
    });
}

const measuredSchema = z.array(
  z.strictObject({ criterion: z.string(), readings: z.array(reading) }),
);

function parsed(
  { body: text, measured: figures, answers: said, result, ...row }: Row,
  body = parseStandard(text),
) {
  const measured = measuredSchema.parse(JSON.parse(figures));
  const answers = z.array(answer).parse(JSON.parse(said));
  return {
    ...{ ...row, body, measured, answers },
    result:
      result === null
        ? resultOf(body, readingsOf(measured), answers, row.targetLevel)
        : gradingResult.parse(JSON.parse(result)),
  };
}

/** The figures by the code of their criterion. */
export function readingsOf(measured: Measured): Map<string, Reading[]> {
  return new Map(measured.map(({ criterion, readings }) => [criterion, readings]));
}

/** The score at the target level, in tenths. */
export function scoreAtTarget({ levels, target }: GradingResult): number {
  return levels.find(({ level }) => level === target)?.score ?? 0;
}

/** Codes of what nobody has answered yet at the target level. */
export function openAtTarget({ levels, target }: GradingResult): string[] {
  return levels.find(({ level }) => level === target)?.open ?? [];
}
