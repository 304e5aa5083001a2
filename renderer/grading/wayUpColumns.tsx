import { formatCount } from '../../shared/format/money';
import { gapText } from '../../shared/grading/gaps';
import type { WayStep } from '../../shared/grading/wayUp';
import { meansNames, neededNames } from '../../shared/names';
import { Tag, type Tone } from '../components/Tag';
import type { TableColumn } from '../components/tableModel';
import { common } from '../messages/common';
import { wayUpWords as words } from '../messages/gradingWayUp';
import { BuyingSum } from './BuyingSum';
import classes from './Grading.module.css';

const tones: Record<WayStep['needed'], Tone> = { veto: 'red', score: 'orange', extra: 'grey' };
const order: Record<WayStep['needed'], number> = { veto: 0, score: 1, extra: 2 };

/** What closes one gap, in words; of a share also how many pieces. */
function gapSaid({ pieces, ...gap }: WayStep): string {
  const more = pieces
    .filter((each) => each.more > 0)
    .map((each) => words.pieces(formatCount(each.more), each.name));
  return [gapText(gap), ...more].join('，');
}

/** The columns of the steps of a way up. */
export function wayUpColumns(): readonly TableColumn<WayStep>[] {
  return [
    {
      id: 'code',
      header: words.steps.code,
      cell: ({ criterion }) => criterion,
      sortBy: ({ criterion }) => criterion,
      width: 48,
      fixed: true,
    },
    {
      id: 'title',
      header: words.steps.title,
      cell: ({ title, veto }) => (
        <span title={title}>
          {veto && <span className={classes.veto}>★</span>}
          {title}
        </span>
      ),
      sortBy: ({ title }) => title,
      width: 120,
      grow: 1,
    },
    {
      id: 'gap',
      header: words.steps.gap,
      cell: (step) => <span title={gapSaid(step)}>{gapSaid(step)}</span>,
      sortBy: gapSaid,
      width: 170,
      grow: 2,
    },
    {
      id: 'means',
      header: words.steps.means,
      cell: ({ means, mark }) => (mark === 'open' ? words.findFirst : meansNames[means]),
      sortBy: ({ means }) => meansNames[means],
      width: 112,
    },
    {
      id: 'needed',
      header: words.steps.needed,
      cell: ({ needed }) => <Tag tone={tones[needed]}>{neededNames[needed]}</Tag>,
      sortBy: ({ needed }) => order[needed],
      width: 96,
    },
    {
      id: 'amount',
      header: words.steps.amount,
      cell: ({ goods }) => (goods ? <BuyingSum plan={goods} /> : common.dash),
      sortBy: ({ goods }) => goods?.value.known ?? null,
      width: 110,
      align: 'right',
      hidden: true,
    },
  ];
}
