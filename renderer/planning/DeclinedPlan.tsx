import { Alert } from '@mantine/core';
import { formatInstant } from '../../shared/format/instant';
import type { PlanView } from '../../shared/planning/api';
import notice from '../components/Notice.module.css';
import { planningWords as words } from '../messages/planning';

/** Of a plan that was sent back: by whom, and why; it is saved again, changed or not. */
export function DeclinedPlan({ stored: { state, history } }: { stored: PlanView }) {
  const last = history.at(-1);
  if (state !== 'declined' || last === undefined) return null;
  return (
    <Alert
      classNames={notice}
      title={words.declinedBy(last.by.name, formatInstant(last.at))}
      role="status"
    >
      {words.declinedWhy(last.reason ?? '')}
    </Alert>
  );
}
