import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { call } from '../api';
import { callQuery } from '../queries';

interface Leaving {
  /** Takes the workplace away at once. */
  leave: () => void;
  /** Where whoever comes next begins. */
  goHome: () => void;
}

const LeaveContext = createContext<Leaving | null>(null);
export const LeaveProvider = LeaveContext.Provider;

/** Signs out on purpose: nothing of the screen stays for whoever comes next. */
export function useSignOut(): () => Promise<void> {
  const leaving = useContext(LeaveContext);
  const queryClient = useQueryClient();
  return async () => {
    await call('session.signOut', {});
    leaving?.leave();
    notifications.clean();
    queryClient.setQueryData(
      callQuery('session.read', {}).queryKey,
      (session) => session && { ...session, user: null, grants: [] },
    );
    leaving?.goHome();
  };
}
