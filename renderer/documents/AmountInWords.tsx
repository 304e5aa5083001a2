import type { ReactNode } from 'react';
import type { Money } from '../../shared/fields';
import { amountInCapitals } from '../../shared/stock/capitals';
import { formatFen } from '../format/money';
import { linesWords } from '../messages/documents';
import classes from './Paper.module.css';

/** 金额大写 when everything is priced, else the priced part in figures (domain.md, rule 2). */
export function AmountInWords({ money }: { money: Money & { lines: number } }) {
  if (money.lines === 0) return null;
  const { known, unpriced, lines } = money;
  if (unpriced === 0)
    return <Labelled label={linesWords.amountInWords}>{amountInCapitals(known)}</Labelled>;
  if (unpriced === lines) {
    return <Labelled label={linesWords.columns.amount}>{linesWords.allUnpriced}</Labelled>;
  }
  return (
    <Labelled label={linesWords.pricedPart}>
      {formatFen(known)}
      <span className={classes.nothing}>{linesWords.alsoUnpriced(unpriced)}</span>
    </Labelled>
  );
}

function Labelled({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={classes.amount}>
      <span className={classes.amountLabel}>{label}</span>
      <span>{children}</span>
    </div>
  );
}
