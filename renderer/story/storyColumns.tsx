import { Link } from '@tanstack/react-router';
import { formatInstant } from '../../shared/format/instant';
import { formatCount } from '../../shared/format/money';
import { placeText, storyKindText } from '../../shared/stock/placeText';
import type { StoryEvent } from '../../shared/stock/storyApi';
import type { TableColumn } from '../components/tableModel';
import { storyWords } from '../messages/story';
import classes from './Story.module.css';

const words = storyWords.columns;

/**
 * The columns of 批次履历: what moved so many from where to where; a reversal in red ink. The lot it
 * became stands there where any of it went through others.
 */
export function storyColumns(
  shortName: (code: string) => string,
  throughOthers: boolean,
): readonly TableColumn<StoryEvent>[] {
  const red = (event: StoryEvent) => (event.reverses ? classes.red : undefined);
  return [
    {
      id: 'businessDate',
      header: words.businessDate,
      cell: ({ businessDate }) => businessDate,
      width: 92,
    },
    {
      id: 'kind',
      header: words.kind,
      cell: (event) => <span className={red(event)}>{storyKindText(event)}</span>,
      width: 76,
    },
    {
      id: 'from',
      header: words.from,
      cell: ({ from }) => placeText(from, shortName),
      width: 110,
      grow: 1,
    },
    {
      id: 'to',
      header: words.to,
      cell: ({ to }) => placeText(to, shortName),
      width: 110,
      grow: 1,
    },
    {
      id: 'quantity',
      header: words.quantity,
      cell: (event) => <strong className={red(event)}>{formatCount(event.quantity)}</strong>,
      width: 64,
      align: 'right',
    },
    {
      id: 'balance',
      header: words.balance,
      cell: ({ balance }) => <span title={storyWords.balanceExplain}>{formatCount(balance)}</span>,
      width: 64,
      align: 'right',
    },
    {
      id: 'other',
      header: words.other,
      cell: ({ other }) =>
        other && (
          <Link to="/stock/lot/$lot" params={{ lot: other.lot }}>
            {other.item} {other.batchNumber ?? ''}
          </Link>
        ),
      width: 100,
      grow: 1,
      hidden: !throughOthers,
    },
    {
      id: 'number',
      header: words.number,
      cell: (event) => (
        <Link to="/documents/$uid" params={{ uid: event.document }} className={red(event)}>
          {event.number}
        </Link>
      ),
      width: 194,
      fixed: true,
    },
    { id: 'by', header: words.by, cell: ({ by }) => by, width: 68 },
    {
      id: 'postedAt',
      header: words.postedAt,
      cell: ({ postedAt }) => formatInstant(postedAt),
      width: 136,
      hidden: true,
    },
  ];
}
