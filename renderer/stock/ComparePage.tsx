import { SegmentedControl } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { daysAfter } from '../../shared/day';
import { formatCount } from '../../shared/format/money';
import type { CompareBy, CompareRow } from '../../shared/stock/compareApi';
import { useSession } from '../app/session';
import { CategoryFilter } from '../components/CategoryFilter';
import { DataTable } from '../components/DataTable';
import { DateInput } from '../components/DateInput';
import { EmptyState } from '../components/EmptyState';
import { ExportButton } from '../components/ExportButton';
import { FilterBar } from '../components/FilterBar';
import { InvalidInputs } from '../components/InvalidInputs';
import { ItemSelect } from '../components/ItemSelect';
import { Page } from '../components/Page';
import { RefusalAlert } from '../components/RefusalAlert';
import { SearchField } from '../components/SearchField';
import { useNameOf } from '../components/useNameOf';
import { usePages } from '../components/usePages';
import { useShortName } from '../components/useShortName';
import { WarehouseFilter } from '../components/WarehouseFilter';
import { withoutEmpty } from '../components/withoutEmpty';
import { compareWords as words } from '../messages/compare';
import { stockWords } from '../messages/stock';
import { CrossingsDrawer } from './CrossingsDrawer';
import { type Asked, compareColumns } from './compareColumns';
import { PlaceChips } from './PlaceChips';
import classes from './Stock.module.css';
import { Worth } from './StockTotals';

/** 两日对比: what there was on one day and on another, and what came and went between. */
export function ComparePage() {
  const { from: first, to: second, by = 'item', ...filter } = useSearch({ from: '/stock/compare' });
  const { today } = useSession();
  // Both are ends of days: all of this month came and went after the last day of the one before.
  const lastMonth = daysAfter(`${today.slice(0, 7)}-01`, -1);
  const days = [first ?? lastMonth, second ?? today].toSorted();
  const [from = today, to = today] = days;
  const shortName = useShortName();
  const [asked, ask] = useState<Asked | null>(null);
  const question = { from, to, filter, by };
  const { rows, totals, error, more } = usePages('stock.compare', question, { keeps: false });
  const narrow = useMemo(() => JSON.stringify(filter), [filter]);
  const columns = useMemo(
    () => compareColumns({ by, from, to, filter: JSON.parse(narrow), shortName, onAsk: ask }),
    [by, from, to, narrow, shortName],
  );
  return (
    <Page
      title={words.title}
      beside={words.explain(from, to)}
      actions={<ExportButton list="compare" asked={question} />}
    >
      <InvalidInputs>
        <Filters from={from} to={to} by={by} />
      </InvalidInputs>
      <RefusalAlert error={error} />
      <DataTable
        name={`stock.compare.${by}`}
        label={words.title}
        columns={columns}
        rows={error ? [] : rows}
        rowKey={keyOf}
        autoFocus
        onMore={more}
        onOpen={(row) => ask({ row, direction: undefined })}
        summary={
          totals && (
            <>
              <span>{words.items(formatCount(totals.items))}</span>
              <span className={classes.worth}>
                {(['before', 'received', 'issued', 'after'] as const).map((part) => (
                  <Worth key={part} of={words.sum[part]} money={totals[part]} />
                ))}
              </span>
            </>
          )
        }
        empty={<EmptyState title={words.empty} explain={words.emptyExplain} />}
      />
      {asked && (
        <CrossingsDrawer
          asked={asked}
          from={from}
          to={to}
          filter={filter}
          onClose={() => ask(null)}
        />
      )}
    </Page>
  );
}

function keyOf({ item, warehouse, lot, bin }: CompareRow): string {
  return [item.uid, warehouse?.code, lot?.uid, bin?.uid].join(' ');
}

function Filters({ from, to, by }: { from: string; to: string; by: CompareBy }) {
  const search = useSearch({ from: '/stock/compare' });
  const navigate = useNavigate();
  const nameOf = useNameOf();
  const narrow = (part: Partial<typeof search>) =>
    void navigate({
      to: '/stock/compare',
      replace: true,
      search: withoutEmpty({ ...search, ...part }),
    });
  const { from: _from, to: _to, by: _by, ...filters } = search;
  return (
    <FilterBar
      narrowed={Object.keys(filters).length > 0}
      onClear={() =>
        void navigate({ to: '/stock/compare', replace: true, search: { from, to, by } })
      }
    >
      <DateInput
        size="xs"
        w={130}
        calendar
        aria-label={words.from}
        value={from}
        onChange={(day) => day && narrow({ from: day, to })}
      />
      <DateInput
        size="xs"
        w={130}
        calendar
        aria-label={words.to}
        value={to}
        onChange={(day) => day && narrow({ from, to: day })}
      />
      <SegmentedControl
        size="xs"
        aria-label={words.by}
        value={by}
        data={Object.entries(words.tabs).map(([value, label]) => ({ value, label }))}
        onChange={(value) => narrow({ by: value as CompareBy })}
      />
      <PlaceChips
        lot={search.lot}
        bin={search.bin}
        onRemove={(what) => narrow({ [what]: undefined })}
      />
      <SearchField
        value={search.search ?? ''}
        placeholder={stockWords.filter.search}
        w={152}
        onSearch={(text) => narrow({ search: text || undefined })}
      />
      <WarehouseFilter value={search.warehouse} onChange={(warehouse) => narrow({ warehouse })} />
      <CategoryFilter value={search.category} onChange={(category) => narrow({ category })} />
      <ItemSelect
        size="xs"
        w={120}
        aria-label={stockWords.filter.item}
        placeholder={stockWords.filter.item}
        chosen={nameOf(search.item)}
        onChoose={(item) => narrow({ item: item?.uid })}
      />
    </FilterBar>
  );
}
