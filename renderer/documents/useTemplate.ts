import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { Body } from '../../shared/documents/kinds';
import { tell } from '../components/tell';
import { templateWords } from '../messages/templates';
import { callQuery } from '../queries';
import type { Start } from './forms/form';

/**
 * 单据模板 that a new paper is written from, where there is one: `onto` puts it on a blank paper, which
 * names no operation until somebody does. One that is no paper any more is told, and left out.
 */
export function useTemplate(uid: string | undefined) {
  const query = useQuery({
    ...callQuery('templates.read', { template: uid ?? '' }),
    enabled: uid !== undefined,
  });
  const kept = query.data;
  const isUnreadable = kept?.body === null;
  useEffect(() => {
    if (isUnreadable) tell(templateWords.unreadable);
  }, [isUnreadable]);
  const isPending = uid !== undefined && query.isPending;
  return useMemo(
    () => ({
      isPending,
      stale: kept?.stale ?? [],
      onto: (blank: Start<Body>): Start<Body> => {
        const body = kept?.body as Body | null | undefined;
        if (!body || body.kind !== blank.body.kind) return blank;
        const labels = { ...blank.labels, ...kept?.labels };
        const now = 'operation' in blank.body ? { operation: null } : {};
        return { body: { ...body, ...now } as Body, labels };
      },
    }),
    [isPending, kept],
  );
}
