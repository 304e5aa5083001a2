import type { StocktakeLine } from '../../../shared/documents/stocktake';
import { formatCount, formatYuan } from '../../../shared/format/money';
import { conditionNames } from '../../../shared/names';
import { tellsApart } from '../../../shared/stocktakes/alike';
import type { DifferenceRow } from '../../../shared/stocktakes/api';
import { BinSelect } from '../../components/BinSelect';
import { ExpiryInput } from '../../components/ExpiryInput';
import { CountInput } from '../../components/QuantityInput';
import { formatExpiry } from '../../format/expiry';
import { common, moneyWords } from '../../messages/common';
import { custodyWords } from '../../messages/custody';
import { linesWords } from '../../messages/documents';
import { stocktakeWords } from '../../messages/stocktakes';
import { ItemText } from '../ItemText';
import classes from '../Lines.module.css';
import type { LineColumn } from '../LinesTable';
import type { Paper } from '../paper';
import { TextCell } from '../TextCell';
import { noteColumn } from './noteColumn';
import { countsOpen, withCount } from './stocktakeCounts';

const words = stocktakeWords.columns;

interface Facts extends Pick<Paper, 'labelOf' | 'lotOf' | 'remember'> {
  warehouse: string;
  /** How many times some line was counted, or has to be. */
  rounds: number;
  isBlind: boolean;
  /** What a counted line is beside the book; null while it is not counted or not known. */
  besideOf: (line: StocktakeLine) => DifferenceRow | null;
  /** What the book says now of a line. */
  bookOf: (line: StocktakeLine) => number | null;
}

/** The field of the nth count, from 0. Problems of counts are told at the first. */
export const countField = (nth: number) => (nth === 0 ? 'counts' : `counts${nth + 1}`);

/** The columns of 盘点单: what lies where, what the book says, what was counted, and why it differs. */
export function stocktakeColumns(facts: Facts): LineColumn<StocktakeLine>[] {
  const { labelOf, lotOf, remember, warehouse, rounds, isBlind, besideOf, bookOf } = facts;
  const nameOf = (uid: string) => labelOf(uid)?.name ?? '';
  const columns: (LineColumn<StocktakeLine> | false)[] = [
    {
      field: 'item',
      title: linesWords.columns.item,
      width: 150,
      grow: 1,
      read: ({ item }) => <ItemText label={labelOf(item)} />,
    },
    {
      field: 'bin',
      title: words.bin,
      width: 84,
      read: ({ bin }) => nameOf(bin),
      write: (line, { set, next, field }) =>
        line.lot !== null ? (
          <div className={classes.text}>{nameOf(line.bin)}</div>
        ) : (
          <BinSelect
            {...field}
            warehouse={warehouse}
            chosen={nameOf(line.bin)}
            onEntered={next}
            onChoose={(bin) => {
              if (bin === null) return;
              remember(bin.uid, { name: bin.code });
              set({ ...line, bin: bin.uid });
            }}
          />
        ),
    },
    {
      field: 'lot',
      title: words.lot,
      width: 190,
      grow: 2,
      read: (line) => <LotText line={line} lotOf={lotOf} />,
      write: (line, { set, field }) =>
        line.lot !== null ? (
          <div className={classes.text}>
            <LotText line={line} lotOf={lotOf} />
          </div>
        ) : (
          <TextCell
            field={field}
            placeholder={stocktakeWords.newLot}
            maxLength={60}
            value={line.batchNumber}
            onChange={(text) => set({ ...line, batchNumber: text })}
          />
        ),
    },
    {
      field: 'expiry',
      title: words.expiry,
      width: 92,
      read: (line) => expiryOf(line, lotOf),
      write: (line, { set, field }) =>
        line.lot !== null ? (
          <div className={classes.text}>{expiryOf(line, lotOf)}</div>
        ) : (
          <ExpiryInput
            {...field}
            value={line.expiry}
            onChange={(expiry) => set({ ...line, expiry })}
          />
        ),
    },
    {
      field: 'condition',
      title: words.condition,
      width: 56,
      read: ({ condition }) => conditionNames[condition],
    },
    !isBlind && {
      field: 'book',
      title: words.book,
      width: 78,
      align: 'right',
      read: (line) => countText(besideOf(line)?.book ?? bookOf(line)),
    },
    ...Array.from(
      { length: rounds },
      (_, nth): LineColumn<StocktakeLine> => ({
        field: countField(nth),
        title: words.counts[nth] ?? '',
        width: 84,
        align: 'right',
        read: ({ counts }) => {
          const count = counts[nth];
          if (count) return formatCount(count.quantity);
          return nth === 0 ? <span className={classes.warn}>{stocktakeWords.blank}</span> : null;
        },
        write: (line, { change, field }) =>
          nth < countsOpen(line, besideOf(line)) ? (
            <CountInput
              {...field}
              zero
              placeholder={nth === 0 ? stocktakeWords.blank : ''}
              value={line.counts[nth]?.quantity ?? null}
              onChange={(quantity) => change((now) => withCount(now, nth, quantity))}
            />
          ) : null,
      }),
    ),
    {
      field: 'difference',
      title: words.difference,
      width: 84,
      align: 'right',
      read: (line) => <DifferenceText beside={besideOf(line)} />,
    },
    !isBlind && {
      field: 'value',
      title: words.value,
      width: 92,
      align: 'right',
      read: (line) => valueText(besideOf(line)),
    },
    {
      field: 'reason',
      title: words.reason,
      width: 104,
      grow: 1,
      read: ({ reason }) => reason,
      write: (line, { change, field }) => (
        <TextCell
          field={field}
          maxLength={200}
          value={line.reason}
          onChange={(reason) => change((now) => ({ ...now, reason }))}
        />
      ),
    },
    noteColumn(words.note),
  ];
  return columns.filter((column) => column !== false);
}

