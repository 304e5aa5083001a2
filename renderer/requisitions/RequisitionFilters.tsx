import { Checkbox, Select } from '@mantine/core';
import type { RequisitionFilter } from '../../shared/requisitions/api';
import {
  type Priority,
  priority,
  type RequisitionStanding,
  requisitionStanding,
} from '../../shared/requisitions/standing';
import { FilterBar } from '../components/FilterBar';
import { SearchField } from '../components/SearchField';
import { WarehouseFilter } from '../components/WarehouseFilter';
import { requisitionWords as words } from '../messages/requisitions';

export type RequisitionSearch = Omit<RequisitionFilter, 'unsettled'> & {
  show?: 'unsettled' | 'all' | undefined;
};
type Narrowing = { [K in keyof RequisitionSearch]?: RequisitionSearch[K] | undefined };

/** What the list of 需求单 is narrowed by; it begins with what is not settled. */
export function RequisitionFilters({
  search,
  onNarrow,
  onClear,
}: {
  search: RequisitionSearch;
  onNarrow: (part: Narrowing) => void;
  onClear: () => void;
}) {
  const { show, ...narrowing } = search;
  const chosen = search.standing ?? show ?? 'unsettled';
  return (
    <FilterBar
      narrowed={show === 'all' || Object.values(narrowing).some((each) => each !== undefined)}
      onClear={onClear}
    >
      <Select
        size="xs"
        w={110}
        aria-label={words.filter.show}
        value={chosen}
        data={[
          { value: 'unsettled', label: words.filter.unsettled },
          { value: 'all', label: words.filter.all },
          ...requisitionStanding.options.map((value) => ({
            value: value as string,
            label: `${words.columns.standing}：${words.standings[value]}`,
          })),
        ]}
        comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
        onChange={(value) => onNarrow(shownBy(value))}
      />
      <WarehouseFilter value={search.warehouse} onChange={(warehouse) => onNarrow({ warehouse })} />
      <Select
        size="xs"
        w={110}
        aria-label={words.filter.priority}
        value={search.priority ?? ''}
        data={[
          { value: '', label: words.filter.anyPriority },
          ...priority.options.map((value) => ({
            value: value as string,
            label: words.priorities[value],
          })),
        ]}
        onChange={(value) => onNarrow({ priority: (value || undefined) as Priority | undefined })}
      />
      <Checkbox
        size="xs"
        label={words.filter.late}
        checked={search.late ?? false}
        onChange={(event) => onNarrow({ late: event.currentTarget.checked || undefined })}
      />
      <SearchField
        value={search.search ?? ''}
        placeholder={words.filter.search}
        onSearch={(text) => onNarrow({ search: text || undefined })}
      />
    </FilterBar>
  );
}

function shownBy(value: string | null): Narrowing {
  if (value === 'unsettled' || value === 'all') return { show: value, standing: undefined };
  return { show: undefined, standing: (value ?? undefined) as RequisitionStanding | undefined };
}
