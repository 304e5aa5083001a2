import type { Output } from '../../shared/api';
import type { Money } from '../../shared/fields';
import { formatCount } from '../../shared/format/money';
import type { StockFilter } from '../../shared/stock/api';
import { formatFen } from '../format/money';
import { moneyWords } from '../messages/common';
import { stockWords } from '../messages/stock';
import classes from './Stock.module.css';

const words = stockWords.totals;

/** The totals of the filter: how much there is, and what it is worth here (在库) and out (在外). */
export function StockTotals({
  totals,
  where,
}: {
  totals: Output<'stock.items'>['totals'];
  where: StockFilter['where'];
}) {
  return (
    <>
      <span>{words.items(formatCount(totals.items))}</span>
      <span>{words.lots(formatCount(totals.lots))}</span>
      <span className={classes.worth}>
        {(where === undefined || where === 'shelf') && (
          <Worth of={words.shelf} money={totals.shelf} />
        )}
        {(where === undefined || where === 'custody') && (
          <Worth of={words.custody} money={totals.custody} />
        )}
        {(where === 'road' || totals.road.known + totals.road.unpriced > 0) && (
          <Worth of={words.road} money={totals.road} />
        )}
      </span>
    </>
  );
}

/** What of something is worth so much, and how many lines of it have no price. */
export function Worth({ of, money: { known, unpriced } }: { of: string; money: Money }) {
  return (
    <span>
      {of} {(known > 0 || unpriced === 0) && formatFen(known)}
      {unpriced > 0 && (
        <span className={classes.soft}> {moneyWords.unpricedLines(unpriced, known > 0)}</span>
      )}
    </span>
  );
}
