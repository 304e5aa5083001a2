import { UnstyledButton } from '@mantine/core';
import { type Gap, gapText } from '../../shared/grading/gaps';
import classes from './Grading.module.css';

/** Gaps in words, each by its criterion, to which one goes where the screen has it. */
export function GapList({
  gaps,
  onGo,
}: {
  gaps: readonly Gap[];
  onGo?: (criterion: string) => void;
}) {
  return (
    <ul className={classes.gaps}>
      {gaps.map((gap) => {
        const { criterion, veto } = gap;
        return (
          <li key={criterion}>
            {onGo ? (
              <UnstyledButton onClick={() => onGo(criterion)}>{criterion}</UnstyledButton>
            ) : (
              <span>{criterion}</span>
            )}
            <span>
              {veto && <span className={classes.veto}>★</span>}
              {gapText(gap)}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
