import { Text } from '@mantine/core';
import type { EvidenceRow } from '../../shared/evidence/api';
import { formatInstant } from '../../shared/format/instant';
import { call, newUid } from '../api';
import { AddPhotosButton, PhotoProblem } from '../components/photos/AddPhotos';
import { PhotoStrip } from '../components/photos/PhotoStrip';
import { useAddPictures } from '../components/useAddPictures';
import { useDropped } from '../components/useDropped';
import { usePastedFiles } from '../components/usePastedFiles';
import { evidenceWords } from '../messages/evidence';
import { photoWords } from '../messages/photos';
import { EraseButton } from '../parties/ErasePerson';
import { useCommand } from '../queries';
import classes from './Evidence.module.css';

const words = evidenceWords.photos;

/** Adds photos to a record; each stays with it. */
export function useRecordPhotos(warehouse: string, record: string) {
  const add = useCommand('evidence.addPhoto');
  return useAddPictures((fileName, base64) =>
    add.mutateAsync({ input: { warehouse, record, photo: newUid(), fileName, base64 } }),
  );
}

/** The photos of a record, of which more may come while it counts; none is taken off. */
export function RecordPhotos({ row, mayAdd }: { row: EvidenceRow; mayAdd: boolean }) {
  const { warehouse, record, photos, line } = row;
  const adding = useRecordPhotos(warehouse, record);
  const { addAll, busy } = adding;
  const { dragged, dropping } = useDropped(addAll);
  usePastedFiles(mayAdd, addAll);
  if (photos.length === 0 && !mayAdd) return null;
  return (
    <section
      className={classes.photos}
      aria-label={photoWords.title}
      data-dragged={dragged || undefined}
      {...(mayAdd ? dropping : {})}
    >
      <PhotoStrip
        photos={photos}
        shows={line}
        size="large"
        read={(photo) => call('evidence.readPhoto', { record, photo })}
        beside={({ uid, name }, close) => {
          const photo = photos.find((each) => each.uid === uid);
          return (
            <>
              {photo && (
                <Text c="var(--ink-soft)">
                  {words.added(photo.by.name, formatInstant(photo.at))}
                </Text>
              )}
              <EraseButton
                whose={{ kind: 'evidencePhoto', record, photo: uid }}
                name={name}
                onErased={close}
              />
            </>
          );
        }}
      />
      {mayAdd && <AddPhotosButton busy={busy !== null} onChosen={addAll} />}
      {mayAdd && (
        <Text size="sm" c="var(--ink-soft)" role="status" w="100%">
          {dragged ? photoWords.dropHere : busy === null ? words.hint : photoWords.adding(busy)}
        </Text>
      )}
      <PhotoProblem adding={adding} />
    </section>
  );
}
