import type { ReactNode } from 'react';
import { deskWords } from '../../messages/desks';
import classes from '../Desk.module.css';
import { keepCursor } from '../keepCursor';
import type { BinStop } from './countWalk';

const words = deskWords.count;

/** The bins of the count in walking order, each with how far it is. */
export function BinWalk({
  walk,
  bin,
  onChoose,
  children,
}: {
  walk: readonly BinStop[];
  bin: string | null;
  onChoose: (bin: string) => void;
  /** What stands above the bins. */
  children?: ReactNode;
}) {
  return (
    <nav className={classes.walk} aria-label={words.bins}>
      {children}
      {walk.map((stop) => {
        const isDone = stop.counted === stop.lines.length;
        return (
          <button
            key={stop.bin}
            type="button"
            className={classes.stop}
            aria-current={stop.bin === bin || undefined}
            data-done={isDone || undefined}
            onMouseDown={stop.bin === bin ? keepCursor : undefined}
            onClick={() => onChoose(stop.bin)}
          >
            <span>{stop.code}</span>
            <span className={classes.soft}>
              {isDone && `✓ ${words.binDone} `}
              {words.binProgress(stop.counted, stop.lines.length)}
            </span>
          </button>
        );
      })}
    </nav>
  );
}
