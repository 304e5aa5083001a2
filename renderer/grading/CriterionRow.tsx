import { Textarea, UnstyledButton } from '@mantine/core';
import { type Ref, useState } from 'react';
import {
  type AnswerFault,
  type GradingAnswer,
  verdictAt,
  withVerdict,
} from '../../shared/grading/answers';
import { gapText } from '../../shared/grading/gaps';
import type { Mark } from '../../shared/grading/judge';
import type { Criterion } from '../../shared/grading/kinds';
import { type Level, levels } from '../../shared/grading/levels';
import type { AssessmentPhoto } from '../../shared/grading/photosApi';
import type { Reading } from '../../shared/grading/reading';
import type { GradingResult } from '../../shared/grading/result';
import { useDropped } from '../components/useDropped';
import { answerFaultWords } from '../messages/grading';
import { criterionPhotoWords, assessmentWords as words } from '../messages/gradingAssessments';
import type { Where } from './behindAddress';
import criteriaClasses from './Criteria.module.css';
import { CriterionPhotos } from './CriterionPhotos';
import classes from './Grading.module.css';
import { MarkTag } from './MarkTag';
import { Readings } from './Readings';
import { type AssessmentWork, emptyAnswer } from './useAssessmentWork';
import { useCriterionPictures } from './useCriterionPictures';
import { Verdicts } from './Verdicts';

interface Props {
  criterion: Criterion;
  readings: readonly Reading[];
  answer: GradingAnswer | undefined;
  mark: Mark;
  gap: GradingResult['gaps'][number] | undefined;
  target: Level;
  where: Where;
  fault: AnswerFault | undefined;
  isCurrent: boolean;
  rowRef: Ref<HTMLElement>;
  onCurrent: () => void;
  /** Left out, it is only read. */
  onSay?: ((answer: GradingAnswer) => void) | undefined;
  onDone: () => void;
  assessment: string;
  photos: readonly AssessmentPhoto[];
  /** In whose turns photos are added. */
  work: Pick<AssessmentWork, 'inTurn'>;
}

/** One criterion: what it asks, what was found or said, how it stands and what is missing. */
export function CriterionRow(props: Props) {
  const { criterion, readings, mark, gap, target, where, fault, isCurrent, onSay } = props;
  const { code, title, veto, weight, evidence } = criterion;
  const answer = props.answer ?? emptyAnswer(code);
  const [opened, setOpened] = useState(false);
  const pictures = useCriterionPictures(props.assessment, code, props.work);
  const { dragged, dropping } = useDropped(pictures.addAll);
  const say = (part: Partial<GradingAnswer>) => onSay?.({ ...answer, ...part });
  // What fails at the target is asked of the easier levels as well: they may still be reached.
  const asksEasier =
    criterion.kind === 'answered' &&
    ['partly', 'no'].includes(verdictAt(target, answer.verdicts, criterion.requirements) ?? '') &&
    levels.some((each) => each > target && criterion.requirements[each] !== wordsAt(criterion));
  function wordsAt(of: Extract<Criterion, { kind: 'answered' }>) {
    return of.requirements[target];
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: by keys one comes here with the arrows or Tab
    <article
      ref={props.rowRef}
      className={criteriaClasses.criterion}
      aria-label={`${code} ${title}`}
      data-current={isCurrent || undefined}
      // Not while the mouse goes down: what opens and closes would move away under it.
      onFocus={({ target }) => target.matches(':focus-visible') && props.onCurrent()}
      onClick={props.onCurrent}
      data-dragged={dragged || undefined}
      {...(onSay ? dropping : {})}
    >
      <header className={criteriaClasses.criterionHead}>
        <span className={criteriaClasses.code}>{code}</span>
        <h3>
          {veto && (
            <span className={classes.veto} title={words.veto}>
              ★
            </span>
          )}
          {title}
        </h3>
        <span className={classes.soft} title={words.proofOf(evidence)}>
          {words.weight(weight)}
        </span>
        <MarkTag mark={mark} />
      </header>
      {criterion.kind === 'answered' ? (
        <Verdicts
          title={title}
          requirements={criterion.requirements}
          verdicts={answer.verdicts}
          target={target}
          whole={opened || asksEasier}
          onSay={
            onSay &&
            ((level, verdict) =>
              say({
                notApplicable: false,
                verdicts: withVerdict(answer.verdicts, level, verdict, criterion.requirements),
              }))
          }
        />
      ) : (
        <Readings
          readings={readings}
          figures={answer.figures}
          level={target}
          where={where}
          onFigures={onSay && ((figures) => say({ figures }))}
          onDone={props.onDone}
        />
      )}
      {gap && mark !== 'open' && <p className={criteriaClasses.gap}>{gapText(gap)}</p>}
      {onSay && (isCurrent || answer.note !== '' || answer.notApplicable) && (
        <div className={criteriaClasses.aside}>
          <Textarea
            size="xs"
            aria-label={`${words.note} ${code}`}
            placeholder={words.noteHint}
            autosize
            minRows={1}
            maxLength={1000}
            style={{ flex: 1 }}
            value={answer.note}
            error={fault && `${answerFaultWords[fault]}，${words.unansweredFault}`}
            onChange={(event) => say({ note: event.currentTarget.value })}
          />
          {!veto && (
            <UnstyledButton
              className={criteriaClasses.choice}
              data-verdict="notApplicable"
              aria-pressed={answer.notApplicable}
              onClick={() => say({ notApplicable: !answer.notApplicable })}
            >
              <kbd aria-hidden>4</kbd>
              {words.notApplicable}
            </UnstyledButton>
          )}
          {criterion.kind === 'answered' && (
            <UnstyledButton
              className={criteriaClasses.more}
              aria-expanded={opened || asksEasier}
              onClick={() => setOpened(!opened)}
            >
              {words.allLevels}
            </UnstyledButton>
          )}
        </div>
      )}
      {dragged && <p className={criteriaClasses.gap}>{criterionPhotoWords.drop}</p>}
      <CriterionPhotos
        assessment={props.assessment}
        title={title}
        photos={props.photos}
        adding={onSay && pictures}
        offers={onSay !== undefined && isCurrent}
      />
      {!onSay && answer.note !== '' && (
        <p className={classes.soft}>
          {words.note}：{answer.note}
        </p>
      )}
    </article>
  );
}
