import type { ReactNode } from 'react';
import classes from './Quick.module.css';

/** One large thing to be pressed. */
export function Tile({
  name,
  beside,
  isWarning = false,
  isActive = false,
  onChoose,
}: {
  name: string;
  beside: ReactNode;
  isWarning?: boolean;
  /** What Enter takes. */
  isActive?: boolean;
  onChoose: () => void;
}) {
  return (
    <button
      type="button"
      className={classes.tile}
      aria-current={isActive || undefined}
      onClick={onChoose}
    >
      <strong>{name}</strong>
      <span className={isWarning ? classes.warn : classes.soft}>{beside}</span>
    </button>
  );
}
