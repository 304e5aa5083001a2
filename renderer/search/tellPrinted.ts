import { notifications } from '@mantine/notifications';
import type { Hit } from '../../shared/search/api';
import { tell } from '../components/tell';
import { searchWords } from '../messages/search';

const words = searchWords.printed;

/** Says of a scanned sheet whether it was printed from these books; that it was not stays until read. */
export function tellPrinted({ printed }: Extract<Hit, { printed?: unknown }>): void {
  if (printed === undefined) return;
  const { sequence, agrees } = printed;
  if (agrees) tell(words.agrees(sequence), 'green');
  else {
    const message = words.differs(sequence);
    notifications.show({ id: 'printed', color: 'red', autoClose: false, message });
  }
}
