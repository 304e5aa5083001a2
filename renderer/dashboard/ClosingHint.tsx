import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMay } from '../app/session';
import { useWarehouse } from '../app/warehouse';
import { closingWords as words } from '../messages/closings';
import { useCall } from '../queries';

/** Reminds those who close months of one that should have been closed by the 10th. */
export function ClosingHint() {
  const { warehouse } = useWarehouse();
  const mayClose = useMay('closings.close', warehouse.code);
  const { data } = useCall('closings.list', { warehouse: warehouse.code });
  if (!mayClose || !warehouse.keptHere || !data?.overdue) return null;
  return (
    <Text role="status">
      <Link to="/settings/closing">{words.overdue(warehouse.shortName, data.overdue)}</Link>{' '}
      <span style={{ color: 'var(--ink-soft)' }}>{words.overdueExplain}</span>
    </Text>
  );
}
