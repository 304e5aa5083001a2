import { baseQuantity } from '../../../shared/documents/entered';
import type { GoodsLine } from '../../../shared/documents/goodsLine';
import { formatCount } from '../../../shared/format/money';
import { linesWords } from '../../messages/documents';
import classes from '../Lines.module.css';

/**
 * How what came differs from what was announced: of 50 announced and 2 箱 of 20 received, 少 10.
 * Nothing before it was counted, nor where it agrees.
 */
export function AgainstExpected({
  line: { expected, entered },
}: {
  line: Pick<GoodsLine, 'expected' | 'entered'>;
}) {
  if (expected === null || entered === null) return null;
  const more = baseQuantity(entered) - expected;
  if (more === 0) return null;
  const count = formatCount(Math.abs(more));
  return (
    <span className={more > 0 ? classes.more : classes.warn}>
      {more > 0 ? linesWords.more(count) : linesWords.fewer(count)}
    </span>
  );
}
