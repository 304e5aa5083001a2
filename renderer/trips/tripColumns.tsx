import { Link } from '@tanstack/react-router';
import { formatInstant } from '../../shared/format/instant';
import { formatCount } from '../../shared/format/money';
import type { TripRow, TripStop } from '../../shared/trips/api';
import type { TableColumn } from '../components/tableModel';
import { Whole } from '../components/Whole';
import { common } from '../messages/common';
import { tripWords } from '../messages/trips';
import { TripTag } from './tripTags';

const words = tripWords.columns;

export const tripKey = ({ trip }: TripRow) => trip;

/** The stop at which a lorry is to be next; none once all are done. */
export function nextStop({ stops }: Pick<TripRow, 'stops'>): TripStop | undefined {
  return stops.find(({ state }) => state === 'waiting' || state === 'arrived');
}

/** The columns of 车次: whom to call, where it is to be next and by when. */
export const tripColumns: readonly TableColumn<TripRow>[] = [
  {
    id: 'plate',
    header: words.plate,
    cell: ({ trip, plate }) => (
      <Link to="/trips/$uid" params={{ uid: trip }}>
        {plate}
      </Link>
    ),
    sortBy: ({ plate }) => plate,
    width: 104,
    fixed: true,
  },
  { id: 'state', header: words.state, cell: (trip) => <TripTag trip={trip} />, width: 112 },
  {
    id: 'next',
    header: words.next,
    cell: (trip) => nextStop(trip)?.place ?? common.dash,
    width: 130,
    grow: 2,
  },
  {
    id: 'due',
    header: words.due,
    cell: (trip) => momentOf(nextStop(trip)?.dueAt),
    sortBy: (trip) => nextStop(trip)?.dueAt ?? '',
    width: 128,
  },
  {
    id: 'progress',
    header: words.progress,
    cell: ({ stops }) =>
      tripWords.stops(
        stops.filter(({ state }) => state === 'signed' || state === 'nothing').length,
        stops.length,
      ),
    width: 78,
  },
  {
    id: 'driver',
    header: words.driver,
    cell: ({ people }) => people[0]?.name || common.dash,
    width: 96,
  },
  {
    id: 'telephone',
    header: words.telephone,
    cell: ({ people }) => people[0]?.telephone || common.dash,
    width: 110,
  },
  {
    id: 'papers',
    header: words.papers,
    cell: (trip) => <Papers trip={trip} />,
    width: 208,
    grow: 1,
  },
  {
    id: 'left',
    header: words.left,
    cell: ({ leftAt }) => momentOf(leftAt),
    sortBy: ({ leftAt }) => leftAt ?? '',
    width: 128,
  },
  {
    id: 'waybill',
    header: words.waybill,
    cell: ({ waybillNumber }) => waybillNumber || common.dash,
    width: 100,
    hidden: true,
  },
  {
    id: 'seal',
    header: words.seal,
    cell: ({ sealNumber }) => sealNumber || common.dash,
    width: 90,
    hidden: true,
  },
  {
    id: 'leaves',
    header: words.leaves,
    cell: ({ leavesAt }) => momentOf(leavesAt),
    sortBy: ({ leavesAt }) => leavesAt ?? '',
    width: 128,
    hidden: true,
  },
  {
    id: 'warehouse',
    header: words.warehouse,
    cell: ({ warehouse }) => warehouse.name,
    width: 120,
    hidden: true,
  },
];

function momentOf(at: string | null | undefined): string {
  return at ? formatInstant(at) : common.dash;
}

/** A row has room for two numbers; of more the first stands with how many there are, all in the title. */
function Papers({ trip: { stops } }: { trip: TripRow }) {
  const numbers = [...new Set(stops.flatMap(({ papers }) => papers.map(({ number }) => number)))];
  const [first = '', ...others] = numbers;
  if (others.length <= 1) {
    return numbers.map((number) => (
      <div key={number}>
        <Whole text={number} />
      </div>
    ));
  }
  return (
    <div title={numbers.join('、')}>
      {first}
      <div>{tripWords.papersInAll(formatCount(numbers.length))}</div>
    </div>
  );
}
