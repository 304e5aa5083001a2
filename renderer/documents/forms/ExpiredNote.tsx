import type { GoodsLine } from '../../../shared/documents/goodsLine';
import { isInLife } from '../../../shared/stock/expiry';
import { useToday } from '../../app/session';
import { linesWords } from '../../messages/documents';
import classes from '../Lines.module.css';

/** Said of goods that come in after their last day: they can be received, and never issued. */
export function ExpiredNote({ expiry }: Pick<GoodsLine, 'expiry'>) {
  const today = useToday();
  if (expiry === null || isInLife(expiry, today)) return null;
  return (
    <span className={classes.warn} title={linesWords.expiredMeans}>
      {linesWords.expired}
    </span>
  );
}
