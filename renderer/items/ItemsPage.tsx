import { Button, SegmentedControl } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { z } from 'zod';
import type { CatalogueRow, itemFilter } from '../../shared/items/api';
import { useKeys } from '../app/keys';
import { useMay } from '../app/session';
import { CategoryFilter } from '../components/CategoryFilter';
import { DataTable } from '../components/DataTable';
import { EmptyState } from '../components/EmptyState';
import { ExportButton } from '../components/ExportButton';
import { FilterBar } from '../components/FilterBar';
import { Page } from '../components/Page';
import { RefusalAlert } from '../components/RefusalAlert';
import { SearchField } from '../components/SearchField';
import { usePages } from '../components/usePages';
import { withoutEmpty } from '../components/withoutEmpty';
import { itemsWords as words } from '../messages/items';
import { itemListColumns } from './itemListColumns';

type Filter = z.infer<typeof itemFilter>;

const uidOf = ({ uid }: CatalogueRow) => uid;

/** 物资目录: what there is to keep, for all warehouses. */
export function ItemsPage() {
  const filter = useSearch({ from: '/settings/items' });
  const navigate = useNavigate();
  const mayWrite = useMay('items.save');
  const { rows, totals, error, more } = usePages('items.list', { filter });
  const open = (uid: string) => void navigate({ to: '/settings/items/$uid', params: { uid } });
  const add = () => open('new');
  useKeys(mayWrite ? [{ key: 'F7', label: words.add, run: add }] : []);
  const narrow = (part: Partial<Filter>) =>
    void navigate({
      to: '/settings/items',
      replace: true,
      search: withoutEmpty({ ...filter, ...part }),
    });
  return (
    <Page
      title={words.title}
      beside={mayWrite ? words.explain : words.only}
      actions={
        <>
          <ExportButton list="items" asked={{ filter }} />
          {mayWrite && (
            <Button leftSection={<IconPlus size={16} />} onClick={add}>
              {words.add} F7
            </Button>
          )}
        </>
      }
    >
      <FilterBar
        narrowed={Object.keys(filter).length > 0}
        onClear={() => void navigate({ to: '/settings/items', search: {}, replace: true })}
      >
        <SearchField
          value={filter.search ?? ''}
          placeholder={words.filter.search}
          w={220}
          onSearch={(text) => narrow({ search: text || undefined })}
        />
        <CategoryFilter value={filter.category} onChange={(category) => narrow({ category })} />
        <SegmentedControl
          size="xs"
          aria-label={words.filter.state}
          value={filter.state ?? ''}
          data={[
            { value: '', label: words.filter.anyState },
            ...Object.entries(words.states).map(([value, label]) => ({ value, label })),
          ]}
          onChange={(state) => narrow({ state: (state || undefined) as Filter['state'] })}
        />
      </FilterBar>
      <RefusalAlert error={error} />
      <DataTable
        name="items"
        label={words.title}
        columns={itemListColumns}
        rows={rows}
        rowKey={uidOf}
        onOpen={({ uid }) => open(uid)}
        onMore={more}
        summary={totals && words.totals(totals.items, totals.inactive, totals.provisional)}
        empty={<EmptyState title={words.empty} explain={mayWrite ? words.emptyHint : ''} />}
        autoFocus
      />
    </Page>
  );
}
