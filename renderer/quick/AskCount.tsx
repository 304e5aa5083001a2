import { Button } from '@mantine/core';
import { useState } from 'react';
import { quantityGiven } from '../../shared/documents/issue';
import { QuantityCell } from '../documents/forms/QuantityCell';
import { ShortLine } from '../documents/ShortLine';
import { quickWords as words } from '../messages/quick';
import { Question } from './Question';
import classes from './Quick.module.css';
import type { QuickPaper } from './useQuickPaper';

/**
 * 发多少: a number; where that is too much, or there is nothing at all, at once what there is, what could
 * go instead and who has some. Enter on too much goes on only when it is pressed again.
 */
export function AskCount({
  paper,
  item: uid,
  warehouse,
  onTake,
  onDone,
}: {
  paper: QuickPaper;
  item: string;
  warehouse: string;
  /** Another item was put in the place of what is missing. */
  onTake: (item: string) => void;
  onDone: () => void;
}) {
  const [told, tell] = useState<number | null>(null);
  const { body, itemOf, labelOf, setLine, remove, shortOf, take } = paper;
  const item = itemOf(uid);
  const line = body.lines.find((each) => each.item === uid);
  if (item === undefined || line === undefined) return null;
  const name = labelOf(uid)?.name ?? item.name;
  const given = quantityGiven(line);
  const available = Math.max(0, item.stock?.available ?? 0);
  // What the store says to the paper lags behind the typing; what lies here is known before.
  const short = Math.max(shortOf(line), (given ?? 0) - available, 0);
  const filled = (given ?? 0) - short;
  const goOn = () => {
    if (short > 0 && told !== given) tell(given);
    else onDone();
  };
  const packs = item.packs.length > 0 ? `　${words.hints.packs}` : '';
  const title = words.countOf(name);
  return (
    <Question title={title} hint={`${words.hints.count}${packs}`}>
      <div className={classes.count}>
        <QuantityCell
          field={{
            autoFocus: true,
            size: 'xl',
            'aria-label': title,
            onKeyDown: (event) => {
              if (event.key !== 'Enter' || line.asked === null) return;
              event.preventDefault();
              goOn();
            },
          }}
          entered={line.asked}
          unit={item.unit}
          packs={item.packs}
          onChange={(asked) => setLine(uid, () => ({ asked, given: null, choice: null }))}
        />
        <span className={classes.has}>{words.has(available, item.unit)}</span>
      </div>
      {(short > 0 || available === 0) && (
        <div className={classes.short}>
          <ShortLine
            item={uid}
            warehouse={warehouse}
            lines={body.lines}
            unit={item.unit}
            filled={filled}
            short={short}
            onReduce={() => {
              setLine(uid, () => ({ given: filled, choice: null }));
              onDone();
            }}
            onRemove={() => {
              remove(uid);
              onDone();
            }}
            onSubstitute={(instead) => {
              if (filled === 0) remove(uid);
              else setLine(uid, () => ({ given: filled, choice: null }));
              take(instead);
              if (short > 0) {
                // It may stand on the paper already: what is missing comes on top.
                setLine(instead.uid, (before) => ({
                  asked: {
                    count: (quantityGiven(before) ?? 0) + short,
                    unit: instead.unit,
                    factor: 1,
                  },
                  ...{ given: null, choice: null },
                }));
              }
              onTake(instead.uid);
            }}
          />
        </div>
      )}
      <Button
        size="lg"
        variant="default"
        disabled={line.asked === null}
        onClick={goOn}
        className={classes.goOn ?? ''}
      >
        {words.ok}
      </Button>
    </Question>
  );
}
