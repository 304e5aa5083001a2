import { formatCount } from '../../shared/format/money';
import type { ItemRow } from '../../shared/items/api';
import { call } from '../api';
import { inputWords } from '../messages/inputs';
import { SearchSelect, type SearchSelectProps } from './SearchSelect';
import classes from './SearchSelect.module.css';

interface Props extends Omit<SearchSelectProps<ItemRow>, 'source' | 'find'> {
  /** Shows what is available there beside each item. */
  warehouse?: string;
}

/** 物资 by name, code or pinyin initials. */
export function ItemSelect({ warehouse, ...props }: Props) {
  return (
    <SearchSelect<ItemRow>
      placeholder={inputWords.select.item}
      {...props}
      source={['items', warehouse]}
      find={async (search) => {
        const at = warehouse ? { warehouse } : {};
        const { rows } = await call('items.find', { search, limit: 30, ...at });
        return rows.map((item) => ({
          key: item.uid,
          name: item.name,
          value: item,
          shown: <ItemChoice item={item} />,
        }));
      }}
    />
  );
}

function ItemChoice({ item }: { item: ItemRow }) {
  return (
    <>
      <span className={classes.main}>
        {item.name} <span className={classes.aside}>{item.spec}</span>
      </span>
      <span className={classes.aside}>
        {item.stock
          ? inputWords.select.onHand(formatCount(item.stock.available), item.unit)
          : item.code}
      </span>
    </>
  );
}
