import { useLocation, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { type Body, kindName } from '../../shared/documents/kinds';
import type { WarehouseRow } from '../../shared/warehouses/api';
import { newUid } from '../api';
import { NotFound } from '../app/NotFound';
import { useSession } from '../app/session';
import { useWarehouse } from '../app/warehouse';
import type { Start, StartFacts } from './forms/form';
import { forms } from './forms/index';
import { IfMayWrite } from './IfMayWrite';
import { newPapers } from './newPapers';
import { useAnnounced } from './useAnnounced';
import { useTemplate } from './useTemplate';

/** Begins a paper for the current warehouse and goes to its address; nothing is saved yet. */
export function NewDocumentPage() {
  const kind = kindName.safeParse(useParams({ from: '/documents/new/$kind' }).kind);
  const search = useSearch({ from: '/documents/new/$kind' });
  const current = useWarehouse();
  const warehouse =
    current.warehouses.find(({ code }) => code === search.warehouse) ?? current.warehouse;
  const start = kind.success ? forms[kind.data].start : null;

  if (!start) return <NotFound />;
  return (
    <IfMayWrite warehouse={warehouse}>
      <Begin start={start} warehouse={warehouse} />
    </IfMayWrite>
  );
}

function Begin({
  start,
  warehouse,
}: {
  start: (facts: StartFacts) => Start<Body>;
  warehouse: WarehouseRow;
}) {
  const {
    businessDate,
    opening = false,
    arrival,
    template,
  } = useSearch({
    from: '/documents/new/$kind',
  });
  const kept = useTemplate(template);
  const { isPending, announced } = useAnnounced(arrival);
  const { today } = useSession();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  // While the next screen is fetched this one may be drawn once more: one paper is enough.
  const isHere = pathname.startsWith('/documents/new/');
  const begun = useRef(false);
  useEffect(() => {
    if (isPending || kept.isPending || !isHere || begun.current) return;
    begun.current = true;
    const on = businessDate ?? today;
    const blank = start({
      warehouse,
      opening,
      ...(announced ? { announced } : {}),
    });
    const { body, labels } = kept.onto(blank);
    const document = newUid();
    newPapers.set(document, {
      initial: {
        document,
        warehouse: warehouse.code,
        businessDate: on,
        persons: {},
        body,
      },
      warehouse,
      labels,
      stale: kept.stale,
    });
    void navigate({ to: '/documents/$uid', params: { uid: document }, replace: true });
  }, [
    isPending,
    announced,
    kept,
    isHere,
    start,
    warehouse,
    opening,
    businessDate,
    today,
    navigate,
  ]);
  return null;
}
