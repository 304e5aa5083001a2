import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import type { DocumentView } from '../../shared/documents/api';
import { call } from '../api';
import { useCommand } from '../queries';

/** What became of a paper: how it stands, and why it could not be posted although it was submitted. */
export interface Issued {
  view: DocumentView;
  refused: Error | null;
}

/**
 * Submits the paper and, where the store opens that step (先发后补 in an operation, or nobody's approval
 * is needed), posts it at once. Else it waits for approval, and nothing has moved. Asked again after a
 * failure it goes on from where the paper is.
 */
export function useIssue(document: string, save: () => Promise<number>) {
  const submit = useCommand('documents.submit');
  const post = useCommand('documents.post');
  const postFirst = useCommand('documents.postFirst');
  const isSubmitted = useRef(false);
  const read = () => call('documents.read', { document });

  return useMutation<Issued>({
    mutationFn: async () => {
      if (!isSubmitted.current) {
        const revision = await save();
        await submit.mutateAsync({ input: { document, revision } });
        isSubmitted.current = true;
      }
      const { steps, revision } = await read();
      const step = steps.includes('postFirst') ? postFirst : steps.includes('post') ? post : null;
      const refused = await step
        ?.mutateAsync({ input: { document, revision } })
        .then(() => null)
        .catch((error: Error) => error);
      return { view: await read(), refused: refused ?? null };
    },
  });
}
