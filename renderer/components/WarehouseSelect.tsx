import type { WarehouseRow } from '../../shared/warehouses/api';
import { useWarehouse } from '../app/warehouse';
import { inputWords } from '../messages/inputs';
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
        warehouses
          .filter((warehouse) => warehouse.code !== without && isMeant(warehouse, search))
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

function isMeant({ name, shortName, code, readings }: WarehouseRow, search: string): boolean {
  const wanted = search.normalize('NFKC').toUpperCase().replace(/\s/g, '');
  return [name, shortName, code, ...readings.split(';')].some((each) => each.includes(wanted));
}
