import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { LotStockRow, StockFilter } from '../../shared/stock/api';
import { DataTable } from '../components/DataTable';
import { RefusalAlert } from '../components/RefusalAlert';
import type { TableColumn } from '../components/tableModel';
import { usePages } from '../components/usePages';
import { useShortName } from '../components/useShortName';
import { stockWords } from '../messages/stock';
import { lotColumns, lotKey } from './lotColumns';
import { NoStock } from './NoStock';
import { RowMenu } from './RowMenu';
import { StockTotals } from './StockTotals';

const menuColumn: TableColumn<LotStockRow> = {
  id: 'menu',
  header: '',
  cell: (row) => <RowMenu row={row} />,
  width: 40,
  align: 'center',
  fixed: true,
};

/** 按批次货位 and 在外: one row a lot and place, first to expire first; Enter opens its story. */
export function LotStock({ filter }: { filter: StockFilter }) {
  const navigate = useNavigate();
  const { rows, totals, error, more } = usePages('stock.lots', { filter });
  const shortName = useShortName();
  const isOut = filter.where === 'custody';
  const columns = useMemo(
    () => [
      ...lotColumns(isOut, filter.warehouse === undefined, shortName),
      ...(isOut ? [] : [menuColumn]),
    ],
    [isOut, filter.warehouse, shortName],
  );
  const label = isOut ? stockWords.tabs.custody : stockWords.tabs.lot;
  return (
    <>
      <RefusalAlert error={error} />
      <DataTable
        name={isOut ? 'stock.custody' : 'stock.lots'}
        label={label}
        columns={columns}
        rows={rows}
        rowKey={lotKey}
        autoFocus
        onMore={more}
        onOpen={({ lot }) => void navigate({ to: '/stock/lot/$lot', params: { lot } })}
        summary={totals && <StockTotals totals={totals} where={filter.where} />}
        empty={<NoStock filter={filter} />}
      />
    </>
  );
}
