import { useCallback } from 'react';
import type { Parsed } from '../../shared/api';
import type { Body } from '../../shared/documents/kinds';
import { call } from '../api';
import type { PaperChange } from './paper';
import { useSavedDraft } from './useSavedDraft';

/** A draft as it is written: what `documents.save` takes, but for the revision. */
export type Draft = Omit<Parsed<'documents.save'>, 'revision'>;

/** Drafts whose screen was left and whose last words are on their way: read them only after. */
export const beingSaved = new Map<string, Promise<void>>();

/** The paper that is written on this screen, saved as `useSavedDraft` says. */
export function useDraft(initial: Draft, revision: number) {
  const { change: put, ...rest } = useSavedDraft<Draft>(initial, revision, {
    save: (written, on) => call('documents.save', { ...written, revision: on }),
    changes: [
      'documents.read',
      'documents.list',
      'dashboard.read',
      'stocktakes.differences',
      'quick.unfinished',
    ],
    onLeave: (saved) => {
      const { document } = initial;
      beingSaved.set(document, saved);
      void saved.finally(() => {
        if (beingSaved.get(document) === saved) beingSaved.delete(document);
      });
    },
  });
  const change = useCallback(
    ({ body, ...head }: PaperChange) =>
      put((before) => ({ ...before, ...head, body: { ...before.body, ...body } as Body })),
    [put],
  );
  return { ...rest, change };
}
