import type { ReactNode } from 'react';
import classes from './Tag.module.css';

export type Tone =
  | 'grey'
  | 'blue'
  | 'teal'
  | 'green'
  | 'red'
  | 'orange'
  | 'straw'
  | 'gone'
  | 'outlined';

/** A word on a quiet ground of its colour: the colour never stands alone. */
export function Tag({
  tone,
  children,
  title,
}: {
  tone: Tone;
  children: ReactNode;
  title?: string;
}) {
  return (
    <span className={classes.tag} data-tone={tone} title={title}>
      {children}
    </span>
  );
}
