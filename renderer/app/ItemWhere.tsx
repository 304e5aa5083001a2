import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ItemRow } from '../../shared/items/api';
import type { ItemStockRow } from '../../shared/stock/api';
import { DataTable } from '../components/DataTable';
import { ExpiryTag } from '../components/ExpiryTag';
import { Quantity } from '../components/Quantity';
import type { TableColumn } from '../components/tableModel';
import { common } from '../messages/common';
import { lookUpWords as words } from '../messages/shell';
import { callQuery } from '../queries';
import classes from './ItemLookUp.module.css';

const columns: readonly TableColumn<ItemStockRow>[] = [
  {
    id: 'warehouse',
    header: words.warehouse,
    cell: (row) => row.warehouse?.name,
    width: 130,
    grow: 1,
  },
  {
    id: 'onHand',
    header: words.onHand,
    cell: (row) => <Quantity count={row.onHand} unit={row.item.unit} />,
    width: 90,
    align: 'right',
  },
  {
    id: 'available',
    header: words.available,
    cell: (row) => <Quantity count={row.available} unit={row.item.unit} />,
    width: 90,
    align: 'right',
  },
  {
    id: 'firstExpiry',
    header: words.firstExpiry,
    cell: (row) =>
      row.firstExpiry ? (
        <ExpiryTag expiry={{ kind: 'date', date: row.firstExpiry }} />
      ) : (
        common.dash
      ),
    width: 190,
  },
];

const warehouseOf = (row: ItemStockRow) => row.warehouse?.code ?? '';

/** Where one item lies: by warehouse, with the first date that something good runs out. */
export function ItemWhere({ item }: { item: ItemRow }) {
  const { data } = useQuery({
    ...callQuery('stock.items', { filter: { item: item.uid }, by: 'warehouse' }),
    placeholderData: keepPreviousData,
  });
  return (
    <div className={classes.where}>
      <DataTable
        name="lookUp"
        label={`${item.name} ${words.warehouse}`}
        columns={columns}
        rows={data?.rows}
        rowKey={warehouseOf}
        empty={words.nowhere}
        plain
      />
    </div>
  );
}
