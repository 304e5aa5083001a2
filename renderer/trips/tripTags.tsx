import { stopStateNames, tripPaperStateNames, tripStateNames } from '../../shared/names';
import type { TripRow, TripStop } from '../../shared/trips/api';
import type { StopState, TripPaperState, TripState } from '../../shared/trips/states';
import { Tag, type Tone } from '../components/Tag';
import { tripWords as words } from '../messages/trips';

const tripTones: Record<TripState, Tone> = {
  planned: 'grey',
  loaded: 'blue',
  onRoad: 'teal',
  done: 'green',
  cancelled: 'gone',
};

const stopTones: Record<StopState, Tone> = {
  waiting: 'grey',
  arrived: 'teal',
  signed: 'green',
  nothing: 'gone',
};

const paperTones: Record<TripPaperState, Tone> = {
  notPosted: 'grey',
  issued: 'blue',
  arrived: 'teal',
  signed: 'green',
  gone: 'gone',
};

const inOne = { display: 'inline-flex', gap: 4 };

/** How a lorry stands, 晚点 before it. */
export function TripTag({ trip: { state, isLate } }: { trip: Pick<TripRow, 'state' | 'isLate'> }) {
  return (
    <span style={inOne}>
      {isLate && <Tag tone="red">{words.late}</Tag>}
      <Tag tone={tripTones[state]}>{tripStateNames[state]}</Tag>
    </span>
  );
}

/** How a stop stands, 晚点 before it. */
export function StopTag({ stop: { state, isLate } }: { stop: Pick<TripStop, 'state' | 'isLate'> }) {
  return (
    <span style={inOne}>
      {isLate && <Tag tone="red">{words.late}</Tag>}
      <Tag tone={stopTones[state]}>{stopStateNames[state]}</Tag>
    </span>
  );
}

/** How a paper stands on its lorry. */
export function PaperTag({ state }: { state: TripPaperState }) {
  return <Tag tone={paperTones[state]}>{tripPaperStateNames[state]}</Tag>;
}
