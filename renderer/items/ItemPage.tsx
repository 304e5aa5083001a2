import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { newUid } from '../api';
import { useMay } from '../app/session';
import { Page } from '../components/Page';
import { RefusalAlert } from '../components/RefusalAlert';
import { itemWords as words } from '../messages/items';
import { useCall } from '../queries';
import { ItemFacts } from './ItemFacts';
import { ItemForm } from './ItemForm';

/** One item of the catalogue: its form for those who may correct it, as text for the others. */
export function ItemPage() {
  const { uid } = useParams({ from: '/settings/items/$uid' });
  return uid === 'new' ? <NewItem /> : <KnownItem key={uid} uid={uid} />;
}

function NewItem() {
  const [uid] = useState(newUid);
  return <ItemForm uid={uid} view={null} />;
}

function KnownItem({ uid }: { uid: string }) {
  const { data, error } = useCall('items.read', { item: uid });
  const mayWrite = useMay('items.save');
  if (data === undefined) {
    return (
      <Page title={words.sections.base}>
        <RefusalAlert error={error} />
      </Page>
    );
  }
  if (!mayWrite || data.matched !== null) return <ItemFacts view={data} />;
  return <ItemForm uid={uid} view={data} />;
}
