import { Text } from '@mantine/core';
import type { ItemView } from '../../shared/items/api';
import { call } from '../api';
import { useMay } from '../app/session';
import { Panel } from '../components/Page';
import { AddPhotosButton, PhotoProblem } from '../components/photos/AddPhotos';
import { PhotoStrip } from '../components/photos/PhotoStrip';
import { useDropped } from '../components/useDropped';
import { usePastedFiles } from '../components/usePastedFiles';
import { itemWords } from '../messages/items';
import { photoWords } from '../messages/photos';
import { useCommand } from '../queries';
import classes from './Items.module.css';
import { useAddPhotos } from './useAddPhotos';

const words = itemWords.photo;

/** 照片 of an item: dropped, pasted or chosen; saved at once, beside the form. */
export function PhotosPanel({ item }: { item: Pick<ItemView, 'uid' | 'name' | 'photos'> }) {
  const mayAdd = useMay('photos.add');
  const adding = useAddPhotos(item.uid);
  const { addAll, busy } = adding;
  const remove = useCommand('photos.remove');
  const { dragged, dropping } = useDropped(addAll);
  usePastedFiles(mayAdd, addAll);
  const removing = {
    run: (photo: string) => remove.mutateAsync({ input: { item: item.uid, photo } }),
    busy: remove.isPending,
    error: remove.error,
    text: words.removeText,
  };
  return (
    <Panel
      title={itemWords.sections.photos}
      aside={mayAdd && <AddPhotosButton busy={busy !== null} onChosen={addAll} />}
    >
      <div
        className={classes.photos}
        data-dragged={dragged || undefined}
        {...(mayAdd ? dropping : {})}
      >
        <Text size="sm" c="var(--ink-soft)" role="status" w="100%">
          {dragged && photoWords.dropHere}
          {!dragged && (busy !== null ? photoWords.adding(busy) : mayAdd ? words.hint : '')}
          {item.photos.length === 0 && busy === null && !dragged && words.none}
        </Text>
        <PhotoStrip
          photos={item.photos}
          shows={item.name}
          size="large"
          read={(photo) => call('photos.read', { item: item.uid, photo })}
          removing={mayAdd ? removing : undefined}
        />
      </div>
      <PhotoProblem adding={adding} />
    </Panel>
  );
}
