import { useNavigate } from '@tanstack/react-router';
import type { Hit } from '../../shared/search/api';
import { useSession } from '../app/session';
import { useWritesAt } from '../app/useWritesAt';
import { useWarehouse } from '../app/warehouse';
import { startDispatch } from '../documents/forms/dispatchStart';
import { useBegin } from '../documents/useBegin';
import { searchWords as words } from '../messages/search';
import { screensFor } from './screens';
import { tellPrinted } from './tellPrinted';

/** Something that can be done with what was found. */
export interface Act {
  label: string;
  run: () => void;
}

/** What Enter does with a hit, and what Ctrl+Enter does, where there is a second thing. */
export function useActs(): (hit: Hit) => { open: Act; second: Act | null } {
  const { grants } = useSession();
  const { warehouse, choose } = useWarehouse();
  const mayWrite = useWritesAt(warehouse.code);
  const navigate = useNavigate();
  const begin = useBegin();

  const card = (item: string) =>
    void navigate({
      to: '/stock/card/$item',
      params: { item },
      search: { warehouse: warehouse.code },
    });
  const issue = ({ uid, name, code, spec, unit }: Extract<Hit, { kind: 'item' }>['item']) => {
    const { body, labels } = startDispatch();
    const line = { item: uid, asked: null, given: null, choice: null, answers: null, note: '' };
    begin({
      warehouse,
      body: { ...body, lines: [line] },
      labels: { ...labels, [uid]: { name, code, spec, unit } },
    });
  };
  const open = (hit: Hit): (() => void) => {
    switch (hit.kind) {
      case 'item':
        return () => card(hit.item.uid);
      case 'lot':
        return () => void navigate({ to: '/stock/lot/$lot', params: { lot: hit.uid } });
      case 'bin': {
        const search = { by: 'lot' as const, warehouse: hit.warehouse.code, bin: hit.uid };
        return () => void navigate({ to: '/stock', search });
      }
      case 'document':
        return () => {
          void navigate({ to: '/documents/$uid', params: { uid: hit.uid } });
          tellPrinted(hit);
        };
      case 'requisition':
        return () => {
          void navigate({ to: '/requisitions/$uid', params: { uid: hit.uid } });
          tellPrinted(hit);
        };
      case 'plan':
        return () => {
          void navigate({ to: '/planning/$uid', params: { uid: hit.uid } });
          tellPrinted(hit);
        };
      case 'assessment':
        return () => {
          void navigate({ to: '/grading/$uid', params: { uid: hit.uid } });
          tellPrinted(hit);
        };
      case 'trip':
        return () => {
          void navigate({ to: '/trips/$uid', params: { uid: hit.uid } });
          tellPrinted(hit);
        };
      case 'party':
        return () => void navigate({ to: '/documents', search: { party: hit.uid } });
      case 'team':
        return () => void navigate({ to: '/teams/$uid', params: { uid: hit.uid } });
      case 'operation':
        return () => {
          void navigate({ to: '/operations/$uid', params: { uid: hit.uid } });
          tellPrinted(hit);
        };
      case 'warehouse':
        return () => void navigate({ to: '/stock', search: { warehouse: hit.code } });
      case 'screen': {
        const screen = screensFor(grants, mayWrite).find(({ name }) => name === hit.name);
        return () => screen?.go(navigate);
      }
    }
  };
  const second = (hit: Hit): Act | null => {
    switch (hit.kind) {
      case 'item':
        return mayWrite && hit.active
          ? { label: words.second.issue, run: () => issue(hit.item) }
          : null;
      case 'lot':
        return { label: words.second.card, run: () => card(hit.item.uid) };
      case 'party':
        return hit.roles.includes('owner')
          ? {
              label: words.second.owned,
              run: () => void navigate({ to: '/stock', search: { owner: hit.uid } }),
            }
          : null;
      case 'team':
        return {
          label: words.second.papers,
          run: () => void navigate({ to: '/documents', search: { team: hit.uid } }),
        };
      case 'warehouse':
        return { label: words.second.goThere, run: () => choose(hit.code) };
      default:
        return null;
    }
  };
  return (hit) => ({
    open: { label: words.open[hit.kind], run: open(hit) },
    second: second(hit),
  });
}
