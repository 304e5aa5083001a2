import { useParams } from '@tanstack/react-router';
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

function StoredPlan({ uid }: { uid: string }) {
  const { data, error } = useCall('planning.read', { plan: uid });
  if (data === undefined) return <RefusalAlert error={error} />;
  return <PlanEditor key={data.revision} stored={data} />;
}
