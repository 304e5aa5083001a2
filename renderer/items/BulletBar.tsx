import { formatCount } from '../../shared/format/money';
import type { Reserve } from '../../shared/items/reserves';
import { reservesWords } from '../messages/items';
import classes from './Reserves.module.css';

/** What is available against its reserve: a bar, a mark at 最低 and one at 常备. */
export function BulletBar(props: { reserve: Reserve; available: number; unit: string }) {
  const { reserve, available, unit } = props;
  const { standing, minimum, maximum } = reserve;
  const whole = Math.max(maximum, available, 1);
  const at = (count: number) => `${Math.min(100, (count / whole) * 100)}%`;
  const tone = available < minimum ? 'danger' : available < standing ? 'warn' : 'good';
  const said = reservesWords.bar(
    formatCount(available),
    formatCount(minimum),
    formatCount(standing),
    unit,
  );
  return (
    <span className={classes.bullet} role="img" aria-label={said} title={said}>
      <span className={classes.bulletBar} data-tone={tone} style={{ width: at(available) }} />
      <span className={classes.bulletMinimum} style={{ left: at(minimum) }} />
      <span className={classes.bulletStanding} style={{ left: at(standing) }} />
    </span>
  );
}
