import { Pill, Select } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { condition } from '../../shared/fields';
import type { KeptFilter } from '../../shared/likings/api';
import { conditionNames, expiryBandNames } from '../../shared/names';
import { type StockFilter, stockFilter } from '../../shared/stock/api';
import { FilterBar } from '../components/FilterBar';
import { ItemSelect } from '../components/ItemSelect';
import { SavedFilters } from '../components/SavedFilters';
import { SearchField } from '../components/SearchField';
import { useNameOf } from '../components/useNameOf';
import { WarehouseFilter } from '../components/WarehouseFilter';
import { withoutEmpty } from '../components/withoutEmpty';
import { stockWords } from '../messages/stock';
import { useCall } from '../queries';
import { PlaceChips } from './PlaceChips';

const words = stockWords.filter;
const bands = stockFilter.shape.expiry.unwrap().options;

/** What narrows the stock that is looked at. It stands in the address. */
export function StockFilters() {
  const search = useSearch({ from: '/stock' });
  const navigate = useNavigate();
  const nameOf = useNameOf();
  const categories = useCall('categories.list', {}).data?.rows ?? [];
  const earmarks = useCall('earmarks.list', {}).data?.rows ?? [];
  const owners =
    useCall('parties.find', { role: 'owner', show: 'all', limit: 1000 }).data?.rows ?? [];
  const { by, where, ...filters } = search;
  const look = withoutEmpty({ by, where });
  const narrow = (part: Partial<StockFilter>) =>
    void navigate({
      to: '/stock',
      replace: true,
      search: withoutEmpty({ ...search, ...part }),
    });
  return (
    <FilterBar
      narrowed={Object.keys(filters).length > 0}
      onClear={() => void navigate({ to: '/stock', search: look, replace: true })}
    >
      <SavedFilters
        screen="stock"
        filter={search as KeptFilter}
        onChoose={(filter) => void navigate({ to: '/stock', search: filter })}
      />
      {where === 'shelf' && by !== 'lot' && (
        <Pill
          withRemoveButton
          onRemove={() => narrow({ where: undefined })}
          removeButtonProps={{ 'aria-label': words.alsoElsewhere }}
        >
          {stockWords.totals.shelf}
        </Pill>
      )}
      <PlaceChips
        lot={search.lot}
        bin={search.bin}
        onRemove={(what) => narrow({ [what]: undefined })}
      />
      <SearchField
        value={search.search ?? ''}
        placeholder={words.search}
        w={152}
        onSearch={(text) => narrow({ search: text || undefined })}
      />
      {where !== 'custody' && (
        <WarehouseFilter value={search.warehouse} onChange={(warehouse) => narrow({ warehouse })} />
      )}
      <Select
        size="xs"
        w={120}
        aria-label={words.category}
        value={search.category ?? ''}
        data={[
          { value: '', label: words.anyCategory },
          ...categories.map(({ uid, name }) => ({ value: uid, label: name })),
        ]}
        comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
        onChange={(category) => narrow({ category: category || undefined })}
      />
      <ItemSelect
        size="xs"
        w={120}
        aria-label={words.item}
        placeholder={words.item}
        chosen={nameOf(search.item)}
        onChoose={(item) => narrow({ item: item?.uid })}
      />
      <Select
        size="xs"
        w={112}
        aria-label={words.expiry}
        value={search.expiry ?? ''}
        data={[
          { value: '', label: words.anyExpiry },
          ...bands.map((value) => ({ value, label: expiryBandNames[value] })),
        ]}
        onChange={(band) => narrow({ expiry: (band || undefined) as StockFilter['expiry'] })}
      />
      {where !== 'custody' && (
        <Select
          size="xs"
          w={100}
          aria-label={words.condition}
          value={search.condition ?? ''}
          data={[
            { value: '', label: words.anyCondition },
            ...condition.options.map((value) => ({ value, label: conditionNames[value] })),
          ]}
          onChange={(value) =>
            narrow({ condition: (value || undefined) as StockFilter['condition'] })
          }
        />
      )}
      <Select
        size="xs"
        w={130}
        aria-label={words.owner}
        searchable
        value={search.owner ?? ''}
        data={[
          { value: '', label: words.anyOwner },
          ...owners.map(({ uid, name }) => ({ value: uid, label: name })),
        ]}
        comboboxProps={{ width: 'max-content', position: 'bottom-end' }}
        onChange={(owner) => narrow({ owner: owner || undefined })}
      />
      <Select
        size="xs"
        w={120}
        aria-label={words.earmark}
        value={search.earmark ?? ''}
        data={[
          { value: '', label: words.anyEarmark },
          ...earmarks.map(({ uid, name }) => ({ value: uid, label: name })),
        ]}
        comboboxProps={{ width: 'max-content', position: 'bottom-end' }}
        onChange={(earmark) => narrow({ earmark: earmark || undefined })}
      />
    </FilterBar>
  );
}
