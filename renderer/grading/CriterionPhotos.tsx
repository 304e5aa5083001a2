import { ActionIcon, Button, FileButton, Modal, Text, UnstyledButton } from '@mantine/core';
import { IconPhotoOff, IconPhotoPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { AssessmentPhoto } from '../../shared/grading/photosApi';
import { photoType } from '../../shared/items/photos';
import { call } from '../api';
import { ConfirmDialog } from '../components/ConfirmDialog';
import { RefusalAlert } from '../components/RefusalAlert';
import { usePicture } from '../components/usePicture';
import { photoWords as words } from '../messages/gradingAssessments';
import { itemWords } from '../messages/items';
import { EraseButton } from '../parties/ErasePerson';
import classes from './Grading.module.css';
import type { CriterionPictures } from './useCriterionPictures';

interface Props {
  assessment: string;
  /** Of the criterion: its title names them to those who can't see them. */
  title: string;
  photos: readonly AssessmentPhoto[];
  /** Left out, they are only looked at. */
  adding?: CriterionPictures | undefined;
  /** Whether the button to add one is shown. */
  offers: boolean;
}

/** The photos of a criterion: looked at in large, added and taken off while it is being answered. */
export function CriterionPhotos({ assessment, title, photos, adding, offers }: Props) {
  const [opened, open] = useState<AssessmentPhoto | null>(null);
  const [removing, remove] = useState<AssessmentPhoto | null>(null);
  if (photos.length === 0 && !offers && !adding?.busy && !adding?.problem) return null;
  return (
    <div className={classes.photos}>
      {photos.map((photo) => (
        <Tile
          key={photo.uid}
          assessment={assessment}
          photo={photo}
          onOpen={() => open(photo)}
          {...(adding ? { onRemove: () => remove(photo) } : {})}
        />
      ))}
      {adding && offers && (
        <FileButton
          multiple
          accept={photoType.options.join(',')}
          onChange={(files) => void adding.addAll(files)}
        >
          {(props) => (
            <Button
              {...props}
              size="compact-sm"
              variant="default"
              loading={adding.busy !== null}
              title={words.hint}
              leftSection={<IconPhotoPlus size={14} aria-hidden />}
            >
              {words.add}
            </Button>
          )}
        </FileButton>
      )}
      {adding?.busy && (
        <Text size="sm" c="var(--ink-soft)" role="status">
          {itemWords.photo.adding(adding.busy)}
        </Text>
      )}
      {adding && <Problem adding={adding} />}
      {opened && (
        <Viewer assessment={assessment} title={title} photo={opened} onClose={() => open(null)} />
      )}
      {removing && adding && (
        <ConfirmDialog
          title={itemWords.photo.removeTitle}
          confirm={itemWords.photo.removeConfirm}
          danger
          busy={adding.isRemoving}
          error={adding.removeError}
          onConfirm={() =>
            void adding.remove(removing.uid).then(
              () => remove(null),
              () => {},
            )
          }
          onClose={() => remove(null)}
        >
          {words.removeText(removing.name)}
        </ConfirmDialog>
      )}
    </div>
  );
}

function Problem({ adding: { problem, clear } }: { adding: CriterionPictures }) {
  if (typeof problem !== 'string') return <RefusalAlert error={problem} onClose={clear} />;
  return (
    <Text size="sm" c="var(--danger)" role="alert">
      {problem}
    </Text>
  );
}

const readerOf =
  (assessment: string, { uid: photo }: AssessmentPhoto) =>
  () =>
    call('assessments.readPhoto', { assessment, photo });

function Tile({
  assessment,
  photo,
  onOpen,
  onRemove,
}: {
  assessment: string;
  photo: AssessmentPhoto;
  onOpen: () => void;
  onRemove?: () => void;
}) {
  const { name, uid, erased } = photo;
  const address = usePicture([assessment, uid], erased ? null : readerOf(assessment, photo));
  if (erased) {
    return (
      <span className={classes.photo} title={words.erased}>
        <IconPhotoOff size={20} role="img" aria-label={words.erased} />
      </span>
    );
  }
  return (
    <span className={classes.photo}>
      <UnstyledButton aria-label={itemWords.photo.open(name)} title={name} onClick={onOpen}>
        {address && <img src={address} alt="" />}
      </UnstyledButton>
      {onRemove && (
        <ActionIcon
          size="xs"
          variant="default"
          aria-label={itemWords.photo.remove(name)}
          title={itemWords.photo.remove(name)}
          onClick={onRemove}
        >
          <IconTrash size={12} aria-hidden />
        </ActionIcon>
      )}
    </span>
  );
}

function Viewer({
  assessment,
  title,
  photo,
  onClose,
}: {
  assessment: string;
  title: string;
  photo: AssessmentPhoto;
  onClose: () => void;
}) {
  const address = usePicture([assessment, photo.uid], readerOf(assessment, photo));
  return (
    <Modal opened onClose={onClose} size={900} title={photo.name}>
      {address && <img src={address} alt={words.of(title)} className={classes.large} />}
      <EraseButton
        whose={{ kind: 'assessmentPhoto', assessment, photo: photo.uid }}
        name={photo.name}
        onErased={onClose}
      />
    </Modal>
  );
}
