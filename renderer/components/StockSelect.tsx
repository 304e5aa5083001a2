import { formatCount } from '../../shared/format/money';
import { conditionNames } from '../../shared/names';
import type { LotStockRow, StockFilter } from '../../shared/stock/api';
import { call } from '../api';
import { inputWords } from '../messages/inputs';
import { ExpiryTag } from './ExpiryTag';
import { SearchSelect, type SearchSelectProps } from './SearchSelect';
import classes from './SearchSelect.module.css';
import { Tag } from './Tag';

/** Stock of one lot on one shelf, in one condition. */
export interface PickedStock extends LotStockRow {
  bin: NonNullable<LotStockRow['bin']>;
  condition: NonNullable<LotStockRow['condition']>;
}

interface Props extends Omit<SearchSelectProps<PickedStock>, 'source' | 'find'> {
  warehouse: string;
  /** Only such stock is offered: of one item, or what may be scrapped. */
  only?: Omit<StockFilter, 'warehouse' | 'where' | 'search'>;
}

const nothingElse = {};

/**
 * 库存 as it lies: by item, code or initials, batch or serial number, or bin. Each choice says its
 * lot, expiry, owner, restriction, bin, condition, and how much of it nobody has spoken for.
 */
export function StockSelect({ warehouse, only = nothingElse, ...props }: Props) {
  return (
    <SearchSelect<PickedStock>
      wide
      placeholder={inputWords.select.stock}
      {...props}
      source={['stock.lots', warehouse, only]}
      find={async (search) => {
        const filter = { ...only, warehouse, where: 'shelf' as const, search };
        const { rows } = await call('stock.lots', { filter, limit: 50 });
        return rows.filter(isOnShelf).map((stock) => ({
          key: `${stock.lot} ${stock.bin.uid} ${stock.condition}`,
          name: stock.item.name,
          value: stock,
          shown: <StockChoice stock={stock} />,
        }));
      }}
    />
  );
}

/** Whether it lies in a bin: not with a team, not on the road. */
export function isOnShelf(row: LotStockRow): row is PickedStock {
  return row.bin !== null && row.condition !== null;
}

/** What of it nobody has spoken for. */
export function freeOf({ quantity, spokenFor }: Pick<LotStockRow, 'quantity' | 'spokenFor'>) {
  return Math.max(0, quantity - spokenFor);
}

function StockChoice({ stock }: { stock: PickedStock }) {
  const { item, batchNumber, serialNumber, owner, earmark, condition } = stock;
  return (
    <>
      <span className={classes.main}>
        {item.name} <span className={classes.aside}>{item.spec}</span>
        <span className={classes.second}>
          {[batchNumber, serialNumber, owner, earmark].filter(Boolean).join(' · ')}
        </span>
      </span>
      <span className={classes.end}>
        {stock.bin.code}{' '}
        {condition !== 'good' && <Tag tone="orange">{conditionNames[condition]}</Tag>}{' '}
        <strong>{inputWords.select.free(formatCount(freeOf(stock)), item.unit)}</strong>
        <span className={classes.second}>
          <ExpiryTag expiry={stock.expiry} />
        </span>
      </span>
    </>
  );
}
