import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { useRef } from 'react';
import type { RequisitionView } from '../../shared/requisitions/api';
import { newUid, RefusedError } from '../api';
import { useWritesAt } from '../app/useWritesAt';
import { useWarehouse } from '../app/warehouse';
import { EmptyState } from '../components/EmptyState';
import { RefusalAlert } from '../components/RefusalAlert';
import classes from '../documents/Document.module.css';
import { requisitionWords as words } from '../messages/requisitions';
import { callQuery, useCall } from '../queries';
import { type Begun, RequisitionEditor } from './RequisitionEditor';
import { RequisitionReader } from './RequisitionReader';

/** One 需求单: written while it is a draft, read from then on. */
export function RequisitionPage() {
  const { uid } = useParams({ from: '/requisitions/$uid' });
  return <One key={uid} uid={uid} />;
}

function One({ uid }: { uid: string }) {
  const { fresh, like } = useSearch({ from: '/requisitions/$uid' });
  const { data: view, error } = useCall('requisitions.read', { requisition: uid });
  const isNew = fresh === true && isNotFound(error);
  const blank = useBlank();
  const original = useQuery({
    ...callQuery('requisitions.read', { requisition: like ?? '' }),
    enabled: isNew && like !== undefined,
  });
  // What the writing begins with is settled once: the first save must not take the cursor away.
  const begun = useRef<Begun | null>(null);
  const isWritten = view === undefined ? isNew : view.steps.includes('save');
  if (view && !isWritten) begun.current = null;
  else if (begun.current === null) {
    if (view) begun.current = begunFrom(view);
    else if (isNew && like === undefined) begun.current = blank;
    else if (isNew && original.data) begun.current = copyOf(original.data);
  }
  if (isNew && blank === null) {
    return <EmptyState title={words.noRight} explain={words.noRightExplain} />;
  }
  return (
    <div className={classes.page}>
      {!isNew && <RefusalAlert error={error} />}
      <RefusalAlert error={original.error} />
      {begun.current ? (
        <RequisitionEditor
          requisition={uid}
          begun={begun.current}
          view={view ?? null}
          onReopen={() => {
            begun.current = null;
          }}
        />
      ) : (
        view && <RequisitionReader view={view} />
      )}
    </div>
  );
}

function isNotFound(error: Error | null): boolean {
  return error instanceof RefusedError && error.refusal.code === 'notFound';
}

/** A blank one for the warehouse where the person is; null where he writes none. */
function useBlank(): Begun | null {
  const { warehouse } = useWarehouse();
  const mayWrite = useWritesAt(warehouse.code);
  if (!mayWrite) return null;
  const draft = {
    warehouse: warehouse.code,
    operation: null,
    to: null,
    place: '',
    near: null,
    point: null,
    priority: 'normal' as const,
    wantedBy: null,
    contact: '',
    telephone: '',
    reason: '',
    note: '',
    lines: [],
  };
  return { draft, names: { [warehouse.code]: warehouse.name }, lines: [] };
}

/** 复制为新单: asks for the same again; until when is another matter. */
function copyOf(view: RequisitionView): Begun {
  const begun = begunFrom(view);
  return { ...begun, draft: { ...begun.draft, wantedBy: null } };
}

function begunFrom(view: RequisitionView): Begun {
  const { to, operation, near, warehouse, lines, ...said } = view;
  const named = [warehouse, near].flatMap((each) => (each ? [[each.code, each.name]] : []));
  const things = [to, operation].flatMap((each) => (each ? [[each.uid, each.name]] : []));
  const { place, point, priority, wantedBy, contact, telephone, masked, reason, note } = said;
  return {
    draft: {
      warehouse: warehouse.code,
      operation: operation?.uid ?? null,
      to: destinationOf(to),
      place,
      near: near?.code ?? null,
      point,
      priority,
      wantedBy,
      contact,
      // What is masked is not the number.
      telephone: masked ? '' : telephone,
      reason,
      note,
      lines: lines.map(({ item, quantity, takesSubstitutes, note: said }) => ({
        item: item.uid,
        quantity,
        takesSubstitutes,
        note: said,
      })),
    },
    names: Object.fromEntries([...named, ...things]),
    lines: lines.map(({ item, quantity, takesSubstitutes, note: said }) => ({
      key: newUid(),
      item,
      quantity,
      takesSubstitutes,
      note: said,
    })),
  };
}

function destinationOf(to: RequisitionView['to']): Begun['draft']['to'] {
  if (to === null) return null;
  const { kind, uid } = to;
  if (kind === 'warehouse') return { kind, warehouse: uid };
  return kind === 'team' ? { kind, team: uid } : { kind, party: uid };
}
