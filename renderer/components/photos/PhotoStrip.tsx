import { ActionIcon, Modal, UnstyledButton } from '@mantine/core';
import { IconPhotoOff, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { photoWords as words } from '../../messages/photos';
import { usePicture } from '../usePicture';
import classes from './Photos.module.css';
import { RemovePhoto, type Removing } from './RemovePhoto';

export interface ShownPhoto {
  uid: string;
  name: string;
  /** Its file is gone, since somebody was on it. */
  erased?: boolean;
}
type Read = (photo: string) => Promise<{ base64: string; mediaType: string }>;

interface Props {
  photos: readonly ShownPhoto[];
  /** What they show: names them to those who can't see them. */
  shows: string;
  read: Read;
  /** `large` where there is room; else small enough for a row. */
  size?: 'large';
  /** Left out, none is taken off. */
  removing?: Removing | undefined;
  /** Below the picture when it is looked at in large; closing is handed in. */
  beside?: (photo: ShownPhoto, close: () => void) => ReactNode;
}

/** Photos in a row: each is looked at in large, and taken off where that is offered. */
export function PhotoStrip({ photos, shows, read, size, removing, beside }: Props) {
  const [opened, open] = useState<ShownPhoto | null>(null);
  const [leaving, leave] = useState<ShownPhoto | null>(null);
  return (
    <>
      {photos.map((photo) => (
        <Tile
          key={photo.uid}
          {...{ photo, read, size }}
          onOpen={() => open(photo)}
          {...(removing ? { onRemove: () => leave(photo) } : {})}
        />
      ))}
      {opened && (
        <Viewer photo={opened} shows={shows} read={read} onClose={() => open(null)}>
          {beside?.(opened, () => open(null))}
        </Viewer>
      )}
      {leaving && removing && (
        <RemovePhoto photo={leaving} removing={removing} onClose={() => leave(null)} />
      )}
    </>
  );
}

function Tile(props: {
  photo: ShownPhoto;
  read: Read;
  size: 'large' | undefined;
  onOpen: () => void;
  onRemove?: () => void;
}) {
  const { photo, read, size, onOpen, onRemove } = props;
  const { uid, name, erased } = photo;
  const address = usePicture([uid], erased ? null : () => read(uid));
  if (erased) {
    return (
      <span className={classes.photo} data-size={size} title={words.erased}>
        <IconPhotoOff size={20} role="img" aria-label={words.erased} />
      </span>
    );
  }
  return (
    <span className={classes.photo} data-size={size}>
      <UnstyledButton aria-label={words.open(name)} title={name} onClick={onOpen}>
        {address && <img src={address} alt="" />}
      </UnstyledButton>
      {onRemove && (
        <ActionIcon
          size="xs"
          variant="default"
          aria-label={words.remove(name)}
          title={words.remove(name)}
          onClick={onRemove}
        >
          <IconTrash size={12} aria-hidden />
        </ActionIcon>
      )}
    </span>
  );
}

function Viewer(props: {
  photo: ShownPhoto;
  shows: string;
  read: Read;
  onClose: () => void;
  children: ReactNode;
}) {
  const { uid, name } = props.photo;
  const address = usePicture([uid], () => props.read(uid));
  return (
    <Modal opened onClose={props.onClose} size={900} title={name}>
      {address && <img src={address} alt={words.of(props.shows)} className={classes.whole} />}
      {props.children}
    </Modal>
  );
}
