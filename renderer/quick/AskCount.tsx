import { Button } from '@mantine/core';
import { quantityGiven } from '../../shared/documents/issue';
import { QuantityCell } from '../documents/forms/QuantityCell';
import { ShortLine } from '../documents/ShortLine';
import { quickWords as words } from '../messages/quick';
import { Question } from './Question';
import classes from './Quick.module.css';
import type { QuickPaper } from './useQuickPaper';

/** 发多少: a number; where that is too much, at once what there is, and what could go instead. */
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
  const { body, itemOf, labelOf, setLine, remove, shortOf, take } = paper;
  const item = itemOf(uid);
  const line = body.lines.find((each) => each.item === uid);
  if (item === undefined || line === undefined) return null;
  const name = labelOf(uid)?.name ?? item.name;
  const given = quantityGiven(line);
  const short = shortOf(line);
  const filled = (given ?? 0) - short;
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
              onDone();
            },
          }}
          entered={line.asked}
          unit={item.unit}
          packs={item.packs}
          onChange={(asked) => setLine(uid, () => ({ asked, given: null, choice: null }))}
        />
        <span className={classes.has}>{words.has(item.stock?.available ?? 0, item.unit)}</span>
      </div>
      {short > 0 && (
        <div className={classes.short}>
          <ShortLine
            item={uid}
            warehouse={warehouse}
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
              const asked = { count: short, unit: instead.unit, factor: 1 };
              setLine(instead.uid, () => ({ asked, given: null }));
              onTake(instead.uid);
            }}
          />
        </div>
      )}
      <Button
        size="lg"
        variant="default"
        disabled={line.asked === null}
        onClick={onDone}
        className={classes.goOn ?? ''}
      >
        {words.ok}
      </Button>
    </Question>
  );
}
