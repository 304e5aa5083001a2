import { Button, Group, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { CustodyFilter, Recoverable } from '../../shared/custody/api';
import { formatCount } from '../../shared/format/money';
import { call } from '../api';
import { useWritesAt } from '../app/useWritesAt';
import { DataTable } from '../components/DataTable';
import { RefusalAlert } from '../components/RefusalAlert';
import { usePages } from '../components/usePages';
import { useShortName } from '../components/useShortName';
import { useBegin } from '../documents/useBegin';
import { custodyWords as words } from '../messages/custody';
import { recoveryOf } from './beginPaper';
import { holdingKey, recoverColumns } from './custodyColumns';
import { recoverFilter } from './recoverFilter';

/** What people were given and should bring back, the first due first; 回收 begins its paper. */
export function ToRecover({ filter }: { filter: Pick<CustodyFilter, 'warehouse' | 'overdue'> }) {
  const { warehouse } = filter;
  const { rows, totals, error, more } = usePages('custody.toRecover', {
    filter: recoverFilter(filter),
  });
  const [chosen, setChosen] = useState<string | null>(null);
  const shortName = useShortName();
  const navigate = useNavigate();
  const begin = useBegin();
  const beginning = useMutation({
    mutationFn: async (row: Recoverable) => {
      // All of it, also what the table has not read yet.
      const of = {
        ...recoverFilter(filter),
        warehouse: row.warehouse.code,
        recipient: row.recipient.uid,
      };
      begin(recoveryOf(row, (await call('custody.toRecover', { filter: of })).rows));
    },
  });
  const columns = useMemo(
    () => recoverColumns(warehouse === undefined, shortName),
    [warehouse, shortName],
  );
  const row = rows?.find((each) => holdingKey(each) === chosen) ?? rows?.[0];
  const mayWrite = useWritesAt(row?.warehouse.code);
  return (
    <>
      <RefusalAlert error={error ?? beginning.error} />
      <Group gap={8} mih={30}>
        <Text size="sm">{row ? row.recipient.name : words.chooseFirst}</Text>
        {row && mayWrite && (
          <Button
            size="compact-sm"
            loading={beginning.isPending}
            onClick={() => beginning.mutate(row)}
          >
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
        {...(totals
          ? {
              totals: {
                recipient: words.recoverTotals(
                  formatCount(totals.recipients),
                  formatCount(totals.papers),
                ),
              },
            }
          : {})}
        onMore={more}
        empty={words.emptyRecover}
        autoFocus
      />
    </>
  );
}
