import type { PlanView } from '../../shared/planning/api';
import { useMay } from '../app/session';
import { JudgePlan } from './JudgePlan';
import { MakePapers } from './MakePapers';

/** The next step of a stored plan: judged while it waits, made into papers once it is approved. */
export function NextStep({ stored, disabled }: { stored: PlanView; disabled: boolean }) {
  const { state, papersToMake, warehouse } = stored;
  const mayMake = useMay('planning.makePapers', warehouse.code);
  if (state === 'draft') return <JudgePlan stored={stored} disabled={disabled} />;
  return state === 'approved' && mayMake && papersToMake > 0 ? (
    <MakePapers stored={stored} disabled={disabled} />
  ) : null;
}
