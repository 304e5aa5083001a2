import { formatInstant } from '../../shared/format/instant';
import { Panel } from '../components/Page';
import { assessmentWords as words } from '../messages/gradingAssessments';
import classes from './Grading.module.css';
import type { Assessment } from './useAssessmentWork';

/** Who signed it, when, and where in the chain it stands. */
export function SealPanel({ view: { signed, sequence, hash, note } }: { view: Assessment }) {
  if (!signed) return null;
  return (
    <Panel title={words.signedBy(signed.by.name, formatInstant(signed.at))}>
      <p className={classes.seal}>
        {sequence !== null && words.seal(sequence)} <span className={classes.hash}>{hash}</span>
      </p>
      {note !== '' && (
        <p className={classes.seal}>
          {words.signNote}：{note}
        </p>
      )}
      <span className={classes.soft}>{words.immutable}</span>
    </Panel>
  );
}