/** Of which lot a line is: its batch and serial number, and what tells it from others. */
export function LotText({ line, lotOf }: { line: StocktakeLine } & Pick<Paper, 'lotOf'>) {
  if (line.lot === null) return line.batchNumber || stocktakeWords.newLot;
  const lot = lotOf(line.lot);
  if (lot === null) return common.dash;
  return (
    <>
      {[lot.batchNumber, lot.serialNumber].filter(Boolean).join(' ') || custodyWords.noBatch}
      <span className={`${classes.aside} ${classes.wrapped}`}>{tellsApart(lot).join(' · ')}</span>
    </>
  );
}

/** 失效日期 of the lot, or of goods without one as it was typed. */
export function expiryOf(line: StocktakeLine, lotOf: Paper['lotOf']): string {
  const expiry = line.lot === null ? line.expiry : (lotOf(line.lot)?.expiry ?? null);
  return expiry === null ? '' : formatExpiry(expiry);
}

const countText = (count: number | null) => count !== null && formatCount(count);
const signedCount = (count: number) => `${count > 0 ? '+' : '−'}${formatCount(Math.abs(count))}`;

/** The difference, and what moved since: on a blind sheet only that there is one. */
export function DifferenceText({ beside }: { beside: DifferenceRow | null }) {
  if (beside === null) return null;
  const { difference, isExact, movedSince } = beside;
  const told = difference === null ? stocktakeWords.differs : signedCount(difference);
  return (
    <>
      {isExact ? '0' : <strong className={classes.warn}>{told}</strong>}
      {movedSince !== 0 && (
        <span className={classes.aside}>{stocktakeWords.movedSince(signedCount(movedSince))}</span>
      )}
    </>
  );
}

function valueText(beside: DifferenceRow | null): string | null {
  if (beside === null || beside.isExact) return null;
  if (beside.value === null) return moneyWords.unpriced;
  return `${beside.value < 0 ? '−' : '+'}${formatYuan(Math.abs(beside.value))}`;
}
