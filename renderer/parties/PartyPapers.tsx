import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { DataTable } from '../components/DataTable';
import { Panel } from '../components/Page';
import { RefusalAlert } from '../components/RefusalAlert';
import { useShortName } from '../components/useShortName';
import { documentColumns } from '../documents/documentColumns';
import { partyWords as words } from '../messages/parties';
import { useCall } from '../queries';

/** The latest papers with a party. */
export function PartyPapers({ party }: { party: string }) {
  const navigate = useNavigate();
  const shortName = useShortName();
  const columns = useMemo(() => documentColumns(true, shortName), [shortName]);
  const { data, error } = useCall('documents.list', { filter: { party }, limit: 50 });
  return (
    <Panel
      title={words.papers}
      aside={
        <Link to="/documents" search={{ party }}>
          {words.allPapers}
        </Link>
      }
    >
      <RefusalAlert error={error} />
      <DataTable
        name="party.papers"
        label={words.papers}
        columns={columns}
        rows={data?.rows}
        rowKey={({ uid }) => uid}
        onOpen={({ uid }) => void navigate({ to: '/documents/$uid', params: { uid } })}
        empty={words.noPapers}
        fit={6}
        plain
      />
    </Panel>
  );
}
