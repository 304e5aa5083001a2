import { Outlet, useLocation, useNavigate, useRouterState } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { steps } from '../../shared/documents/steps';
import { ErrorBoundary } from '../components/ErrorBoundary';
import { tell } from '../components/tell';
import { DrillBanner } from '../drills/DrillBanner';
import { LeftBanner } from '../drills/LeftBanner';
import { draftWords } from '../messages/documents';
import { keyWords } from '../messages/keys';
import { shellWords } from '../messages/shell';
import { GlobalSearch } from '../search/GlobalSearch';
import { useScanAnywhere } from '../search/useScanAnywhere';
import { BottomLine } from './BottomLine';
import { FileChangedBanner } from './FileChangedBanner';
import { KeysDialog } from './KeysDialog';
import { useKeys } from './keys';
import { LostBanner } from './LostBanner';
import { LookUpProvider } from './lookUp';
import classes from './Shell.module.css';
import { SideNav } from './SideNav';
import { useHasRole } from './session';
import { TopBar } from './TopBar';
import { useOperationsInForce } from './useOperationsInForce';
import { useWritesElsewhere } from './useWritesElsewhere';
import { useWarehouse } from './warehouse';

/** The frame around every screen: where to go, where one is, what works here. */
export function Shell() {
  /** What the search begins with; null while it is closed. */
  const [lookingUp, setLookingUp] = useState<string | null>(null);
  const lookUp = useCallback(() => setLookingUp(''), []);
  useScanAnywhere(setLookingUp);
  const [asking, setAsking] = useState(false);
  const { warehouse } = useWarehouse();
  const inForce = useOperationsInForce();
  const { pathname } = useLocation();
  const shown = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.href });
  const navigate = useNavigate();
  const mayWrite = useHasRole(steps.save.roles, warehouse.code);

  const elsewhere = useWritesElsewhere(warehouse.code);

  const open = (kind: 'receipt' | 'dispatch') => {
    if (mayWrite) void navigate({ to: '/documents/new/$kind', params: { kind } });
    else tell(draftWords.cannotWriteExplain(warehouse.name, elsewhere));
  };
  useKeys([
    { key: 'F1', label: keyWords.title, run: () => setAsking(true) },
    { key: 'F2', run: () => open('receipt') },
    { key: 'F3', run: () => open('dispatch') },
    { key: 'Shift+F3', run: () => void navigate({ to: '/quick' }) },
    {
      key: 'F4',
      run: () => void navigate({ to: '/stock', search: { warehouse: warehouse.code } }),
    },
    { key: 'Ctrl+K', run: lookUp },
  ]);

  return (
    <div className={classes.frame} data-operation={inForce.length > 0 || undefined}>
      <button type="button" className={classes.skip} onClick={focusContent}>
        {shellWords.skip}
      </button>
      <SideNav mayWrite={mayWrite} />
      <TopBar inForce={inForce} onLookUp={lookUp} onKeys={() => setAsking(true)} />
      <main id="content" className={classes.content} tabIndex={-1} data-shown={shown}>
        <DrillBanner />
        <LeftBanner />
        <LostBanner />
        <FileChangedBanner />
        <ErrorBoundary key={pathname}>
          <LookUpProvider value={lookUp}>
            <Outlet />
          </LookUpProvider>
        </ErrorBoundary>
      </main>
      <BottomLine />
      {asking && <KeysDialog onClose={() => setAsking(false)} />}
      {lookingUp !== null && (
        <GlobalSearch key={lookingUp} begin={lookingUp} onClose={() => setLookingUp(null)} />
      )}
    </div>
  );
}

function focusContent(): void {
  document.getElementById('content')?.focus();
}
