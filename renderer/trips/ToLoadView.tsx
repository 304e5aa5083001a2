import { Button, Checkbox } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useMemo, useState } from 'react';
import { kindNames } from '../../shared/names';
import type { ToLoadRow } from '../../shared/trips/api';
import { useKeys } from '../app/keys';
import { useWritesAt } from '../app/useWritesAt';
import { DataTable } from '../components/DataTable';
import { EmptyState } from '../components/EmptyState';
import { ExportButton } from '../components/ExportButton';
import { FilterBar } from '../components/FilterBar';
import { Page } from '../components/Page';
import { RefusalAlert } from '../components/RefusalAlert';
import { SearchField } from '../components/SearchField';
import { StateTag } from '../components/StateTag';
import type { TableColumn } from '../components/tableModel';
import { WarehouseFilter } from '../components/WarehouseFilter';
import { common } from '../messages/common';
import { tripWords } from '../messages/trips';
import { useCall } from '../queries';
import { TripForm } from './TripForm';

const words = tripWords.toLoad;
const keyOf = ({ document }: ToLoadRow) => document;

/** 待装车: the papers that wait for a lorry; those that are chosen go on one. */
export function ToLoadView({
  warehouse,
  tabs,
  onWarehouse,
}: {
  warehouse: { code: string; name: string };
  tabs: ReactNode;
  onWarehouse: (code: string | undefined) => void;
}) {
  const { code, name } = warehouse;
  const navigate = useNavigate();
  const mayWrite = useWritesAt(code);
  const [search, setSearch] = useState('');
  const [chosen, choose] = useState<readonly string[]>([]);
  const [making, setMaking] = useState(false);
  const { data, error } = useCall('trips.toLoad', { warehouse: code, search });
  const toggle = ({ document }: ToLoadRow) =>
    choose((before) =>
      before.includes(document)
        ? before.filter((each) => each !== document)
        : [...before, document],
    );
  const columns = useMemo(() => columnsOf(chosen, mayWrite ? toggle : null), [chosen, mayWrite]);
  const make = () => setMaking(true);
  const ready = mayWrite && chosen.length > 0;
  useKeys(ready ? [{ key: 'F8', label: words.make, run: make }] : []);
  return (
    <Page
      title={tripWords.views.toLoad}
      beside={words.explain(name)}
      actions={
        <>
          <ExportButton list="toLoad" asked={{ warehouse: code, search }} />
          {mayWrite && (
            <Button disabled={!ready} onClick={make}>
              {words.make} F8
            </Button>
          )}
        </>
      }
    >
      {tabs}
      <FilterBar
        narrowed={search !== '' || chosen.length > 0}
        onClear={() => {
          setSearch('');
          choose([]);
        }}
      >
        <WarehouseFilter
          value={code}
          everywhere={false}
          onChange={(next) => {
            choose([]);
            onWarehouse(next);
          }}
        />
        <SearchField value={search} placeholder={words.search} onSearch={setSearch} />
      </FilterBar>
      <RefusalAlert error={error} />
      <DataTable
        name="trips.toLoad"
        label={tripWords.views.toLoad}
        columns={columns}
        rows={data?.rows}
        rowKey={keyOf}
        {...(mayWrite ? { onMark: toggle } : {})}
        onOpen={({ document }) =>
          void navigate({ to: '/documents/$uid', params: { uid: document } })
        }
        autoFocus
        summary={chosen.length > 0 ? words.chosen(chosen.length) : null}
        empty={<EmptyState title={words.empty} explain={words.emptyExplain} />}
      />
      {making && (
        <TripForm
          warehouse={code}
          papers={chosen}
          trip={null}
          onClose={() => setMaking(false)}
          onSaved={(uid) => void navigate({ to: '/trips/$uid', params: { uid } })}
        />
      )}
    </Page>
  );
}

function columnsOf(
  chosen: readonly string[],
  toggle: ((row: ToLoadRow) => void) | null,
): readonly TableColumn<ToLoadRow>[] {
  const { columns } = words;
  const mark: TableColumn<ToLoadRow> = {
    id: 'chosen',
    header: columns.chosen,
    cell: (row) => (
      <Checkbox
        size="xs"
        tabIndex={-1}
        aria-label={`${columns.chosen} ${row.number}`}
        checked={chosen.includes(row.document)}
        onChange={() => toggle?.(row)}
      />
    ),
    width: 40,
    fixed: true,
  };
  return [
    ...(toggle === null ? [] : [mark]),
    {
      id: 'number',
      header: columns.number,
      cell: ({ document, kind, number }) => (
        <Link to="/documents/$uid" params={{ uid: document }} title={kindNames[kind]}>
          {number}
        </Link>
      ),
      width: 202,
      fixed: true,
    },
    {
      id: 'state',
      header: columns.state,
      cell: ({ axes }) => <StateTag axes={axes} />,
      width: 96,
    },
    {
      id: 'businessDate',
      header: columns.businessDate,
      cell: ({ businessDate }) => businessDate,
      sortBy: ({ businessDate }) => businessDate,
      width: 92,
    },
    { id: 'to', header: columns.to, cell: ({ to }) => to, width: 150, grow: 2 },
    { id: 'items', header: columns.items, cell: ({ items }) => items, width: 170, grow: 2 },
    {
      id: 'operation',
      header: columns.operation,
      cell: ({ operation }) => operation ?? common.dash,
      width: 120,
      grow: 1,
    },
  ];
}
