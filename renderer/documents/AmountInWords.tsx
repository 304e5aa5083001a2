import type { Money } from '../../shared/fields';
import { amountInCapitals } from '../../shared/stock/capitals';
import { linesWords } from '../messages/documents';
import classes from './Paper.module.css';

/** 金额大写: of everything, or of the priced part, and then it says so (domain.md, rule 2). */
export function AmountInWords({ money }: { money: Money & { lines: number } }) {
  if (money.lines === 0) return null;
  const { known, unpriced } = money;
  const isNothingKnown = known === 0 && unpriced > 0;
  return (
    <div className={classes.amount}>
      <span className={classes.amountLabel}>{linesWords.amountInWords}</span>
      {isNothingKnown ? null : (
        <span>
          {unpriced > 0 && `${linesWords.pricedPart} `}
          {amountInCapitals(known)}
        </span>
      )}
      {unpriced > 0 && <span className={classes.nothing}>{linesWords.unpriced(unpriced)}</span>}
    </div>
  );
}
