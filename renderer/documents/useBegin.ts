import { useNavigate } from '@tanstack/react-router';
import type { DocumentView } from '../../shared/documents/api';
import type { Body } from '../../shared/documents/kinds';
import { newUid } from '../api';
import { useSession } from '../app/session';
import type { DeskName } from '../desks/deskNames';
import { newPapers } from './newPapers';

interface Begun {
  warehouse: { code: string; name: string };
  body: Body;
  /** Names of what the body already points at. */
  labels: DocumentView['labels'];
  /** The desk at which it is written; left out: on its form. */
  desk?: DeskName;
}

/** Begins a paper of today with this body and goes to its address. It is saved when something is typed. */
export function useBegin(): (begun: Begun) => void {
  const { today } = useSession();
  const navigate = useNavigate();
  return ({ warehouse, body, labels, desk }) => {
    const document = newUid();
    const initial = {
      document,
      warehouse: warehouse.code,
      businessDate: today,
      persons: {},
      body,
    };
    newPapers.set(document, { initial, warehouse, labels });
    void navigate(
      desk === undefined
        ? { to: '/documents/$uid', params: { uid: document } }
        : { to: '/desks/$desk/$uid', params: { desk, uid: document } },
    );
  };
}
