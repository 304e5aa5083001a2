import { SegmentedControl } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { formatCount } from '../../shared/format/money';
import type { TripFilter } from '../../shared/trips/api';
import { useWarehouse } from '../app/warehouse';
import { DataTable } from '../components/DataTable';
import { EmptyState } from '../components/EmptyState';
import { ExportButton } from '../components/ExportButton';
import { FilterBar } from '../components/FilterBar';
import { Page } from '../components/Page';
import { RefusalAlert } from '../components/RefusalAlert';
import { SearchField } from '../components/SearchField';
import { usePages } from '../components/usePages';
import { WarehouseFilter } from '../components/WarehouseFilter';
import { withoutEmpty } from '../components/withoutEmpty';
import { tripWords as words } from '../messages/trips';
import { DifferencesView } from './DifferencesView';
import { ToLoadView } from './ToLoadView';
import { tripColumns, tripKey } from './tripColumns';

type View = keyof typeof words.views;
type Narrowing = { [N in keyof TripFilter]?: TripFilter[N] | undefined };

/** 车次: lorries with whom to call, papers that wait for one, and what was short or damaged. */
export function TripsPage() {
  const search = useSearch({ from: '/trips' });
  const navigate = useNavigate();
  const { warehouse: here, warehouses } = useWarehouse();
  const { view, ...filter } = search;
  const narrow = (part: Narrowing & { view?: View | undefined }) =>
    void navigate({ to: '/trips', replace: true, search: withoutEmpty({ ...search, ...part }) });
  const code = filter.warehouse ?? here.code;
  const tabs = (
    <SegmentedControl
      size="xs"
      style={{ alignSelf: 'flex-start' }}
      aria-label={words.show}
      value={view ?? filter.show ?? ''}
      data={[
        { value: '', label: words.all },
        ...Object.entries({ ...words.shows, ...words.views }).map(([value, label]) => ({
          value,
          label,
        })),
      ]}
      onChange={(value) =>
        value in words.views
          ? narrow({ view: value as View, show: undefined, search: undefined })
          : narrow({ view: undefined, show: (value || undefined) as TripFilter['show'] })
      }
    />
  );
  if (view === 'toLoad') {
    const name = warehouses.find((each) => each.code === code)?.name ?? here.name;
    return (
      <ToLoadView
        warehouse={{ code, name }}
        tabs={tabs}
        onWarehouse={(warehouse) => narrow({ warehouse })}
      />
    );
  }
  if (view === 'differences') {
    return (
      <DifferencesView
        warehouse={filter.warehouse}
        tabs={tabs}
        onWarehouse={(warehouse) => narrow({ warehouse })}
      />
    );
  }
  return (
    <Page
      title={words.title}
      beside={words.explain}
      actions={<ExportButton list="trips" asked={{ filter }} />}
    >
      {tabs}
      <FilterBar
        narrowed={Object.keys(filter).length > 0}
        onClear={() =>
          narrow({
            warehouse: undefined,
            operation: undefined,
            show: undefined,
            search: undefined,
          })
        }
      >
        <WarehouseFilter value={filter.warehouse} onChange={(warehouse) => narrow({ warehouse })} />
        <SearchField
          value={filter.search ?? ''}
          placeholder={words.search}
          w={240}
          onSearch={(typed) => narrow({ search: typed || undefined })}
        />
      </FilterBar>
      <TripTable filter={filter} />
    </Page>
  );
}

function TripTable({ filter }: { filter: TripFilter }) {
  const navigate = useNavigate();
  const { rows, totals, error, more } = usePages('trips.list', { filter });
  return (
    <>
      <RefusalAlert error={error} />
      <DataTable
        name="trips"
        label={words.title}
        columns={tripColumns}
        rows={rows}
        rowKey={tripKey}
        onMore={more}
        onOpen={({ trip }) => void navigate({ to: '/trips/$uid', params: { uid: trip } })}
        autoFocus
        summary={
          totals &&
          words.totals(
            formatCount(totals.trips),
            formatCount(totals.onRoad),
            formatCount(totals.toLeave),
            formatCount(totals.late),
          )
        }
        empty={
          Object.keys(filter).length > 0 ? (
            <EmptyState title={words.emptyFiltered} />
          ) : (
            <EmptyState title={words.empty} explain={words.emptyExplain} />
          )
        }
      />
    </>
  );
}
