import { Link } from '@tanstack/react-router';
import { kindNames } from '../../shared/names';
import type { PlanView } from '../../shared/planning/api';
import { Panel } from '../components/Page';
import { planningWords as words } from '../messages/planning';

/** The papers that were made of the plan. */
export function PlanPapers({ papers }: { papers: PlanView['papersMade'] }) {
  return (
    <Panel title={words.papers}>
      <ul>
        {papers.map(({ document, kind, number, warehouse }) => (
          <li key={document}>
            <Link to="/documents/$uid" params={{ uid: document }}>
              {kindNames[kind]} {number ?? words.draft} {warehouse.name}
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
