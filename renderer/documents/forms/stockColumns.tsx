import type { DocumentView } from '../../../shared/documents/api';
import type { StockLine } from '../../../shared/documents/stockLine';
import { formatCount } from '../../../shared/format/money';
import { conditionNames } from '../../../shared/names';
import { sumMoney } from '../../../shared/stock/money';
import { ExpiryTag } from '../../components/ExpiryTag';
import { MoneyText } from '../../components/MoneyText';
import { Quantity } from '../../components/Quantity';
import { CountInput } from '../../components/QuantityInput';
import { freeOf } from '../../components/StockSelect';
import { Tag } from '../../components/Tag';
import { custodyWords } from '../../messages/custody';
import { inputWords } from '../../messages/inputs';
import { shelfWords } from '../../messages/shelf';
import { useCall } from '../../queries';
import { Cell } from '../Cell';
import { ItemText } from '../ItemText';
import classes from '../Lines.module.css';
import type { LineColumn } from '../LinesTable';
import type { Paper } from '../paper';
import { noteColumn } from './noteColumn';

const words = shelfWords.columns;

export interface StockFacts
  extends Pick<Paper, 'labelOf' | 'lotOf' | 'remember' | 'editable' | 'warehouse'> {
  /** What was posted; null before. */
  movements: DocumentView['postings'][number]['movements'] | null;
  /** Leaves room for many columns of its kind, which say what the lot is. */
  tight: boolean;
}

/** What every line that names stock says; what its kind asks besides stands behind the quantity. */
export function stockColumns<Line extends StockLine>(
  facts: StockFacts,
  own: readonly LineColumn<Line>[],
): LineColumn<Line>[] {
  const { labelOf, lotOf, movements, tight } = facts;
  const unitOf = ({ item }: Line) => labelOf(item)?.unit ?? '';
  const columns: (LineColumn<Line> | false)[] = [
    {
      field: 'item',
      title: words.stock,
      width: tight ? 130 : 150,
      grow: 2,
      stopsAt: () => true,
      read: ({ item }) => <ItemText label={labelOf(item)} />,
    },
    {
      field: 'lot',
      title: tight ? words.lotNow : words.lot,
      width: tight ? 92 : 190,
      grow: tight ? 1 : 2,
      read: ({ lot }) => (tight ? numberOf(lotOf(lot)) : <LotText lot={lotOf(lot)} />),
    },
    {
      field: 'bin',
      title: words.place,
      width: tight ? 80 : 96,
      read: ({ bin, condition }) => (
        <>
          {labelOf(bin)?.name}{' '}
          {condition !== 'good' && <Tag tone="orange">{conditionNames[condition]}</Tag>}
        </>
      ),
    },
    {
      field: 'quantity',
      title: words.quantity,
      width: tight ? 88 : 104,
      align: 'right',
      stopsAt: () => true,
      read: (line) =>
        line.quantity !== null && <Quantity count={line.quantity} unit={unitOf(line)} />,
      write: (line, { set, field }) => (
        <Cell aside={<FreeText line={line} warehouse={facts.warehouse.code} unit={unitOf(line)} />}>
          <CountInput
            {...field}
            value={line.quantity}
            onChange={(quantity) => set({ ...line, quantity })}
          />
        </Cell>
      ),
    },
    ...own,
    movements !== null &&
      !own.some(({ field }) => field === 'amount') && {
        field: 'amount',
        title: words.amount,
        width: 112,
        align: 'right',
        read: (_line, number) => (
          <MoneyText
            money={sumMoney(
              movements.filter(({ line }) => line === number).map(({ amount }) => amount),
            )}
          />
        ),
      },
    noteColumn(words.note, tight ? 56 : 80),
  ];
  return columns.filter((column) => column !== false);
}

/** The batch or serial number of a lot. */
function numberOf(lot: ReturnType<Paper['lotOf']>): string | null {
  if (lot === null) return null;
  return [lot.batchNumber, lot.serialNumber].filter(Boolean).join(' ') || custodyWords.noBatch;
}

/** What tells a lot: batch or serial number, until when it keeps, and under it whose it is. */
function LotText({ lot }: { lot: ReturnType<Paper['lotOf']> }) {
  if (lot === null) return null;
  return (
    <>
      {numberOf(lot)} <ExpiryTag expiry={lot.expiry} />
      <span className={classes.aside}>{[lot.owner, lot.earmark].filter(Boolean).join(' · ')}</span>
    </>
  );
}

/** How much of it lies there that nobody has spoken for. */
function FreeText(props: { line: StockLine; warehouse: string; unit: string }) {
  const { line, warehouse, unit } = props;
  const { data } = useCall('stock.lots', {
    filter: { warehouse, item: line.item, where: 'shelf' },
    limit: 1000,
  });
  if (data === undefined) return null;
  const here = data.rows.find(
    ({ lot, bin, condition }) =>
      lot === line.lot && bin?.uid === line.bin && condition === line.condition,
  );
  return inputWords.select.free(formatCount(here ? freeOf(here) : 0), unit);
}
