import { useNavigate } from '@tanstack/react-router';
import type { DocumentFilter } from '../../shared/documents/api';
import type { KindName } from '../../shared/documents/kind';
import { withoutEmpty } from '../components/withoutEmpty';

/** The filters of the documents' list as the address keeps them. */
type Search = Omit<DocumentFilter, 'kinds'> & { kind?: KindName | undefined };

/** Changes filters of the documents' list in the address; undefined lets one go. */
export function useNarrow(): (part: Partial<Search>) => void {
  const navigate = useNavigate({ from: '/documents' });
  return (part) =>
    void navigate({ replace: true, search: (before) => withoutEmpty({ ...before, ...part }) });
}
