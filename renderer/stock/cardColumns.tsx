import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formatInstant } from '../../shared/format/instant';
import { formatCount } from '../../shared/format/money';
import { kindNames } from '../../shared/names';
import type { CardRow } from '../../shared/stock/api';
import { FenText } from '../components/MoneyText';
import { Quantity } from '../components/Quantity';
import type { TableColumn } from '../components/tableModel';
import { Whole } from '../components/Whole';
import { cardWords } from '../messages/stock';
import { storyWords } from '../messages/story';
import classes from './Stock.module.css';

const words = cardWords.columns;

/** A line of the card: what was there before, or a movement. */
export type CardLine = CardRow | { opening: number; since: string | null };

/** The columns of 台账. A movement of a reversal is in red ink. */
export function cardColumns(unit: string): readonly TableColumn<CardLine>[] {
  const of =
    (show: (row: CardRow) => ReactNode) =>
    (line: CardLine): ReactNode =>
      'opening' in line ? null : (
        <span className={line.kind === 'reversal' ? classes.red : undefined}>{show(line)}</span>
      );
  return [
    {
      id: 'businessDate',
      header: words.businessDate,
      cell: (line) => ('opening' in line ? line.since : of((row) => row.businessDate)(line)),
      width: 96,
    },
    {
      id: 'number',
      header: words.number,
      cell: (line) =>
        'opening' in line ? <strong>{cardWords.opening}</strong> : of((row) => row.number)(line),
      width: 196,
      fixed: true,
    },
    {
      id: 'kind',
      header: words.kind,
      cell: of(({ kind }) => kindNames[kind as keyof typeof kindNames] ?? kind),
      width: 74,
    },
    { id: 'party', header: words.party, cell: of(({ party }) => party), width: 120, grow: 2 },
    {
      id: 'batchNumber',
      header: words.batchNumber,
      cell: of(({ lot, batchNumber }) => (
        <Link to="/stock/lot/$lot" params={{ lot }} title={storyWords.title}>
          {batchNumber ? <Whole text={batchNumber} /> : storyWords.story}
        </Link>
      )),
      width: 110,
      grow: 1,
    },
    { id: 'bin', header: words.bin, cell: of(({ bin }) => bin), width: 84 },
    {
      id: 'received',
      header: words.received,
      cell: of(({ received }) => received > 0 && formatCount(received)),
      width: 74,
      align: 'right',
    },
    {
      id: 'issued',
      header: words.issued,
      cell: of(({ issued }) => issued > 0 && formatCount(issued)),
      width: 74,
      align: 'right',
    },
    {
      id: 'balance',
      header: words.balance,
      cell: (line) => (
        <strong>
          <Quantity count={'opening' in line ? line.opening : line.balance} unit={unit} />
        </strong>
      ),
      width: 100,
      align: 'right',
    },
    {
      id: 'amount',
      header: words.amount,
      cell: of(({ amount }) => <FenText fen={amount} />),
      width: 112,
      align: 'right',
    },
    { id: 'by', header: words.by, cell: of(({ by }) => by), width: 76 },
    {
      id: 'postedAt',
      header: words.postedAt,
      cell: of(({ postedAt }) => formatInstant(postedAt)),
      width: 136,
      hidden: true,
    },
  ];
}
