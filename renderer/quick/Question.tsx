import type { ReactNode } from 'react';
import classes from './Quick.module.css';

/** A question in large type, how it is answered, and the field for it. */
export function Question({
  title,
  hint,
  children,
}: {
  title: string;
  hint: string;
  children: ReactNode;
}) {
  return (
    <>
      <h2 className={classes.question}>{title}</h2>
      <p className={classes.hint}>{hint}</p>
      {children}
    </>
  );
}
