import { formatCount } from '../../shared/format/money';
import type { Sharing } from '../../shared/stock/storyApi';
import { Quantity } from '../components/Quantity';
import { useShortName } from '../components/useShortName';
import { storyWords as words } from '../messages/story';
import { ShareBar } from './ShareBar';
import classes from './Story.module.css';
import { percentText, sumText, whereText } from './shareText';

/** 现在何处: all of a lot by where it is and what became of it, under which stands the sum. */
export function SharesTable({ sharing, unit }: { sharing: Sharing; unit: string }) {
  const shortName = useShortName();
  const { shares } = sharing;
  const sum = shares.reduce((units, { quantity }) => units + quantity, 0);
  if (sum === 0) return <p>{words.takenBack}</p>;
  return (
    <>
      <ShareBar shares={shares} unit={unit} />
      <table className={classes.shares} aria-label={words.shares}>
        <thead>
          <tr>
            <th>{words.columns.what}</th>
            <th>{words.columns.where}</th>
            <th data-align="right">{words.columns.quantity}</th>
            <th data-align="right">{words.columns.share}</th>
          </tr>
        </thead>
        <tbody>
          {shares.map((share) => {
            const where = whereText(share, shortName);
            return (
              <tr key={`${share.kind} ${where}`}>
                <td>
                  <i className={classes.swatch} data-kind={share.kind} aria-hidden />
                  {words.kinds[share.kind]}
                </td>
                <td>{where}</td>
                <td data-align="right">
                  <Quantity count={share.quantity} unit={unit} />
                </td>
                <td data-align="right">{percentText(share.quantity, sum)}</td>
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th colSpan={2}>{words.sum}</th>
            <td data-align="right">
              <strong>{formatCount(sum)}</strong> {unit}
            </td>
            <td data-align="right">100%</td>
          </tr>
        </tfoot>
      </table>
      <p className={classes.sum}>
        {sumText(sharing, unit)} · {words.equal}
      </p>
    </>
  );
}
