import { ActionIcon, Button, FileButton, Modal, Text } from '@mantine/core';
import { IconPhotoPlus, IconTrash } from '@tabler/icons-react';
import { type DragEvent, useEffect, useState } from 'react';
import type { ItemView } from '../../shared/items/api';
import { photoType } from '../../shared/items/photos';
import { useMay } from '../app/session';
import { ConfirmDialog } from '../components/ConfirmDialog';
import { Panel } from '../components/Page';
import { RefusalAlert } from '../components/RefusalAlert';
import { itemWords } from '../messages/items';
import { useCommand } from '../queries';
import classes from './Items.module.css';
import { useAddPhotos } from './useAddPhotos';
import { usePhoto } from './usePhoto';

const words = itemWords.photo;
type Photo = ItemView['photos'][number];

/** 照片 of an item: dropped, pasted or chosen; saved at once, beside the form. */
export function PhotosPanel({ item }: { item: Pick<ItemView, 'uid' | 'name' | 'photos'> }) {
  const mayAdd = useMay('photos.add');
  const { addAll, busy, problem, clear } = useAddPhotos(item.uid);
  const [dragged, setDragged] = useState(false);
  const [opened, setOpened] = useState<Photo | null>(null);
  const [removing, setRemoving] = useState<Photo | null>(null);
  usePastedFiles(mayAdd, addAll);
  const dropping = {
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setDragged(true);
    },
    onDragLeave: () => setDragged(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setDragged(false);
      void addAll([...event.dataTransfer.files]);
    },
  };
  return (
    <Panel
      title={itemWords.sections.photos}
      aside={
        mayAdd && (
          <FileButton multiple accept={photoType.options.join(',')} onChange={addAll}>
            {(props) => (
              <Button
                {...props}
                size="compact-sm"
                variant="default"
                loading={busy !== null}
                leftSection={<IconPhotoPlus size={14} aria-hidden />}
              >
                {words.add}
              </Button>
            )}
          </FileButton>
        )
      }
    >
      <div
        className={classes.photos}
        data-dragged={dragged || undefined}
        {...(mayAdd ? dropping : {})}
      >
        <Text size="sm" c="var(--ink-soft)" role="status" w="100%">
          {dragged ? words.dropHere : busy !== null ? words.adding(busy) : mayAdd ? words.hint : ''}
          {item.photos.length === 0 && busy === null && !dragged && words.none}
        </Text>
        {item.photos.map((photo) => (
          <PhotoTile
            key={photo.uid}
            item={item.uid}
            photo={photo}
            onOpen={() => setOpened(photo)}
            {...(mayAdd ? { onRemove: () => setRemoving(photo) } : {})}
          />
        ))}
      </div>
      {typeof problem === 'string' ? (
        <Text size="sm" c="var(--danger)" role="alert">
          {problem}
        </Text>
      ) : (
        <RefusalAlert error={problem} onClose={clear} />
      )}
      {opened && <PhotoViewer item={item} photo={opened} onClose={() => setOpened(null)} />}
      {removing && (
        <RemovePhoto item={item.uid} photo={removing} onClose={() => setRemoving(null)} />
      )}
    </Panel>
  );
}

/** Pictures that are pasted anywhere on the screen; a text that is pasted goes where it always goes. */
function usePastedFiles(mayAdd: boolean, add: (files: readonly File[]) => Promise<void>) {
  useEffect(() => {
    if (!mayAdd) return;
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      void add(files);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  });
}

function PhotoTile(props: {
  item: string;
  photo: Photo;
  onOpen: () => void;
  onRemove?: () => void;
}) {
  const { name, uid } = props.photo;
  const address = usePhoto(props.item, uid);
  return (
    <div className={classes.photo}>
      <button type="button" aria-label={words.open(name)} title={name} onClick={props.onOpen}>
        {address && <img src={address} alt="" />}
      </button>
      {props.onRemove && (
        <ActionIcon
          size="sm"
          variant="default"
          aria-label={words.remove(name)}
          title={words.remove(name)}
          onClick={props.onRemove}
        >
          <IconTrash size={14} aria-hidden />
        </ActionIcon>
      )}
    </div>
  );
}

function PhotoViewer(props: {
  item: Pick<ItemView, 'uid' | 'name'>;
  photo: Photo;
  onClose: () => void;
}) {
  const address = usePhoto(props.item.uid, props.photo.uid);
  return (
    <Modal opened onClose={props.onClose} size={900} title={props.photo.name}>
      {address && <img src={address} alt={words.of(props.item.name)} className={classes.picture} />}
    </Modal>
  );
}

function RemovePhoto({
  item,
  photo,
  onClose,
}: {
  item: string;
  photo: Photo;
  onClose: () => void;
}) {
  const remove = useCommand('photos.remove');
  return (
    <ConfirmDialog
      title={words.removeTitle}
      confirm={words.removeConfirm}
      danger
      busy={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate({ input: { item, photo: photo.uid } }, { onSuccess: onClose })}
      onClose={onClose}
    >
      {words.removeText(photo.name)}
    </ConfirmDialog>
  );
}
