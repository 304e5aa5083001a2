import { Drawer, SegmentedControl, Stack } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { formatCount } from '../../shared/format/money';
import { kindNames } from '../../shared/names';
import type { CompareFilter, Crossing } from '../../shared/stock/compareApi';
import { placeText } from '../../shared/stock/placeText';
import { DataTable } from '../components/DataTable';
import { EmptyState } from '../components/EmptyState';
import { RefusalAlert } from '../components/RefusalAlert';
import type { TableColumn } from '../components/tableModel';
import { useShortName } from '../components/useShortName';
import { compareWords } from '../messages/compare';
import { useCall } from '../queries';
import { type Asked, filterOf, sumOf } from './compareColumns';

const words = compareWords.moves;

/** What stands behind the figures of one row: every paper that brought goods or took them. */
export function CrossingsDrawer({
  asked: { row, direction },
  from,
  to,
  filter,
  onClose,
}: {
  asked: Asked;
  from: string;
  to: string;
  filter: CompareFilter;
  onClose: () => void;
}) {
  const [shown, show] = useState<'in' | 'out' | 'both'>(direction ?? 'both');
  const narrow = filterOf(row, filter);
  const { data, error } = useCall('stock.crossings', { from, to, filter: narrow });
  const navigate = useNavigate();
  const shortName = useShortName();
  const columns = useMemo(() => columnsOf(shortName), [shortName]);
  const rows = data?.rows.filter((each) => shown === 'both' || each.direction === shown);
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={960}
      title={compareWords.behind(row.item.name)}
    >
      <Stack>
        <SegmentedControl
          size="xs"
          value={shown}
          data={(['both', 'in', 'out'] as const).map((value) => ({
            value,
            label: compareWords[value],
          }))}
          onChange={(value) => show(value as typeof shown)}
        />
        <strong>
          {compareWords.total(
            formatCount(row.before),
            formatCount(sumOf(row.received)),
            formatCount(sumOf(row.issued)),
            formatCount(row.after),
          )}{' '}
          {row.item.unit}
        </strong>
        <RefusalAlert error={error} />
        <DataTable
          name="stock.crossings"
          label={compareWords.behind(row.item.name)}
          columns={columns}
          rows={rows}
          rowKey={({ sequence, line }) => `${sequence} ${line}`}
          fit={16}
          autoFocus
          onOpen={({ document }) =>
            void navigate({ to: '/documents/$uid', params: { uid: document } })
          }
          empty={<EmptyState title={compareWords.nothing} />}
        />
        {narrow.warehouse && (
          <Link
            to="/stock/card/$item"
            params={{ item: row.item.uid }}
            search={{ warehouse: narrow.warehouse, from, to }}
          >
            {compareWords.toCard}
          </Link>
        )}
      </Stack>
    </Drawer>
  );
}

function columnsOf(shortName: (code: string) => string): readonly TableColumn<Crossing>[] {
  const count = (id: 'received' | 'issued', direction: 'in' | 'out'): TableColumn<Crossing> => ({
    id,
    header: words[id],
    cell: (row) => row.direction === direction && formatCount(row.quantity),
    width: 66,
    align: 'right',
  });
  return [
    {
      id: 'businessDate',
      header: words.businessDate,
      cell: ({ businessDate }) => businessDate,
      width: 92,
    },
    {
      id: 'number',
      header: words.number,
      cell: ({ document, number }) => (
        <Link to="/documents/$uid" params={{ uid: document }}>
          {number}
        </Link>
      ),
      width: 196,
      fixed: true,
    },
    {
      id: 'kind',
      header: words.kind,
      cell: ({ kind }) => kindNames[kind as keyof typeof kindNames] ?? kind,
      width: 84,
    },
    {
      id: 'from',
      header: words.from,
      cell: ({ from }) => placeText(from, shortName),
      width: 100,
      grow: 1,
    },
    {
      id: 'to',
      header: words.to,
      cell: ({ to }) => placeText(to, shortName),
      width: 100,
      grow: 1,
    },
    count('received', 'in'),
    count('issued', 'out'),
    { id: 'by', header: words.by, cell: ({ by }) => by, width: 70 },
  ];
}
