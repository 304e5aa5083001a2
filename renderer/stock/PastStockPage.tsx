import { SegmentedControl, Select } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { StockFilter } from '../../shared/stock/api';
import { useSession } from '../app/session';
import { DataTable } from '../components/DataTable';
import { DateInput } from '../components/DateInput';
import { EmptyState } from '../components/EmptyState';
import { ExportButton } from '../components/ExportButton';
import { FilterBar } from '../components/FilterBar';
import { InvalidInputs } from '../components/InvalidInputs';
import { Page } from '../components/Page';
import { RefusalAlert } from '../components/RefusalAlert';
import { SearchField } from '../components/SearchField';
import { usePages } from '../components/usePages';
import { useShortName } from '../components/useShortName';
import { WarehouseFilter } from '../components/WarehouseFilter';
import { withoutEmpty } from '../components/withoutEmpty';
import { pastWords as words } from '../messages/closings';
import { stockWords } from '../messages/stock';
import { useCall } from '../queries';
import { lotKey } from './lotColumns';
import { NameChip, PlaceChips } from './PlaceChips';
import { pastItemColumns, pastLotColumns } from './pastColumns';
import { StockTotals } from './StockTotals';

/** 往日库存: what lay where at the end of any past day, with what it was worth. */
export function PastStockPage() {
  const { date: asked, by = 'item', ...filter } = useSearch({ from: '/stock/past' });
  const { today } = useSession();
  const date = asked ?? today;
  return (
    <Page
      title={words.title}
      beside={words.explain(date)}
      actions={
        <ExportButton
          list={by === 'item' ? 'pastItems' : 'pastLots'}
          asked={by === 'item' ? { date, filter, by } : { date, filter }}
        />
      }
    >
      <InvalidInputs>
        <Filters date={date} />
      </InvalidInputs>
      {by === 'item' ? (
        <PastItems date={date} filter={filter} />
      ) : (
        <PastLots date={date} filter={filter} />
      )}
    </Page>
  );
}

function Filters({ date }: { date: string }) {
  const search = useSearch({ from: '/stock/past' });
  const navigate = useNavigate();
  const categories = useCall('categories.list', {}).data?.rows ?? [];
  const narrow = (part: Partial<typeof search>) =>
    void navigate({
      to: '/stock/past',
      replace: true,
      search: withoutEmpty({ ...search, ...part }),
    });
  const { date: _date, by = 'item', ...filters } = search;
  return (
    <FilterBar
      narrowed={Object.keys(filters).length > 0}
      onClear={() =>
        void navigate({ to: '/stock/past', replace: true, search: withoutEmpty({ date, by }) })
      }
    >
      <DateInput
        size="xs"
        w={130}
        calendar
        aria-label={words.date}
        value={date}
        onChange={(day) => day && narrow({ date: day })}
      />
      <SegmentedControl
        size="xs"
        aria-label={words.by}
        value={by}
        data={Object.entries(words.tabs).map(([value, label]) => ({ value, label }))}
        onChange={(value) => narrow({ by: value as 'item' | 'lot' })}
      />
      <PlaceChips
        lot={search.lot}
        bin={search.bin}
        onRemove={(what) => narrow({ [what]: undefined })}
      />
      {search.item && <NameChip item={search.item} onRemove={() => narrow({ item: undefined })} />}
      <SearchField
        value={search.search ?? ''}
        placeholder={stockWords.filter.search}
        w={164}
        onSearch={(text) => narrow({ search: text || undefined })}
      />
      <WarehouseFilter value={search.warehouse} onChange={(warehouse) => narrow({ warehouse })} />
      <Select
        size="xs"
        w={120}
        aria-label={stockWords.filter.category}
        value={search.category ?? ''}
        data={[
          { value: '', label: stockWords.filter.anyCategory },
          ...categories.map(({ uid, name }) => ({ value: uid, label: name })),
        ]}
        comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
        onChange={(category) => narrow({ category: category || undefined })}
      />
      <Select
        size="xs"
        w={150}
        aria-label={words.where}
        value={search.where ?? ''}
        data={[
          { value: '', label: words.everywhere },
          ...Object.entries(words.wheres).map(([value, label]) => ({ value, label })),
        ]}
        onChange={(where) => narrow({ where: (where || undefined) as StockFilter['where'] })}
      />
    </FilterBar>
  );
}

const nothing = <EmptyState title={words.empty} explain={words.emptyExplain} />;

function PastItems({ date, filter }: { date: string; filter: StockFilter }) {
  const { rows, totals, error, more } = usePages(
    'stock.itemsOnDate',
    { date, filter, by: 'item' },
    { keeps: false },
  );
  return (
    <>
      <RefusalAlert error={error} />
      <DataTable
        name="stock.past.items"
        label={words.tabs.item}
        columns={pastItemColumns}
        rows={error ? [] : rows}
        rowKey={({ item }) => item.uid}
        autoFocus
        onMore={more}
        summary={totals && <StockTotals totals={totals} where={filter.where} />}
        empty={nothing}
      />
    </>
  );
}

function PastLots({ date, filter }: { date: string; filter: StockFilter }) {
  const shortName = useShortName();
  const { rows, totals, error, more } = usePages(
    'stock.onDate',
    { date, filter },
    { keeps: false },
  );
  const columns = useMemo(
    () => pastLotColumns(filter.warehouse === undefined, shortName),
    [filter.warehouse, shortName],
  );
  return (
    <>
      <RefusalAlert error={error} />
      <DataTable
        name="stock.past.lots"
        label={words.tabs.lot}
        columns={columns}
        rows={error ? [] : rows}
        rowKey={lotKey}
        autoFocus
        onMore={more}
        summary={totals && <StockTotals totals={totals} where={filter.where} />}
        empty={nothing}
      />
    </>
  );
}
