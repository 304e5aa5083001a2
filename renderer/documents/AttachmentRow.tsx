import { ActionIcon, Button } from '@mantine/core';
import { IconFileText, IconPhoto, IconTrash } from '@tabler/icons-react';
import type { AttachmentView } from '../../shared/documents/attachments';
import { formatInstant } from '../../shared/format/instant';
import { formatSize } from '../format/size';
import { mediaTypeNames, attachmentWords as words } from '../messages/beside';
import classes from './Document.module.css';

/** One attachment: its name opens it for those who may look into it. */
export function AttachmentRow({
  attachment,
  onOpen,
  onRemove,
}: {
  attachment: AttachmentView;
  onOpen?: () => void;
  onRemove?: () => void;
}) {
  const { name, mediaType, size, by, at } = attachment;
  const Icon = mediaType.startsWith('image/') ? IconPhoto : IconFileText;
  return (
    <div className={classes.attachment}>
      <Icon size={18} aria-hidden />
      {onOpen ? (
        <Button
          variant="subtle"
          size="compact-sm"
          title={words.open(name)}
          className={classes.attachmentName ?? ''}
          onClick={onOpen}
        >
          {name}
        </Button>
      ) : (
        <span className={classes.attachmentName}>{name}</span>
      )}
      <span className={classes.soft}>
        {mediaTypeNames[mediaType]} · {formatSize(size)} · {by.name} · {formatInstant(at)}
      </span>
      {onRemove && (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={words.remove(name)}
          title={words.remove(name)}
          onClick={onRemove}
        >
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      )}
    </div>
  );
}
