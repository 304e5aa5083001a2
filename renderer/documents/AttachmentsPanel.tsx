import { Alert, Button, FileButton, Text } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useState } from 'react';
import type { DocumentView } from '../../shared/documents/api';
import { type AttachmentView, mediaType } from '../../shared/documents/attachments';
import { ConfirmDialog } from '../components/ConfirmDialog';
import { tell } from '../components/tell';
import { useDropped } from '../components/useDropped';
import { attachmentWords as words } from '../messages/beside';
import { common } from '../messages/common';
import { useCommand } from '../queries';
import { AttachmentRow } from './AttachmentRow';
import { AttachmentViewer } from './AttachmentViewer';
import classes from './Document.module.css';
import { useAttach } from './useAttach';
import { useMayBeside } from './useMayBeside';

/** 附件: what is attached to the paper. Files can be dropped on it; pictures open in place. */
export function AttachmentsPanel({ view }: { view: DocumentView }) {
  const mayAdd = useMayBeside('attachments.add', view);
  const mayRemove = useMayBeside('attachments.remove', view);
  const mayRead = useMayBeside('attachments.read', view);
  const { attach, busy, problem, clear } = useAttach(view.uid);
  const [opened, setOpened] = useState<AttachmentView | null>(null);
  const [removing, setRemoving] = useState<AttachmentView | null>(null);
  const { dragged, dropping } = useDropped(attach);
  if (!mayAdd && view.attachments.length === 0) return null;
  const moved = view.axes.posting !== 'none';
  return (
    <section
      className={classes.panel}
      aria-label={words.title}
      data-dragged={dragged || undefined}
      {...(mayAdd ? dropping : {})}
    >
      <h2 className={classes.panelTitle}>
        {words.title}
        {mayAdd && (
          <span className={classes.aside}>
            <FileButton multiple accept={mediaType.options.join(',')} onChange={attach}>
              {(props) => (
                <Button
                  {...props}
                  size="compact-sm"
                  variant="default"
                  loading={busy !== null}
                  leftSection={<IconPaperclip size={14} aria-hidden />}
                >
                  {words.add}
                </Button>
              )}
            </FileButton>
          </span>
        )}
      </h2>
      <div className={classes.beside}>
        {mayAdd && (
          <Text size="sm" c="var(--ink-soft)" role="status">
            {dragged ? words.dropHere : busy !== null ? words.adding(busy) : hintFor(view)}
          </Text>
        )}
        {problem && (
          <Alert
            color="orange"
            role="alert"
            withCloseButton
            closeButtonLabel={common.close}
            onClose={clear}
          >
            {problem.refused.map(({ name, why }) => (
              <div key={name}>{words.refused(name, why)}</div>
            ))}
            {words.kept(problem.kept)}
          </Alert>
        )}
        {view.attachments.map((attachment) => (
          <AttachmentRow
            key={attachment.uid}
            attachment={attachment}
            {...(mayRead && !attachment.erased ? { onOpen: () => setOpened(attachment) } : {})}
            {...(mayRemove && !moved && !attachment.erased
              ? { onRemove: () => setRemoving(attachment) }
              : {})}
          />
        ))}
      </div>
      {opened && (
        <AttachmentViewer document={view.uid} attachment={opened} onClose={() => setOpened(null)} />
      )}
      {removing && (
        <RemoveDialog document={view.uid} attachment={removing} onClose={() => setRemoving(null)} />
      )}
    </section>
  );
}

function hintFor({ attachments, axes }: DocumentView): string {
  if (axes.posting !== 'none' && attachments.length > 0) return `${words.hint}${words.fixed}`;
  return attachments.length === 0 ? `${words.none}${words.hint}` : words.hint;
}

function RemoveDialog({
  document,
  attachment,
  onClose,
}: {
  document: string;
  attachment: AttachmentView;
  onClose: () => void;
}) {
  const remove = useCommand('attachments.remove');
  return (
    <ConfirmDialog
      title={words.removeTitle}
      confirm={words.removeConfirm}
      danger
      busy={remove.isPending}
      error={remove.error}
      onConfirm={() =>
        remove.mutate(
          { input: { document, attachment: attachment.uid } },
          {
            onSuccess: () => {
              tell(words.removed);
              onClose();
            },
          },
        )
      }
      onClose={onClose}
    >
      {words.removeText(attachment.name)}
    </ConfirmDialog>
  );
}
