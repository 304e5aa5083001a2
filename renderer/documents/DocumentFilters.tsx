import { Pill, Select } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { documentFilter } from '../../shared/documents/api';
import type { KeptFilter } from '../../shared/likings/api';
import { stateNames } from '../../shared/names';
import { AnyPartySelect } from '../components/AnyPartySelect';
import { DateInput } from '../components/DateInput';
import { FilterBar } from '../components/FilterBar';
import { ItemSelect } from '../components/ItemSelect';
import { SavedFilters } from '../components/SavedFilters';
import { SearchField } from '../components/SearchField';
import { useNameOf } from '../components/useNameOf';
import { WarehouseFilter } from '../components/WarehouseFilter';
import { listWords } from '../messages/documents';
import { useCall } from '../queries';
import { useNarrow } from './useNarrow';

const words = listWords.filter;
const states = documentFilter.shape.state.unwrap().options;

/** What narrows the list of documents. It stands in the address. */
export function DocumentFilters() {
  const search = useSearch({ from: '/documents' });
  const navigate = useNavigate();
  const narrow = useNarrow();
  const nameOf = useNameOf();
  const operations = useCall('operations.list', {}).data?.rows ?? [];
  const { kind, ...filters } = search;
  return (
    <FilterBar
      narrowed={Object.keys(filters).length > 0}
      onClear={() => void navigate({ to: '/documents', search: kind ? { kind } : {} })}
    >
      <SavedFilters
        screen="documents"
        filter={search as KeptFilter}
        onChoose={(filter) => void navigate({ to: '/documents', search: filter })}
      />
      {(['mine', 'toPick', 'planned', 'lacksPhotos', 'lacksSignature'] as const)
        .filter((each) => search[each])
        .map((each) => (
          <Pill
            key={each}
            withRemoveButton
            onRemove={() => narrow({ [each]: undefined })}
            removeButtonProps={{ 'aria-label': words.drop(words[each]) }}
          >
            {words[each]}
          </Pill>
        ))}
      <SearchField
        value={search.search ?? ''}
        placeholder={words.search}
        w={164}
        onSearch={(text) => narrow({ search: text || undefined })}
      />
      <Select
        size="xs"
        w={100}
        aria-label={listWords.columns.state}
        value={search.state ?? ''}
        data={[
          { value: '', label: words.anyState },
          ...states.map((value) => ({ value, label: stateNames[value] })),
        ]}
        onChange={(state) => narrow({ state: (state || undefined) as typeof search.state })}
      />
      <WarehouseFilter value={search.warehouse} onChange={(warehouse) => narrow({ warehouse })} />
      <DateInput
        size="xs"
        w={94}
        aria-label={`${words.dates} ${words.from}`}
        placeholder={words.from}
        value={search.from ?? null}
        onChange={(from) => narrow({ from: from ?? undefined })}
      />
      <DateInput
        size="xs"
        w={94}
        aria-label={`${words.dates} ${words.to}`}
        placeholder={words.to}
        value={search.to ?? null}
        onChange={(to) => narrow({ to: to ?? undefined })}
      />
      <AnyPartySelect
        size="xs"
        w={140}
        aria-label={words.party}
        placeholder={words.party}
        chosen={nameOf(search.party ?? search.team)}
        onChoose={(side) =>
          narrow({
            party: side?.kind === 'party' ? side.uid : undefined,
            team: side?.kind === 'team' ? side.uid : undefined,
          })
        }
      />
      <Select
        size="xs"
        w={140}
        aria-label={words.operation}
        value={search.operation ?? ''}
        data={[
          { value: '', label: words.anyOperation },
          ...operations.map(({ uid, name }) => ({ value: uid, label: name })),
        ]}
        comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
        onChange={(operation) => narrow({ operation: operation || undefined })}
      />
      <ItemSelect
        size="xs"
        w={120}
        aria-label={words.item}
        placeholder={words.item}
        chosen={nameOf(search.item)}
        onChoose={(item) => narrow({ item: item?.uid })}
      />
    </FilterBar>
  );
}
