import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { RefusalAlert } from '../components/RefusalAlert';
import { useCall } from '../queries';
import { PlanEditor } from './PlanEditor';

/** One 调运方案, or a new one. */
export function PlanPage() {
  const { uid } = useParams({ from: '/planning/$uid' });
  return uid === 'new' ? (
    <PlanEditor key="new" stored={null} />
  ) : (
    <StoredPlan key={uid} uid={uid} />
  );
}

/** As it was when it was opened: what somebody else has saved since waits until it is asked for. */
export function StoredPlan({ uid }: { uid: string }) {
  const { data, error } = useCall('planning.read', { plan: uid });
  const [shown, show] = useState(data);
  if (data === undefined) return <RefusalAlert error={error} />;
  if (shown !== data && (shown === undefined || shown.revision === data.revision)) show(data);
  const stored = shown ?? data;
  return (
    <PlanEditor
      key={stored.revision}
      stored={stored}
      newer={stored.revision === data.revision ? null : data}
      onReload={() => show(data)}
    />
  );
}
