import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { newUid } from '../api';
import { Page } from '../components/Page';
import { RefusalAlert } from '../components/RefusalAlert';
import { partiesWords } from '../messages/parties';
import { useCall } from '../queries';
import { PartyForm } from './PartyForm';

/** One party, or a new one. */
export function PartyPage() {
  const { uid } = useParams({ from: '/settings/parties/$uid' });
  return uid === 'new' ? <NewParty /> : <KnownParty key={uid} uid={uid} />;
}

function NewParty() {
  const [uid] = useState(newUid);
  return <PartyForm uid={uid} view={null} />;
}

function KnownParty({ uid }: { uid: string }) {
  const { data, error } = useCall('parties.read', { party: uid });
  if (data) return <PartyForm uid={uid} view={data} />;
  return (
    <Page title={partiesWords.title}>
      <RefusalAlert error={error} />
    </Page>
  );
}
