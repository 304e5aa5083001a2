import type { StocktakeBody, StocktakeLine } from '../../../shared/documents/stocktake';
import { formatCount } from '../../../shared/format/money';
import { conditionNames } from '../../../shared/names';
import type { DifferenceRow } from '../../../shared/stocktakes/api';
import { Tag } from '../../components/Tag';
import { DifferenceText, expiryOf, LotText } from '../../documents/forms/stocktakeColumns';
import { ItemText } from '../../documents/ItemText';
import type { Paper } from '../../documents/paper';
import { linesWords } from '../../messages/documents';
import { stocktakeWords } from '../../messages/stocktakes';
import classes from '../Desk.module.css';
import { keepCursor } from '../keepCursor';

const words = stocktakeWords.columns;

/** What the sheet says lies in this bin, and what was counted of it. */
export function BinLines(props: {
  paper: Paper<StocktakeBody>;
  /** By their place on the sheet, from 0. */
  lines: readonly number[];
  active: number | null;
  round: number;
  besideOf: (line: StocktakeLine) => DifferenceRow | null;
  onChoose: (line: number) => void;
}) {
  const { paper, active, round, besideOf, onChoose } = props;
  return (
    <table className={classes.lines}>
      <thead>
        <tr>
          <th>{linesWords.columns.item}</th>
          <th>{words.lot}</th>
          <th>{words.expiry}</th>
          <th data-align="right">{words.counts[round]}</th>
          <th data-align="right">{words.difference}</th>
        </tr>
      </thead>
      <tbody>
        {props.lines.map((index) => {
          const line = paper.body.lines[index];
          if (line === undefined) return null;
          const count = line.counts[round];
          return (
            <tr
              key={index}
              data-active={index === active || undefined}
              onMouseDown={index === active ? keepCursor : undefined}
              onClick={() => onChoose(index)}
            >
              <td>
                <ItemText label={paper.labelOf(line.item)} />
              </td>
              <td>
                <LotText line={line} lotOf={paper.lotOf} />
              </td>
              <td data-date>
                {expiryOf(line, paper.lotOf)}{' '}
                {line.condition !== 'good' && (
                  <Tag tone="orange">{conditionNames[line.condition]}</Tag>
                )}
              </td>
              <td data-align="right">
                {count ? (
                  <strong>{formatCount(count.quantity)}</strong>
                ) : (
                  <span className={classes.soft}>{stocktakeWords.blank}</span>
                )}
              </td>
              <td data-align="right">
                <DifferenceText beside={besideOf(line)} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
