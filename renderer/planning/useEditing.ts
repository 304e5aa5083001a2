import { useState } from 'react';
import {
  type PlanBody,
  type PlanOrder,
  type PlanView,
  proposedSettings,
} from '../../shared/planning/api';

/** What was found for an order, as the door answers it or the store keeps it. */
export type Solved = Omit<PlanBody, 'order'>;

interface Found {
  order: PlanOrder;
  solved: Solved | null;
}

interface Kept extends Found {
  name: string;
  revision: number;
}

const nothing: Kept = {
  order: { requisitions: [], settings: proposedSettings, deadlines: [], locks: [], bans: [] },
  solved: null,
  name: '',
  revision: 0,
};

const isSame = (one: PlanOrder, other: PlanOrder) => JSON.stringify(one) === JSON.stringify(other);

/**
 * A plan while it is made: what is asked now, what was found and for which order, and what of it is kept in the
 * store. What is changed while a search runs is changed after it: the answer is to what was sent.
 */
export function useEditing(stored: PlanView | null) {
  const [kept, keep] = useState<Kept>(() =>
    stored === null
      ? nothing
      : {
          order: stored.body.order,
          solved: stored.body,
          name: stored.name,
          revision: stored.revision,
        },
  );
  const [order, setOrder] = useState(kept.order);
  const [found, setFound] = useState<Found>(kept);
  const [name, setName] = useState(kept.name);
  const [reverts, setReverts] = useState(0);
  const isChanged = !isSame(order, found.order);
  return {
    ...{ order, setOrder, name, setName, setFound, keep },
    solved: found.solved,
    revision: kept.revision,
    /** Whether something was asked otherwise since it was solved. */
    isChanged,
    /** Whether the store has it otherwise. */
    isUnsaved: isChanged || found.solved !== kept.solved || name.trim() !== kept.name,
    /** Fields that hold half of something begin anew with each. */
    reverts,
    /** Back to what the store has. */
    revert: () => {
      setReverts(reverts + 1);
      setOrder(kept.order);
      setFound(kept);
      setName(kept.name);
    },
  };
}
