import { formatInstant } from '../../shared/format/instant';
import { planStepNames } from '../../shared/names';
import type { PlanView } from '../../shared/planning/api';
import { Panel } from '../components/Page';
import { planningWords as words } from '../messages/planning';

/** Who saved, sent back and approved a plan, when, and why. */
export function PlanHistory({ stored: { history } }: { stored: PlanView }) {
  return (
    <Panel title={words.history}>
      <ul>
        {history.map(({ step, by, at, reason }, index) => (
          <li key={index}>
            {formatInstant(at)} {by.name} {planStepNames[step]}
            {reason && `：${reason}`}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
