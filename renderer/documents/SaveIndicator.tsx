import { formatInstant } from '../../shared/format/instant';
import { draftWords } from '../messages/documents';
import classes from './Document.module.css';
import type { SaveState } from './draftSaver';

/** Whether what is typed is kept: 已保存 10:32. */
export function SaveIndicator({ state }: { state: SaveState }) {
  return (
    <span
      className={classes.saved}
      data-failed={state.type === 'failed' || undefined}
      role="status"
    >
      {text(state)}
    </span>
  );
}

function text(state: SaveState): string {
  if (state.type !== 'saved') return draftWords[state.type];
  return draftWords.saved(formatInstant(state.at.toISOString()).slice(-5));
}
