import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type Held, heldByLot } from '../../../shared/custody/held';
import type { ReturnBody } from '../../../shared/documents/return';
import { callQuery } from '../../queries';
import type { Paper } from '../paper';

const none: readonly Held[] = [];

/** What a team holds of this warehouse, or what people were given and may bring back, by lot. */
export function useHeld(
  { warehouse, editable }: Pick<Paper, 'warehouse' | 'editable'>,
  holder: ReturnBody['from'],
): readonly Held[] {
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
  const rows = team !== null ? held.data?.rows : recipient !== null ? given.data?.rows : undefined;
  return useMemo(() => (rows ? heldByLot(rows) : none), [rows]);
}
