import { formatInstant } from '../../shared/format/instant';
import { useUnread } from '../components/InvalidInputs';
import { draftWords } from '../messages/documents';
import { unreadWords } from '../messages/inputs';
import classes from './Document.module.css';
import type { SaveState } from './draftSaver';

/** Whether what is typed is kept: 已保存 10:32. What means nothing is not. */
export function SaveIndicator({ state }: { state: SaveState }) {
  const unread = useUnread();
  const left = unread.filter(({ typing }) => !typing).length;
  return (
    <span
      className={classes.saved}
      data-failed={state.type === 'failed' || left > 0 || undefined}
      role="status"
    >
      {left > 0 ? unreadWords.saved(left) : text(unread.length > 0 ? typing : state)}
    </span>
  );
}

const typing: SaveState = { type: 'unsaved' };

function text(state: SaveState): string {
  if (state.type !== 'saved') return draftWords[state.type];
  return draftWords.saved(formatInstant(state.at.toISOString()).slice(-5));
}
