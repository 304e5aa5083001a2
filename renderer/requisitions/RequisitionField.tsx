import type { ReactNode } from 'react';
import classes from '../documents/Paper.module.css';
import { common } from '../messages/common';

/** A field of the 需求单: its name beside an input, or beside text where it can't be changed. */
export function RequisitionField({
  label,
  span,
  text,
  problem,
  children,
}: {
  label: string;
  span?: 2 | 3 | 4;
  /** The value as it is read; nothing is a dash. */
  text?: ReactNode;
  /** What is wrong with it. */
  problem?: string | undefined;
  children?: ReactNode;
}) {
  return (
    <div className={classes.field} data-span={span}>
      <span className={classes.label}>{label}</span>
      {children ? (
        <div>
          {children}
          {problem && <div className={classes.problem}>{problem}</div>}
        </div>
      ) : (
        <span className={`${classes.text} ${text ? '' : classes.nothing}`}>
          {text || common.dash}
        </span>
      )}
    </div>
  );
}
