import { Fragment, type RefObject, useRef, useState } from 'react';
import { scoreText } from '../../shared/grading/amounts';
import { verdictAt, withVerdict } from '../../shared/grading/answers';
import type { GradingResult } from '../../shared/grading/result';
import { useToday } from '../app/session';
import { assessmentWords as words } from '../messages/gradingAssessments';
import criteriaClasses from './Criteria.module.css';
import { CriterionRow } from './CriterionRow';
import classes from './Grading.module.css';
import { type Assessment, type AssessmentWork, emptyAnswer } from './useAssessmentWork';
import { useCriterionKeys } from './useCriterionKeys';

interface Props {
  view: Assessment;
  result: GradingResult;
  work: AssessmentWork;
  mayAnswer: boolean;
  current: string | null;
  onCurrent: (criterion: string) => void;
  /** Each row by the code of its criterion, so that the result beside it can lead there. */
  rows: RefObject<Map<string, HTMLElement>>;
}

/** The criteria by dimension, each with its figures and what the assessor says. */
export function CriteriaList(props: Props) {
  const { view, result, work, mayAnswer, current, onCurrent, rows } = props;
  const { body, targetLevel: target, warehouse, judgedOn, measured } = view;
  const today = useToday();
  const list = useRef<HTMLElement>(null);
  // Where one begins is only pointed at: the first Enter goes there, the next one goes on.
  const [begun, begin] = useState(false);
  const where = { warehouse: warehouse.code, judgedOn, today };
  const inOrder = body.dimensions.flatMap(({ code }) =>
    body.criteria.filter(({ dimension }) => dimension === code),
  );
  const markOf = (code: string) =>
    result.judged.find(({ criterion }) => criterion === code)?.marks[target] ?? 'open';

  const goTo = (code: string | undefined) => {
    if (code === undefined) return;
    begin(true);
    onCurrent(code);
    const row = rows.current.get(code);
    row?.scrollIntoView({ block: 'nearest' });
    // A figure that is to be typed can be typed at once; elsewhere the keys 1 to 4 answer.
    const fields = mayAnswer ? [...(row?.querySelectorAll('input') ?? [])] : [];
    const field = fields.find(({ value }) => value === '') ?? fields[0];
    if (field) field.focus();
    else list.current?.focus({ preventScroll: true });
  };
  const at = inOrder.findIndex(({ code }) => code === current);
  const goToNextOpen = () =>
    goTo(
      [
        ...(begun ? [] : inOrder.slice(Math.max(at, 0), at + 1)),
        ...inOrder.slice(at + 1),
        ...inOrder.slice(0, at + 1),
      ].find(({ code }) => markOf(code) === 'open')?.code ?? inOrder[at + 1]?.code,
    );
  useCriterionKeys({
    onStep: (by) => goTo(inOrder[at < 0 ? 0 : at + by]?.code),
    onNextOpen: goToNextOpen,
    ...(mayAnswer
      ? {
          onVerdict: (said) => {
            const criterion = inOrder[at];
            if (!criterion) return;
            const { code } = criterion;
            const answer = work.answers.get(code) ?? emptyAnswer(code);
            if (said === 'notApplicable') {
              if (criterion.veto) return;
              work.say({ ...answer, notApplicable: !answer.notApplicable });
              rows.current.get(code)?.querySelector('textarea')?.focus();
            } else if (criterion.kind === 'answered') {
              const { requirements } = criterion;
              const same = verdictAt(target, answer.verdicts, requirements) === said;
              work.say({
                ...answer,
                notApplicable: false,
                verdicts: withVerdict(answer.verdicts, target, same ? null : said, requirements),
              });
            }
          },
        }
      : {}),
  });

  return (
    <section
      ref={list}
      className={criteriaClasses.criteria}
      aria-label={words.criteria}
      tabIndex={-1}
    >
      {body.dimensions.map(({ code: dimension, name }) => {
        const own = inOrder.filter((each) => each.dimension === dimension);
        const score = result.dimensions.find(({ code }) => code === dimension)?.score ?? 0;
        return (
          <Fragment key={dimension}>
            <h2 className={criteriaClasses.dimension}>
              {name}
              <span className={classes.soft}>{scoreText(score)}</span>
            </h2>
            {own.map((criterion) => {
              const { code } = criterion;
              return (
                <CriterionRow
                  key={code}
                  rowRef={(row) => {
                    if (row) rows.current.set(code, row);
                  }}
                  criterion={criterion}
                  readings={measured.find((each) => each.criterion === code)?.readings ?? []}
                  answer={work.answers.get(code)}
                  mark={markOf(code)}
                  gap={result.gaps.find((each) => each.criterion === code)}
                  target={target}
                  where={where}
                  fault={work.faults.get(code)}
                  isCurrent={current === code}
                  onCurrent={() => {
                    begin(true);
                    onCurrent(code);
                  }}
                  onSay={mayAnswer ? work.say : undefined}
                  onDone={goToNextOpen}
                  assessment={view.assessment}
                  photos={view.photos.filter((each) => each.criterion === code)}
                  work={work}
                />
              );
            })}
          </Fragment>
        );
      })}
    </section>
  );
}
