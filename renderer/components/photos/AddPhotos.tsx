import { Button, FileButton, Text } from '@mantine/core';
import { IconPhotoPlus } from '@tabler/icons-react';
import { photoType } from '../../../shared/items/photos';
import { photoWords as words } from '../../messages/photos';
import { RefusalAlert } from '../RefusalAlert';
import type { AddingPictures } from '../useAddPictures';

/** Chooses photos from the disk. */
export function AddPhotosButton({
  busy,
  hint,
  onChosen,
}: {
  busy: boolean;
  hint?: string;
  onChosen: (files: File[]) => void;
}) {
  return (
    <FileButton multiple accept={photoType.options.join(',')} onChange={onChosen}>
      {(props) => (
        <Button
          {...props}
          size="compact-sm"
          variant="default"
          loading={busy}
          {...(hint ? { title: hint } : {})}
          leftSection={<IconPhotoPlus size={14} aria-hidden />}
        >
          {words.add}
        </Button>
      )}
    </FileButton>
  );
}

/** Why the photo after the last one that was added could not be. */
export function PhotoProblem({
  adding: { problem, clear },
}: {
  adding: Pick<AddingPictures, 'problem' | 'clear'>;
}) {
  if (typeof problem !== 'string') return <RefusalAlert error={problem} onClose={clear} />;
  return (
    <Text size="sm" c="var(--danger)" role="alert">
      {problem}
    </Text>
  );
}
