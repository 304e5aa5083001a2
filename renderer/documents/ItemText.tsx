import type { Label } from '../../shared/documents/api';
import classes from './Lines.module.css';

/** An item on a line: its name, and under it what tells it from others. */
export function ItemText({ label }: { label: Label | null }) {
  if (label === null) return null;
  return (
    <>
      {label.name}
      <span className={classes.aside}>{itemAside(label)}</span>
    </>
  );
}

/** Spec and code, `2.0m×1.8m · A04`. */
export function itemAside(label: Pick<Label, 'spec' | 'code'> | null): string {
  return [label?.spec, label?.code].filter(Boolean).join(' · ');
}
