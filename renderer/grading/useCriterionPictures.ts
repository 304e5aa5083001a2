import { newUid } from '../api';
import { useAddPictures } from '../components/useAddPictures';
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
    remove: (photo: string) =>
      inTurn(
        async (revision) =>
          (await take.mutateAsync({ input: { assessment, photo, revision } })).revision,
      ),
    isRemoving: take.isPending,
    removeError: take.error,
  };
}
export type CriterionPictures = ReturnType<typeof useCriterionPictures>;
