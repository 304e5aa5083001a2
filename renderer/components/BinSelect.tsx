import type { BinRow } from '../../shared/warehouses/binsApi';
import { call } from '../api';
import { inputWords } from '../messages/inputs';
import { SearchSelect, type SearchSelectProps } from './SearchSelect';
import classes from './SearchSelect.module.css';

interface Props extends Omit<SearchSelectProps<BinRow>, 'source' | 'find'> {
  warehouse: string;
  /** Puts the bins where it lies first, and proposes one. */
  item?: string;
}

/** 货位 by its code, `A0103` finds `A-01-03`; where the item lies comes first. */
export function BinSelect({ warehouse, item, ...props }: Props) {
  return (
    <SearchSelect<BinRow>
      placeholder={inputWords.select.bin}
      {...props}
      source={['bins', warehouse, item]}
      find={(search) => binChoices(search, warehouse, item)}
    />
  );
}

async function binChoices(search: string, warehouse: string, item: string | undefined) {
  const { rows, proposed } = await call('bins.list', { warehouse, ...(item ? { item } : {}) });
  const wanted = squeeze(search);
  return rows
    .filter(({ code, zone }) => squeeze(`${code}${zone.name}`).includes(wanted))
    .slice(0, 50)
    .map((bin) => ({
      key: bin.uid,
      name: bin.code,
      also: [squeeze(bin.code)],
      value: bin,
      shown: (
        <>
          <span className={classes.main}>{bin.code}</span>
          <span className={classes.aside}>
            {bin.uid === proposed && `${inputWords.select.proposed} · `}
            {bin.zone.name}
          </span>
        </>
      ),
    }));
}

function squeeze(code: string): string {
  return code.normalize('NFKC').toUpperCase().replace(/[-\s]/g, '');
}
