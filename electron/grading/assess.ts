import type { Output, Parsed } from '../../shared/api';
import { answerFault, type GradingAnswer, isTyped } from '../../shared/grading/answers';
import { measureCriterion } from '../../shared/grading/kinds';
import { notInForce, type StandardBody } from '../../shared/grading/standard';
import { refuse } from '../../shared/refusals';
import { type CommandContext, readWarehouse, type Warehouse, writingAt } from '../context';
import { sql } from '../database/sql';
import { gatherFacts } from './gatherFacts';
import { clearPhotos } from './photoRows';
import {
  findAssessment,
  type Measured,
  readingsOf,
  type StoredAssessment,
} from './storedAssessment';
import { findStandard } from './storedStandard';

/**
 * Begins to grade a warehouse that is kept here and measures all that can be, as of a day that is not
 * in the future and not before it went live, by a standard that is published and in force then.
 */
export function beginAssessment(
  context: CommandContext,
  { assessment, warehouse: code, standard, targetLevel, judgedOn }: Parsed<'assessments.begin'>,
): Output<'assessments.begin'> {
  const { db, actor, now } = context;
  const warehouse = writingAt(context, code);
  refuseDay(context, warehouse, judgedOn);
  const { id, version, publishedAt, body } = findStandard(db, standard);
  const because = publishedAt === null ? 'draft' : notInForce(body, judgedOn);
  if (because !== null) refuse('standard.notInForce', { title: body.title, version, because });
  if (db.find(sql`SELECT 1 FROM assessment WHERE uid = ${assessment}`)) {
    refuse('grading.stale', { revision: findAssessment(db, assessment).revision });
  }
  const measured = measure(context, warehouse, judgedOn, body);
  db.run(sql`
    INSERT INTO assessment (uid, warehouse_id, standard_id, target_level, judged_on, begun_at,
      begun_by, revision, measured_at, measured, answers, note)
    VALUES (${assessment}, ${warehouse.id}, ${id}, ${targetLevel}, ${judgedOn},
      ${now.toISOString()}, ${actor.id}, 1, ${now.toISOString()}, ${JSON.stringify(measured)},
      '[]', '')`);
  return { assessment, warehouse: code, revision: 1 };
}

function refuseDay({ today }: CommandContext, { name, openingDate }: Warehouse, day: string) {
  if (openingDate === null) refuse('warehouse.notLive', { warehouse: name });
  if (day > today) refuse('date.future', { businessDate: day, today });
  if (day < openingDate) refuse('date.beforeOpening', { businessDate: day, openingDate });
}

function measure(
  context: CommandContext,
  warehouse: Warehouse,
  day: string,
  standard: StandardBody,
): Measured {
  const facts = gatherFacts(context, warehouse, { day, standard });
  return standard.criteria.map((criterion) => ({
    criterion: criterion.code,
    readings: measureCriterion(criterion, facts),
  }));
}

/** Measures again, as of the same day. A typed figure gives way to one that is known by now. */
export function measureAgain(
  context: CommandContext,
  { assessment, revision }: Parsed<'assessments.measure'>,
): Output<'assessments.measure'> {
  const { db, now } = context;
  const stored = ownDraft(context, assessment, revision);
  const { warehouse: code, judgedOn, body } = stored;
  const measured = measure(context, readWarehouse(db, code), judgedOn, body);
  const known = readingsOf(measured);
  const answers = stored.answers.map((answer) => ({
    ...answer,
    figures: answer.figures.filter(({ measure }) =>
      known.get(answer.criterion)?.some((each) => each.measure === measure && isTyped(each)),
    ),
  }));
  db.run(sql`
    UPDATE assessment SET measured = ${JSON.stringify(measured)},
      measured_at = ${now.toISOString()}, answers = ${JSON.stringify(answers)},
      revision = ${revision + 1}
    WHERE uid = ${assessment}`);
  return { assessment, warehouse: code, revision: revision + 1 };
}

/** Saves what the assessor says of some criteria; what he said of the others stays. */
export function answerCriteria(
  context: CommandContext,
  { assessment, revision, answers }: Parsed<'assessments.answer'>,
): Output<'assessments.answer'> {
  const stored = ownDraft(context, assessment, revision);
  const { body, warehouse } = stored;
  const readings = readingsOf(stored.measured);
  const said = new Map(stored.answers.map((answer) => [answer.criterion, answer]));
  for (const answer of answers) {
    refuseAnswer(body, readings, answer);
    said.set(answer.criterion, answer);
  }
  context.db.run(sql`
    UPDATE assessment SET answers = ${JSON.stringify([...said.values()])},
      revision = ${revision + 1}
    WHERE uid = ${assessment}`);
  return { assessment, warehouse, revision: revision + 1 };
}

function refuseAnswer(
  { criteria }: StandardBody,
  readings: ReturnType<typeof readingsOf>,
  answer: GradingAnswer,
) {
  const { criterion: code } = answer;
  const criterion = criteria.find((each) => each.code === code);
  const because = answerFault(criterion, readings.get(code) ?? [], answer);
  if (because !== null) refuse('assessment.answer', { criterion: code, because });
}

/** Throws away an assessment that is not signed, whoever began it. */
export function discardAssessment(
  context: CommandContext,
  { assessment }: Parsed<'assessments.discard'>,
): Output<'assessments.discard'> {
  openDraft(context, assessment);
  clearPhotos(context, assessment);
  context.db.run(sql`DELETE FROM assessment WHERE uid = ${assessment}`);
  return { assessment };
}

/** One that is not signed, of a warehouse where the actor may make the call, as it was last seen. */
export function openDraft(
  context: CommandContext,
  uid: string,
  revision?: number,
): StoredAssessment {
  const stored = findAssessment(context.db, uid);
  writingAt(context, stored.warehouse);
  const { judgedOn, warehouseName: warehouse, signedAt } = stored;
  if (signedAt !== null) refuse('assessment.signed', { warehouse, judgedOn });
  if (revision !== undefined && revision !== stored.revision) {
    refuse('grading.stale', { revision: stored.revision });
  }
  return stored;
}

/** One that the actor began himself: nobody else answers it or adds to it. */
export function ownDraft(
  context: CommandContext,
  uid: string,
  revision?: number,
): StoredAssessment {
  const stored = openDraft(context, uid, revision);
  if (stored.byId !== context.actor.id) refuse('assessment.notYours', { by: stored.byName });
  return stored;
}
