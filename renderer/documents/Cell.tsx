import type { ReactNode } from 'react';
import classes from './Lines.module.css';

/** An input with a small line under it that never moves it. */
export function Cell({
  aside,
  title,
  children,
}: {
  aside: ReactNode;
  title?: string | undefined;
  children: ReactNode;
}) {
  return (
    <div className={classes.cell} title={title}>
      {children}
      {aside && <span className={classes.aside}>{aside}</span>}
    </div>
  );
}
