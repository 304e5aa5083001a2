import type { ReactNode } from 'react';
import type { Level } from '../../shared/grading/levels';
import { levelNames } from '../../shared/names';
import { resultWords } from '../messages/gradingAssessments';
import classes from './Grading.module.css';

/** The level reached in large words, by colour against the one that is asked for; beside it a word more. */
export function ReachedLine({
  reached,
  target,
  children,
}: {
  reached: Level | null;
  target: Level;
  children: ReactNode;
}) {
  return (
    <p
      className={classes.reached}
      data-state={reached === null ? 'none' : reached <= target ? 'target' : 'short'}
    >
      {reachedText(reached)}
      <small>{children}</small>
    </p>
  );
}

/** The level reached as the result says it. */
export function reachedText(reached: Level | null): string {
  return reached === null ? resultWords.none : resultWords.reached(levelNames[reached] ?? '');
}
