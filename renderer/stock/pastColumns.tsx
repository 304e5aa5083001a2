import type { ItemOnDateRow, LotOnDateRow } from '../../shared/stock/api';
import { MoneyText } from '../components/MoneyText';
import { Quantity } from '../components/Quantity';
import type { TableColumn } from '../components/tableModel';
import { pastWords as words } from '../messages/closings';
import { stockWords } from '../messages/stock';
import { lotColumns } from './lotColumns';
import classes from './Stock.module.css';

const quantities = {
  onHand: stockWords.columns.onHand,
  inCustody: stockWords.columns.inCustody,
  onRoad: words.onRoad,
  expired: stockWords.columns.expired,
  notGood: stockWords.columns.notGood,
} as const;

/** The columns of 往日库存 by item: where it was, and what it was worth. */
export const pastItemColumns: readonly TableColumn<ItemOnDateRow>[] = [
  {
    id: 'code',
    header: stockWords.columns.code,
    cell: ({ item }) => item.code,
    sortBy: ({ item }) => item.code,
    width: 60,
  },
  {
    id: 'item',
    header: stockWords.columns.item,
    cell: ({ item }) => (
      <>
        {item.name} <span className={classes.soft}>{item.spec}</span>
      </>
    ),
    sortBy: ({ item }) => item.name,
    width: 200,
    grow: 3,
    fixed: true,
  },
  {
    id: 'category',
    header: stockWords.columns.category,
    cell: ({ item }) => item.category,
    sortBy: ({ item }) => item.category,
    width: 90,
    grow: 1,
  },
  ...(Object.keys(quantities) as (keyof typeof quantities)[]).map(
    (id): TableColumn<ItemOnDateRow> => ({
      id,
      header: quantities[id],
      cell: (row) => row[id] > 0 && <Quantity count={row[id]} unit={row.item.unit} />,
      sortBy: (row) => row[id],
      width: 92,
      align: 'right',
    }),
  ),
  {
    id: 'amount',
    header: stockWords.columns.amount,
    cell: ({ amount }) => <MoneyText money={amount} />,
    sortBy: ({ amount }) => amount.known,
    width: 122,
    grow: 1,
    align: 'right',
  },
];

/** The columns of stock by lot, in which the place may also be a team or the road. */
export function pastLotColumns(
  everyWarehouse: boolean,
  shortName: (code: string) => string,
): readonly TableColumn<LotOnDateRow>[] {
  return lotColumns(false, everyWarehouse, shortName).map((column) =>
    column.id === 'bin'
      ? {
          ...column,
          header: words.place,
          cell: (row) => placeOf(row),
          sortBy: (row) => placeOf(row),
          width: 150,
        }
      : column,
  );
}

function placeOf({ bin, team, transfer }: LotOnDateRow): string {
  if (bin) return bin.code;
  return transfer ? `${words.onRoad} ${transfer.number}` : (team ?? '');
}
