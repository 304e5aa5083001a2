import { withVerdict } from '../../shared/grading/answers';
import type { Level } from '../../shared/grading/levels';
import type { StandardBody } from '../../shared/grading/standard';
import { emptyAnswer } from './useAssessmentWork';
import type { AssumptionWork } from './useAssumption';
import { Verdicts } from './Verdicts';
import classes from './WayUp.module.css';

/** What is assumed to be answered, against the words of the level. */
export function AssumedAnswers({
  body,
  work,
  level,
}: {
  body: StandardBody;
  work: AssumptionWork;
  level: Level;
}) {
  const { graded, assumed } = work;
  return body.criteria.map((criterion) => {
    if (criterion.kind !== 'answered') return null;
    const { code, title, requirements } = criterion;
    const answer =
      assumed.answers.find((each) => each.criterion === code) ??
      graded.answers.find((each) => each.criterion === code) ??
      emptyAnswer(code);
    return (
      <div key={code} className={classes.assumedAnswer}>
        <b>
          {code} {title}
        </b>
        <Verdicts
          title={title}
          requirements={requirements}
          verdicts={answer.verdicts}
          target={level}
          whole={false}
          keyed={false}
          onSay={(at, verdict) =>
            work.answer({
              ...answer,
              notApplicable: false,
              verdicts: withVerdict(answer.verdicts, at, verdict, requirements),
            })
          }
        />
      </div>
    );
  });
}
