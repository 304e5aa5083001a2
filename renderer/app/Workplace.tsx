import { RouterProvider } from '@tanstack/react-router';
import { useMemo } from 'react';
import { hasRole, role } from '../../shared/roles';
import type { WarehouseRow } from '../../shared/warehouses/api';
import { EmptyState } from '../components/EmptyState';
import { RefusalAlert } from '../components/RefusalAlert';
import { shellWords } from '../messages/shell';
import { useCall } from '../queries';
import { NoGrants } from './NoGrants';
import { useRemembered } from './remembered';
import { router } from './router';
import { type Session, useSession } from './session';
import { useOwnSettings } from './settings';
import { LeaveProvider } from './signOut';
import { WarehouseProvider } from './warehouse';

/** Everything behind the login: the screens, for one person at one warehouse at a time. */
export function Workplace({ onLeave }: { onLeave: () => void }) {
  const { grants } = useSession();
  const leaving = useMemo(
    () => ({ leave: onLeave, goHome: () => void router.navigate({ to: '/' }) }),
    [onLeave],
  );
  return (
    <LeaveProvider value={leaving}>
      {grants.length === 0 ? <NoGrants /> : <AtWarehouse />}
    </LeaveProvider>
  );
}

function AtWarehouse() {
  const session = useSession();
  useOwnSettings();
  const list = useCall('warehouses.list', {});
  // Several people sit at one desk, each at a warehouse of his own.
  const [code, choose] = useRemembered(`warehouse ${session.user.uid}`, '', isText);
  const warehouses = list.data?.rows;
  const warehouse = warehouses && (find(warehouses, code) ?? firstFor(session, warehouses));
  const current = useMemo(
    () => warehouses && warehouse && { warehouse, warehouses, choose },
    [warehouses, warehouse, choose],
  );
  if (!list.data) return <RefusalAlert error={list.error} />;
  if (!current) return <EmptyState title={shellWords.noWarehouse} />;
  return (
    <WarehouseProvider value={current}>
      <RouterProvider router={router} />
    </WarehouseProvider>
  );
}

function find(warehouses: readonly WarehouseRow[], code: string) {
  return warehouses.find((each) => each.code === code);
}

/** Where the person works: a warehouse of this installation that one of the grants names. */
function firstFor({ grants }: Session, warehouses: readonly WarehouseRow[]) {
  const kept = warehouses.filter(({ keptHere }) => keptHere);
  return (
    kept.find(({ code }) => grants.some(({ warehouse }) => warehouse === code)) ??
    kept.find(({ code }) => hasRole(grants, role.options, code)) ??
    kept[0] ??
    warehouses[0]
  );
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
