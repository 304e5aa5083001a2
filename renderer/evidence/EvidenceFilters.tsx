import { Select } from '@mantine/core';
import type { EvidenceFilter } from '../../shared/evidence/api';
import { DateInput } from '../components/DateInput';
import { FilterBar } from '../components/FilterBar';
import { SearchField } from '../components/SearchField';
import { WarehouseFilter } from '../components/WarehouseFilter';
import { evidenceWords } from '../messages/evidence';

const words = evidenceWords.filter;

export type Narrowing = { [N in keyof EvidenceFilter]?: EvidenceFilter[N] | undefined };

/** Warehouse, days, words, and what is wrong. */
export function EvidenceFilters({
  filter,
  onNarrow,
}: {
  filter: EvidenceFilter;
  onNarrow: (part: Narrowing) => void;
}) {
  const { warehouse, kind: _kind, ...narrowing } = filter;
  return (
    <FilterBar
      narrowed={Object.keys(narrowing).length > 0}
      onClear={() =>
        onNarrow({ from: undefined, to: undefined, search: undefined, show: undefined })
      }
    >
      <WarehouseFilter
        value={warehouse}
        everywhere={false}
        onChange={(code) => onNarrow({ warehouse: code })}
      />
      <SearchField
        value={filter.search ?? ''}
        placeholder={words.search}
        onSearch={(search) => onNarrow({ search: search || undefined })}
      />
      {(['from', 'to'] as const).map((side) => (
        <DateInput
          key={side}
          size="xs"
          w={110}
          aria-label={words[side]}
          placeholder={words[side]}
          value={filter[side] ?? null}
          onChange={(day) => onNarrow({ [side]: day ?? undefined })}
        />
      ))}
      <Select
        size="xs"
        w={120}
        aria-label={words.show}
        allowDeselect={false}
        value={filter.show ?? 'all'}
        data={Object.entries(words.shows).map(([value, label]) => ({ value, label }))}
        onChange={(value) =>
          onNarrow({ show: value === 'all' ? undefined : (value as EvidenceFilter['show']) })
        }
      />
    </FilterBar>
  );
}
