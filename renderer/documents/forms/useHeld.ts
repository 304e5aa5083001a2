import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Holding, Recoverable } from '../../../shared/custody/api';
import { type Held, heldByLot } from '../../../shared/custody/held';
import type { ReturnBody } from '../../../shared/documents/return';
import { callQuery } from '../../queries';
import type { Paper } from '../paper';

const none: readonly (Holding | Recoverable)[] = [];

/** What a team holds of this warehouse, or what people were given and may bring back, by lot. */
export function useHeld(
  paper: Pick<Paper, 'warehouse' | 'editable'>,
  holder: ReturnBody['from'],
): readonly Held[] {
  const rows = useHeldRows(paper, holder);
  return useMemo(() => heldByLot(rows), [rows]);
}

/** The same by the papers that gave it, with their limits. */
export function useHeldRows(
  { warehouse, editable }: Pick<Paper, 'warehouse' | 'editable'>,
  holder: ReturnBody['from'],
): readonly (Holding | Recoverable)[] {
  const team = holder?.kind === 'team' ? holder.team : null;
  const recipient = holder?.kind === 'party' ? holder.party : null;
  const held = useQuery({
    ...callQuery('custody.list', { filter: { warehouse: warehouse.code, team: team ?? '' } }),
    enabled: editable && team !== null,
  });
  const given = useQuery({
    ...callQuery('custody.toRecover', { filter: { recipient: recipient ?? '' } }),
    enabled: editable && recipient !== null,
  });
  if (team !== null) return held.data?.rows ?? none;
  return (recipient !== null ? given.data?.rows : undefined) ?? none;
}
