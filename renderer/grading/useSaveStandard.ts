import type { Output } from '../../shared/api';
import type { StandardBody } from '../../shared/grading/standard';
import { tell } from '../components/tell';
import { standardWords as words } from '../messages/gradingStandards';
import { useCommand } from '../queries';

/** Saves parts of a draft on top of what is shown; whoever saved in between is told. */
export function useSaveStandard(view: Output<'standards.read'>) {
  const command = useCommand('standards.save');
  const { standard, revision, body } = view;
  return {
    save: (part: Partial<StandardBody>, onSaved?: () => void) =>
      command.mutate(
        { input: { standard, revision, body: { ...body, ...part } } },
        {
          onSuccess: () => {
            tell(words.saved);
            onSaved?.();
          },
        },
      ),
    busy: command.isPending,
    error: command.error,
  };
}
