import { useNavigate } from '@tanstack/react-router';
import type { DocumentView } from '../../shared/documents/api';
import type { Body } from '../../shared/documents/kinds';
import { newUid } from '../api';
import { useSession } from '../app/session';
import { newPapers } from './newPapers';

interface Begun {
  warehouse: { code: string; name: string };
  body: Body;
  /** Names of what the body already points at. */
  labels: DocumentView['labels'];
}

/** Begins a paper of today with this body and goes to its address. It is saved when something is typed. */
export function useBegin(): (begun: Begun) => void {
  const { today } = useSession();
  const navigate = useNavigate();
  return ({ warehouse, body, labels }) => {
    const document = newUid();
    const initial = {
      document,
      warehouse: warehouse.code,
      businessDate: today,
      persons: {},
      body,
    };
    newPapers.set(document, { initial, warehouse, labels });
    void navigate({ to: '/documents/$uid', params: { uid: document } });
  };
}
