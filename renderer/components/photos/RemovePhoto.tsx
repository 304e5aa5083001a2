import { photoWords as words } from '../../messages/photos';
import { ConfirmDialog } from '../ConfirmDialog';
import type { ShownPhoto } from './PhotoStrip';

/** How a photo is taken off, and what from. */
export interface Removing {
  run: (photo: string) => Promise<unknown>;
  busy: boolean;
  error: Error | null;
  /** From where it goes: said before it does. */
  text: (name: string) => string;
}

/** Asks before a photo is taken off; stays open where it could not be. */
export function RemovePhoto({
  photo: { uid, name },
  removing: { run, busy, error, text },
  onClose,
}: {
  photo: ShownPhoto;
  removing: Removing;
  onClose: () => void;
}) {
  return (
    <ConfirmDialog
      title={words.removeTitle}
      confirm={words.removeConfirm}
      danger
      busy={busy}
      error={error}
      onConfirm={() => void run(uid).then(onClose, () => {})}
      onClose={onClose}
    >
      {text(name)}
    </ConfirmDialog>
  );
}
