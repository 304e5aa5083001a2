import type { DocumentView } from '../../shared/documents/api';
import { newUid } from '../api';
import { useSession } from '../app/session';
import { useCommand } from '../queries';

/**
 * Begins the 冲销单 of a posting and submits it, at the warehouse that made the posting; answers its
 * uid. Where no posting is named it is the first that stands. When it is refused,
 * its draft is thrown away again and the refusal is thrown on.
 */
export function useReverse(
  view: DocumentView | null,
  named: DocumentView['postings'][number] | null = null,
): (reason: string) => Promise<string> {
  const { today } = useSession();
  const save = useCommand('documents.save');
  const submit = useCommand('documents.submit');
  const discard = useCommand('documents.discard');

  return async (reason) => {
    const posting = named ?? view?.postings.find(({ reversedBy }) => reversedBy === null);
    if (!view || !posting) throw new Error('nothing is posted that could be reversed');
    const { document, revision } = await save.mutateAsync({
      input: {
        document: newUid(),
        revision: 0,
        warehouse: posting.warehouse.code,
        businessDate: today,
        persons: {},
        body: { kind: 'reversal', posting: posting.uid, reason },
      },
    });
    try {
      await submit.mutateAsync({ input: { document, revision } });
    } catch (refused) {
      await discard.mutateAsync({ input: { document, revision } }).catch(() => undefined);
      throw refused;
    }
    return document;
  };
}
