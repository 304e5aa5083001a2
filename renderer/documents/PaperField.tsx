import type { ReactNode } from 'react';
import { common } from '../messages/common';
import { problemShort } from '../messages/problems';
import classes from './Paper.module.css';
import { usePaper } from './paper';
import { placeProblems } from './placeProblems';

/** What the input of a field is handed: its name for those who can't see it, and whether it is wrong. */
export interface FieldTools {
  'aria-label': string;
  error: boolean;
  size: 'xs';
}

interface Props {
  /** Its name in the contract: where its problem is told. */
  field: string;
  label: string;
  /** How many of the four columns it takes. */
  span?: 2 | 3 | 4;
  /** The value as it is read; nothing is a dash. */
  text: ReactNode;
  /** Enter leads from here straight to the lines. */
  leads?: 'lines' | undefined;
  /** Left out: it can't be written. */
  children?: (tools: FieldTools) => ReactNode;
}

/** A field of the paper: its name, and an input; or text, where it can't be changed. */
export function PaperField({ field, label, span, text, leads, children }: Props) {
  const { editable, problems, tries } = usePaper();
  const problem = placeProblems(problems, [], tries > 0).head(field);
  return (
    <div className={classes.field} data-field={field} data-span={span} data-leads={leads}>
      <span className={classes.label}>{label}</span>
      {editable && children ? (
        <div>
          {children({ 'aria-label': label, error: problem !== null, size: 'xs' })}
          {problem && <div className={classes.problem}>{problemShort({ problem })}</div>}
        </div>
      ) : (
        <span className={`${classes.text} ${text ? '' : classes.nothing}`}>
          {text || common.dash}
        </span>
      )}
    </div>
  );
}
