import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { DocumentView } from '../../shared/documents/api';
import notice from '../components/Notice.module.css';
import { transferWords } from '../messages/transfers';

const words = transferWords.page;

/** Tells the receiver that the sender is taking the sending back, before anything of it is here. */
export function TakenBackAlert({ view: { reversalUnderWay, road } }: { view: DocumentView }) {
  const isUntouched = road.every(({ received, stated }) => received === 0 && stated === 0);
  if (reversalUnderWay === null || !isUntouched) return null;
  return (
    <Alert
      role="alert"
      variant="light"
      icon={<IconAlertTriangle size={18} aria-hidden />}
      title={words.takenBack}
      classNames={notice}
      data-tone="danger"
    >
      {words.takenBackExplain(reversalUnderWay.number)}
    </Alert>
  );
}
