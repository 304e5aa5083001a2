import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ItemStockRow } from '../../shared/stock/api';
import type { WarehouseRow } from '../../shared/warehouses/api';
import { useWarehouse } from '../app/warehouse';
import { DataTable } from '../components/DataTable';
import { ExpiryTag } from '../components/ExpiryTag';
import { Quantity } from '../components/Quantity';
import type { TableColumn } from '../components/tableModel';
import { common } from '../messages/common';
import { searchWords } from '../messages/search';
import { callQuery } from '../queries';
import classes from './Search.module.css';

const words = searchWords.where;

const warehouseOf = (row: ItemStockRow) => row.warehouse?.code ?? '';

/** Where one item lies: by warehouse, with the first date that something good runs out. */
export function ItemWhere({ item }: { item: { uid: string; name: string } }) {
  const { warehouses } = useWarehouse();
  const columns = useMemo(() => columnsFor(warehouses), [warehouses]);
  const { data } = useQuery(
    callQuery('stock.items', { filter: { item: item.uid }, by: 'warehouse' }),
  );
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

function columnsFor(warehouses: readonly WarehouseRow[]): readonly TableColumn<ItemStockRow>[] {
  return [
    {
      id: 'warehouse',
      header: words.warehouse,
      cell: ({ warehouse }) =>
        warehouses.find(({ code }) => code === warehouse?.code)?.shortName ?? warehouse?.name,
      sortBy: ({ warehouse }) => warehouse?.code ?? null,
      width: 100,
      grow: 1,
    },
    {
      id: 'onHand',
      header: words.onHand,
      cell: (row) => <Quantity count={row.onHand} unit={row.item.unit} />,
      sortBy: (row) => row.onHand,
      width: 90,
      align: 'right',
    },
    {
      id: 'available',
      header: words.available,
      cell: (row) => <Quantity count={row.available} unit={row.item.unit} />,
      sortBy: (row) => row.available,
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
      sortBy: (row) => row.firstExpiry,
      width: 190,
    },
  ];
}
