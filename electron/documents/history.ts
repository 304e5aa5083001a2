import type { DocumentView } from '../../shared/documents/api';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';

type History = Pick<
  DocumentView,
  'made' | 'submitted' | 'approved' | 'declined' | 'cancelled' | 'reverses'
>;

/** Who did what with a paper and when: the latest of each step that still counts. */
export function readHistory(
  db: ReadableDb,
  documentId: number,
  names: Record<string, string>,
): History {
  const made = db.read<StepRow>(sql`
    SELECT 'make' AS step, made_at AS at, user.uid, user.name, NULL AS reason
    FROM document JOIN user ON user.id = made_by WHERE document.id = ${documentId}`);
  const steps = db.all<StepRow>(sql`
    SELECT step, at, user.uid, user.name, reason
    FROM document_step JOIN user ON user.id = by_user_id
    WHERE document_id = ${documentId} ORDER BY document_step.id`);
  const by = ({ uid, name, at }: StepRow) => ({ by: { uid, name: names[uid] ?? name }, at });
  // A withdrawn or declined paper begins again: what was before no longer counts.
  const again = steps.findLastIndex(({ step }) => step === 'withdraw' || step === 'save');
  const since = steps.slice(again + 1);
  const last = (step: string) => since.findLast((each) => each.step === step);
  const [submitted, approved, declined, cancelled] = [
    last('submit'),
    last('approve'),
    last('decline'),
    last('cancel'),
  ];
  const isDeclined = declined !== undefined && since.at(-1) === declined;
  return {
    made: by(made),
    submitted: submitted ? by(submitted) : null,
    approved: approved ? by(approved) : null,
    declined: isDeclined ? { ...by(declined), reason: declined.reason ?? '' } : null,
    cancelled: cancelled ? { ...by(cancelled), reason: cancelled.reason ?? '' } : null,
    reverses: readReverses(db, documentId),
  };
}

interface StepRow {
  step: string;
  at: string;
  uid: string;
  name: string;
  reason: string | null;
}

function readReverses(db: ReadableDb, documentId: number): DocumentView['reverses'] {
  return (
    db.find<{ document: string; number: string }>(sql`
      SELECT reversed.uid AS document, reversed.number
      FROM document
      JOIN posting ON posting.uid = document.body ->> 'posting'
      JOIN document AS reversed ON reversed.id = posting.document_id
      WHERE document.id = ${documentId} AND document.kind = 'reversal'`) ?? null
  );
}
