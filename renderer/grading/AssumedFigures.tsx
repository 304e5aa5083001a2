import { amountText, needText, unitText } from '../../shared/grading/amounts';
import { isOfGoods } from '../../shared/grading/goods';
import { completed } from '../../shared/grading/judge';
import type { Level } from '../../shared/grading/levels';
import type { StandardBody } from '../../shared/grading/standard';
import { whatIfWords as words } from '../messages/gradingWayUp';
import { FigureInput } from './FigureInput';
import type { AssumptionWork } from './useAssumption';
import classes from './WayUp.module.css';

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
              <FigureInput
                key={`${code} ${measure}`}
                size="xs"
                unit={unit}
                label={`${code} ${words.figure(label, unitText(unit))}`}
                description={[words.now(now), need].filter(Boolean).join('，')}
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
