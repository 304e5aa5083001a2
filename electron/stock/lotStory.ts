import type { Output, Parsed } from '../../shared/api';
import { stockPlaceKinds } from '../../shared/stock/places';
import type { StoryEvent } from '../../shared/stock/storyApi';
import type { QueryContext } from '../context';
import { tracedLots, traceKit } from '../kits/trace';
import { storyPlaceOf } from './crossings';
import { sharesOf } from './sharesOf';
import { readTouches, type Touch, type TouchedPlace } from './touches';

/**
 * 批次履历: from donor to recipient. Who gave the lot, every movement that touched it, which kits it
 * went into and where those are, and where all of it is now, adding up to what came. Refuses a lot
 * that is not in the books.
 */
export function readLotStory(
  context: QueryContext,
  { lot }: Parsed<'stock.lotStory'>,
): Output<'stock.lotStory'> {
  const { where: _where, ...trace } = traceKit(context, { lot });
  const touches = readTouches(context.db, [lot]);
  const others = tracedLots(
    context.db,
    touches.flatMap(({ other }) => other ?? []),
  );
  let balance = 0;
  const events = touches.map((touch): StoryEvent => {
    const ours = (place: TouchedPlace) => (stockPlaceKinds.includes(place.kind) ? 1 : 0);
    balance += (ours(touch.to) - ours(touch.from)) * touch.quantity;
    const other = others.get(touch.other ?? '');
    const named = other && {
      lot: other.lot,
      item: other.item.name,
      batchNumber: other.batchNumber,
    };
    return { ...eventOf(touch), balance, other: named ?? null };
  });
  return { ...trace, ...sharesOf(touches), events };
}

function eventOf({
  businessDate,
  postedAt,
  sequence,
  line,
  document,
  number,
  kind,
  reversed,
  reversedNumber,
  reversedKind,
  from,
  to,
  quantity,
  by,
}: Touch): Omit<StoryEvent, 'balance' | 'other'> {
  return {
    businessDate,
    postedAt,
    sequence,
    line,
    document,
    number,
    kind,
    reverses:
      reversed === null || reversedNumber === null || reversedKind === null
        ? null
        : { document: reversed, number: reversedNumber, kind: reversedKind },
    from: storyPlaceOf(from),
    to: storyPlaceOf(to),
    quantity,
    by,
  };
}
