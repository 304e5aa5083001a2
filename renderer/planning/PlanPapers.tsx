import { Link } from '@tanstack/react-router';
import { kindNames } from '../../shared/names';
import type { PlanView } from '../../shared/planning/api';
import { Panel } from '../components/Page';
import { planningWords as words } from '../messages/planning';
import { useNames } from './useNames';

/** The papers that were made of the plan: who gives by each, and where to. */
export function PlanPapers({ stored: { papersMade, body } }: { stored: PlanView }) {
  const names = useNames(body.problem);
  const placeOf = new Map(
    body.asked.map(({ requisition, demand }) => [requisition, names.place(names.placeOf(demand))]),
  );
  return (
    <Panel title={words.papers}>
      <ul>
        {papersMade.map(({ document, kind, number, warehouse, requisition }) => (
          <li key={document}>
            <Link to="/documents/$uid" params={{ uid: document }}>
              {kindNames[kind]} {number ?? words.draft}{' '}
              {words.way(warehouse.name, placeOf.get(requisition ?? '') ?? '')}
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
