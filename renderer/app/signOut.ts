import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { call } from '../api';
import { callQuery } from '../queries';
import { saveAll } from './unsaved';

interface Leaving {
  /** Takes the workplace away at once. */
  leave: () => void;
  /** Where whoever comes next begins. */
  goHome: () => void;
}

const LeaveContext = createContext<Leaving | null>(null);
export const LeaveProvider = LeaveContext.Provider;

/**
 * Signs out on purpose, in two steps. `save` keeps what is typed while there is still a session for
 * it, and goes on to `signOut` by itself; when it fails, nothing has been left yet: ask first.
 * After `signOut` nothing of the screen stays for whoever comes next.
 */
export function useSignOut() {
  const leaving = useContext(LeaveContext);
  const queryClient = useQueryClient();
  const signOut = useMutation({
    mutationFn: () => call('session.signOut', {}),
    onSuccess: () => {
      leaving?.leave();
      notifications.clean();
      queryClient.setQueryData(
        callQuery('session.read', {}).queryKey,
        (session) => session && { ...session, user: null, grants: [] },
      );
      leaving?.goHome();
    },
  });
  const save = useMutation({ mutationFn: saveAll, onSuccess: () => signOut.mutate() });
  return { save, signOut };
}
