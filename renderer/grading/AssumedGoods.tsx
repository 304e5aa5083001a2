import type { GradedItem } from '../../shared/grading/goods';
import { CountInput } from '../components/QuantityInput';
import { whatIfWords as words } from '../messages/gradingWayUp';
import type { AssumptionWork } from './useAssumption';
import classes from './WayUp.module.css';

/** How many more of each item are assumed to lie there. */
export function AssumedGoods({
  items,
  work,
}: {
  items: readonly GradedItem[];
  work: AssumptionWork;
}) {
  return (
    <div className={classes.assumed}>
      {items.map(({ code, name, unit }) => (
        <CountInput
          key={code}
          size="xs"
          zero
          label={words.add(name, unit)}
          value={work.assumed.goods.get(code) ?? null}
          onChange={(more) => work.addGoods(code, more)}
        />
      ))}
    </div>
  );
}
