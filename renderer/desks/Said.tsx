import { deskWords as words } from '../messages/desks';
import classes from './Desk.module.css';

/** What a desk says of the last scan. */
export interface Told {
  text: string;
  /** What it was added to, in large figures. */
  figure?: string;
  tone: 'good' | 'refused' | 'plain';
}

/** The last scan in large letters, for who stands two steps away. */
export function Said({ told }: { told: Told | null }) {
  return (
    <div role="status" aria-label={words.lastScan} className={classes.said} data-tone={told?.tone}>
      <span>{told?.text ?? words.waiting}</span>
      {told?.figure && <strong>{told.figure}</strong>}
    </div>
  );
}
