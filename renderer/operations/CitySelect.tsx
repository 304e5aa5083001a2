import type { WarehouseRow } from '../../shared/warehouses/api';
import { useWarehouse } from '../app/warehouse';
import { meantWarehouses, placeOf } from '../components/meantWarehouses';
import { SearchSelect, type SearchSelectProps } from '../components/SearchSelect';
import classes from '../components/SearchSelect.module.css';
import { operationWords } from '../messages/operation';

type Props = Omit<SearchSelectProps<WarehouseRow>, 'source' | 'find' | 'chosen'> & {
  /** The code of the warehouse of the city. */
  near: string | null;
};

/** 市州 by name or pinyin: each is known by its warehouse, which says where it lies. `hg` is 黄冈. */
export function CitySelect({ near, ...props }: Props) {
  const { warehouses } = useWarehouse();
  const chosen = warehouses.find(({ code }) => code === near);
  return (
    <SearchSelect<WarehouseRow>
      placeholder={operationWords.place.nearHint}
      {...props}
      chosen={chosen ? cityOf(chosen) : null}
      source={['cities']}
      find={async (search) =>
        meantWarehouses(warehouses, search).map((warehouse) => ({
          key: warehouse.code,
          name: cityOf(warehouse),
          value: warehouse,
          shown: (
            <>
              <span className={classes.main}>{cityOf(warehouse)}</span>
              <span className={classes.aside}>{warehouse.shortName}</span>
            </>
          ),
        }))
      }
    />
  );
}

/** Only a city's own warehouse stands for the city; others are called what they are. */
function cityOf({ tier, shortName }: WarehouseRow): string {
  return tier === 'city' ? placeOf(shortName) : shortName;
}
