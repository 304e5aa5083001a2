import type { Money } from '../../shared/fields';
import { formatCount } from '../../shared/format/money';
import { MoneyText } from '../components/MoneyText';
import type { TableColumn } from '../components/tableModel';
import { dashboardWords as words } from '../messages/dashboard';

/** How many kinds of goods there are of something. */
export const itemsColumn: TableColumn<{ items: number }> = {
  id: 'items',
  header: words.kinds,
  cell: ({ items }) => formatCount(items),
  sortBy: ({ items }) => items,
  width: 74,
  align: 'right',
};

/** What it is worth. */
export const valueColumn: TableColumn<{ value: Money }> = {
  id: 'value',
  header: words.categoryValue,
  cell: ({ value }) => <MoneyText money={value} />,
  sortBy: ({ value }) => value.known,
  width: 110,
  grow: 1,
  align: 'right',
};
