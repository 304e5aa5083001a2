import type { ClosingTotals } from '../../shared/closings/api';
import { formatCount } from '../../shared/format/money';
import { MoneyText } from '../components/MoneyText';
import { closingWords as words } from '../messages/closings';
import classes from './Settings.module.css';

/** What a warehouse holds, on its shelves, with teams and on the road, in a row of sums. */
export function BalanceTotals({ title, totals }: { title: string; totals: ClosingTotals }) {
  const parts = { shelf: totals.shelf, custody: totals.custody, road: totals.road } as const;
  return (
    <dl className={classes.sums} aria-label={title}>
      <div>
        <dt>{title}</dt>
        <dd>{words.balances(formatCount(totals.lots), formatCount(totals.balances))}</dd>
      </div>
      {(Object.keys(parts) as (keyof typeof parts)[]).map((part) => (
        <div key={part}>
          <dt>{words.columns[part]}</dt>
          <dd>
            <MoneyText money={parts[part]} />
          </dd>
        </div>
      ))}
      <div>
        <dt>{words.total}</dt>
        <dd>
          <MoneyText money={totals} />
        </dd>
      </div>
    </dl>
  );
}
