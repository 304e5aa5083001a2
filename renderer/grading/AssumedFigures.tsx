import { amountText, needText } from '../../shared/grading/amounts';
import { isOfGoods } from '../../shared/grading/goods';
import { completed } from '../../shared/grading/judge';
import type { Level } from '../../shared/grading/levels';
import type { StandardBody } from '../../shared/grading/standard';
import { CountInput } from '../components/QuantityInput';
import { assessmentWords } from '../messages/gradingAssessments';
import { whatIfWords as words } from '../messages/gradingWayUp';
import classes from './Grading.module.css';
import type { AssumptionWork } from './useAssumption';

/** Every figure that is no goods: as it is, what the level asks, and what is assumed in its place. */
export function AssumedFigures({
  body,
  work,
  level,
}: {
  body: StandardBody;
  work: AssumptionWork;
  level: Level;
}) {
  const { graded, assumed } = work;
  return (
    <div className={classes.assumed}>
      {body.criteria
        .filter((criterion) => !isOfGoods(criterion))
        .flatMap(({ code }) =>
          completed(
            graded.readings.get(code) ?? [],
            graded.answers.find(({ criterion }) => criterion === code),
          ).map((reading) => {
            const { measure, label, unit, value } = reading;
            const now = value === null ? words.unknown : amountText(value, unit);
            const need = needText(reading, level);
            return (
              <CountInput
                key={`${code} ${measure}`}
                size="xs"
                zero
                label={`${code} ${words.figure(label, unit)}`}
                description={[words.now(now), need].filter(Boolean).join('，')}
                {...(unit === '‰' ? { placeholder: assessmentWords.permille } : {})}
                value={
                  assumed.figures.find(
                    (each) => each.criterion === code && each.measure === measure,
                  )?.value ?? null
                }
                onChange={(to) => work.setFigure(code, measure, to)}
              />
            );
          }),
        )}
    </div>
  );
}
