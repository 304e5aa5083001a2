import { newUid } from '../api';
import { useAddPictures } from '../components/useAddPictures';
import { criterionPhotoWords } from '../messages/gradingAssessments';
import { useCommand } from '../queries';
import type { AssessmentWork } from './useAssessmentWork';

/** Adds photos to a criterion and takes them off, each in its turn among the answers. */
export function useCriterionPictures(
  assessment: string,
  criterion: string,
  { inTurn }: Pick<AssessmentWork, 'inTurn'>,
) {
  const add = useCommand('assessments.addPhoto');
  const take = useCommand('assessments.removePhoto');
  const pictures = useAddPictures((fileName, base64) => {
    const photo = newUid();
    return inTurn(async (revision) => {
      const input = { assessment, photo, revision, criterion, fileName, base64 };
      return (await add.mutateAsync({ input })).revision;
    });
  });
  return {
    ...pictures,
    removing: {
      run: (photo: string) =>
        inTurn(
          async (revision) =>
            (await take.mutateAsync({ input: { assessment, photo, revision } })).revision,
        ),
      busy: take.isPending,
      error: take.error,
      text: criterionPhotoWords.removeText,
    },
  };
}
export type CriterionPictures = ReturnType<typeof useCriterionPictures>;
