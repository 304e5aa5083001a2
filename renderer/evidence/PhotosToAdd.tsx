import { Button, Group, Stack, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { AddPhotosButton, PhotoProblem } from '../components/photos/AddPhotos';
import type { AddingPictures } from '../components/useAddPictures';
import { useDropped } from '../components/useDropped';
import { usePastedFiles } from '../components/usePastedFiles';
import { evidenceWords } from '../messages/evidence';
import { photoWords } from '../messages/photos';
import classes from './Evidence.module.css';

const words = evidenceWords.photos;

/** The photos that go with a record once it is entered: dropped, pasted or chosen; one may be left out. */
export function PhotosToAdd({
  files,
  adding,
  onChange,
}: {
  files: readonly File[];
  adding: AddingPictures;
  onChange: (files: readonly File[]) => void;
}) {
  const add = async (more: readonly File[]) => onChange([...files, ...more]);
  const { dragged, dropping } = useDropped(add);
  usePastedFiles(true, add);
  return (
    <Stack gap={6}>
      <section
        className={classes.photos}
        aria-label={photoWords.title}
        data-dragged={dragged || undefined}
        {...dropping}
      >
        <AddPhotosButton busy={adding.busy !== null} onChosen={(more) => void add(more)} />
        <Text size="sm" c="var(--ink-soft)" role="status" className={classes.photosHint}>
          {dragged && photoWords.dropHere}
          {!dragged && (adding.busy === null ? words.hint : photoWords.adding(adding.busy))}
        </Text>
      </section>
      {files.length > 0 && (
        <Group gap={6}>
          {files.map((file, index) => {
            const name = file.name || photoWords.pasted;
            return (
              <Button
                // Two files may have one name.
                key={`${name} ${index + 1}`}
                size="compact-sm"
                variant="light"
                aria-label={words.drop(name)}
                title={words.drop(name)}
                rightSection={<IconX size={12} aria-hidden />}
                onClick={() => onChange(files.filter((each) => each !== file))}
              >
                {name}
              </Button>
            );
          })}
        </Group>
      )}
      <PhotoProblem adding={adding} />
    </Stack>
  );
}
