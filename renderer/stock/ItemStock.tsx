import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { ItemStockRow, StockFilter } from '../../shared/stock/api';
import { useWarehouse } from '../app/warehouse';
import { DataTable } from '../components/DataTable';
import { RefusalAlert } from '../components/RefusalAlert';
import { usePages } from '../components/usePages';
import { stockWords } from '../messages/stock';
import { itemColumns } from './itemColumns';
import { NoStock } from './NoStock';
import { StockTotals } from './StockTotals';

const keyOf = ({ item }: ItemStockRow) => item.uid;

/** 按物资: one row an item over the warehouses of the filter; Enter opens its card. */
export function ItemStock({ filter }: { filter: StockFilter }) {
  const navigate = useNavigate();
  const { warehouse: here } = useWarehouse();
  const { rows, totals, error, more } = usePages('stock.items', { filter, by: 'item' });
  const columns = useMemo(() => itemColumns(filter.warehouse !== undefined), [filter.warehouse]);
  return (
    <>
      <RefusalAlert error={error} />
      <DataTable
        name="stock.items"
        label={stockWords.tabs.item}
        columns={columns}
        rows={rows}
        rowKey={keyOf}
        autoFocus
        onMore={more}
        onOpen={({ item }) =>
          void navigate({
            to: '/stock/card/$item',
            params: { item: item.uid },
            search: { warehouse: filter.warehouse ?? here.code },
          })
        }
        summary={totals && <StockTotals totals={totals} where={filter.where} />}
        empty={<NoStock filter={filter} />}
      />
    </>
  );
}
