import { Text } from '@mantine/core';
import type { AssessmentPhoto } from '../../shared/grading/photosApi';
import { call } from '../api';
import { AddPhotosButton, PhotoProblem } from '../components/photos/AddPhotos';
import { PhotoStrip } from '../components/photos/PhotoStrip';
import { criterionPhotoWords as words } from '../messages/gradingAssessments';
import { photoWords } from '../messages/photos';
import { EraseButton } from '../parties/ErasePerson';
import classes from './Criteria.module.css';
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
  if (photos.length === 0 && !offers && !adding?.busy && !adding?.problem) return null;
  return (
    <div className={classes.photos}>
      <PhotoStrip
        photos={photos}
        shows={title}
        read={(photo) => call('assessments.readPhoto', { assessment, photo })}
        removing={adding?.removing}
        beside={({ uid, name }, close) => (
          <EraseButton
            whose={{ kind: 'assessmentPhoto', assessment, photo: uid }}
            name={name}
            onErased={close}
          />
        )}
      />
      {adding && offers && (
        <AddPhotosButton
          busy={adding.busy !== null}
          hint={words.hint}
          onChosen={(files) => void adding.addAll(files)}
        />
      )}
      {adding?.busy && (
        <Text size="sm" c="var(--ink-soft)" role="status">
          {photoWords.adding(adding.busy)}
        </Text>
      )}
      {adding && <PhotoProblem adding={adding} />}
    </div>
  );
}
