import { Alert, Button, Group } from '@mantine/core';
import { IconPrinterOff } from '@tabler/icons-react';
import type { Output } from '../../shared/api';
import notice from '../components/Notice.module.css';
import { sheetWords as words } from '../messages/printing';

type Reason = NonNullable<Output<'sheets.print'>['reason']>;

/** What a print that did not happen means: nothing is lost, and what to do now. */
export function failureText(reason: Reason, printer: string | null): string {
  const { noPrinter, gone } = words.failures;
  if (reason !== 'noPrinter') return words.failures[reason];
  return printer === null ? noPrinter : gone(printer);
}

/** Says in the dialog why nothing was printed, with PDF as the way out. */
export function PrintFailure(props: {
  reason: Reason;
  printer: string | null;
  onSave: () => void;
  onClose: () => void;
}) {
  const { reason, printer, onSave, onClose } = props;
  return (
    <Alert
      role="alert"
      variant="light"
      icon={<IconPrinterOff size={18} aria-hidden />}
      withCloseButton
      onClose={onClose}
      classNames={notice}
      data-tone="warn"
    >
      {failureText(reason, printer)}
      {reason !== 'cancelled' && (
        <Group mt={8}>
          <Button size="xs" variant="default" onClick={onSave}>
            {words.savePdf}
          </Button>
        </Group>
      )}
    </Alert>
  );
}
