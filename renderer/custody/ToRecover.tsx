import { Button, Group, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { CustodyFilter } from '../../shared/custody/api';
import { formatCount } from '../../shared/format/money';
import { useWritesAt } from '../app/useWritesAt';
import { DataTable } from '../components/DataTable';
import { RefusalAlert } from '../components/RefusalAlert';
import { useShortName } from '../components/useShortName';
import { useBegin } from '../documents/useBegin';
import { custodyWords as words } from '../messages/custody';
import { useCall } from '../queries';
import { recoveryOf } from './beginPaper';
import { holdingKey, recoverColumns } from './custodyColumns';
import { recoverFilter } from './recoverFilter';

/** What people were given and should bring back, the first due first; 回收 begins its paper. */
export function ToRecover({ filter }: { filter: Pick<CustodyFilter, 'warehouse' | 'overdue'> }) {
  const { warehouse } = filter;
  const { data, error } = useCall('custody.toRecover', { filter: recoverFilter(filter) });
  const [chosen, setChosen] = useState<string | null>(null);
  const shortName = useShortName();
  const navigate = useNavigate();
  const begin = useBegin();
  const columns = useMemo(
    () => recoverColumns(warehouse === undefined, shortName),
    [warehouse, shortName],
  );
  const rows = data?.rows;
  const row = rows?.find((each) => holdingKey(each) === chosen) ?? rows?.[0];
  const mayWrite = useWritesAt(row?.warehouse.code);
  return (
    <>
      <RefusalAlert error={error} />
      <Group gap={8} mih={30}>
        <Text size="sm">{row ? row.recipient.name : words.chooseFirst}</Text>
        {row && mayWrite && (
          <Button size="compact-sm" onClick={() => begin(recoveryOf(row, rows ?? []))}>
            {words.recover}
          </Button>
        )}
      </Group>
      <DataTable
        name="custody.recover"
        label={words.toRecover}
        columns={columns}
        rows={rows}
        rowKey={holdingKey}
        onMove={(each) => setChosen(holdingKey(each))}
        onOpen={({ document }) =>
          void navigate({ to: '/documents/$uid', params: { uid: document } })
        }
        {...(data
          ? {
              totals: {
                recipient: words.recoverTotals(
                  formatCount(data.totals.recipients),
                  formatCount(data.totals.papers),
                ),
              },
            }
          : {})}
        empty={words.emptyRecover}
        autoFocus
      />
    </>
  );
}
