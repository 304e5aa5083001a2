import { Text } from '@mantine/core';
import { useState } from 'react';
import type { MonthRow } from '../../shared/closings/api';
import { formatInstant } from '../../shared/format/instant';
import { useWarehouse } from '../app/warehouse';
import { DataTable } from '../components/DataTable';
import { ExportButton } from '../components/ExportButton';
import { MoneyText } from '../components/MoneyText';
import { Page } from '../components/Page';
import { RefusalAlert } from '../components/RefusalAlert';
import { Tag, type Tone } from '../components/Tag';
import type { TableColumn } from '../components/tableModel';
import { closingWords as words } from '../messages/closings';
import { useCall } from '../queries';
import { CloseDueDialog } from './CloseDueDialog';
import { ClosingMonth } from './ClosingMonth';

const tones: Record<MonthRow['state'], Tone> = {
  closed: 'green',
  next: 'orange',
  later: 'grey',
  running: 'blue',
};

const monthOf = ({ month }: MonthRow) => month;

/** 月结: the months of the warehouse, and of the chosen one what it keeps and what stands against it. */
export function ClosingPage() {
  const { warehouse } = useWarehouse();
  return (
    <Page
      title={words.title}
      beside={warehouse.name}
      actions={<ExportButton list="closings" asked={{ warehouse: warehouse.code }} />}
      scrolls
    >
      <Text c="var(--ink-soft)" maw={820}>
        {words.explain}
      </Text>
      {warehouse.keptHere ? (
        <Months key={warehouse.code} warehouse={warehouse.code} />
      ) : (
        <Text>{words.notKept}</Text>
      )}
    </Page>
  );
}

function Months({ warehouse }: { warehouse: string }) {
  const { data, error } = useCall('closings.list', { warehouse });
  const [chosen, choose] = useState<string | null>(null);
  // Kept here: each closing makes another month the one that is shown.
  const [closingDue, setClosingDue] = useState<readonly string[] | null>(null);
  const rows = data?.rows;
  const shown =
    rows?.find(({ month }) => month === chosen) ??
    rows?.find(({ state }) => state === 'next') ??
    rows?.find(({ isLast }) => isLast) ??
    rows?.[0];
  // The newest month comes first in the list, the one to be closed first here.
  const due = (rows ?? [])
    .filter(({ state }) => state === 'next' || state === 'later')
    .map(({ month }) => month)
    .reverse();
  return (
    <>
      <RefusalAlert error={error} />
      {shown && (
        <ClosingMonth
          key={shown.month}
          warehouse={warehouse}
          row={shown}
          due={shown.state === 'next' ? due : []}
          onCloseDue={() => setClosingDue(due)}
        />
      )}
      <DataTable
        name="closings"
        label={words.months}
        columns={columns}
        rows={rows}
        rowKey={monthOf}
        fit={8}
        onMove={({ month }) => choose(month)}
        empty={words.empty}
      />
      {closingDue && (
        <CloseDueDialog
          warehouse={warehouse}
          due={closingDue}
          onClose={() => setClosingDue(null)}
        />
      )}
    </>
  );
}

const columns: readonly TableColumn<MonthRow>[] = [
  {
    id: 'month',
    header: words.columns.month,
    cell: ({ month }) => month,
    sortBy: monthOf,
    width: 90,
    fixed: true,
  },
  {
    id: 'state',
    header: words.columns.state,
    cell: ({ state }) => <Tag tone={tones[state]}>{words.states[state]}</Tag>,
    width: 90,
  },
  {
    id: 'lots',
    header: words.columns.lots,
    cell: ({ closing }) => closing?.totals.lots,
    width: 64,
    align: 'right',
  },
  ...(['shelf', 'custody', 'road'] as const).map(
    (id): TableColumn<MonthRow> => ({
      id,
      header: words.columns[id],
      cell: ({ closing }) => closing && <MoneyText money={closing.totals[id]} />,
      width: 120,
      grow: 1,
      align: 'right',
    }),
  ),
  {
    id: 'by',
    header: words.columns.by,
    cell: ({ closing }) => closing?.by.name,
    width: 90,
  },
  {
    id: 'at',
    header: words.columns.at,
    cell: ({ closing }) => closing && formatInstant(closing.at),
    width: 140,
  },
  {
    id: 'sequence',
    header: words.columns.sequence,
    cell: ({ closing }) => closing && `#${closing.sequence}`,
    width: 70,
    align: 'right',
    hidden: true,
  },
];
