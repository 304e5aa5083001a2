import { Switch } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { MatrixRow } from '../../shared/reports/matrixApi';
import { CategoryFilter } from '../components/CategoryFilter';
import { DataTable } from '../components/DataTable';
import { ExportButton } from '../components/ExportButton';
import { FilterBar } from '../components/FilterBar';
import { Page } from '../components/Page';
import { PrintSheets } from '../components/PrintSheets';
import { RefusalAlert } from '../components/RefusalAlert';
import { SearchField } from '../components/SearchField';
import { withoutEmpty } from '../components/withoutEmpty';
import { matrixWords as words } from '../messages/matrix';
import { useCall } from '../queries';
import { matrixColumns, matrixTotals } from './matrixColumns';

const keyOf = ({ item }: MatrixRow) => item.uid;

/** 全省物资表: what of each item is at which warehouse, and what is missing there. */
export function MatrixPage() {
  const search = useSearch({ from: '/province/matrix' });
  const navigate = useNavigate();
  const { data, error } = useCall('province.matrix', withoutEmpty(search));
  const warehouses = data?.warehouses;
  const columns = useMemo(() => matrixColumns(warehouses ?? []), [warehouses]);
  const totals = useMemo(() => data && matrixTotals(data.warehouses, data.rows.length), [data]);
  const narrow = (part: Partial<typeof search>) =>
    void navigate({
      to: '/province/matrix',
      replace: true,
      search: withoutEmpty({ ...search, ...part }),
    });
  return (
    <Page
      title={words.title}
      beside={words.explain}
      actions={
        <>
          <ExportButton list="matrix" asked={withoutEmpty(search)} />
          <PrintSheets
            label={words.print}
            sheets={[
              {
                label: words.title,
                sheet: {
                  form: 'province',
                  ...withoutEmpty(search),
                  onlyGaps: search.onlyGaps ?? false,
                },
              },
            ]}
          />
        </>
      }
    >
      <FilterBar
        narrowed={Object.keys(search).length > 0}
        onClear={() => void navigate({ to: '/province/matrix', replace: true, search: {} })}
      >
        <SearchField
          value={search.search ?? ''}
          placeholder={words.search}
          w={228}
          onSearch={(text) => narrow({ search: text || undefined })}
        />
        <CategoryFilter value={search.category} onChange={(category) => narrow({ category })} />
        <Switch
          size="sm"
          label={words.onlyGaps}
          checked={search.onlyGaps ?? false}
          onChange={({ currentTarget }) =>
            narrow({ onlyGaps: currentTarget.checked ? true : undefined })
          }
        />
      </FilterBar>
      <RefusalAlert error={error} />
      <DataTable
        name="province.matrix"
        label={words.title}
        columns={columns}
        rows={data?.rows}
        rowKey={keyOf}
        autoFocus
        onOpen={({ item }) =>
          void navigate({ to: '/stock', search: { by: 'lot', item: item.uid } })
        }
        empty={words.empty}
        {...(totals ? { totals } : {})}
      />
    </Page>
  );
}
