import { useState } from 'react';
import { formatCount } from '../../shared/format/money';
import type { ItemRow } from '../../shared/items/api';
import { call } from '../api';
import { inputWords } from '../messages/inputs';
import { NewItemDialog } from './NewItemDialog';
import { SearchSelect, type SearchSelectProps } from './SearchSelect';
import classes from './SearchSelect.module.css';

interface Props extends Omit<SearchSelectProps<ItemRow>, 'source' | 'find' | 'orElse'> {
  /** Shows what is available there beside each item. */
  warehouse?: string;
  /** Whether a thing that is not in the catalogue may be taken in as a provisional item. */
  mayAdd?: boolean;
}

/** 物资 by name, code, barcode or pinyin; where it may be, one that isn't there is added from here. */
export function ItemSelect({ warehouse, mayAdd = false, ...props }: Props) {
  const [adding, setAdding] = useState<string | null>(null);
  return (
    <>
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
            also: [
              item.code,
              item.initials,
              `${item.name}${item.spec}`,
              `${item.name} ${item.spec}`,
            ],
            value: item,
            shown: <ItemChoice item={item} />,
          }));
        }}
        {...(mayAdd ? { orElse: { label: inputWords.select.newItem, run: setAdding } } : {})}
      />
      {adding !== null && (
        <NewItemDialog typed={adding} onClose={() => setAdding(null)} onSaved={props.onChoose} />
      )}
    </>
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
