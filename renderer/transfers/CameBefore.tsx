import { Alert, Checkbox, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { DocumentView } from '../../shared/documents/api';
import { formatCount } from '../../shared/format/money';
import type { AwaitingRow } from '../../shared/transfers/api';
import notice from '../components/Notice.module.css';
import { transferWords } from '../messages/transfers';
import { useCall } from '../queries';
import { proposePairs } from './proposePairs';

const words = transferWords.cameBefore;

/**
 * The receipts 先到待匹配 of a warehouse that may have brought what a transfer has on the road; null
 * until that is known.
 */
export function useCameBefore(view: DocumentView, warehouse: string): AwaitingRow[] | null {
  const { data } = useCall('transfers.awaiting', { warehouse });
  return data?.rows.filter((row) => proposePairs(view.road, row).length > 0) ?? null;
}

/** Warns that goods of this transfer may be in the books already: received, they would count twice. */
export function CameBeforeAlert({
  receipts,
  confirmed,
  onConfirm,
}: {
  receipts: readonly AwaitingRow[];
  confirmed: boolean;
  onConfirm: (confirmed: boolean) => void;
}) {
  return (
    <Alert
      role="alert"
      variant="light"
      icon={<IconAlertTriangle size={18} aria-hidden />}
      title={words.title}
      classNames={notice}
      data-tone="danger"
    >
      {receipts.map(({ document, number, source, lots }) => (
        <Text key={document}>
          {words.waits(
            number,
            source,
            lots
              .map(
                ({ itemName, unmatched, unit }) => `${itemName} ${formatCount(unmatched)} ${unit}`,
              )
              .join('、'),
          )}
        </Text>
      ))}
      <Text>{words.explain}</Text>
      <Checkbox
        mt={8}
        data-confirm
        label={words.confirm}
        checked={confirmed}
        onChange={(event) => onConfirm(event.currentTarget.checked)}
      />
    </Alert>
  );
}
