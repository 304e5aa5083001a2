import { Button, Group, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { CustodyFilter, Holding } from '../../shared/custody/api';
import { formatCount } from '../../shared/format/money';
import { call } from '../api';
import { useWritesAt } from '../app/useWritesAt';
import { DataTable } from '../components/DataTable';
import { MoneyText } from '../components/MoneyText';
import { type Printable, PrintSheets } from '../components/PrintSheets';
import { RefusalAlert } from '../components/RefusalAlert';
import { usePages } from '../components/usePages';
import { useShortName } from '../components/useShortName';
import { useBegin } from '../documents/useBegin';
import { custodyWords as words } from '../messages/custody';
import { reportOf, returnOf } from './beginPaper';
import { holdingColumns, holdingKey } from './custodyColumns';

/** What teams hold, line by line; a paper about all that one of them holds is begun from here. */
export function Holdings({ filter }: { filter: CustodyFilter }) {
  const { rows, totals, error, more } = usePages('custody.list', { filter });
  const [chosen, setChosen] = useState<string | null>(null);
  const shortName = useShortName();
  const navigate = useNavigate();
  const begin = useBegin();
  const beginning = useMutation({
    mutationFn: async ({ row, paperOf }: { row: Holding; paperOf: typeof returnOf }) => {
      // All of it, also what the table has not read yet.
      const of = { ...filter, warehouse: row.warehouse.code, team: row.team.uid };
      begin(paperOf(row, (await call('custody.list', { filter: of })).rows));
    },
  });
  const everyWarehouse = filter.warehouse === undefined;
  const columns = useMemo(
    () => holdingColumns(everyWarehouse, shortName),
    [everyWarehouse, shortName],
  );
  const row = rows?.find((each) => holdingKey(each) === chosen) ?? rows?.[0];
  const mayWrite = useWritesAt(row?.warehouse.code);
  return (
    <>
      <RefusalAlert error={error ?? beginning.error} />
      <Group gap={8} mih={30}>
        <Text size="sm">{row ? row.team.name : words.chooseFirst}</Text>
        {row && mayWrite && (
          <>
            <Button
              size="compact-sm"
              loading={beginning.isPending}
              onClick={() => beginning.mutate({ row, paperOf: returnOf })}
            >
              {words.beginReturn}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              loading={beginning.isPending}
              onClick={() => beginning.mutate({ row, paperOf: reportOf })}
            >
              {words.beginReport}
            </Button>
          </>
        )}
        {row && <PrintSheets label={words.roster.printBlank} sheets={blankRosters(row.document)} />}
      </Group>
      <DataTable
        name="custody"
        label={words.byTeam}
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
                team: words.totals(formatCount(totals.teams), formatCount(totals.papers)),
                amount: <MoneyText money={totals} />,
              },
            }
          : {})}
        onMore={more}
        empty={words.empty}
        autoFocus
      />
    </>
  );
}

/** For how many households an empty roster has room: one page, and several. */
const households = [20, 50, 100, 200, 500] as const;

function blankRosters(goodsOf: string): Printable[] {
  return households.map((count) => ({
    label: words.roster.blank(count),
    sheet: { form: 'blankRoster', goodsOf, households: count },
  }));
}
