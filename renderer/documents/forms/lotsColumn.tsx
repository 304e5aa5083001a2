import { Button } from '@mantine/core';
import type { Allocation } from '../../../shared/documents/api';
import type { IssueLine } from '../../../shared/documents/issue';
import { dispatchWords } from '../../messages/documents';
import classes from '../Lines.module.css';
import type { LineColumn } from '../LinesTable';
import { LotTags } from '../LotTags';
import { WhyLots } from '../WhyLots';

interface Facts<Line> {
  title: string;
  /** By the number of the line. */
  allocations: ReadonlyMap<number, Allocation>;
  editable: boolean;
  unitOf: (line: Line) => string;
  /** Opens the choice of lots for a line. */
  onChoose: (number: number) => void;
  /** Lots that somebody has had in his hands. */
  confirmed?: ReadonlySet<string>;
}

/** The lots that a line takes, why these, and the way to choose others. */
export function lotsColumn<Line extends Pick<IssueLine, 'choice'>>({
  title,
  allocations,
  editable,
  unitOf,
  onChoose,
  confirmed,
}: Facts<Line>): LineColumn<Line> {
  return {
    field: 'choice',
    title,
    width: 280,
    grow: 3,
    read: (line, number) => {
      const allocation = allocations.get(number);
      if (!allocation) return null;
      return (
        <div className={classes.lotsCell}>
          <LotTags picks={allocation.picks} linked={!editable} confirmed={confirmed} />
          {line.choice && <span className={classes.warn}>{dispatchWords.lots.byHand}</span>}
          {editable && (
            <span className={classes.lotsTools}>
              <WhyLots allocation={allocation} choice={line.choice} unit={unitOf(line)} />
              <Button size="compact-xs" variant="subtle" onClick={() => onChoose(number)}>
                {dispatchWords.lots.choose}
              </Button>
            </span>
          )}
        </div>
      );
    },
  };
}
