import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { kindNames } from '../../shared/names';
import type { PlanView } from '../../shared/planning/api';
import { Panel } from '../components/Page';
import { StateTag } from '../components/StateTag';
import { planningWords as words } from '../messages/planning';
import { useNames } from './useNames';

/**
 * The papers that were made of the plan: who gives by each, where to, and how it stands: one that was taken
 * back is made again. One that its keeper wrote otherwise
 * stays the plan's, and says so.
 */
export function PlanPapers({ stored: { papersMade, body } }: { stored: PlanView }) {
  const names = useNames(body.problem);
  const placeOf = new Map(
    body.asked.map(({ requisition, demand }) => [requisition, names.place(names.placeOf(demand))]),
  );
  const numberOf = new Map(body.asked.map(({ requisition, number }) => [requisition, number]));
  return (
    <Panel title={words.papers}>
      <ul>
        {papersMade.map(({ document, kind, number, axes, warehouse, requisition, madeFor }) => (
          <li key={document}>
            <Link to="/documents/$uid" params={{ uid: document }}>
              {kindNames[kind]} {number ?? words.draft}{' '}
              {words.way(warehouse.name, placeOf.get(madeFor?.requisition ?? '') ?? '')}
            </Link>{' '}
            {number !== null && <StateTag axes={axes} />}
            {madeFor && madeFor.requisition !== requisition && (
              <Warning>{words.notNaming(numberOf.get(madeFor.requisition) ?? '')}</Warning>
            )}
            {madeFor && madeFor.warehouse !== warehouse.code && (
              <Warning>{words.moved(names.warehouse(madeFor.warehouse))}</Warning>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Warning({ children }: { children: string }) {
  return (
    <Text span size="xs" ml={8} c="var(--warn)">
      {children}
    </Text>
  );
}
