import { formatCount } from '../../shared/format/money';
import type { ItemStockRow } from '../../shared/stock/api';
import { ExpiryTag } from '../components/ExpiryTag';
import { MoneyText } from '../components/MoneyText';
import { Quantity } from '../components/Quantity';
import { Tag } from '../components/Tag';
import type { TableColumn } from '../components/tableModel';
import { stockWords } from '../messages/stock';
import classes from './Stock.module.css';

const words = stockWords.columns;

/**
 * The columns of stock by item; where one warehouse is looked at, its reserve takes the place of
 * the category, so that the amount is in sight at 1366 pixels.
 */
export function itemColumns(oneWarehouse: boolean): readonly TableColumn<ItemStockRow>[] {
  const count = (
    id: 'onHand' | 'available' | 'spokenFor' | 'inCustody' | 'expired' | 'notGood',
    width: number,
  ): TableColumn<ItemStockRow> => ({
    id,
    header: words[id],
    cell: (row) => row[id] > 0 && <Quantity count={row[id]} unit={row.item.unit} />,
    sortBy: (row) => row[id],
    width,
    align: 'right',
  });
  return [
    {
      id: 'code',
      header: words.code,
      cell: ({ item }) => item.code,
      sortBy: ({ item }) => item.code,
      width: 52,
    },
    {
      id: 'item',
      header: words.item,
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
      header: words.category,
      cell: ({ item }) => item.category,
      sortBy: ({ item }) => item.category,
      width: 84,
      grow: 1,
      hidden: oneWarehouse,
    },
    count('onHand', 92),
    {
      ...count('available', 100),
      cell: (row) => (
        <>
          {isBelowReserve(row) && (
            <span title={stockWords.below(formatCount(row.reserve?.minimum ?? 0))}>
              <Tag tone="orange">↓</Tag>{' '}
            </span>
          )}
          <strong>
            <Quantity count={row.available} unit={row.item.unit} />
          </strong>
        </>
      ),
    },
    {
      id: 'reserve',
      header: words.reserve,
      cell: ({ reserve, item }) => reserve && <Quantity count={reserve.minimum} unit={item.unit} />,
      sortBy: ({ reserve }) => reserve?.minimum ?? null,
      width: 84,
      align: 'right',
      hidden: !oneWarehouse,
    },
    count('spokenFor', 76),
    count('inCustody', 76),
    { ...count('expired', 76), cell: warned('expired') },
    { ...count('notGood', 76), cell: warned('notGood') },
    {
      id: 'firstExpiry',
      header: words.firstExpiry,
      cell: ({ firstExpiry }) =>
        firstExpiry && <ExpiryTag expiry={{ kind: 'date', date: firstExpiry }} />,
      sortBy: ({ firstExpiry }) => firstExpiry,
      width: 166,
    },
    {
      id: 'amount',
      header: words.amountWithCustody,
      cell: ({ amount }) => <MoneyText money={amount} />,
      sortBy: ({ amount }) => amount.known,
      width: 122,
      grow: 1,
      align: 'right',
    },
  ];
}

/** Fewer can be handed out than the reserve of this warehouse asks for at the least. */
function isBelowReserve({ reserve, available }: ItemStockRow): boolean {
  return reserve !== null && available < reserve.minimum;
}

function warned(id: 'expired' | 'notGood') {
  return (row: ItemStockRow) =>
    row[id] > 0 && (
      <span className={classes.warn}>
        <Quantity count={row[id]} unit={row.item.unit} />
      </span>
    );
}
