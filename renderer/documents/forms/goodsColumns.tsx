import type { GoodsLine } from '../../../shared/documents/goodsLine';
import { formatCount } from '../../../shared/format/money';
import type { ItemRow } from '../../../shared/items/api';
import { priceBasisNames } from '../../../shared/names';
import { lineAmount } from '../../../shared/stock/money';
import { takesScans } from '../../app/scanner';
import { DateInput } from '../../components/DateInput';
import { ExpiryInput } from '../../components/ExpiryInput';
import { FenText } from '../../components/MoneyText';
import { CountInput } from '../../components/QuantityInput';
import { formatExpiry } from '../../format/expiry';
import { linesWords } from '../../messages/documents';
import { Cell } from '../Cell';
import { ItemText } from '../ItemText';
import type { LineColumn } from '../LinesTable';
import type { Paper } from '../paper';
import { TextCell } from '../TextCell';
import { AgainstExpected } from './AgainstExpected';
import { BasisCell } from './BasisCell';
import { EnteredText, packsFor } from './Entered';
import { ExpiredNote } from './ExpiredNote';
import { noteColumn } from './noteColumn';
import { PriceCell, PriceText } from './PriceCell';
import { QuantityCell } from './QuantityCell';

const words = linesWords.columns;
export interface GoodsFacts extends Pick<Paper, 'labelOf'> {
  itemOf: (uid: string) => ItemRow | undefined;
  /** The basis of the last priced line: what a new price most likely rests on, too. */
  lastBasis: GoodsLine['priceBasis'];
}

/** The columns of goods that come into the books, in the order of their sheets. */
export function goodsColumns<Line extends GoodsLine>(facts: GoodsFacts): LineColumn<Line>[] {
  const { labelOf, itemOf, lastBasis } = facts;
  const unitOf = ({ item }: GoodsLine) => itemOf(item)?.unit ?? labelOf(item)?.unit ?? '';
  const always = () => true;
  return [
    {
      field: 'item',
      title: words.item,
      width: 176,
      grow: 2,
      stopsAt: always,
      read: ({ item }) => <ItemText label={labelOf(item)} />,
    },
    {
      field: 'expected',
      title: words.expected,
      width: 72,
      align: 'right',
      read: (line) =>
        line.expected !== null && (
          <>
            {formatCount(line.expected)} <AgainstExpected line={line} />
          </>
        ),
      write: (line, { set, field }) => (
        <Cell aside={<AgainstExpected line={line} />}>
          <CountInput
            {...field}
            zero
            value={line.expected}
            onChange={(expected) => set({ ...line, expected })}
          />
        </Cell>
      ),
    },
    {
      field: 'entered',
      title: words.entered,
      width: 144,
      align: 'right',
      stopsAt: always,
      read: (line) => line.entered && <EnteredText entered={line.entered} unit={unitOf(line)} />,
      write: (line, { set, field }) => (
        <QuantityCell
          key={line.item}
          field={field}
          unit={unitOf(line)}
          packs={packsFor(line.entered, itemOf(line.item))}
          entered={line.entered}
          onChange={(entered) => set({ ...line, entered })}
        />
      ),
    },
    {
      field: 'price',
      title: words.price,
      width: 90,
      align: 'right',
      stopsAt: always,
      read: (line) => <PriceText price={line.price} unit={line.entered?.unit ?? unitOf(line)} />,
      write: (line, { set, field }) => (
        <PriceCell
          key={line.item}
          field={field}
          price={line.price}
          unit={line.entered?.unit ?? unitOf(line)}
          onChange={(price) =>
            set({ ...line, price, priceBasis: price && (line.priceBasis ?? lastBasis) })
          }
        />
      ),
    },
    {
      field: 'priceBasis',
      title: words.priceBasis,
      width: 92,
      grow: 1,
      stopsAt: ({ price, priceBasis: basis }) => price !== null && basis === null,
      read: (line) => line.priceBasis && priceBasisNames[line.priceBasis],
      write: (line, { set, next, field }) =>
        line.price === null ? null : (
          <BasisCell
            field={field}
            basis={line.priceBasis}
            onChange={(basis) => set({ ...line, priceBasis: basis })}
            onPicked={next}
          />
        ),
    },
    {
      field: 'amount',
      title: words.amount,
      width: 98,
      align: 'right',
      read: ({ price, entered }) => entered && <FenText fen={lineAmount(price, entered.count)} />,
    },
    {
      field: 'batchNumber',
      title: words.batchNumber,
      width: 88,
      grow: 1,
      stopsAt: always,
      read: ({ batchNumber }) => batchNumber,
      write: (line, { set, field }) => (
        <TextCell
          field={field}
          maxLength={60}
          {...takesScans}
          value={line.batchNumber}
          onChange={(batchNumber) => set({ ...line, batchNumber })}
        />
      ),
    },
    {
      field: 'productionDate',
      title: words.productionDate,
      width: 92,
      read: ({ productionDate }) => productionDate,
      write: (line, { set, field }) => (
        <DateInput
          {...field}
          placeholder=""
          value={line.productionDate}
          onChange={(productionDate) => set({ ...line, productionDate })}
        />
      ),
    },
    {
      field: 'expiry',
      title: words.expiry,
      width: 98,
      grow: 1,
      stopsAt: ({ expiry }) => expiry?.kind !== 'none',
      read: ({ expiry }) =>
        expiry && (
          <>
            {formatExpiry(expiry)} <ExpiredNote expiry={expiry} />
          </>
        ),
      write: (line, { set, field }) => (
        <Cell aside={<ExpiredNote expiry={line.expiry} />}>
          <ExpiryInput
            {...field}
            placeholder="2803"
            value={line.expiry}
            onChange={(expiry) => set({ ...line, expiry })}
          />
        </Cell>
      ),
    },
    {
      field: 'serialNumber',
      title: words.serialNumber,
      width: 110,
      stopsAt: ({ item }) => itemOf(item)?.serialised ?? false,
      read: ({ serialNumber }) => serialNumber,
      write: (line, { set, field }) => (
        <TextCell
          field={field}
          maxLength={60}
          {...takesScans}
          value={line.serialNumber}
          onChange={(serialNumber) => set({ ...line, serialNumber })}
        />
      ),
    },
    noteColumn(words.note),
  ];
}
