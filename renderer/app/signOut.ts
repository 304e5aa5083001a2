import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { createContext, useContext } from 'react';
import { call } from '../api';
import { callQuery } from '../queries';

const LeaveContext = createContext<() => void>(() => undefined);
export const LeaveProvider = LeaveContext.Provider;

/** Signs out on purpose: nothing of the screen stays for whoever comes next. */
export function useSignOut(): () => Promise<void> {
  const leave = useContext(LeaveContext);
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return async () => {
    await call('session.signOut', {});
    leave();
    notifications.clean();
    queryClient.setQueryData(
      callQuery('session.read', {}).queryKey,
      (session) => session && { ...session, user: null, grants: [] },
    );
    await navigate({ to: '/' });
  };
}
