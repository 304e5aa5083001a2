import { createTheme, MantineThemeProvider } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { RefusalAlert } from '../components/RefusalAlert';
import { callQuery, useCall } from '../queries';
import { LoginPage } from '../start/LoginPage';
import { readAllAgain } from './queryClient';
import { type Session, SessionProvider } from './session';
import { Watermark } from './Watermark';

const loadWorkplace = () => import('./Workplace');
const Workplace = lazy(async () => ({ default: (await loadWorkplace()).Workplace }));
const FirstStart = lazy(async () => ({
  default: (await import('../start/FirstStart')).FirstStart,
}));

const RescuePage = lazy(async () => ({
  default: (await import('../start/RescuePage')).RescuePage,
}));

/** Dialogs and menus of the workplace are drawn inside of it, so that the login lies above them too. */
const layers = 'layers';
const layersInside = createTheme({
  components: { Portal: { defaultProps: { target: `#${layers}` } } },
});

/**
 * What is shown: the first start without a store (the copies, where one was lost), the login without a person, else the workplace.
 * When the login has run out, it stands over the workplace, so that the same person comes back to
 * the same place with everything as it was typed; another person starts anew.
 */
export function Gate() {
  const store = useCall('store.read', {});
  const session = useSessionOfDay(store.data?.store != null);
  const [last, setLast] = useState<Session | null>(null);
  const [leaving, setLeaving] = useState(false);
  const user = session.data?.user ?? null;
  const signedIn = useMemo(
    () => (session.data && user ? { ...session.data, user } : null),
    [session.data, user],
  );
  if (signedIn !== null && !leaving && signedIn !== last) setLast(signedIn);
  if (signedIn === null && leaving) {
    setLeaving(false);
    setLast(null);
  }
  const now = leaving ? null : (signedIn ?? last);
  // The workplace is fetched while somebody types a password, not before the login is drawn.
  useEffect(() => void requestIdleCallback(loadWorkplace), []);

  // One read that failed takes nothing away that is shown: the query client says so in the corner.
  const error = (!store.data && store.error) || (!session.data && session.error);
  if (error) {
    return (
      <main style={{ padding: 24 }}>
        <RefusalAlert error={error} />
      </main>
    );
  }
  if (!store.data) return null;
  if (!store.data.store) {
    return (
      <Suspense fallback={null}>
        {store.data.lost === null ? (
          <FirstStart store={store.data} />
        ) : (
          <RescuePage store={store.data} />
        )}
      </Suspense>
    );
  }
  if (!session.data) return null;
  return (
    <>
      {now !== null && (
        <div
          inert={user === null}
          style={{ height: '100%', isolation: user === null ? 'isolate' : 'auto' }}
        >
          <MantineThemeProvider theme={layersInside}>
            <SessionProvider value={now}>
              <Suspense fallback={null}>
                <Workplace key={now.user.uid} onLeave={() => setLeaving(true)} />
              </Suspense>
            </SessionProvider>
          </MantineThemeProvider>
          <div id={layers} />
        </div>
      )}
      {user === null && <LoginPage store={store.data} interrupted={now?.user ?? null} />}
      <Watermark {...store.data.store} />
    </>
  );
}

/** Who is signed in. Read again now and then: when a new day has begun, so is everything else. */
function useSessionOfDay(exists: boolean) {
  const session = useQuery({
    ...callQuery('session.read', {}),
    enabled: exists,
    refetchInterval: 60_000,
    refetchIntervalInBackground: true,
  });
  const today = session.data?.today;
  const [day, setDay] = useState(today);
  if (today !== day) setDay(today);
  useEffect(() => {
    if (day !== undefined) void readAllAgain();
  }, [day]);
  return session;
}
