import type { WarehouseRow } from '../../shared/warehouses/api';
import { useWarehouse } from '../app/warehouse';
import { inputWords } from '../messages/inputs';
import { meantWarehouses } from './meantWarehouses';
import { SearchSelect, type SearchSelectProps } from './SearchSelect';
import classes from './SearchSelect.module.css';

interface Props extends Omit<SearchSelectProps<WarehouseRow>, 'source' | 'find'> {
  /** The code of one that is not offered. */
  without?: string;
}

/** 仓库 by name, code, pinyin initials or the whole of it: `whsk` and `wuhanshiku` are 武汉市库. */
export function WarehouseSelect({ without, ...props }: Props) {
  const { warehouses } = useWarehouse();
  return (
    <SearchSelect<WarehouseRow>
      placeholder={inputWords.select.warehouse}
      {...props}
      source={['warehouses', without]}
      find={async (search) =>
        meantWarehouses(warehouses, search)
          .filter(({ code }) => code !== without)
          .map((warehouse) => ({
            key: warehouse.code,
            name: warehouse.name,
            value: warehouse,
            shown: (
              <>
                <span className={classes.main}>{warehouse.name}</span>
                <span className={classes.aside}>{warehouse.shortName}</span>
              </>
            ),
          }))
      }
    />
  );
}
