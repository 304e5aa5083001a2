import { notifications } from '@mantine/notifications';
import { useEffect, useRef } from 'react';
import { useUnread } from '../components/InvalidInputs';
import { unreadWords } from '../messages/inputs';

/**
 * When the screen is left while fields mean nothing, says which: what was typed there is gone.
 * Answers how to leave without a word, when the whole paper was thrown away.
 */
export function useTellUnread(): () => void {
  const now = useUnread();
  const unread = useRef(now);
  unread.current = now;
  const quiet = useRef(false);
  useEffect(
    () => () => {
      if (quiet.current || unread.current.length === 0) return;
      notifications.show({
        color: 'orange',
        title: unreadWords.leftTitle,
        message: unread.current.map(({ name, text }) => unreadWords.left(name, text)).join(''),
        autoClose: false,
      });
    },
    [],
  );
  return () => {
    quiet.current = true;
  };
}
