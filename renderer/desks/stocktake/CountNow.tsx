import { TextInput } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { StocktakeBody, StocktakeLine } from '../../../shared/documents/stocktake';
import { formatCount } from '../../../shared/format/money';
import { ExpiryInput } from '../../components/ExpiryInput';
import { CountInput } from '../../components/QuantityInput';
import { DifferenceText, LotText } from '../../documents/forms/stocktakeColumns';
import { withCount } from '../../documents/forms/stocktakeCounts';
import type { useBesides } from '../../documents/forms/useBesides';
import { ItemText } from '../../documents/ItemText';
import type { Paper } from '../../documents/paper';
import { deskWords } from '../../messages/desks';
import { problemText } from '../../messages/problems';
import { stocktakeWords } from '../../messages/stocktakes';
import classes from '../Desk.module.css';

const words = deskWords.count;

/** The line that is counted just now, in large figures. A blank stays blank until somebody counts. */
export function CountNow(props: {
  paper: Paper<StocktakeBody>;
  line: StocktakeLine;
  /** On the sheet, from 1. */
  number: number;
  round: number;
  besides: Pick<ReturnType<typeof useBesides>, 'besideOf' | 'bookOf'>;
  onLine: (change: (line: StocktakeLine) => StocktakeLine) => void;
  onNext: () => void;
  /** To the line above or below. */
  onBeside: (by: 1 | -1) => void;
}) {
  const { paper, line, number, round, besides, onLine } = props;
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
  }, []);
  const label = paper.labelOf(line.item);
  const beside = besides.besideOf(line);
  const book = beside?.book ?? besides.bookOf(line);
  const keyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey) return;
    if (event.key === 'Enter') props.onNext();
    else if (event.key === 'ArrowDown') props.onBeside(1);
    else if (event.key === 'ArrowUp') props.onBeside(-1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const problems =
    paper.tries === 0 ? [] : paper.problems.filter((problem) => problem.line === number);
  return (
    <div className={classes.now}>
      <div className={classes.what}>
        <strong>
          <ItemText label={label} />
        </strong>
        <span>
          <LotText line={line} lotOf={paper.lotOf} />
        </span>
      </div>
      <div className={classes.figure}>
        <CountInput
          ref={field}
          zero
          aria-label={`${stocktakeWords.columns.counts[round] ?? ''}${words.typed}`}
          placeholder={stocktakeWords.blank}
          className={classes.big ?? ''}
          value={line.counts[round]?.quantity ?? null}
          onChange={(quantity) => onLine((now) => withCount(now, round, quantity))}
          onKeyDown={keyDown}
        />
        <span className={classes.unit}>{label?.unit}</span>
        <span className={classes.soft}>
          {!paper.body.blind && book !== null && <div>{words.book(formatCount(book))}</div>}
          <DifferenceText beside={beside} />
        </span>
      </div>
      {line.lot === null && (
        <>
          <TextInput
            size="xs"
            label={stocktakeWords.batch}
            maxLength={60}
            value={line.batchNumber}
            onChange={(event) => {
              const batchNumber = event.currentTarget.value;
              onLine((now) => ({ ...now, batchNumber }));
            }}
          />
          <ExpiryInput
            size="xs"
            label={stocktakeWords.columns.expiry}
            value={line.expiry}
            onChange={(expiry) => onLine((now) => ({ ...now, expiry }))}
          />
        </>
      )}
      {((beside !== null && !beside.isExact) || line.reason !== '' || problems.length > 0) && (
        <TextInput
          size="xs"
          label={stocktakeWords.columns.reason}
          maxLength={200}
          value={line.reason}
          onChange={(event) => {
            const reason = event.currentTarget.value;
            onLine((now) => ({ ...now, reason }));
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) props.onNext();
          }}
        />
      )}
      {problems.length > 0 && (
        <div className={classes.problem} role="alert">
          {problems.map((problem) => problemText({ ...problem, line: null })).join('；')}
        </div>
      )}
    </div>
  );
}
