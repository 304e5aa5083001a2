import { notifications } from '@mantine/notifications';

let last: string | null = null;

/**
 * Says in the corner what was done just now. It takes the place of what was said before, so that a
 * quick hand doesn't cover the screen with old news.
 */
export function tell(message: string, color?: string): void {
  if (last !== null) notifications.hide(last);
  last = notifications.show({ message, ...(color ? { color } : {}) });
}
