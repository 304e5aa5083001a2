import type { Output, Parsed } from '../../shared/api';
import type { AssessmentPhoto } from '../../shared/grading/photosApi';
import { refuse } from '../../shared/refusals';
import type { CommandContext } from '../context';
import { sql } from '../database/sql';
import { appendEntry } from '../ledger/appendEntry';
import { contentHash } from '../ledger/chain';
import { openDraft } from './assess';
import { photosOf, sealedPhotos } from './photoRows';
import { openAtTarget, type StoredAssessment, scoreAtTarget } from './storedAssessment';

/**
 * 复核: somebody else than the assessor signs off what he saw, at his own place or by password at this
 * one. Refuses while something is unanswered at the target level. What was measured and answered, and
 * the result, stay from then on, sealed with an entry in the chain.
 */
export function signAssessment(
  context: CommandContext,
  { assessment, revision, note }: Parsed<'assessments.sign'>,
): Output<'assessments.sign'> {
  const { db, actor, now } = context;
  const stored = openDraft(context, assessment, revision);
  if (stored.byId === actor.id) refuse('assessment.secondPerson', {});
  const { result, warehouse } = stored;
  const open = openAtTarget(result);
  if (open.length > 0) {
    const criteria = stored.body.criteria.filter(({ code }) => open.includes(code));
    refuse('assessment.open', { criteria: criteria.map(({ code, title }) => ({ code, title })) });
  }
  db.run(sql`
    UPDATE assessment SET signed_at = ${now.toISOString()}, signed_by = ${actor.id},
      note = ${note}, result = ${JSON.stringify(result)}
    WHERE uid = ${assessment}`);
  const { reached } = result;
  const score = scoreAtTarget(result);
  const head = appendEntry(context, {
    kind: 'assessment',
    content: {
      assessment,
      warehouse,
      standard: stored.standard,
      standardHash: stored.standardHash,
      targetLevel: stored.targetLevel,
      judgedOn: stored.judgedOn,
      by: stored.byUid,
      signedBy: actor.uid,
      ...{ reached, score },
      contents: hashOfContents({ ...stored, note }, photosOf(db, assessment)),
    },
  });
  return { assessment, warehouse, revision, reached, score, ...head };
}

/**
 * Notes may name people, so the chain keeps no word of them. Without photos nothing is said of any, as
 * of assessments that were signed before there were some.
 */
function hashOfContents(
  {
    measured,
    measuredAt,
    answers,
    note,
    result,
  }: Pick<StoredAssessment, 'measured' | 'measuredAt' | 'answers' | 'note' | 'result'>,
  photos: readonly AssessmentPhoto[],
): string {
  const shown = photos.length > 0 ? { photos: sealedPhotos(photos) } : {};
  return contentHash({ measured, measuredAt, answers, note, result, ...shown });
}
