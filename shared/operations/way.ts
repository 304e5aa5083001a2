import type { KindName } from '../documents/kind';
import { kinds } from '../documents/kinds';
import type { PlaceKind } from '../stock/places';

/** Who stands at the ends of a paper, as its row names them. */
export interface Ends {
  /** Whose paper it is. */
  warehouse: string;
  /** The other warehouse of a transfer. */
  counter: string | null;
  team: string | null;
  party: string | null;
}

/**
 * From where to where the goods of a paper go, by the places that its kind may join: a dispatch leads from
 * the warehouse to the team, a return from the team to the warehouse, a report of use from the team to people.
 */
export function wayOf(kind: KindName, ends: Ends): { from: string | null; to: string | null } {
  const { warehouse } = ends;
  // What it takes back may have gone any way.
  if (kind === 'reversal') return { from: warehouse, to: null };
  const [leaves, reaches] = kinds[kind].joins[0] ?? ['bin', 'bin'];
  const to = nameAt[reaches](ends);
  const from = nameAt[leaves](ends);
  return { from: from === to ? null : from, to };
}

const inside = ({ warehouse }: Ends) => warehouse;
const people = ({ party }: Ends) => party;
const nobody = () => null;

const nameAt: Record<PlaceKind, (ends: Ends) => string | null> = {
  bin: inside,
  custody: ({ team, party }) => team ?? party,
  recipient: people,
  source: people,
  transit: ({ counter }) => counter,
  loss: nobody,
  adjustment: nobody,
  conversion: nobody,
};
